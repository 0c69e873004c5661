/** Where files are, in the spelling of the adapter: `/home/me/k8s/pool.yaml` on a disk. */
export type FilePath = string;

/** Why a file or folder could not be read. */
export type FileProblemCode = 'missing' | 'unreadable' | 'too-large' | 'binary' | 'not-utf8';

/** A file or folder that could not be read: `{ path: '/k8s/big.yaml', code: 'too-large', message: 'is larger than 4 MB' }`. */
export interface FileProblem {
  readonly path: FilePath;
  readonly code: FileProblemCode;
  /** A clause that follows the name of the file. */
  readonly message: string;
}

/** The text of a file, byte order mark included, or why there is none. */
export type ReadResult =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: FileProblem };

/** Files below a folder, sorted, and what could not be looked into. */
export interface FileList {
  readonly files: readonly FilePath[];
  readonly problems: readonly FileProblem[];
  /** True for a file that is not listed although it has the right ending: `.gitignore` or the options leave it out. */
  leavesOut(path: FilePath): boolean;
}

/** Which files are listed. */
export interface ListOptions {
  /** Endings of file names in lower case, `['.yaml', '.yml']`. */
  readonly endings: readonly string[];
  /** True for files and folders that are left out; the path counts from the listed folder, with `/`: `charts/tmp`. */
  readonly isIgnored?: (relative: string) => boolean;
}

/** What reading many files needs to hear: each result as it comes in, in no particular order. */
export type OnRead = (path: FilePath, result: ReadResult) => void;

/** Port: the files of a workspace. Nothing throws; what cannot be read is a problem. */
export interface FileSystem {
  /**
   * Files below a folder. Version control and package folders are left out, and so is what `.gitignore` files name; each folder is
   * visited once, links or not.
   */
  listFiles(root: FilePath, options: ListOptions): Promise<FileList>;
  readText(path: FilePath): Promise<ReadResult>;
  /** Reads many files, some at a time. */
  readTexts(paths: readonly FilePath[], onRead: OnRead): Promise<void>;
}

/** Endings of manifest files. */
export const yamlEndings: readonly string[] = ['.yaml', '.yml'];

/** Folders that never hold manifests of the workspace. */
export const skippedFolders: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Larger files are not read: the API server takes 3 MB at the most. */
export const maxFileSize = 4 * 1024 * 1024;
