import type { Span } from '../base/span.js';
import type { DocId, Resource } from './resource.js';

/** Plain data to be written as YAML. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** Changes to one resource, by path from its root. Nothing is parsed or written before the fix is asked for. */
export interface ResourceEditor {
  /**
   * Sets the value at `spec.network`; inserts the key, and the maps above it, where they are missing. A new key stands before the key
   * `before` of its map, else at the end.
   */
  put(path: string, value: PlainValue, before?: string): void;
  /** Adds an item to the list at the path; makes the list where there is none. */
  append(path: string, item: PlainValue): void;
  /** Removes the pair or the list item. */
  remove(path: string): void;
  /** Of a key that a map has several times, removes all but the last one, which is the one that counts. */
  removeEarlier(path: string): void;
  /** Gives the pair at the path another key. */
  renameKey(path: string, key: string): void;
}

/** Where a resource, or what should be one, stands. */
export type ResourcePlace = Pick<Resource, 'doc' | 'rootPath'>;

/** What a fix may do. */
export interface FixEditor {
  /** Edits of a resource, its own or one in another file. */
  in(resource: ResourcePlace): ResourceEditor;
  /** Adds a document at the end of the file that holds `near`. */
  addDocument(near: Resource, value: PlainValue): void;
  /** Puts another text in the place of a comment or a part of it. The span counts from the start of the document. */
  replaceComment(doc: DocId, span: Span, newText: string): void;
}

/** `safe`: means the same to every reader and may run unasked. `suggestion`: a person has to choose it. */
export type FixSafety = 'safe' | 'suggestion';

/** An offered edit. */
export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  edit(editor: FixEditor): void;
}
