import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
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

const parallelReads = 32;

/** The files of this machine. Paths are absolute or count from the current folder. */
export const nodeFileSystem: FileSystem = { listFiles, readText, readTexts };

/** A walk over folders under way. */
interface Walk {
  readonly root: FilePath;
  readonly options: ListOptions;
  readonly files: FilePath[];
  readonly problems: FileProblem[];
  /** Links to folders; they are followed at the end, so that a folder keeps its own name where it has one. */
  readonly links: FilePath[];
  /** Real paths of the folders that were visited: links may go in circles. */
  readonly visited: Set<FilePath>;
}

async function listFiles(root: FilePath, options: ListOptions): Promise<FileList> {
  const walk: Walk = { root, options, files: [], problems: [], links: [], visited: new Set() };
  await visitFolders(root, walk);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) await visitFolders(link, walk);
  return { files: walk.files.sort(), problems: walk.problems };
}

/** Visits a folder and those below it, one level after the other. */
async function visitFolders(top: FilePath, walk: Walk): Promise<void> {
  let level = [top];
  while (level.length > 0) {
    const next: FilePath[] = [];
    await inParallel(level, async (folder) => {
      next.push(...(await visitFolder(folder, walk)));
    });
    level = next.sort();
  }
}

/** Notes the files of a folder and answers the folders in it. */
async function visitFolder(folder: FilePath, walk: Walk): Promise<readonly FilePath[]> {
  try {
    const real = await realpath(folder);
    if (walk.visited.has(real)) return [];
    walk.visited.add(real);
    const folders: FilePath[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const found = path.join(folder, entry.name);
      if (skippedFolders.has(entry.name) || isIgnored(found, walk)) continue;
      if (entry.isDirectory()) folders.push(found);
      else if (entry.isSymbolicLink()) await visitLink(found, walk);
      else if (entry.isFile() && isWanted(found, walk)) walk.files.push(found);
    }
    return folders;
  } catch (error) {
    walk.problems.push(problemOf(folder, error).problem);
    return [];
  }
}

async function visitLink(link: FilePath, walk: Walk): Promise<void> {
  try {
    const target = await stat(link);
    if (target.isDirectory()) await noteLink(link, walk);
    else if (target.isFile() && isWanted(link, walk)) walk.files.push(link);
  } catch (error) {
    if (isWanted(link, walk)) walk.problems.push(problemOf(link, error).problem);
  }
}

/** A link to a folder above the listed one would bring in what nobody asked for. */
async function noteLink(link: FilePath, walk: Walk): Promise<void> {
  const [target, root] = await Promise.all([realpath(link), realpath(walk.root)]);
  const way = path.relative(target, root);
  if (way.startsWith('..') || path.isAbsolute(way)) walk.links.push(link);
}

const isWanted = (file: FilePath, { options }: Walk): boolean =>
  options.endings.some((ending) => file.toLowerCase().endsWith(ending));

const isIgnored = (found: FilePath, { root, options }: Walk): boolean =>
  options.isIgnored?.(path.relative(root, found).split(path.sep).join('/')) ?? false;

async function readTexts(paths: readonly FilePath[], onRead: OnRead): Promise<void> {
  await inParallel(paths, async (file) => onRead(file, await readText(file)));
}

async function readText(file: FilePath): Promise<ReadResult> {
  try {
    const handle = await open(file, 'r');
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return fileProblem(file, 'unreadable', 'it is a folder');
      if (status.size > maxFileSize) return fileProblem(file, 'too-large');
      const bytes = await handle.readFile();
      return bytes.length > maxFileSize ? fileProblem(file, 'too-large') : decodeText(file, bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return problemOf(file, error);
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
