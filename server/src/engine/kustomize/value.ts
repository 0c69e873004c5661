import type { Span } from '../../base/span.js';
import type { DocId } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { joinPath, type PathStep } from '../../syntax/path.js';
import { type PlainData, toPlain } from '../../syntax/plain.js';

/** Where a value of a built resource was written. */
export interface Origin {
  readonly doc: DocId;
  /** Path from the root of the document. */
  readonly path: string;
  /** For a patch written as text in a kustomization: the part of that text. `path` is then the one of the text. */
  readonly within: { readonly value: Span; readonly key: Span } | undefined;
  /** The text there is the value, and only this value of the resource: what edits the one edits the other. */
  readonly isCopy: boolean;
}

/** A value of a built resource, `{ kind: 'scalar', data: 'red', origin: … }`. Never changed, so values share their parts. */
export type BuiltValue = BuiltMap | BuiltList | BuiltScalar;

export interface BuiltMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, BuiltValue>;
  readonly origin: Origin;
}

export interface BuiltList {
  readonly kind: 'list';
  readonly items: readonly BuiltValue[];
  readonly origin: Origin;
}

export interface BuiltScalar {
  readonly kind: 'scalar';
  readonly data: string | number | boolean | null;
  /** How it is written if it stands without quotes, `0x10`; `undefined` for other texts and for what the build has made. */
  readonly written: string | undefined;
  readonly origin: Origin;
}

/** Tells where a node stands. */
export type OriginOf = (node: NodeRef) => Origin;

/** A node and all below it as a value. */
export function valueOfNode(node: NodeRef, originOf: OriginOf): BuiltValue {
  const origin = originOf(node);
  switch (node.kind) {
    case 'map':
      return {
        kind: 'map',
        entries: new Map(node.entries().map(({ key, value }) => [key, valueOfNode(value, originOf)])),
        origin,
      };
    case 'seq':
      return { kind: 'list', items: node.items().map((item) => valueOfNode(item, originOf)), origin };
    case 'scalar':
    case 'null': {
      const made = scalar(toPlain(node), origin);
      return typeof made.data !== 'string' || isPlain(node) ? { ...made, written: node.text() } : made;
    }
  }
}

/** True for a text without quotes that may also stand without them inside brackets. */
const isPlain = (node: NodeRef): boolean =>
  node.style === 'plain' && /^\w(?:[\w ./@=|"'+*!<>()-]|:(?=[\w=]))*$/.test(node.text() ?? '');

/** Origins of the nodes of a document. */
export const originsIn =
  (doc: DocId): OriginOf =>
  ({ path, aliased }) => ({ doc, path, within: undefined, isCopy: !aliased });

/** A scalar; anything else counts as nothing. */
export const scalar = (data: PlainData, origin: Origin): BuiltScalar => ({
  kind: 'scalar',
  data: typeof data === 'object' ? null : data,
  written: undefined,
  origin,
});

/** A map without entries. */
export const emptyMap = (origin: Origin): BuiltMap => ({ kind: 'map', entries: new Map(), origin });

/** The origin of something that was made from what stands there. */
export const derivedFrom = (origin: Origin): Origin => ({ ...origin, isCopy: false });

/** A value said to come from elsewhere, with all below it. */
export function withOrigin(value: BuiltValue, origin: Origin): BuiltValue {
  switch (value.kind) {
    case 'map':
      return {
        ...value,
        entries: new Map([...value.entries].map(([key, it]) => [key, withOrigin(it, origin)])),
        origin,
      };
    case 'list':
      return { ...value, items: value.items.map((it) => withOrigin(it, origin)), origin };
    case 'scalar':
      return { ...value, origin };
  }
}

/** The value as JSON-like data. */
export function plainOf(value: BuiltValue): PlainData {
  switch (value.kind) {
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, it]) => [key, plainOf(it)]));
    case 'list':
      return value.items.map(plainOf);
    case 'scalar':
      return value.data;
  }
}

