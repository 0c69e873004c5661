import type { Span } from '../base/span.js';
import type { MapEntry, NodeKind, NodeRef, ScalarStyle, ScalarValue } from './node-ref.js';
import { isOpaqueText } from './opaque.js';
import { joinPath, type PathStep, parsePath } from './path.js';
import type { RawMap, RawNode, RawPair } from './raw-node.js';
import { readScalar } from './scalar-value.js';

/** Where a node stands: in which collection, under which key or index, through an alias or not. */
interface Site {
  readonly parent: YamlNode | undefined;
  readonly step: PathStep | undefined;
  /** The pair that the node is the value or the key of. */
  readonly pair: RawPair | undefined;
  readonly role: 'value' | 'key';
  readonly aliased: boolean;
  /** For a node made a root by `asRoot`: the same node at its true place. */
  readonly origin: YamlNode | undefined;
}

const ROOT = { parent: undefined, step: undefined, pair: undefined, role: 'value' } as const;

/** The tree of a document, navigable. */
export function createTree(raw: RawNode): NodeRef {
  return new YamlNode(raw, { ...ROOT, aliased: false, origin: undefined });
}

/** The node behind the interface, for the editor in this folder; `undefined` for a node that is not from `parseDocument`. */
export const yamlNodeOf = (node: NodeRef): YamlNode | undefined => (node instanceof YamlNode ? node : undefined);

/**
 * The one implementation of `NodeRef`. A class, because children and values are read on first use and then kept.
 * Only this folder knows it.
 */
export class YamlNode implements NodeRef {
  readonly kind: NodeKind;
  readonly aliased: boolean;
  /** As written at this place: an alias is an alias. */
  readonly raw: RawNode;
  readonly site: Site;
  /** What the node stands for, aliases followed. */
  readonly #target: Exclude<RawNode, { kind: 'alias' }>;
  readonly #scalar: ScalarValue | undefined;
  #span: Span | undefined;
  #path: string | undefined;
  #opaque: boolean | undefined;
  #items: readonly YamlNode[] | undefined;
  #entries: readonly YamlEntry[] | undefined;
  #asRoot: YamlNode | undefined;

  constructor(raw: RawNode, site: Site) {
    this.raw = raw;
    this.site = site;
    this.#target = raw.kind === 'alias' ? (raw.target ?? { kind: 'missing', start: raw.start, end: raw.end }) : raw;
    this.#scalar = scalarOf(this.#target);
    this.kind = kindOf(this.#target, this.#scalar);
    this.aliased = site.aliased || raw.kind === 'alias';
  }

  get span(): Span {
    this.#span ??= { start: this.raw.start, end: this.raw.end };
    return this.#span;
  }

  get keySpan(): Span | undefined {
    const { pair, role } = this.site;
    return pair && role === 'value' ? { start: pair.key.start, end: pair.key.end } : undefined;
  }

  get parent(): YamlNode | undefined {
    return this.site.parent;
  }

  get flow(): boolean {
    return (this.site.parent ?? this.site.origin)?.flow === true || ('flow' in this.#target && this.#target.flow);
  }

  get path(): string {
    this.#path ??= this.site.step === undefined ? '' : joinPath(this.parent?.path ?? '', this.site.step);
    return this.#path;
  }

  get opaque(): boolean {
    this.#opaque ??= isOpaque(this.raw, this.#target);
    return this.#opaque;
  }

  get hasOpaqueContent(): boolean {
    if (this.kind === 'seq') return this.items().some((item) => item.opaque);
    if (this.kind !== 'map') return false;
    return this.entries().some((entry) => entry.isKeyOpaque) || this.#hasOpaqueMerge();
  }

  get style(): ScalarStyle | undefined {
    return this.#target.kind === 'scalar' ? this.#target.style : undefined;
  }

  text(): string | undefined {
    return this.#target.kind === 'scalar' ? this.#target.text : undefined;
  }

  scalar(): ScalarValue | undefined {
    return this.#scalar && !this.opaque ? this.#scalar : undefined;
  }

  string(): string | undefined {
    const scalar = this.scalar();
    return scalar?.type === 'string' ? scalar.value : undefined;
  }

  integer(): number | undefined {
    const scalar = this.scalar();
    return scalar?.type === 'integer' ? scalar.value : undefined;
  }

  boolean(): boolean | undefined {
    const scalar = this.scalar();
    return scalar?.type === 'boolean' ? scalar.value : undefined;
  }

  get(key: string): YamlNode | undefined {
    if (this.kind !== 'map') return undefined;
    const entries = this.entries();
    for (let at = entries.length - 1; at >= 0; at--) if (entries[at]?.key === key) return entries[at]?.value;
    return undefined;
  }

  at(path: string): YamlNode | undefined {
    let node: YamlNode | undefined = this;
    for (const step of parsePath(path) ?? [undefined]) {
      node = step === undefined ? undefined : typeof step === 'number' ? node?.items()[step] : node?.get(step);
      if (!node) return undefined;
    }
    return node;
  }

  asRoot(): YamlNode {
    if (this.parent === undefined) return this;
    this.#asRoot ??= new YamlNode(this.raw, { ...ROOT, aliased: this.aliased, origin: this });
    return this.#asRoot;
  }

  entries(): readonly YamlEntry[] {
    this.#entries ??= this.#target.kind === 'map' ? this.#readEntries(this.#target) : [];
    return this.#entries;
  }

  items(): readonly YamlNode[] {
    this.#items ??= this.#target.kind === 'seq' ? this.#target.items.map((item, step) => this.#child(item, step)) : [];
    return this.#items;
  }

  #child(raw: RawNode, step: PathStep): YamlNode {
    return new YamlNode(raw, {
      parent: this,
      step,
      pair: undefined,
      role: 'value',
      aliased: this.aliased,
      origin: undefined,
    });
  }

  #readEntries(map: RawMap): YamlEntry[] {
    if (!map.pairs.some((pair) => pair.isMerge))
      return map.pairs.map((pair) => new YamlEntry(this, pair, this.aliased));
    const taken = new Set(map.pairs.filter((pair) => !pair.isMerge).map((pair) => pair.key.text));
    return map.pairs.flatMap((pair) =>
      pair.isMerge
        ? [...mergedPairs(pair.value, taken)].map((merged) => new YamlEntry(this, merged, true))
        : [new YamlEntry(this, pair, this.aliased)],
    );
  }

