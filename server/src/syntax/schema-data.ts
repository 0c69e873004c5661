import { type SchemaData, unknownValue, wholeFloat } from '../base/schema/values.js';
import type { NodeRef } from './node-ref.js';
import { isOpaqueText } from './opaque.js';

/**
 * The data of a node for the validators, as the API server reads it: `{ vrf: 'red', 'route-table-id': 2 }`.
 * A template, and a map or list with one in it, may be anything.
 */
export function toSchemaData(node: NodeRef): SchemaData {
  switch (node.kind) {
    case 'map': {
      const pairs = node
        .entries()
        .map(({ key, value }): [string | symbol, SchemaData] =>
          isOpaqueText(key) ? [unknownValue, true] : [key, toSchemaData(value)],
        );
      return Object.fromEntries(pairs);
    }
    case 'seq':
      return node.items().map(toSchemaData);
    case 'null':
      return node.opaque ? unknownValue : null;
    case 'scalar':
      return scalarData(node);
  }
}

function scalarData(node: NodeRef): SchemaData {
  const scalar = node.scalar();
  if (scalar === undefined || node.opaque) return unknownValue;
  if (scalar.type === 'null') return null;
  return scalar.type === 'float' && Number.isInteger(scalar.value) ? wholeFloat : scalar.value;
}
