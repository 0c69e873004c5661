import type { DocFacts } from '../model/facts.js';
import type { DocId } from '../model/resource.js';

/** One `---` part of a file. Offsets inside it count from its own start. */
export interface SourceDocument {
  readonly id: DocId;
  readonly file: SourceFile;
  /** Where it starts in the file, in UTF-16 units. */
  readonly offset: number;
  readonly text: string;
  /** What others may know of it. While its text is broken in an editor these are the facts from before. */
  readonly facts: DocFacts;
}

/** A file of the workspace. */
export interface SourceFile {
  readonly uri: string;
  /** URI of the workspace folder that it belongs to. */
  readonly folder: string;
  /** Path from that folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Version that the editor gave the text; `undefined` for files on disk. */
  readonly version: number | undefined;
  readonly isOpen: boolean;
  readonly documents: readonly SourceDocument[];
}

/** Another text for a file, or (without text) its end. */
export interface FileChange {
  readonly uri: string;
  readonly folder: string;
  readonly path: string;
  readonly text: string | undefined;
  readonly version?: number | undefined;
  readonly isOpen?: boolean;
}
