import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ScalarStyle } from './node-ref.js';
import type { SyntaxProblem } from './problem.js';
import type { RawAlias, RawMap, RawMissing, RawNode, RawPair, RawScalar, RawSeq, RawTarget } from './raw-node.js';

/** How deep a tree may go, aliases followed; what lies deeper is not read. Real manifests stay below 30. */
export const MAX_DEPTH = 200;

/** How many nodes aliases may add to a document. */
const MAX_ALIASED_NODES = 20_000;

const MERGE_TAG = 'tag:yaml.org,2002:merge';

interface Anchored {
  /** `undefined` while the anchored node is being read: an alias met now stands in its own target. */
  readonly target: RawTarget | undefined;
  readonly size: number;
  readonly height: number;
}

/** A quote that is never closed: where it stands, and how its scalar is to be understood. */
export interface UnclosedQuote {
  readonly start: number;
  readonly style: 'single' | 'double';
}

/** The tree of the library turned into ours: offsets made exact, aliases bound to what they stand for. */
export function convertTree(
  contents: Node,
  text: string,
  report: (problem: SyntaxProblem) => void,
  quote?: UnclosedQuote,
): RawNode {
  return new Converter(text, report, quote).convert(contents, 0);
}

// A class because the anchors seen so far live exactly as long as one conversion.
class Converter {
  readonly #text: string;
  readonly #report: (problem: SyntaxProblem) => void;
  readonly #quote: UnclosedQuote | undefined;
  readonly #anchors = new Map<string, Anchored>();
  #size = 0;
  #aliasedSize = 0;
  #isOverBudget = false;
  #deepest = 0;

  constructor(text: string, report: (problem: SyntaxProblem) => void, quote: UnclosedQuote | undefined) {
    this.#text = text;
    this.#report = report;
    this.#quote = quote;
  }

  convert(node: Node, depth: number): RawNode {
    this.#size++;
    this.#deepest = Math.max(this.#deepest, depth);
    if (isAlias(node)) return this.#alias(node, depth);
    if (node.anchor === undefined) return this.#plain(node, depth);
    return this.#anchored(node, node.anchor, depth);
  }

