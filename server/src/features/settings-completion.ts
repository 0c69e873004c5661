import { dirname } from '../base/paths.js';
import type { SourceFile } from '../engine/source-file.js';
import { annotationPath } from '../engine/suppression/suppress-annotation.js';
import { resourceLabel } from '../engine/suppression/suppression.js';
import type { Workspace } from '../engine/workspace.js';
import { renderScalar } from '../syntax/scalar-style.js';
import { type Candidate, wordCandidate } from './completion-candidate.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { unique } from './names.js';

/** Rules by code where a key of `rules` is typed. */
export const completeSettingsKeys = (
  workspace: Workspace,
  { kind, path, keys }: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] =>
  kind.file === undefined || path !== 'rules'
    ? []
    : rulesOf(workspace)
        .filter(({ label }) => !keys.includes(label))
        .map((it) => ({ ...it, insert: word.hasColon || word.quote !== undefined ? it.label : `${it.label}: ` }));

/** Codes of rules, folders and resources where the settings or an annotation name them. */
export function completeSettingsValues(
  workspace: Workspace,
  uri: string,
  place: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const found = candidatesAt(workspace, file, place);
  return word.quote !== undefined
    ? found
    : found.map((it) => ({ ...it, insert: renderScalar(it.insert, { flow: place.flow }) }));
}

function candidatesAt(workspace: Workspace, file: SourceFile, { kind, path }: CompletionPlace): readonly Candidate[] {
  if (kind.file === undefined) return path === annotationPath ? rulesOf(workspace) : [];
  if (/^suppress\[\d+\]\.codes\[\d+\]$/.test(path)) return rulesOf(workspace);
  if (/^suppress\[\d+\]\.resources\[\d+\]$/.test(path)) return resourcesOf(workspace, file);
  return /^(?:clusters\[\d+\]\.include|suppress\[\d+\]\.files)\[\d+\]$/.test(path) ? foldersOf(workspace, file) : [];
}

const rulesOf = ({ registry }: Workspace): readonly Candidate[] =>
  registry.rules
    .map(({ code, severity, title, docs }) => wordCandidate(code, severity, `${title}.\n\n${docs.why}`))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));

/** Each folder that holds files, and those above it, as globs. */
function foldersOf(workspace: Workspace, { folder }: SourceFile): readonly Candidate[] {
  const counts = new Map<string, number>();
  for (const file of workspace.files) {
    if (file.folder !== folder) continue;
    for (let dir = dirname(file.path); dir !== ''; dir = dirname(dir)) counts.set(dir, (counts.get(dir) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([dir, count]) => wordCandidate(`${dir}/**`, count === 1 ? '1 file' : `${count} files`, ''));
}

function resourcesOf(workspace: Workspace, { folder }: SourceFile): readonly Candidate[] {
  const found = [...workspace.files]
    .filter((file) => file.folder === folder)
    .flatMap((file) =>
      file.documents.flatMap((document) => workspace.resourcesOf(document)).map((it) => ({ file, it })),
    )
    .filter(({ it }) => it.name?.value !== undefined)
    .map(({ file, it }) => wordCandidate(resourceLabel(it), file.path, ''));
  return unique(found, ({ label }) => label).toSorted((a, b) => (a.label < b.label ? -1 : 1));
}
