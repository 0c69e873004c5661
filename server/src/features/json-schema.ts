import type { SchemaNode, SchemaRoot } from '../base/schema/tree.js';
import { opaqueMarks } from '../syntax/opaque.js';

/** A JSON Schema of draft 7 as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What another validator gets while Symroute checks a file: nothing is refused, offered or explained twice. */
export const acceptingSchema: JsonSchema = {
  title: 'Symroute',
  description: 'Symroute checks, completes and explains this file.',
  additionalProperties: true,
};

/**
 * What another validator gets to report in place of Symroute: types, words and ranges of fields, for each document and each item of a
 * List by its kind. Titles, descriptions, defaults and `enum` are left out: Symroute goes on to complete and explain. So are missing and
 * unknown keys, which need to know patches, and which Symroute goes on to report.
 */
export function checkingSchema(roots: readonly SchemaRoot[]): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const refTo = definer(definitions);
  const kinds = roots.map((root) => when(isOfKind(root), refTo(root)));
  const list = when(saysWord('kind', 'List'), { properties: { items: { items: { $ref: '#' } } } });
  return { allOf: [...kinds, list], definitions };
}

const when = (condition: JsonSchema, schema: JsonSchema, otherwise: JsonSchema = {}): JsonSchema => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: schema,
  else: otherwise,
});

const isOfKind = ({ group, version, kindName }: SchemaRoot): JsonSchema => ({
  type: 'object',
  properties: { apiVersion: { const: group === '' ? version : `${group}/${version}` }, kind: { const: kindName } },
  required: ['apiVersion', 'kind'],
});

type RefTo = (node: SchemaNode) => JsonSchema;

/** Every schema becomes a definition; those that say the same are one. */
function definer(definitions: Record<string, JsonSchema>): RefTo {
  const names = new Map<string, string>();
  const refTo: RefTo = (node) => {
    const schema = unlessOpen(unlessReplaced(node, shapeOf(node, refTo), refTo));
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? String(names.size);
    names.set(text, name);
    definitions[name] = { ...schema, doNotSuggest: true };
    return { $ref: `#/definitions/${name}` };
  };
  return refTo;
}

/** Nothing is no value yet, and a text that is filled in later may stand for anything. */
const unlessOpen = (schema: JsonSchema): JsonSchema =>
  Object.keys(schema).length === 0 ? schema : when({ type: ['string', 'null'], pattern: opaqueMarks }, {}, schema);

function unlessReplaced({ replacedBy }: SchemaNode, schema: JsonSchema, refTo: RefTo): JsonSchema {
  return replacedBy === undefined
    ? schema
    : when(saysWord(replacedBy.property, replacedBy.equals), refTo(replacedBy.node), schema);
}

const saysWord = (key: string, word: string): JsonSchema => ({
  type: 'object',
  properties: { [key]: { const: word } },
  required: [key],
});

function shapeOf(node: SchemaNode, refTo: RefTo): JsonSchema {
  switch (node.kind) {
    case 'any':
      return {};
    case 'scalar':
      return scalarOf(node);
    case 'list':
      return {
        type: 'array',
        ...(node.items === undefined ? {} : { items: refTo(node.items) }),
        ...(node.maximumItems === undefined ? {} : { maxItems: node.maximumItems }),
      };
    case 'map':
      return {
        type: 'object',
        properties: propertiesOf(node, refTo),
        ...(node.values === undefined ? {} : { additionalProperties: refTo(node.values) }),
        ...(node.byType === undefined ? {} : { allOf: sectionsOf(node.byType, refTo) }),
      };
  }
}

const propertiesOf = ({ properties = {} }: SchemaNode, refTo: RefTo): JsonSchema =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, child]) =>
      [key, ...(child.aliases ?? [])].map((name) => [name, refTo(child)]),
    ),
  );

const sectionsOf = ({ property, cases }: NonNullable<SchemaNode['byType']>, refTo: RefTo): readonly JsonSchema[] =>
  Object.entries(cases).map(([word, section]) => when(saysWord(property, word), refTo(section)));

function scalarOf(node: SchemaNode): JsonSchema {
  const { minimum, maximum } = node;
  const types = (node.types ?? []).map((type) => (type === 'map' ? 'object' : type));
  const isBooleanOnly = types.includes('boolean') && !types.includes('string');
  return {
    type: isBooleanOnly ? [...types, 'string'] : types.length === 1 ? types[0] : types,
    ...(isBooleanOnly ? onlyTexts(booleanWords, 'Use true or false.') : wordsOf(node)),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** Words that numbers may stand for are not judged. */
function wordsOf({ words = [], numbers }: SchemaNode): JsonSchema {
  const texts = words.filter((word) => typeof word === 'string');
  if (texts.length === 0 || texts.length < words.length || numbers !== undefined) return {};
  return onlyTexts(texts, `Use one of ${texts.filter((text) => text !== '').join(', ')}.`);
}

/** The API server reads YAML 1.1, in which these are booleans; for a validator of YAML 1.2 they are texts. */
const booleanWords = ['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'];

/** As a pattern: an `enum` would be offered and explained as well. */
const onlyTexts = (texts: readonly string[], patternErrorMessage: string): JsonSchema => ({
  pattern: `^(?:${texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`,
  patternErrorMessage,
});
