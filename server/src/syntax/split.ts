import type { Span } from '../base/span.js';

/** One document of a file with its place there, `{ start: 0, end: 9, text: 'kind: A\n\n', isEmpty: false }`. */
export interface DocumentChunk extends Span {
  readonly text: string;
  /** Nothing but blank lines, comments, directives and markers. */
  readonly isEmpty: boolean;
}

/** How many chunks at both ends of two lists have the same text, `{ keptPrefix: 3, keptSuffix: 1 }`. */
export interface ChunkDiff {
  readonly keptPrefix: number;
  readonly keptSuffix: number;
}

// A marker stands at the very start of a line, alone or before a blank. In a stream of JSON an object begins a document: nowhere else
// does a brace begin a line behind one that ends with a brace.
const MARKER = /(?<![^\n\uFEFF])(?:---|\.\.\.)(?![^ \t\r\n])|\{(?<=\}[ \t]*\r?\n\{)(?=[ \t]*["\r\n])/g;

// Blank lines, comments, directives and bare markers.
const EMPTY = /^\uFEFF?(?:(?:(?:---|\.\.\.)?(?:[ \t]*|[ \t]+#[^\n]*|(?<![-.])#[^\n]*)|%[^\n]*)\r?(?:\n|$))*$/;
const PRELUDE = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*%/;

/**
 * The documents of a file, in order and without a gap. A document begins at its `---` line, or at the directives above it;
 * what stands before the first marker is a chunk of its own, `# licence\n`.
 */
export function splitDocuments(text: string): DocumentChunk[] {
  const chunks: DocumentChunk[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const chunk = text.slice(start, end);
    if (chunk !== '') {
      chunks.push({ start, end, text: chunk, isEmpty: EMPTY.test(chunk) });
      start = end;
    }
  };
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (marker === '...') cut(endOfLine(text, index));
    else if (!isPrelude(text.slice(start, index))) cut(index);
  }
  cut(text.length);
  return chunks;
}

// What belongs to the marker behind it: directives, or nothing but a byte order mark.
const isPrelude = (text: string): boolean =>
  text === '\uFEFF' || (PRELUDE.test(text) && EMPTY.test(text) && !/(?<![^\n])---/.test(text));

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

/** Which chunks two versions of a file share at their beginning and end; equal text means the same document. */
export function diffChunks(
  old: readonly { readonly text: string }[],
  now: readonly { readonly text: string }[],
): ChunkDiff {
  const shorter = Math.min(old.length, now.length);
  let keptPrefix = 0;
  while (keptPrefix < shorter && old[keptPrefix]?.text === now[keptPrefix]?.text) keptPrefix++;
  let keptSuffix = 0;
  while (keptSuffix < shorter - keptPrefix && old.at(-1 - keptSuffix)?.text === now.at(-1 - keptSuffix)?.text)
    keptSuffix++;
  return { keptPrefix, keptSuffix };
}
