import type { JudgedSuppression } from '../rule.js';
import type { SuppressSettings } from '../settings.js';
import type { SourceDocument, SourceFile } from '../source-file.js';
import type { Workspace } from '../workspace.js';
import { annotationOf } from './suppress-annotation.js';
import { commentsOf } from './suppress-comment.js';
import { entryMeansFile, entryReaches } from './suppress-settings.js';
import type { Suppressible, Suppression } from './suppression.js';

/** The comments and annotations of a file that leave findings out. */
export const writtenIn = (workspace: Workspace, file: SourceFile): readonly Suppression[] =>
  file.documents.flatMap((document) => [
    ...commentsOf(document, () => workspace.tree(document)),
    ...workspace
      .resourcesOf(document)
      .flatMap((resource) => annotationOf(document, resource, () => workspace.tree(document).root)),
  ]);

/** Nothing is known of what the document would report: it cannot be read as it is. */
export const isUnread = ({ facts }: SourceDocument): boolean => facts.state === 'broken' || facts.state === 'template';

/** Tells whether comments and annotations of a file are of use, by everything that is found in it. */
export function judge(
  suppression: Suppression,
  file: SourceFile,
  found: readonly Omit<Suppressible, 'path'>[],
): JudgedSuppression {
  const covers = (it: Omit<Suppressible, 'path'>): boolean => suppression.reaches({ ...it, path: file.path });
  const isUsed = (code: string | undefined): boolean =>
    found.some((it) => (code === undefined || it.code === code) && covers(it)) || file.documents.some(isUnread);
  return { ...suppression, isUsed };
}

/** Which codes of which entry of `suppress` are of use: `0 vrf-no-port`. */
export type UsedEntries = ReadonlySet<string>;

/** What is known of a file when entries are judged; asked only for files that an entry means. */
export interface FileWithFindings {
  readonly path: string;
  isUnread(): boolean;
  found(): readonly Suppressible[];
}

/** The codes that leave something out. An entry whose files are nowhere is another mistake: it counts as used. */
export function usedEntries(entries: readonly SuppressSettings[], files: readonly FileWithFindings[]): UsedEntries {
  const used = entries.flatMap((entry, index) => {
    const meant = files.filter(({ path }) => entryMeansFile(entry, path));
    const isUsed = (code: string): boolean =>
      meant.length === 0 ||
      meant.some((file) => file.isUnread() || file.found().some((it) => it.code === code && entryReaches(entry, it)));
    return entry.codes.filter(isUsed).map((code) => keyOf(index, code));
  });
  return new Set(used);
}

/** The entry of a settings file with what is known of its use. */
export const judgeEntry = (suppression: Suppression, index: number, used: UsedEntries): JudgedSuppression => ({
  ...suppression,
  isUsed: (code) => code === undefined || used.has(keyOf(index, code)),
});

const keyOf = (index: number, code: string): string => `${index} ${code}`;
