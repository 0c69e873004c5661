import { closeSync, type Dirent, fstatSync, open, readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { decodeText, fileProblem } from './decode.js';
import {
  type FileList,
  type FilePath,
  type FileProblem,
  type FileSystem,
  type ListOptions,
  maxFileSize,
  type OnRead,
  type ReadResult,
  skippedFolders,
} from './fs.js';

import { type IgnoreRules, ignoreFileName, isIgnoredBy, readIgnoreRules, rulesAbove } from './ignore-rules.js';

const parallelReads = 32;

/** The files of this machine. Paths are absolute or count from the current folder. */
export const nodeFileSystem: FileSystem = { listFiles, readText, readTexts };

/** A folder that is to be visited. */
interface Folder {
  readonly path: FilePath;
  /** Path from the listed folder with `/`, `apps/web`; empty for the listed folder. */
  readonly relative: string;
  readonly rules: IgnoreRules | undefined;
}

/** A walk over folders under way. */
interface Walk {
  readonly root: FilePath;
  readonly options: ListOptions;
  readonly files: FilePath[];
  readonly problems: FileProblem[];
  /** Links to folders; they are followed at the end, so that a folder keeps its own name where it has one. */
  readonly links: Folder[];
  /** Real paths of the folders that were visited: links may go in circles. */
  readonly visited: Set<FilePath>;
  /** Rules by folder, as far as they differ from those of the folder above. */
  readonly rules: Map<FilePath, IgnoreRules>;
}

async function listFiles(root: FilePath, options: ListOptions): Promise<FileList> {
  const walk: Walk = {
    root,
    options,
    files: [],
    problems: [],
    links: [],
    visited: new Set(),
    rules: new Map(),
  };
  const above = await rulesAbove(root);
  await visitFolders({ path: root, relative: '', rules: above }, walk);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) await visitFolders(link, walk);
  return { files: walk.files.sort(), problems: walk.problems, leavesOut: (file) => leavesOut(walk, above, file) };
}

/** True for a file that would not have been listed, by the rules that the walk has met. */
function leavesOut({ root, rules, options }: Walk, above: IgnoreRules | undefined, file: FilePath): boolean {
  const steps = path.relative(root, file).split(path.sep);
  if (steps[0] === '..' || path.isAbsolute(steps[0] ?? '')) return false;
  let folder = root;
  let known = rules.get(root) ?? above;
  for (const [index, step] of steps.entries()) {
    const found = path.join(folder, step);
    const relative = steps.slice(0, index + 1).join('/');
    const isLeftOut = skippedFolders.has(step) || options.isIgnored?.(relative) === true;
    if (isLeftOut || isIgnoredBy(known, found, index < steps.length - 1)) return true;
    folder = found;
    known = rules.get(folder) ?? known;
  }
  return false;
}

/** Visits a folder and those below it, one level after the other. */
async function visitFolders(top: Folder, walk: Walk): Promise<void> {
  let level = [top];
  while (level.length > 0) {
    const next: Folder[] = [];
    await inParallel(level, async (folder) => {
      next.push(...(await visitFolder(folder, walk)));
    });
    level = next.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** Notes the files of a folder and answers the folders in it. */
async function visitFolder(folder: Folder, walk: Walk): Promise<readonly Folder[]> {
  try {
    const real = await realpath(folder.path);
    if (walk.visited.has(real)) return [];
    walk.visited.add(real);
    const entries = await readdir(folder.path, { withFileTypes: true });
    const rules = await rulesIn(folder, entries, walk);
    const folders: Folder[] = [];
    for (const entry of entries) {
      const relative = folder.relative === '' ? entry.name : `${folder.relative}/${entry.name}`;
      const found: Folder = { path: path.join(folder.path, entry.name), relative, rules };
      if (!entry.isDirectory() && !entry.isSymbolicLink() && !isWanted(entry.name, walk)) continue;
      if (skippedFolders.has(entry.name) || walk.options.isIgnored?.(relative) === true) continue;
      if (isIgnoredBy(rules, found.path, entry.isDirectory())) continue;
      if (entry.isDirectory()) folders.push(found);
      else if (entry.isSymbolicLink()) await visitLink(found, walk);
      else if (entry.isFile()) walk.files.push(found.path);
    }
    return folders;
  } catch (error) {
    walk.problems.push(problemOf(folder.path, error).problem);
    return [];
  }
}

async function rulesIn(folder: Folder, entries: readonly Dirent[], walk: Walk): Promise<IgnoreRules | undefined> {
  if (!entries.some(({ name }) => name === ignoreFileName)) return folder.rules;
  const rules = await readIgnoreRules(folder.path, folder.rules);
  if (rules !== undefined) walk.rules.set(folder.path, rules);
  return rules;
}

async function visitLink(link: Folder, walk: Walk): Promise<void> {
  try {
    const target = await stat(link.path);
    if (target.isDirectory()) await noteLink(link, walk);
    else if (target.isFile() && isWanted(link.path, walk)) walk.files.push(link.path);
  } catch (error) {
    if (isWanted(link.path, walk)) walk.problems.push(problemOf(link.path, error).problem);
  }
}

/** A link to a folder above the listed one would bring in what nobody asked for. */
async function noteLink(link: Folder, walk: Walk): Promise<void> {
  const [target, root] = await Promise.all([realpath(link.path), realpath(walk.root)]);
  const way = path.relative(target, root);
  if (way.startsWith('..') || path.isAbsolute(way)) walk.links.push(link);
}

const isWanted = (file: string, { options }: Walk): boolean =>
  options.endings.some((ending) => file.toLowerCase().endsWith(ending));

async function readTexts(paths: readonly FilePath[], onRead: OnRead): Promise<void> {
  await inParallel(paths, async (file) => onRead(file, await readText(file)));
}

/**
 * Only opening the file is waited for: it is what takes long on a slow disk. The rest is done at once, for a turn through the queue of
 * the file system costs more than reading a manifest.
 */
async function readText(file: FilePath): Promise<ReadResult> {
  try {
    return readOpened(file, await openFile(file, 'r'));
  } catch (error) {
    return problemOf(file, error);
  }
}

const openFile = promisify(open);

function readOpened(file: FilePath, descriptor: number): ReadResult {
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return fileProblem(file, 'unreadable', 'it is a folder');
    if (status.size > maxFileSize) return fileProblem(file, 'too-large');
    const bytes = readFileSync(descriptor);
    return bytes.length > maxFileSize ? fileProblem(file, 'too-large') : decodeText(file, bytes);
  } finally {
    closeSync(descriptor);
  }
}

function problemOf(file: FilePath, error: unknown): ReadResult & { readonly text?: undefined } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileProblem(file, 'missing');
  return fileProblem(file, 'unreadable', reasons[code] ?? code);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ELOOP: 'its links go in a circle',
  EISDIR: 'it is a folder',
};

/** Runs the work for all items, a limited number at a time. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(parallelReads, items.length) }, worker));
}
