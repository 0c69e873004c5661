import type { NodeRef } from './node-ref.js';

/** JSON-like data, `{ vrf: 'red', 'route-table-id': 2 }`. */
export type PlainData = string | number | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData };

/** The data of a node as the API server reads it. Text replaced before that (templates) stays the text that is written. */
export function toPlain(node: NodeRef): PlainData {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries().map(({ key, value }) => [key, toPlain(value)]));
    case 'seq':
      return node.items().map(toPlain);
    case 'null':
      return null;
    case 'scalar':
      return scalarData(node);
  }
}

function scalarData(node: NodeRef): PlainData {
  const scalar = node.scalar();
  return scalar === undefined || scalar.type === 'null' ? (node.text() ?? null) : scalar.value;
}
