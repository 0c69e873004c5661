import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type BaselineEntry,
  baselineFileName,
  countEntries,
  entryOf,
  formatBaseline,
} from '../engine/suppression/baseline.js';
import type { FilePath } from '../platform/fs.js';
import type { Loaded, LoadedFolder } from './load.js';
import { allFindingsOf } from './report.js';
import { count } from './words.js';
import { writeText } from './write-file.js';

/** The findings of a folder that nothing but a baseline leaves out. */
function baselineOf({ root }: LoadedFolder, loaded: Loaded, isWanted: 'all' | 'known'): readonly BaselineEntry[] {
  const folder = pathToFileURL(root).href;
  return loaded.files.flatMap((loadedFile) => {
    const file = loadedFile.workspace.file(loadedFile.uri);
    if (file?.folder !== folder || loadedFile.isNamed) return [];
    return allFindingsOf(loadedFile, loaded.failures)
      .filter(({ suppressed }) => suppressed?.form === 'baseline' || (isWanted === 'all' && suppressed === undefined))
      .filter(({ code }) => code !== 'suppression-unused')
      .map((finding) => entryOf(finding, file));
  });
}

const sum = (entries: readonly BaselineEntry[]): number => entries.reduce((all, entry) => all + entry.count, 0);

/** Says in a note which baselines list findings that are gone. */
export function noteGone(loaded: Loaded, cwd: FilePath): void {
  for (const folder of loaded.folders) {
    const gone = sum(folder.settings.baseline) - baselineOf(folder, loaded, 'known').length;
    if (gone <= 0) continue;
    const name = path.relative(cwd, path.join(folder.root, baselineFileName));
    loaded.notes.push(
      `${count(gone, 'finding')} of "${name}" ${gone === 1 ? 'is' : 'are'} gone. "symroute check --write-baseline" takes ${gone === 1 ? 'it' : 'them'} off.`,
    );
  }
}

/** Writes the baseline of each folder, and answers what was done as sentences. */
export async function writeBaselines(loaded: Loaded, cwd: FilePath): Promise<readonly string[]> {
  const done: string[] = [];
  for (const folder of loaded.folders) {
    const entries = countEntries(baselineOf(folder, loaded, 'all'));
    const file = path.join(folder.root, baselineFileName);
    const problem = await writeText(file, formatBaseline(entries));
    const name = path.relative(cwd, file);
    if (problem === undefined) done.push(`Wrote ${count(sum(entries), 'finding')} to ${name}.`);
    else loaded.failures.push(`"${name}" ${problem}.`);
  }
  return done;
}