  #anchored(node: Scalar | YAMLMap | YAMLSeq, name: string, depth: number): RawNode {
    const open: Anchored = { target: undefined, size: 0, height: 0 };
    this.#anchors.set(name, open);
    const sizeBefore = this.#size;
    const deepestBefore = this.#deepest;
    this.#deepest = depth;
    const raw = this.#plain(node, depth);
    const target = raw.kind === 'missing' || raw.kind === 'alias' ? undefined : raw;
    if (this.#anchors.get(name) === open) {
      this.#anchors.set(name, { target, size: this.#size - sizeBefore + 1, height: this.#deepest - depth });
    }
    this.#deepest = Math.max(deepestBefore, this.#deepest);
    return raw;
  }

  #plain(node: Scalar | YAMLMap | YAMLSeq, depth: number): RawNode {
    if (isScalar(node)) return this.#scalar(node);
    if (node.flow && this.#isTemplate(node)) return this.#template(node);
    return isMap(node) ? this.#map(node, depth) : this.#seq(node, depth);
  }

  #alias(node: Alias, depth: number): RawAlias {
    const [start, end] = rangeOf(node);
    const span = { start, end };
    const found = this.#anchors.get(node.source);
    if (!found) {
      if (node.source !== '') {
        const message = `no anchor "&${node.source}" stands before the alias "*${node.source}"`;
        this.#report({ code: 'unknown-alias', message, span, severity: 'error' });
      }
      return { kind: 'alias', ...span, target: undefined };
    }
    if (!found.target) {
      const message = `the alias "*${node.source}" stands inside the value it refers to`;
      this.#report({ code: 'alias-cycle', message, span, severity: 'error' });
      return { kind: 'alias', ...span, target: undefined };
    }
    if (this.#aliasedSize + found.size > MAX_ALIASED_NODES || depth + found.height > MAX_DEPTH) {
      if (!this.#isOverBudget) {
        this.#report({
          code: 'too-many-aliases',
          message: 'its aliases unfold to more than can be read',
          span,
          severity: 'error',
        });
      }
      this.#isOverBudget = true;
      return { kind: 'alias', ...span, target: undefined };
    }
    this.#aliasedSize += found.size;
    this.#size += found.size;
    this.#deepest = Math.max(this.#deepest, depth + found.height);
    return { kind: 'alias', ...span, target: found.target };
  }

  #scalar(node: Scalar): RawScalar | RawMissing {
    const [start, rangeEnd] = rangeOf(node);
    const { tag, anchor } = node;
    const style = styleOf(node);
    if (style === 'plain' && start === rangeEnd && tag === undefined && anchor === undefined) {
      const at = this.#trimmedEnd(start, ' \t', 0);
      return { kind: 'missing', start: at, end: at };
    }
    const text = typeof node.value === 'string' ? node.value : '';
    const end = style === 'block' ? this.#trimmedEnd(rangeEnd, ' \t\r\n', start) : rangeEnd;
    if (start === this.#quote?.start) {
      return {
        kind: 'scalar',
        start,
        end,
        text: text.slice(1),
        style: this.#quote.style,
        tag,
        anchor,
        template: false,
      };
    }
    return { kind: 'scalar', start, end, text, style, tag, anchor, template: false };
  }

  #seq(node: YAMLSeq, depth: number): RawSeq {
    const [start, flowEnd] = rangeOf(node);
    const flow = node.flow === true;
    const items: RawNode[] = [];
    for (const item of node.items as Node[]) items.push(this.convert(item, depth + 1));
    const end = flow ? flowEnd : (items.at(-1)?.end ?? start);
    return { kind: 'seq', start, end, flow, anchor: node.anchor, items };
  }

  #map(node: YAMLMap, depth: number): RawMap {
    const [start, flowEnd] = rangeOf(node);
    const flow = node.flow === true;
    const pairs: RawPair[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const whole = this.#pair(pair, depth + 1);
      if (flow) pairs.push(whole);
      else for (const part of this.#splitKey(whole)) pairs.push(part);
    }
    const end = flow ? flowEnd : (pairs.at(-1)?.value.end ?? start);
    return { kind: 'map', start, end, flow, anchor: node.anchor, pairs };
  }

  #pair(pair: Pair<Node, Node | null>, depth: number): RawPair {
    const key = this.#key(pair.key, depth);
    const value: RawNode = pair.value
      ? this.convert(pair.value, depth)
      : { kind: 'missing', start: key.end, end: key.end };
    const isMerge =
      key.text === '<<' &&
      (key.style === 'plain' ? key.tag === undefined || key.tag === MERGE_TAG : key.tag === MERGE_TAG);
    return { key, value, isMerge };
  }

  // A key that is being typed above others, `vr` before `peers: []`, is one key of two lines for the library.
  #splitKey(pair: RawPair): readonly RawPair[] {
    const { start, end, style } = pair.key;
    const newline = this.#text.indexOf('\n', start);
    if (style !== 'plain' || newline < 0 || newline >= end) return [pair];
    const lines = [...this.#text.slice(start, end).matchAll(/[^\s][^\r\n]*/g)].map((line) =>
      this.#keyAt(start + line.index, line[0].trimEnd()),
    );
    const last = lines.pop();
    if (!last || lines.some((key) => key.text.startsWith('#'))) return [pair];
    const unfinished = lines.map(
      (key): RawPair => ({ key, value: { kind: 'missing', start: key.end, end: key.end }, isMerge: false }),
    );
    return [...unfinished, { ...pair, key: last }];
  }

  #keyAt(start: number, text: string): RawScalar {
    return {
      kind: 'scalar',
      start,
      end: start + text.length,
      text,
      style: 'plain',
      tag: undefined,
      anchor: undefined,
      template: false,
    };
  }

  #key(node: Node, depth: number): RawScalar {
    const raw = this.convert(node, depth);
    if (raw.kind === 'scalar') return raw;
    if (raw.kind === 'alias' && raw.target?.kind === 'scalar') return { ...raw.target, start: raw.start, end: raw.end };
    return this.#keyAt(raw.start, this.#text.slice(raw.start, raw.end));
  }

  #isTemplate(node: YAMLMap | YAMLSeq): boolean {
    const [start, end] = rangeOf(node);
    return this.#text.startsWith('{{', start) && this.#text.endsWith('}}', end);
  }

  #template(node: YAMLMap | YAMLSeq): RawScalar {
    const [start, end] = rangeOf(node);
    const text = this.#text.slice(start, end);
    return { kind: 'scalar', start, end, text, style: 'plain', tag: undefined, anchor: node.anchor, template: true };
  }

  #trimmedEnd(end: number, blanks: string, floor: number): number {
    let at = end;
    while (at > floor && blanks.includes(this.#text.charAt(at - 1))) at--;
    return at;
  }
}

function rangeOf(node: Node): [start: number, end: number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return 'block';
    default:
      return 'plain';
  }
}
