import { deepEqual } from '../base/equal.js';
import { joinPath } from '../base/paths.js';
import { mergeSettings, readSettings } from '../engine/read-settings.js';
import { defaultSettings, type Settings, settingsFileName } from '../engine/settings.js';
import { baselineFileName, readBaseline } from '../engine/suppression/baseline.js';
import { parseDocument } from '../syntax/parse.js';
import { toPlain } from '../syntax/plain.js';
import { fieldsOf } from './client-features.js';

/** URIs of the settings file and the baseline of a workspace folder. */
export const settingsFilesOf = (folder: string): readonly string[] =>
  [settingsFileName, baselineFileName].map((name) => joinPath(folder, name));

/** How much the server tells of its work. */
export type Trace = 'off' | 'timing';

/** Settings of the workspace, as the server uses them. */
export interface ServerSettings {
  readonly analysis: Settings;
  /** The same by workspace folder; empty if all agree. */
  readonly byFolder: ReadonlyMap<string, Settings>;
  /** Globs of files that are not read, by workspace folder. */
  readonly ignored: ReadonlyMap<string, readonly string[]>;
  readonly trace: Trace;
  readonly showsHints: boolean;
  /** What cannot be read in the settings, for the output channel. */
  readonly problems: readonly string[];
}

/** What one workspace folder says. */
export interface FolderSettings {
  readonly folder: string;
  /** The section `symroute` of the editor's configuration. */
  readonly section: unknown;
  /** What the editor hides everywhere, `files.exclude`: `{ "build": true }`. */
  readonly hidden: unknown;
  /** Text of its settings file. */
  readonly fileText: string | undefined;
  /** Text of its baseline file. */
  readonly baselineText: string | undefined;
}

/**
 * The settings of each folder, the file of a folder over the editor's section; and as one for files outside of all folders, the first
 * folder over the next.
 */
export function serverSettingsOf(folders: readonly FolderSettings[]): ServerSettings {
  const problems: string[] = [];
  const merged = folders.map((it) => ({
    folder: it.folder,
    settings: settingsOfFolder(it, problems),
    hidden: hiddenGlobs(it.hidden),
  }));
  const areEqual = merged.every(({ settings }) => deepEqual(settings, merged[0]?.settings));
  return {
    analysis: merged
      .map((it) => it.settings)
      .reduceRight((weak, strong) => mergeSettings(strong, weak), defaultSettings),
    byFolder: areEqual ? new Map() : new Map(merged.map(({ folder, settings }) => [folder, settings])),
    ignored: new Map(merged.map(({ folder, settings, hidden }) => [folder, [...settings.ignore, ...hidden]])),
    trace: folders.some(({ section }) => fieldsOf(section)['trace'] === 'timing') ? 'timing' : 'off',
    showsHints: !folders.some(({ section }) => fieldsOf(fieldsOf(section)['inlayHints'])['enabled'] === false),
    problems,
  };
}

/** The globs of `files.exclude` that always hold: those with a condition depend on other files. */
const hiddenGlobs = (section: unknown): readonly string[] =>
  Object.entries(fieldsOf(section)).flatMap(([glob, isHidden]) => (isHidden === true ? [glob] : []));

function settingsOfFolder({ folder, section, fileText, baselineText }: FolderSettings, problems: string[]): Settings {
  const editor = readSettings(section);
  problems.push(...editor.problems.map((problem) => `Settings: ${problem}`));
  const root = fileText === undefined ? undefined : parseDocument(fileText).root;
  // What is wrong with the file is a finding in it.
  const file = root === undefined ? defaultSettings : readSettings(toPlain(root)).settings;
  const baseline = baselineText === undefined ? { entries: [] } : readBaseline(baselineText);
  if (baseline.problem !== undefined) problems.push(`${joinPath(folder, baselineFileName)} ${baseline.problem}.`);
  return { ...mergeSettings(file, editor.settings), baseline: baseline.entries ?? [] };
}

/** True if other files are read than before. */
export const ignoresDiffer = (a: ServerSettings, b: ServerSettings): boolean =>
  !deepEqual([...a.ignored], [...b.ignored]);
