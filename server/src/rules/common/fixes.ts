import type { Fix, FixSafety, PlainValue } from '../../model/fix.js';
import type { Resource } from '../../model/resource.js';

/** Something with a path in a resource: a located value or a node. */
interface HasPath {
  readonly path: string;
}

/** `Change to "red"`: sets a value that is there. */
export const changeTo = (
  resource: Resource,
  at: HasPath,
  value: PlainValue,
  safety: FixSafety = 'suggestion',
): Fix => ({
  title: `Change to "${String(value)}"`,
  safety,
  edit: (editor) => editor.in(resource).put(at.path, value),
});

/** One `Change to` for each of the near names. */
export const changeToNear = (resource: Resource, at: HasPath, near: readonly string[]): readonly Fix[] =>
  near.map((name) => changeTo(resource, at, name));

/** `Change to "red"`, or where the list names that already: `Remove "rde"`. */
export const changeToOther = (
  resource: Resource,
  at: HasPath & { readonly value: string },
  name: string,
  beside: readonly string[],
): Fix => (beside.includes(name) ? removeAt(`Remove "${at.value}"`, resource, at) : changeTo(resource, at, name));

/** `Change to "metallb.io/loadBalancerIPs"`: gives a pair another key. */
export const renameKeyAt = (resource: Resource, path: string, key: string): Fix => ({
  title: `Change to "${key}"`,
  safety: 'suggestion',
  edit: (editor) => editor.in(resource).renameKey(path, key),
});

/** Sets a value, or inserts its key and the maps above it. */
export const putAt = (
  title: string,
  resource: Resource,
  path: string,
  value: PlainValue,
  safety: FixSafety = 'suggestion',
): Fix => ({
  title,
  safety,
  edit: (editor) => editor.in(resource).put(path, value),
});

/** Adds an item to a list, or makes the list. */
export const appendAt = (title: string, resource: Resource, path: string, item: PlainValue): Fix => ({
  title,
  safety: 'suggestion',
  edit: (editor) => editor.in(resource).append(path, item),
});

/** `Remove "nodeSelector"`: removes the pair or list item. */
export const removeAt = (title: string, resource: Resource, at: HasPath, safety: FixSafety = 'suggestion'): Fix => ({
  title,
  safety,
  edit: (editor) => editor.in(resource).remove(at.path),
});
