import type { SchemaNode } from '../../base/schema/tree.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { formatPath } from '../../syntax/path.js';
import { toPlain } from '../../syntax/plain.js';
import { putAt } from './fixes.js';
import { type Steps, schemaNodeAt } from './schema-places.js';

/** The value as plain data that may be written anew; `undefined` if a template or an alias would be lost. */
export function movable(node: NodeRef | undefined): PlainValue | undefined {
  if (node === undefined || node.aliased || node.opaque || node.hasOpaqueContent) return undefined;
  return [...node.items(), ...node.entries().map(({ value }) => value)].every(
    (it) => it.kind === 'null' || movable(it) !== undefined,
  )
    ? toPlain(node)
    : undefined;
}

/** `Change to "nodeSelectors"`: renames the key; a single value becomes the item of a list where one is wanted. */
export function renameFix(resource: OpenResource, path: Steps, key: string): Fix | undefined {
  const at = formatPath(path);
  const node = resource.at(at);
  const target = schemaNodeAt(resource, [...path.slice(0, -1), key]);
  const wrapped = target?.kind === 'list' && node?.kind !== 'seq' ? wrapFor(target.items, node) : undefined;
  if (node === undefined || node.aliased) return undefined;
  return {
    title: `Change to "${key}"`,
    safety: 'suggestion',
    edit(editor) {
      editor.in(resource).renameKey(at, key);
      if (wrapped !== undefined) editor.in(resource).put(at, [wrapped]);
    },
  };
}

/** `in "spec"`; `beside "vrf"` for an item of a list around that map; `at the top`. */
export function whereTo(path: Steps, target: Steps): string {
  const above = target.at(-2);
  if (above === undefined) return 'at the top';
  return typeof above === 'string' ? `in "${above}"` : `beside "${path[target.length - 1]}"`;
}

/** `Move "vrf" to where it belongs`: takes the pair out and puts it where it belongs, if nothing stands there. */
export function moveFix(resource: OpenResource, path: Steps, target: Steps): Fix | undefined {
  const value = movable(resource.at(formatPath(path)));
  const isTaken = resource.at(formatPath(target)) !== undefined;
  const isBlocked = target.some((step, depth) => {
    const above = resource.at(formatPath(target.slice(0, depth)));
    return above !== undefined && above.kind !== 'null' && above.kind !== (typeof step === 'number' ? 'seq' : 'map');
  });
  if (value === undefined || isTaken || isBlocked) return undefined;
  return {
    title: `Move "${path.at(-1)}" ${whereTo(path, target).replace(/^in /, 'into ').replace(/^at /, 'to ')}`,
    safety: 'suggestion',
    edit(editor) {
      editor.in(resource).remove(formatPath(path));
      editor.in(resource).put(formatPath(target), value);
    },
  };
}

/** `Make it a list`: the value becomes the one item. */
export function wrapFix(resource: OpenResource, node: NodeRef, items: SchemaNode | undefined): Fix | undefined {
  const wrapped = wrapFor(items, node);
  return wrapped === undefined ? undefined : putAt('Make it a list', resource, node.path, [wrapped]);
}

/** The value as an item of a list; a name becomes the map that it names, where the items are maps. */
function wrapFor(items: SchemaNode | undefined, node: NodeRef | undefined): PlainValue | undefined {
  const value = movable(node);
  if (node === undefined || value === undefined || node.kind === 'null' || node.kind === 'seq') return undefined;
  if (items === undefined || items.kind === 'any') return value;
  if (node.kind === 'scalar') return items.kind === 'scalar' ? value : asMap(items, value);
  return items.kind === 'map' ? (labelsOf(items, node) ?? (hasKnownKeys(items, node) ? value : undefined)) : undefined;
}

/** True if the map is what the schema describes, and not something around it. */
export const hasKnownKeys = ({ properties = {} }: SchemaNode, node: NodeRef): boolean =>
  node.entries().some(({ key }) => Object.hasOwn(properties, key));

/** A plain map of labels as a selector. */
function labelsOf({ properties }: SchemaNode, node: NodeRef): PlainValue | undefined {
  if (properties?.['matchLabels'] === undefined) return undefined;
  const isSelector = node.entries().some(({ key }) => Object.hasOwn(properties, key));
  return isSelector ? undefined : { matchLabels: toPlain(node) };
}

/** The key that a map is about: the only one it needs, or `name`. */
function leadingKey({ kind, properties = {}, required = [] }: SchemaNode): string | undefined {
  const [only, ...others] = required;
  const key =
    only !== undefined && others.length === 0
      ? only
      : Object.keys(properties).find((it) => it === 'name' || it === 'prefix');
  return kind === 'map' && key !== undefined && properties[key]?.kind === 'scalar' ? key : undefined;
}

/** `{ name: 'ens4' }` for `ens4`. */
export function asMap(node: SchemaNode, value: PlainValue): PlainValue | undefined {
  const key = leadingKey(node);
  return key === undefined ? undefined : { [key]: value };
}
