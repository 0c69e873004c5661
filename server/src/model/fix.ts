import type { Resource } from './resource.js';

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
  /** Sets the value at `spec.network`; inserts the key, and the maps above it, where they are missing. */
  put(path: string, value: PlainValue): void;
  /** Adds an item to the list at the path; makes the list where there is none. */
  append(path: string, item: PlainValue): void;
  /** Removes the pair or the list item. */
  remove(path: string): void;
  /** Gives the pair at the path another key. */
  renameKey(path: string, key: string): void;
}

/** What a fix may do. */
export interface FixEditor {
  /** Edits of a resource, its own or one in another file. */
  in(resource: Resource): ResourceEditor;
  /** Adds a document at the end of the file that holds `near`. */
  addDocument(near: Resource, value: PlainValue): void;
}

/** `safe`: means the same to every reader and may run unasked. `suggestion`: a person has to choose it. */
export type FixSafety = 'safe' | 'suggestion';

/** An offered edit. */
export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  edit(editor: FixEditor): void;
}
