import type { Workspace } from '../engine/workspace.js';
import { blockSnippets, type SnippetPlace } from '../kinds/snippets.js';
import { kindNameOf } from '../model/gvk.js';
import type { Candidate } from './completion-candidate.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';

/** The complete set-up and a snippet for each kind, if nothing but the word is in the document. */
export function completeSnippets(workspace: Workspace, text: string, word: TypedWord): readonly Candidate[] {
  const rest = `${text.slice(0, word.span.start)}${text.slice(word.span.end)}`;
  const isEmpty = rest.split('\n').every((line) => /^(?:---)?\s*(?:#.*)?$/.test(line));
  if (!isEmpty || word.quote !== undefined || !word.mayBeKey) return [];
  const files = blockSnippets.filter(({ fits }) => fits === undefined);
  return [
    ...files.map(({ prefix, title, description, body }) => candidate(prefix, title, description, body)),
    ...[...workspace.registry.kinds.values()]
      .filter(({ snippet }) => snippet !== '')
      .map(({ id, summary, snippet }) => candidate(kindNameOf(id), versionIn(snippet), summary, snippet))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
  ];
}

/** Blocks that fit a place inside a resource: items of a list behind their dash, or a key. `indent` is the column of the word. */
export function completeBlocks(place: CompletionPlace, word: TypedWord, indent: number): readonly Candidate[] {
  if (word.quote !== undefined || word.hasColon || place.flow) return [];
  return blockSnippets
    .filter(({ fits }) => fits !== undefined && fitsAt(fits, place))
    .map(({ prefix, title, description, body, fits }) => {
      const text = body.replace(/\n\$0$/, '');
      const isItem = fits?.key === undefined;
      const column = indent - (isItem ? 2 : 0) + (word.lacksBlank ? 1 : 0);
      const lines = (isItem ? text.replace(/^- /, '') : text).split('\n');
      return candidate(prefix, title, description, lines.join(`\n${' '.repeat(Math.max(0, column))}`));
    });
}

const versionIn = (snippet: string): string => /^apiVersion: (\S+)/.exec(snippet)?.[1] ?? '';

function fitsAt({ kind, path, key }: SnippetPlace, place: CompletionPlace): boolean {
  if (!place.kind.id.endsWith(kind)) return false;
  if (key !== undefined) return place.part === 'key' && place.path === path && !place.keys.includes(key);
  return place.part === 'value' && place.path.replace(/\[\d+\]$/, '[*]') === `${path}[*]`;
}

const candidate = (label: string, detail: string, documentation: string, snippet: string): Candidate => ({
  label,
  kind: 'snippet',
  detail,
  documentation,
  insert: '',
  snippet,
  alsoFoundBy: '',
});
