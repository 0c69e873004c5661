import type { Span } from '../base/span.js';
import type { SourceDocument } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import { completeKeys } from './completion-keys.js';
import { type CompletionPlace, placesOf, spanInFile, type TypedWord, wordAt } from './completion-place.js';
import { completeSnippets } from './completion-snippets.js';
import { completeValues } from './completion-values.js';

/** What an item is, for its icon. */
export type CompletionKind = 'vrf' | 'interface' | 'table' | 'label' | 'resource' | 'snippet';

/** Something that can stand at the cursor, before it is known how it has to be written. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label: `table 2, port ens4`. */
  readonly detail: string;
  /** Markdown, empty if there is nothing to say. */
  readonly documentation: string;
  /** What is written, without quotes of the cursor's own. */
  readonly insert: string;
  /** More words that find the item, besides its label. */
  readonly alsoFoundBy: string;
}

/** An item as an editor shows it, best first. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string;
  readonly newText: string;
  /** What the typed word is compared with. */
  readonly filterText: string;
  readonly isSnippet: boolean;
}

/** The items for a cursor, and the text that they replace. */
export interface Completions {
  readonly span: Span;
  readonly items: readonly CompletionItem[];
}

/** What can be typed at an offset: names in scope, labels, tables, and whole resources in an empty document. */
export function completionsAt(workspace: Workspace, uri: string, offset: number): Completions | undefined {
  const file = workspace.file(uri);
  const document = file === undefined ? undefined : workspace.documentAt(file, offset);
  if (file === undefined) return undefined;
  const text = document?.text ?? '';
  const word = wordAt(text, offset - (document?.offset ?? 0));
  if (word === undefined) return undefined;
  const snippets = completeSnippets(workspace, text, word);
  if (document === undefined || snippets.length > 0) {
    return {
      span: { start: offset - word.text.length, end: offset },
      items: snippets.map((it) => toItem(it, word, true)),
    };
  }
  return { span: spanInFile(document, word), items: itemsFor(workspace, document, word) };
}

function itemsFor(workspace: Workspace, document: SourceDocument, word: TypedWord): readonly CompletionItem[] {
  const complete = (place: CompletionPlace): readonly Candidate[] =>
    place.part === 'key'
      ? completeKeys(workspace, document.file.uri, place, word)
      : completeValues(workspace, document.file.uri, place, word);
  return placesOf(workspace, document, word)
    .flatMap(complete)
    .map((candidate) => toItem(candidate, word, false));
}

function toItem({ insert, alsoFoundBy, ...shown }: Candidate, word: TypedWord, isSnippet: boolean): CompletionItem {
  const end = word.lacksEnd ? (word.quote ?? '') : '';
  return {
    ...shown,
    newText: `${word.lacksBlank ? ' ' : ''}${insert}${end}`,
    filterText: alsoFoundBy === '' ? shown.label : `${shown.label} ${alsoFoundBy}`,
    isSnippet,
  };
}
