import type { Workspace } from '../engine/workspace.js';
import type { Candidate } from './completion-candidate.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { namesOfType } from './completion-values.js';

/** Names that can be typed as keys: labels of EgressServices in the node selectors of advertisements. */
export function completeKeys(
  workspace: Workspace,
  uri: string,
  place: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] {
  if (!isLabelMap(place)) return [];
  const value = word.hasColon || word.quote !== undefined ? '' : ': ""';
  return namesOfType(workspace, uri, 'ovn/EgressLabel', undefined)
    .filter(({ label }) => !place.keys.includes(label))
    .map((it) => ({ ...it, insert: `${it.insert}${value}` }));
}

const isLabelMap = ({ kind, path }: CompletionPlace): boolean =>
  /^metallb\.io\/.*Advertisement$/.test(kind.id) && /^spec\.nodeSelectors\[\d+\]\.matchLabels$/.test(path);
