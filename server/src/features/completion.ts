import { type Span, shift } from '../base/span.js';
import type { SourceDocument } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import type { Candidate, CompletionKind } from './completion-candidate.js';
import { completeKeys } from './completion-keys.js';
import { completeNodeLabels } from './completion-node-labels.js';
import { type CompletionPlace, placesOf, type TypedWord, wordAt } from './completion-place.js';
import { completeSchemaKeys, completeSchemaWords } from './completion-schema.js';
import { completeBlocks, completeSnippets } from './completion-snippets.js';
import { completeTypes } from './completion-type.js';
import { completeValues } from './completion-values.js';
import { unique } from './names.js';
import { noSchemas, type Schemas } from './schema-place.js';
import { completeSettingsKeys, completeSettingsValues } from './settings-completion.js';

/** An item as an editor shows it, best first. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string;
  readonly newText: string;
  /** The same in VS Code's snippet syntax; `undefined` if there is nothing to fill in. */
  readonly snippet: string | undefined;
  /** What the typed word is compared with. */
  readonly filterText: string;
  /** A key whose value is to be completed next. */
  readonly isOpen: boolean;
  /** What is offered still works, but should not be written any more. */
  readonly isDeprecated: boolean;
}

/** The items for a cursor, and the text that they replace. */
export interface Completions {
  readonly span: Span;
  readonly items: readonly CompletionItem[];
}

/** What can be typed at an offset: names in scope, labels, labels of nodes, tables, keys and words of the schema; in an empty document whole resources. */
export function completionsAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  schemas: Schemas = noSchemas,
): Completions | undefined {
  const file = workspace.file(uri);
  if (file === undefined) return undefined;
  const document = workspace.documentAt(file, offset);
  const text = document?.text ?? '';
  const start = document?.offset ?? 0;
  const word = wordAt(text, offset - start);
  if (word === undefined) return undefined;
  const isManifest = !workspace.registry.kindsByFile.has(file.path);
  const snippets = isManifest ? completeSnippets(workspace, text, word) : [];
  const found =
    snippets.length > 0 || document === undefined ? snippets : candidates(workspace, document, word, schemas);
  return { span: shift(word.span, start), items: found.map((candidate) => toItem(candidate, word)) };
}

function candidates(
  workspace: Workspace,
  document: SourceDocument,
  word: TypedWord,
  schemas: Schemas,
): readonly Candidate[] {
  const { uri } = document.file;
  const indent = /[^\n]*$/.exec(document.text.slice(0, word.span.start))?.[0].length ?? 0;
  const places = placesOf(workspace, document, word);
  const found = places.flatMap((place) =>
    place.part === 'key'
      ? [
          ...completeKeys(workspace, uri, place, word),
          ...completeSettingsKeys(workspace, place, word),
          ...completeSchemaKeys(schemas, place, word, indent),
        ]
      : completeValue(workspace, uri, schemas, place, word),
  );
  const labels = places.flatMap((place) => completeNodeLabels(workspace, uri, place, word));
  const blocks = places.flatMap((place) => completeBlocks(place, word, indent));
  const all = [...completeTypes(workspace, schemas, document.text, word), ...found, ...labels, ...blocks];
  return unique(all, ({ kind, label }) => `${kind === 'snippet'} ${label}`);
}

/** Names in scope, and the words of the schema; what is merely usual only where there are no names. */
function completeValue(
  workspace: Workspace,
  uri: string,
  schemas: Schemas,
  place: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] {
  const names = [
    ...completeValues(workspace, uri, place, word),
    ...completeSettingsValues(workspace, uri, place, word),
  ];
  return [...names, ...completeSchemaWords(schemas, place, word, names.length === 0)];
}

function toItem(
  { insert, snippet, alsoFoundBy, isOpen = false, isDeprecated = false, ...shown }: Candidate,
  word: TypedWord,
): CompletionItem {
  const blank = word.lacksBlank ? ' ' : '';
  const end = word.lacksEnd ? (word.quote ?? '') : '';
  return {
    ...shown,
    newText: `${blank}${insert}${end}`,
    snippet: snippet === undefined ? undefined : `${blank}${snippet}${end}`,
    isOpen,
    isDeprecated,
    filterText: alsoFoundBy === '' ? shown.label : `${shown.label} ${alsoFoundBy}`,
  };
}
