import type { Workspace } from '../engine/workspace.js';
import { kindNameOf } from '../model/gvk.js';
import type { Candidate } from './completion-candidate.js';
import type { TypedWord } from './completion-place.js';

/** A snippet for each kind, if nothing but the word is in the document. */
export function completeSnippets(workspace: Workspace, text: string, word: TypedWord): readonly Candidate[] {
  const rest = `${text.slice(0, word.span.start)}${text.slice(word.span.end)}`;
  const isEmpty = rest.split('\n').every((line) => /^(?:---)?\s*(?:#.*)?$/.test(line));
  if (!isEmpty || word.quote !== undefined || !word.mayBeKey) return [];
  return [...workspace.registry.kinds.values()]
    .filter((kind) => kind.snippet !== '')
    .map((kind) => ({
      label: kindNameOf(kind.id),
      kind: 'snippet',
      detail: kind.id,
      documentation: kind.summary,
      insert: '',
      snippet: kind.snippet,
      alsoFoundBy: '',
    }));
}