/** The value as YAML on one line, numbers and words as they are written. */
export function textOfValue(value: BuiltValue): string {
  switch (value.kind) {
    case 'map':
      return `{${[...value.entries].map(([key, it]) => `${JSON.stringify(key)}: ${textOfValue(it)}`).join(', ')}}`;
    case 'list':
      return `[${value.items.map(textOfValue).join(', ')}]`;
    case 'scalar':
      return value.written || (typeof value.data === 'string' ? JSON.stringify(value.data) : String(value.data));
  }
}

/** The value one step below. */
export function childOf(value: BuiltValue | undefined, step: PathStep): BuiltValue | undefined {
  if (value?.kind === 'map') return value.entries.get(String(step));
  return value?.kind === 'list' && typeof step === 'number' ? value.items[step] : undefined;
}

/** The value at the end of the steps. */
export const valueAt = (value: BuiltValue | undefined, steps: readonly PathStep[]): BuiltValue | undefined =>
  steps.reduce<BuiltValue | undefined>(childOf, value);

/** The text at the end of the steps; `undefined` if it is none. */
export function textAt(value: BuiltValue | undefined, ...steps: readonly PathStep[]): string | undefined {
  const found = valueAt(value, steps);
  return found?.kind === 'scalar' && typeof found.data === 'string' ? found.data : undefined;
}

/** The map with another value at a key; without the key if the value is `undefined`. */
export function withEntry(map: BuiltMap, key: string, value: BuiltValue | undefined): BuiltMap {
  if (map.entries.get(key) === value) return map;
  const entries = new Map(map.entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return { ...map, entries };
}

/**
 * The map with another value at the end of the steps. Maps that are missing on the way are made, with the origin of the value; nothing
 * changes if something else stands in the way.
 */
export function withValueAt(map: BuiltMap, steps: readonly string[], value: BuiltValue): BuiltMap {
  const [key, ...rest] = steps;
  if (key === undefined) return map;
  if (rest.length === 0) return withEntry(map, key, value);
  const inner = map.entries.get(key) ?? emptyMap(derivedFrom(value.origin));
  const held = isNothing(inner) ? emptyMap(inner.origin) : inner;
  return held.kind === 'map' ? withEntry(map, key, withValueAt(held, rest, value)) : map;
}

/** True for `key:` without a value. */
export const isNothing = (value: BuiltValue): boolean => value.kind === 'scalar' && value.data === null;

/** What a path of a built resource leads back to. */
export interface Traced {
  readonly origin: Origin;
  /** What stands there; the nearest value above the path if the path leads nowhere. */
  readonly value: BuiltValue;
  /** Steps that lead nowhere. */
  readonly rest: readonly PathStep[];
}

/** Follows steps as far as they lead. */
export function trace(root: BuiltValue, steps: readonly PathStep[]): Traced {
  let value = root;
  for (const [index, step] of steps.entries()) {
    const next = childOf(value, step);
    if (next === undefined) return { origin: value.origin, value, rest: steps.slice(index) };
    value = next;
  }
  return { origin: value.origin, value, rest: [] };
}

/** True if the text at the origin of a value is all of the value, with everything below it, as written there. */
export function isWhole(value: BuiltValue, at: Origin = value.origin): boolean {
  const { origin } = value;
  if (!origin.isCopy || origin.within !== undefined || origin.doc !== at.doc || origin.path !== at.path) return false;
  const below = (inner: BuiltValue, step: PathStep): boolean =>
    isWhole(inner, { ...at, path: joinPath(at.path, step) });
  switch (value.kind) {
    case 'map':
      return [...value.entries].every(([key, inner]) => below(inner, key));
    case 'list':
      return value.items.every(below);
    case 'scalar':
      return true;
  }
}

/** True if two equal values come from the same documents, part by part. */
export function sameSources(a: BuiltValue, b: BuiltValue): boolean {
  if (a === b) return true;
  if (a.origin.doc !== b.origin.doc) return false;
  if (a.kind === 'map' && b.kind === 'map') {
    return [...a.entries].every(([key, value]) => sameAs(value, b.entries.get(key)));
  }
  return a.kind !== 'list' || b.kind !== 'list' || a.items.every((item, index) => sameAs(item, b.items[index]));
}

const sameAs = (a: BuiltValue, b: BuiltValue | undefined): boolean => b !== undefined && sameSources(a, b);
