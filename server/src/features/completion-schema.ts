import { propertiesOf, type SchemaNode, type SchemaProperty } from '../base/schema/tree.js';
import { parsePath } from '../syntax/path.js';
import { renderScalar } from '../syntax/scalar-style.js';
import type { Candidate } from './completion.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { type Schemas, schemaOfPath, wordIn } from './schema-place.js';

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
  return propertiesOf(map, (key) => wordIn(place.root, steps, key))
    .filter(({ key, node }) => isOffered(node) && !place.keys.includes(key))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((property) => keyCandidate(property, place, word, indent));
}

const isOffered = ({ isHidden, isReadonly, forbidden }: SchemaNode): boolean =>
  isHidden !== true && isReadonly !== true && forbidden === undefined;

const rankOf = ({ isRequired, node }: SchemaProperty): number =>
  isRequired ? 0 : node.deprecated === undefined ? 1 : 2;

function keyCandidate(
  { key, node, isRequired }: SchemaProperty,
  place: CompletionPlace,
  word: TypedWord,
  indent: number,
): Candidate {
  const type = node.types?.join(' or ') ?? (node.kind === 'any' ? 'anything' : node.kind);
  const notes = [node.description, ...(node.deprecated === undefined ? [] : [`Deprecated: ${node.deprecated}`])];
  const isBare = word.hasColon || word.quote !== undefined;
  return {
    label: key,
    kind: 'key',
    detail: isRequired ? `${type}, required` : type,
    documentation: notes.join('\n\n'),
    insert: isBare ? key : plainPair(key, node, place, indent),
    snippet:
      isBare || place.flow || node.snippet === undefined ? undefined : snippetPair(key, node, node.snippet, indent),
    alsoFoundBy: '',
  };
}

/** The key up to where its value begins. */
function plainPair(key: string, { kind }: SchemaNode, { flow }: CompletionPlace, indent: number): string {
  if (flow || kind === 'scalar' || kind === 'any') return `${key}: `;
  return kind === 'list' ? `${key}:\n${' '.repeat(indent)}- ` : `${key}:\n${' '.repeat(indent + 2)}`;
}

/** The key with a value to fill in: lists at the column of their key, as in the examples. */
function snippetPair(key: string, { kind }: SchemaNode, snippet: string, indent: number): string {
  if (kind === 'scalar' || kind === 'any') return `${key}: ${snippet}`;
  const column = ' '.repeat(kind === 'list' ? indent : indent + 2);
  return `${key}:\n${snippet
    .split('\n')
    .map((line) => column + line)
    .join('\n')}`;
}

/** The words that the schema knows for a value. */
export function completeSchemaWords(schemas: Schemas, place: CompletionPlace, word: TypedWord): readonly Candidate[] {
  const node = schemaOfPath(schemas, place, place.path);
  if (node === undefined || node.kind !== 'scalar') return [];
  const words = node.words ?? (node.types?.includes('boolean') === true ? [true, false] : []);
  return words.flatMap((value, index) => {
    if (value === '' || !isScalar(value)) return [];
    const isText = word.quote !== undefined;
    return [
      {
        label: String(value),
        kind: 'word',
        detail: value === node.default ? 'default' : '',
        documentation: node.wordNotes?.[index] ?? node.description,
        insert: isText ? String(value) : renderScalar(value, { flow: place.flow }),
        alsoFoundBy: '',
      },
    ];
  });
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
