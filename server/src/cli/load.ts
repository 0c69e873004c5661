import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deepEqual } from '../base/equal.js';
import { type Settings, settingsFileName } from '../engine/settings.js';
import { Workspace } from '../engine/workspace.js';
import type { FilePath, FileProblem, ReadResult } from '../platform/fs.js';
import type { Arguments } from './arguments.js';
import { withOptions } from './config.js';
import type { Io } from './io.js';
import { showProgress } from './progress.js';
import { findSources, type Source, sortPaths } from './sources.js';

/** What messages and reports call standard input. */
export const stdinName = '<stdin>';

/** A file that was read. */
export interface LoadedFile {
  readonly uri: string;
  /** Path as shown: from the current folder with `/`, `../k8s/pool.yaml`. */
  readonly name: string;
  /** Absolute path; `undefined` for standard input. */
  readonly path: FilePath | undefined;
  readonly workspace: Workspace;
  /** It was named, and so is checked without others that it may belong with. */
  readonly isNamed: boolean;
}

/** A folder that was read as a whole. */
export interface LoadedFolder {
  /** Absolute path. */
  readonly root: FilePath;
  readonly settings: Settings;
}

/** True for manifests: the settings file of a folder is checked with them, but nobody asked for it. */
export const isManifest = ({ workspace, uri }: LoadedFile): boolean => workspace.file(uri)?.path !== settingsFileName;

/** Everything that a command works on. */
export interface Loaded {
  /** By name. */
  readonly files: readonly LoadedFile[];
  readonly workspaces: readonly Workspace[];
  /** Folders that were read as a whole, with their settings. */
  readonly folders: readonly LoadedFolder[];
  /** Things to know that do not change the result, as sentences. */
  readonly notes: string[];
  /** Reasons why the result is not complete, as sentences: the command fails. */
  readonly failures: string[];
}

/** Reads what the arguments name and hands it to workspaces, one for each different set of settings. */
export async function load(args: Arguments, io: Io): Promise<Loaded> {
  const paths = await sortPaths(args.paths, io.cwd);
  const codes = io.registry.rules.map(({ code }) => code);
  const input = { cwd: io.cwd, fileSystem: io.files, config: args.value('config'), codes };
  const { sources, problems, failures } = await findSources(paths, input);
  const loader = new Loader(io, args);
  loader.failures.push(...paths.failures, ...failures);
  if (loader.failures.length > 0) return loader.finish();
  for (const problem of problems) loader.note(problem, false);
  const progress = showProgress(
    io,
    'Reading',
    sources.reduce((sum, { files }) => sum + files.length, 0),
  );
  for (const source of sources) await loader.readFiles(source, progress.step);
  progress.end();
  const named = sources.find(({ isNamed }) => isNamed);
  if (paths.hasStdin && named !== undefined) loader.addStdin(named, await io.readStdin());
  if (loader.isEmpty) loader.failures.push(noFiles(args.paths));
  return loader.finish();
}

const noFiles = (words: readonly string[]): string =>
  `No YAML file could be read in ${(words.length === 0 ? ['.'] : words).map((word) => `"${word}"`).join(', ')}: nothing was checked.`;

/** A workspace, and the settings of its folders. */
interface ConfiguredWorkspace {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly folders: Map<string, Settings>;
}

/** Collects files and the workspaces they go to. */
class Loader {
  readonly #io: Io;
  readonly #args: Arguments;
  readonly #files: LoadedFile[] = [];
  readonly #workspaces: ConfiguredWorkspace[] = [];
  readonly #folders: LoadedFolder[] = [];
  readonly #crashed = new Set<string>();
  readonly notes: string[] = [];
  readonly failures: string[] = [];

  constructor(io: Io, args: Arguments) {
    this.#io = io;
    this.#args = args;
  }

  get isEmpty(): boolean {
    return !this.#files.some(isManifest) && this.failures.length === 0;
  }

  async readFiles(source: Source, onFile: () => void): Promise<void> {
    if (!source.isNamed) this.#folders.push(source);
    const texts = new Map<FilePath, string>();
    await this.#io.files.readTexts(source.files, (file, { text, problem }) => {
      onFile();
      if (problem !== undefined) this.note(problem, source.isNamed);
      else texts.set(file, text);
    });
    // In the order of the list, whatever was read first.
    for (const file of source.files) {
      const text = texts.get(file);
      if (text !== undefined) this.#addFile(source, file, text);
    }
  }

  addStdin(source: Source, { text, problem }: ReadResult): void {
    if (problem !== undefined) this.failures.push(`Standard input ${problem.message}.`);
    else if (text.trim() === '') this.failures.push('Standard input is empty: nothing was checked.');
    else this.#add({ uri: `stdin:/${stdinName}`, name: stdinName, path: undefined }, source, stdinName, text);
  }

  /** A file that cannot be read spoils the result if it was asked for, or if it might hold manifests. */
  note({ path: file, code, message }: FileProblem, isNamed: boolean): void {
    const sentence = `"${this.#nameOf(file)}" ${message}`;
    if (isNamed || code === 'unreadable') this.failures.push(`${sentence}.`);
    else this.notes.push(`${sentence}: left out.`);
  }

  finish(): Loaded {
    for (const { workspace, settings, folders } of this.#workspaces) {
      workspace.configure(settings, folders);
      workspace.setReady(true);
    }
    const files = this.#files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const workspaces = this.#workspaces.map(({ workspace }) => workspace);
    return { files, workspaces, folders: this.#folders, notes: this.notes, failures: this.failures };
  }

  #addFile(source: Source, file: FilePath, text: string): void {
    const relative = toSlashes(path.relative(source.root, file));
    this.#add({ uri: pathToFileURL(file).href, name: this.#nameOf(file), path: file }, source, relative, text);
  }

  #add(file: Pick<LoadedFile, 'uri' | 'name' | 'path'>, source: Source, relative: string, text: string): void {
    const folder = pathToFileURL(source.root).href;
    const workspace = this.#workspaceFor(withOptions(source.settings, this.#args), folder);
    try {
      workspace.applyChanges([{ uri: file.uri, folder, path: relative, text }]);
      this.#files.push({ ...file, workspace, isNamed: source.isNamed });
    } catch (error) {
      this.failures.push(`"${file.name}" cannot be analysed (${error instanceof Error ? error.message : error}).`);
    }
  }

  /** What is left out in a folder makes no other workspace: folders that agree on the rest are read together. */
  #workspaceFor(own: Settings, folder: string): Workspace {
    const settings = { ...own, suppress: [], baseline: [] };
    const known = this.#workspaces.find((it) => deepEqual(it.settings, settings));
    if (known !== undefined) {
      known.folders.set(folder, own);
      return known.workspace;
    }
    const workspace = new Workspace(this.#io.registry, (code, error) => this.#noteCrash(code, error));
    this.#workspaces.push({ workspace, settings, folders: new Map([[folder, own]]) });
    return workspace;
  }

  #noteCrash(code: string, error: unknown): void {
    if (this.#crashed.has(code)) return;
    this.#crashed.add(code);
    this.notes.push(
      `Rule "${code}" broke down, its findings are not complete (${error instanceof Error ? error.message : error}).`,
    );
  }

  #nameOf(file: FilePath): string {
    return toSlashes(path.relative(this.#io.cwd, file));
  }
}

const toSlashes = (text: string): string => text.split(path.sep).join('/');