  #hasOpaqueMerge(): boolean {
    const target = this.#target;
    return target.kind === 'map' && target.pairs.some((pair) => pair.isMerge && mergesUnknown(pair.value));
  }
}

/** `MapEntry` with the nodes of this file. A class, because hardly anybody looks at more than one entry of a map, or at keys. */
export class YamlEntry implements MapEntry {
  readonly key: string;
  readonly #map: YamlNode;
  readonly #pair: RawPair;
  readonly #aliased: boolean;
  #keyNode: YamlNode | undefined;
  #value: YamlNode | undefined;

  constructor(map: YamlNode, pair: RawPair, aliased: boolean) {
    this.key = pair.key.text;
    this.#map = map;
    this.#pair = pair;
    this.#aliased = aliased;
  }

  get keyNode(): YamlNode {
    this.#keyNode ??= new YamlNode(this.#pair.key, this.#site('key'));
    return this.#keyNode;
  }

  get value(): YamlNode {
    this.#value ??= new YamlNode(this.#pair.value, this.#site('value'));
    return this.#value;
  }

  /** The same as `keyNode.opaque`, without the node. */
  get isKeyOpaque(): boolean {
    return isOpaque(this.#pair.key, this.#pair.key);
  }

  #site(role: Site['role']): Site {
    return { parent: this.#map, step: this.key, pair: this.#pair, role, aliased: this.#aliased, origin: undefined };
  }
}

function scalarOf(target: RawNode): ScalarValue | undefined {
  if (target.kind === 'missing') return { type: 'null' };
  return target.kind === 'scalar' && !target.template ? readScalar(target) : undefined;
}

function kindOf(target: Exclude<RawNode, { kind: 'alias' }>, scalar: ScalarValue | undefined): NodeKind {
  if (target.kind === 'map' || target.kind === 'seq') return target.kind;
  return scalar?.type === 'null' ? 'null' : 'scalar';
}

function isOpaque(raw: RawNode, target: RawNode): boolean {
  if (raw.kind === 'alias' && !raw.target) return true;
  return target.kind === 'scalar' && (target.template || isOpaqueText(target.text));
}

const followed = (raw: RawNode): RawNode | undefined => (raw.kind === 'alias' ? raw.target : raw);

/** The pairs that a merge key brings in, nearest first; keys in `taken` are written in the map itself or were merged before. */
function* mergedPairs(value: RawNode, taken: Set<string>): Generator<RawPair> {
  const source = followed(value);
  if (source?.kind === 'seq') {
    for (const item of source.items) if (followed(item)?.kind === 'map') yield* mergedPairs(item, taken);
  }
  if (source?.kind !== 'map') return;
  const fresh = lastOfEachKey(source).filter((pair) => !taken.has(pair.key.text));
  for (const pair of fresh) taken.add(pair.key.text);
  yield* fresh;
  for (const pair of source.pairs) if (pair.isMerge) yield* mergedPairs(pair.value, taken);
}

function lastOfEachKey(map: RawMap): RawPair[] {
  const last = new Map<string, RawPair>();
  for (const pair of map.pairs) if (!pair.isMerge) last.set(pair.key.text, pair);
  return [...last.values()];
}

function mergesUnknown(value: RawNode): boolean {
  const source = followed(value);
  if (source === undefined || source.kind === 'scalar') return true;
  return source.kind === 'seq' && source.items.some(mergesUnknown);
}
