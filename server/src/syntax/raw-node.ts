import type { ScalarStyle } from './node-ref.js';

/** A scalar as parsed: its text without quotes and escapes, its style, its tag (`tag:yaml.org,2002:str`) if one is written. */
export interface RawScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: ScalarStyle;
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
  /** The text is a collection in YAML's eyes but surely a template, `{{ .Values.vrf }}`. */
  readonly template: boolean;
}

/** A key without value, a dash without item: an empty range where the value would begin. */
export interface RawMissing {
  readonly kind: 'missing';
  readonly start: number;
  readonly end: number;
}

/** One written pair; `<<` is still a pair here. */
export interface RawPair {
  readonly key: RawScalar;
  readonly value: RawNode;
  readonly isMerge: boolean;
}

/** A map as written. */
export interface RawMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly pairs: readonly RawPair[];
}

/** A list as written. */
export interface RawSeq {
  readonly kind: 'seq';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly items: readonly RawNode[];
}

/** `*name` with the node it stands for; without target if the anchor is unknown or holds the alias itself. */
export interface RawAlias {
  readonly kind: 'alias';
  readonly start: number;
  readonly end: number;
  readonly target: RawTarget | undefined;
}

/** What an alias can stand for. */
export type RawTarget = RawScalar | RawMap | RawSeq;

/** A node of the tree as written, before aliases and merge keys are followed. */
export type RawNode = RawScalar | RawMissing | RawMap | RawSeq | RawAlias;

/** A node and everything below it as written, in the order of the text; aliases are not followed. */
export function* walkRaw(root: RawNode): Generator<RawNode> {
  const open: RawNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (node.kind === 'map') for (const { key, value } of [...node.pairs].reverse()) open.push(value, key);
    if (node.kind === 'seq') for (const item of [...node.items].reverse()) open.push(item);
  }
}

/** True if a map in the node has a key twice, as written; aliases are not followed. */
export function repeatsKeys(node: RawNode): boolean {
  if (node.kind === 'seq') return node.items.some(repeatsKeys);
  if (node.kind !== 'map') return false;
  const keys = new Set(node.pairs.map(({ key }) => key.text));
  return keys.size < node.pairs.length || node.pairs.some(({ value }) => repeatsKeys(value));
}
