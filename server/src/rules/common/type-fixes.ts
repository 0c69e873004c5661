import { formats } from '../../base/schema/formats.js';
import type { SchemaNode } from '../../base/schema/tree.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { putAt } from './fixes.js';
import { asMap, movable, wrapFix } from './schema-fixes.js';
import { schemaNodeAt } from './schema-places.js';
import type { PlacedProblem } from './schema-problems.js';

/** Edits that give a value the type that its place takes: quotes, no quotes, a list around it, no list around it. */
export function typeFixes(resource: OpenResource, { node, path, params }: PlacedProblem): readonly Fix[] {
  const schema = schemaNodeAt(resource, path);
  if (node === undefined || schema === undefined || node.aliased) return [];
  const { expected = [] } = params;
  if (node.kind === 'null') return emptyText(resource, node, expected);
  const fix = expected.includes('list')
    ? wrapFix(resource, node, schema.items)
    : node.kind === 'scalar'
      ? scalarFix(resource, node, schema, expected)
      : unwrapFix(resource, node, schema, expected);
  return fix === undefined ? [] : [fix];
}

/** `Quote 2`: only if the text is one that the place takes. */
export function quoteFix(resource: OpenResource, node: NodeRef, schema: SchemaNode | undefined): Fix | undefined {
  const text = node.text();
  if (text === undefined || node.aliased || schema?.words?.includes(text) === false) return undefined;
  const isRight = schema?.format === undefined || formats.get(schema.format)?.(text) !== false;
  if (isRight)
    return putAt(
      `Quote ${text}`,
      resource,
      node.path,
      text,
      /^(?:0|[1-9]\d*|true|false)$/.test(text) ? 'safe' : 'suggestion',
    );
  const isSeconds = schema?.format?.startsWith('duration') === true && /^[1-9]\d*$/.test(text);
  return isSeconds ? putAt(`Change to ${text}s`, resource, node.path, `${text}s`) : undefined;
}

function scalarFix(
  resource: OpenResource,
  node: NodeRef,
  schema: SchemaNode,
  expected: readonly string[],
): Fix | undefined {
  const text = node.string();
  if (expected.includes('map')) {
    const map = asMap(schema, text ?? node.text() ?? '');
    const key = typeof map === 'object' && map !== null ? Object.keys(map)[0] : undefined;
    return map === undefined ? undefined : putAt(`Write it as "${key}"`, resource, node.path, map);
  }
  if (text === undefined) return asWord(resource, node, schema, expected);
  const plain = withoutQuotes(text, schema, expected);
  if (plain === undefined) return undefined;
  const title = String(plain) === text && node.style !== 'plain' ? 'Remove the quotes' : `Change to ${plain}`;
  return putAt(title, resource, node.path, plain);
}

/** A number or boolean where text is wanted; yes or no where true and false are not taken. */
function asWord(
  resource: OpenResource,
  node: NodeRef,
  schema: SchemaNode,
  expected: readonly string[],
): Fix | undefined {
  const isOn = node.boolean();
  if (schema.scalar === 'ipsec-interface' && isOn !== undefined) {
    const word = isOn ? 'yes' : 'no';
    return putAt(`Change to "${word}"`, resource, node.path, word);
  }
  return schema.scalar === undefined && expected.includes('string') ? quoteFix(resource, node, schema) : undefined;
}

function withoutQuotes(
  text: string,
  { minimum, maximum }: SchemaNode,
  expected: readonly string[],
): number | boolean | undefined {
  const word = text.toLowerCase();
  if (expected.includes('boolean') && /^(?:true|yes|on|false|no|off)$/.test(word))
    return /^(?:true|yes|on)$/.test(word);
  if (!expected.includes('integer') || !/^(?:0|[1-9]\d{0,14})$/.test(text)) return undefined;
  const number = Number(text);
  return number < (minimum ?? number) || number > (maximum ?? number) ? undefined : number;
}

/** A label without a value means the empty text, which has to be written. */
const emptyText = (resource: OpenResource, node: NodeRef, expected: readonly string[]): readonly Fix[] =>
  expected.length === 1 && expected[0] === 'string' && /matchLabels|[sS]elector|metadata/.test(node.path)
    ? [putAt('Write ""', resource, node.path, '')]
    : [];

/** A list of one item where the item is wanted, or `{ name: ens4 }` where the name is. */
function unwrapFix(
  resource: OpenResource,
  node: NodeRef,
  schema: SchemaNode,
  expected: readonly string[],
): Fix | undefined {
  const list = node.kind === 'seq' && schema.properties?.['config']?.kind === 'list' ? movable(node) : undefined;
  if (list !== undefined) return putAt('Put the list under "config"', resource, node.path, { config: list });
  const [only, ...others] = node.kind === 'seq' ? node.items() : node.entries().map(({ value }) => value);
  const value: PlainValue | undefined = movable(only);
  if (only === undefined || value === undefined || others.length > 0) return undefined;
  const type = only.kind === 'scalar' ? only.scalar()?.type : only.kind;
  if (type === undefined || !expected.includes(type)) return undefined;
  if (only.kind === 'map' && !only.entries().every(({ key }) => Object.hasOwn(schema.properties ?? {}, key)))
    return undefined;
  if (node.kind === 'seq') return putAt('Take it out of the list', resource, node.path, value);
  const isNamed = node.entries()[0]?.key === 'name';
  return isNamed ? putAt(`Change to "${String(value)}"`, resource, node.path, value) : undefined;
}
