import { deepEqual } from '../../base/equal.js';
import { type BuiltMap, type BuiltValue, childOf, plainOf, textAt, withEntry } from './value.js';

/** A resource after the operations of a JSON patch, or the operation that cannot be done, and why. */
export type JsonPatched = { readonly value: BuiltMap } | { readonly failed: BuiltValue; readonly pointer: string };

/** `['metadata', 'annotations', 'a/b']` of `/metadata/annotations/a~1b`; `undefined` if it is none. */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return undefined;
  const parts = pointer.slice(1).split('/');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Applies the operations of a JSON patch one after the other, as RFC 6902 says, save that kustomize lets `replace` add a key that is
 * not there.
 */
export function applyJsonPatch(value: BuiltMap, operations: readonly BuiltValue[]): JsonPatched {
  let result: BuiltValue = value;
  for (const operation of operations) {
    const next = applyOperation(result, operation);
    if (next === undefined) return { failed: operation, pointer: textAt(operation, 'path') ?? '' };
    result = next;
  }
  return result.kind === 'map' ? { value: result } : { failed: result, pointer: '' };
}

function applyOperation(root: BuiltValue, operation: BuiltValue): BuiltValue | undefined {
  const path = parsePointer(textAt(operation, 'path') ?? '?');
  const from = parsePointer(textAt(operation, 'from') ?? '?');
  const value = childOf(operation, 'value');
  if (path === undefined) return undefined;
  switch (textAt(operation, 'op')) {
    case 'add':
      return value === undefined ? undefined : put(root, path, value, 'add');
    case 'replace':
      return value === undefined ? undefined : put(root, path, value, 'replace');
    case 'remove':
      return put(root, path, undefined, 'remove');
    case 'test':
      return isEqualAt(root, path, value) ? root : undefined;
    case 'copy':
    case 'move':
      return from === undefined ? undefined : transfer(root, from, path, textAt(operation, 'op') === 'move');
    default:
      return undefined;
  }
}

function isEqualAt(root: BuiltValue, path: readonly string[], value: BuiltValue | undefined): boolean {
  const found = find(root, path);
  return found !== undefined && value !== undefined && deepEqual(plainOf(found), plainOf(value));
}

function transfer(
  root: BuiltValue,
  from: readonly string[],
  path: readonly string[],
  isMove: boolean,
): BuiltValue | undefined {
  const found = find(root, from);
  const without = found !== undefined && isMove ? put(root, from, undefined, 'remove') : root;
  return found === undefined || without === undefined ? undefined : put(without, path, found, 'add');
}

const find = (root: BuiltValue, path: readonly string[]): BuiltValue | undefined =>
  path.reduce<BuiltValue | undefined>(
    (value, part) =>
      value?.kind === 'list' ? value.items[indexOf(part, value.items.length - 1) ?? -1] : childAt(value, part),
    root,
  );

const childAt = (value: BuiltValue | undefined, key: string): BuiltValue | undefined =>
  value === undefined ? undefined : childOf(value, key);

type Mode = 'add' | 'replace' | 'remove';

/** Another value at the end of the path; `undefined` if the path does not lead there. */
function put(
  root: BuiltValue,
  [part, ...rest]: readonly string[],
  value: BuiltValue | undefined,
  mode: Mode,
): BuiltValue | undefined {
  if (part === undefined) return value;
  if (root.kind === 'map') return putInMap(root, part, rest, value, mode);
  return root.kind === 'list' ? putInList(root, part, rest, value, mode) : undefined;
}

function putInMap(
  map: BuiltMap,
  key: string,
  rest: readonly string[],
  value: BuiltValue | undefined,
  mode: Mode,
): BuiltValue | undefined {
  const inner = map.entries.get(key);
  if (rest.length === 0) return inner === undefined && mode === 'remove' ? undefined : withEntry(map, key, value);
  const changed = inner === undefined ? undefined : put(inner, rest, value, mode);
  return changed === undefined ? undefined : withEntry(map, key, changed);
}

function putInList(
  list: Extract<BuiltValue, { kind: 'list' }>,
  part: string,
  rest: readonly string[],
  value: BuiltValue | undefined,
  mode: Mode,
): BuiltValue | undefined {
  const isInsert = rest.length === 0 && mode === 'add';
  const index = isInsert && part === '-' ? list.items.length : indexOf(part, list.items.length - (isInsert ? 0 : 1));
  if (index === undefined) return undefined;
  const items = [...list.items];
  if (rest.length === 0) items.splice(index, isInsert ? 0 : 1, ...(value === undefined ? [] : [value]));
  else {
    const inner = items[index];
    const changed = inner === undefined ? undefined : put(inner, rest, value, mode);
    if (changed === undefined) return undefined;
    items[index] = changed;
  }
  return { ...list, items };
}

function indexOf(part: string, most: number): number | undefined {
  const index = /^(?:0|[1-9]\d*)$/.test(part) ? Number(part) : undefined;
  return index !== undefined && index <= most ? index : undefined;
}
