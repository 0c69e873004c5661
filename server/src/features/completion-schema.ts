import { propertiesOf, type ReadWord, type SchemaNode, type SchemaProperty } from '../base/schema/tree.js';
import { parsePath } from '../syntax/path.js';
import { renderScalar } from '../syntax/scalar-style.js';
import type { Candidate } from './completion-candidate.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { type Schemas, schemaOfPath, wordIn } from './schema-place.js';
import { snippetOf } from './schema-snippet.js';

/** Keys that the schema knows and the map does not have yet, those that are required first. `indent` is the column of the key. */
export function completeSchemaKeys(
  schemas: Schemas,
  place: CompletionPlace,
  word: TypedWord,
  indent: number,
): readonly Candidate[] {
  const map = schemaOfPath(schemas, place, place.path);
  const steps = parsePath(place.path) ?? [];
  if (map === undefined) return [];
  const readWord = (key: string): string | undefined => wordIn(place.root, steps, key);
  const rankOf = rankIn(map, place.keys, readWord);
  const named = propertiesOf(map, readWord)
    .filter(({ key, node }) => isOffered(node) && !isThere(key, node, place.keys))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return [...named, ...freeKeys(map, place.keys)].map((property) => keyCandidate(property, place, word, indent));
}

/** Under one of its names. */
const isThere = (key: string, { aliases = [] }: SchemaNode, keys: readonly string[]): boolean =>
  [key, ...aliases].some((name) => keys.includes(name));

/** The only names that a map with free keys takes, such as the features of a network card. */
const freeKeys = ({ names = [], values }: SchemaNode, keys: readonly string[]): readonly SchemaProperty[] =>
  values === undefined
    ? []
    : names.filter((key) => !keys.includes(key)).map((key) => ({ key, node: values, isRequired: false }));

const isOffered = ({ isHidden, isReadonly, forbidden }: SchemaNode): boolean =>
  isHidden !== true && isReadonly !== true && forbidden === undefined;

/** What is needed first, then what the type of the interface brings, and last what does not go with a key that is there. */
function rankIn(map: SchemaNode, keys: readonly string[], readWord: ReadWord): (property: SchemaProperty) => number {
  const own = map.byType?.cases[readWord(map.byType.property) ?? '']?.properties ?? {};
  const isOpen = (group: readonly string[]): boolean => !group.some((key) => keys.includes(key));
  const needed = (map.oneOf ?? []).filter(isOpen).flat();
  const ruledOut = (map.exclusive ?? []).filter((group) => !isOpen(group)).flat();
  return ({ key, node, isRequired }) => {
    if (isRequired) return 0;
    if (needed.includes(key)) return 1;
    if (ruledOut.includes(key)) return 5;
    if (node.deprecated !== undefined) return 4;
    return Object.hasOwn(own, key) ? 2 : 3;
  };
}

function keyCandidate(
  { key, node, isRequired }: SchemaProperty,
  place: CompletionPlace,
  word: TypedWord,
  indent: number,
): Candidate {
  const type = node.types?.join(' or ') ?? (node.kind === 'any' ? 'anything' : node.kind);
  const notes = [node.description, ...(node.deprecated === undefined ? [] : [`Deprecated: ${node.deprecated}`])];
  const filled = snippetOf(node);
  const isBare = word.hasColon || word.quote !== undefined;
  return {
    label: key,
    kind: 'key',
    detail: isRequired ? `${type}, required` : type,
    documentation: notes.join('\n\n'),
    insert: isBare ? key : plainPair(key, node, place, indent),
    snippet: isBare ? undefined : place.flow ? flowPair(key, node) : snippetPair(key, node, filled, indent),
    isOpen: !isBare && (place.flow || filled === undefined),
    alsoFoundBy: '',
    isDeprecated: node.deprecated !== undefined,
  };
}

/** The key up to where its value begins. */
function plainPair(key: string, { kind }: SchemaNode, { flow }: CompletionPlace, indent: number): string {
  if (flow || kind === 'scalar' || kind === 'any') return `${key}: `;
  return kind === 'list' ? `${key}:\n${' '.repeat(indent)}- ` : `${key}:\n${' '.repeat(indent + 2)}`;
}

/** A list or a map in braces gets its brackets. */
function flowPair(key: string, { kind }: SchemaNode): string | undefined {
  if (kind === 'list') return `${key}: [$1]`;
  return kind === 'map' ? `${key}: {$1}` : undefined;
}

/** The key with a value to fill in: lists at the column of their key, as in the examples. */
function snippetPair(
  key: string,
  { kind }: SchemaNode,
  snippet: string | undefined,
  indent: number,
): string | undefined {
  if (snippet === undefined) return undefined;
  if (kind === 'scalar' || kind === 'any') return `${key}: ${snippet}`;
  const column = ' '.repeat(kind === 'list' ? indent : indent + 2);
  return `${key}:\n${snippet
    .split('\n')
    .map((line) => column + line)
    .join('\n')}`;
}

/** The words that the schema knows for a value; with `withUsual` also its default and examples, where anything may stand. */
export function completeSchemaWords(
  schemas: Schemas,
  place: CompletionPlace,
  word: TypedWord,
  withUsual: boolean,
): readonly Candidate[] {
  const node = schemaOfPath(schemas, place, place.path);
  if (node === undefined || node.kind !== 'scalar') return [];
  const beside = itemsBeside(place);
  return valuesOf(node, withUsual).flatMap((value, index) => {
    if (value === '' || !isScalar(value) || beside.includes(String(value))) return [];
    const isText = word.quote !== undefined;
    return [
      {
        label: String(value),
        kind: 'word',
        detail: value === node.default ? 'default' : node.words === undefined && !isBoolean(value) ? 'example' : '',
        documentation: node.wordNotes?.[index] ?? node.description,
        insert: isText ? String(value) : renderScalar(value, { flow: place.flow }),
        alsoFoundBy: '',
      },
    ];
  });
}

/** Words, true and false, or what is usual where anything may stand. */
function valuesOf(node: SchemaNode, withUsual: boolean): readonly unknown[] {
  if (node.words !== undefined) return node.words;
  if (node.types?.includes('boolean') === true) return [true, false];
  if (!withUsual) return [];
  const usual = node.default === undefined ? [] : [node.default];
  return [...new Set([...usual, ...(node.examples ?? [])])];
}

/** The other items of a list: none is offered twice. */
function itemsBeside({ root, path }: CompletionPlace): readonly string[] {
  const list = /^(.*)\[\d+\]$/.exec(path)?.[1];
  return list === undefined ? [] : (root.at(list)?.items() ?? []).flatMap((item) => item.text() ?? []);
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
