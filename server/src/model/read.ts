import type { NodeRef } from '../syntax/node-ref.js';
import type { Labels } from './labels.js';
import type { Located, LocatedList } from './located.js';

const located = <T>(node: NodeRef | undefined, read: (node: NodeRef) => T | undefined): Located<T> | undefined =>
  node === undefined || node.kind === 'null'
    ? undefined
    : { value: node.opaque ? undefined : read(node), opaque: node.opaque, path: node.path };

/** Text at a node: `vrf: blue`. A number or boolean is not text and has no value. Missing and null are `undefined`. */
export const readString = (node: NodeRef | undefined): Located<string> | undefined =>
  located(node, (it) => it.string());

/** A scalar as it is written, whatever the type: `network: 2` and `network: "2"` both give `2`. */
export const readText = (node: NodeRef | undefined): Located<string> | undefined => located(node, (it) => it.text());

/** A whole number; a number in quotes has no value. */
export const readInteger = (node: NodeRef | undefined): Located<number> | undefined =>
  located(node, (it) => it.integer());

/** A whole number as nmstate reads it: `2` or `"2"` or `"0x2"`. */
export const readFlexibleInteger = (node: NodeRef | undefined): Located<number> | undefined =>
  located(node, (it) => it.integer() ?? integerOf(it.string()));

/** A boolean; a word in quotes has no value. */
export const readBoolean = (node: NodeRef | undefined): Located<boolean> | undefined =>
  located(node, (it) => it.boolean());

/** A boolean as nmstate reads it: `true`, `"yes"`, `1`. */
export const readFlexibleBoolean = (node: NodeRef | undefined): Located<boolean> | undefined =>
  located(node, (it) => it.boolean() ?? booleanOf(it.text()));

/** The items of a list, each read by `readItem`; `undefined` if there is no list. */
export function readList<T>(
  node: NodeRef | undefined,
  readItem: (item: NodeRef) => T | undefined,
): LocatedList<T> | undefined {
  if (node === undefined || node.kind === 'null') return undefined;
  const items: T[] = [];
  for (const item of node.items()) {
    const read = readItem(item);
    if (read !== undefined) items.push(read);
  }
  return { items, open: node.opaque || node.hasOpaqueContent, path: node.path };
}

/** Labels or annotations: a map of text to text. Values of other types count as unknown. */
export function readLabels(node: NodeRef | undefined): Labels {
  const values: Record<string, string | null> = {};
  for (const { key, value } of node?.entries() ?? []) values[key] = value.string() ?? null;
  return { values, open: node !== undefined && (node.opaque || node.hasOpaqueContent) };
}

function integerOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^(\+?\d+|0x[0-9a-fA-F]+)$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

function booleanOf(text: string | undefined): boolean | undefined {
  const word = text?.toLowerCase();
  if (word === undefined) return undefined;
  if (['1', 'true', 'yes', 'on', 'y'].includes(word)) return true;
  return ['0', 'false', 'no', 'off', 'n'].includes(word) ? false : undefined;
}
