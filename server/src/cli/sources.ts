import { stat } from 'node:fs/promises';
import path from 'node:path';
import { globMatches } from '../base/paths.js';
import { type Settings, settingsFileName } from '../engine/settings.js';
import { baselineFileName } from '../engine/suppression/baseline.js';
import { type FilePath, type FileProblem, type FileSystem, yamlEndings } from '../platform/fs.js';
import { type Config, noConfig, readConfig, withBaseline } from './config.js';

/** What the paths on the command line mean: folders to look through, files by name, standard input. */
export interface Paths {
  readonly folders: readonly FilePath[];
  readonly files: readonly FilePath[];
  readonly hasStdin: boolean;
}

/** Files that share a workspace folder, and the settings of that folder. */
export interface Source {
  /** Absolute path of the folder that scopes, globs and settings count from. */
  readonly root: FilePath;
  readonly settings: Settings;
  readonly files: readonly FilePath[];
  /** The files were named one by one: none of them may be missing. */
  readonly isNamed: boolean;
}

/** What finding the files of the sources needs to know. */
export interface SourceInput {
  readonly cwd: FilePath;
  readonly fileSystem: FileSystem;
  /** Path of `--config`, which then holds for every folder. */
  readonly config: FilePath | undefined;
  readonly codes: readonly string[];
}

/** Sources, and what was in the way. */
export interface FoundSources {
  readonly sources: readonly Source[];
  readonly problems: readonly FileProblem[];
  /** Reasons to stop at once, as sentences. */
  readonly failures: readonly string[];
}

/** Sorts paths into files and folders. Those that do not exist are failures. */
export async function sortPaths(
  words: readonly string[],
  cwd: FilePath,
): Promise<Paths & { readonly failures: readonly string[] }> {
  const folders = new Set<FilePath>();
  const files = new Set<FilePath>();
  const failures: string[] = [];
  for (const word of words.length === 0 ? ['.'] : words) {
    if (word === '-') continue;
    const full = path.resolve(cwd, word);
    const found = await stat(full).catch(() => undefined);
    if (found === undefined) failures.push(`There is no file or folder "${word}".`);
    else if (found.isDirectory()) folders.add(full);
    else files.add(full);
  }
  return { folders: [...folders], files: [...files], hasStdin: words.includes('-'), failures };
}

/** Lists the files of every path; each file belongs to one source only. */
export async function findSources(paths: Paths, input: SourceInput): Promise<FoundSources> {
  const sources: Source[] = [];
  const problems: FileProblem[] = [];
  const failures: string[] = [];
  const claimed = new Set<FilePath>();
  const claim = (files: readonly FilePath[]): readonly FilePath[] => {
    const own = files.filter((file) => !claimed.has(file));
    for (const file of own) claimed.add(file);
    return own;
  };
  // An outer folder takes what lies in an inner one.
  for (const root of paths.folders.toSorted((a, b) => a.length - b.length)) {
    const config = await configOf(root, input);
    failures.push(...config.failures, ...(input.config === undefined ? [] : config.problems));
    const list = await input.fileSystem.listFiles(root, listOptions(config.settings));
    problems.push(...list.problems);
    const own = input.config === undefined ? path.join(root, settingsFileName) : undefined;
    const files = claim(list.files.filter((file) => file === own || path.basename(file) !== settingsFileName));
    sources.push({ root, settings: config.settings, files, isNamed: false });
  }
  if (paths.files.length > 0 || paths.hasStdin) {
    const root = commonFolder(paths.files, input.cwd);
    const config = await configOf(root, input);
    failures.push(...config.failures, ...config.problems);
    sources.push({ root, settings: config.settings, files: claim(paths.files), isNamed: true });
  }
  return { sources, problems, failures: [...new Set(failures)] };
}

const listOptions = ({ ignore }: Settings) => ({
  endings: yamlEndings,
  isIgnored: (relative: string) => ignore.some((glob) => globMatches(glob, relative)),
});

async function configOf(root: FilePath, input: SourceInput): Promise<Config> {
  const file = path.join(root, baselineFileName);
  const baseline = await input.fileSystem.readText(file);
  return withBaseline(await settingsOf(root, input), path.relative(input.cwd, file), baseline);
}

async function settingsOf(root: FilePath, { cwd, fileSystem, config, codes }: SourceInput): Promise<Config> {
  const file = config === undefined ? path.join(root, settingsFileName) : path.resolve(cwd, config);
  const result = await fileSystem.readText(file);
  if (config === undefined && result.problem?.code === 'missing') return noConfig;
  return readConfig(config ?? path.relative(cwd, file), result, codes);
}

/** The current folder if all files lie in it, else the deepest folder that holds them all. */
function commonFolder(files: readonly FilePath[], cwd: FilePath): FilePath {
  const folders = files.map((file) => path.dirname(file));
  const holdsAll = (folder: FilePath): boolean => folders.every((it) => isWithin(folder, it));
  if (holdsAll(cwd)) return cwd;
  let folder = folders[0] ?? cwd;
  while (!holdsAll(folder)) folder = path.dirname(folder);
  return folder;
}

function isWithin(folder: FilePath, inner: FilePath): boolean {
  const relative = path.relative(folder, inner);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
