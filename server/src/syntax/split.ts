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

const BYTE_ORDER_MARK = '\uFEFF';

type LineKind = 'start' | 'start-with-content' | 'end' | 'directive' | 'blank' | 'content';

function classify(line: string): LineKind {
  if (/^---(?=[ \t\r\n]|$)/.test(line)) return /^---[ \t]*(?:#|\r?\n|$)/.test(line) ? 'start' : 'start-with-content';
  if (/^\.\.\.(?=[ \t\r\n]|$)/.test(line)) return 'end';
  if (line.startsWith('%')) return 'directive';
  return /^[ \t]*(?:#|\r?\n|$)/.test(line) ? 'blank' : 'content';
}

/**
 * The documents of a file, in order and without a gap. A document begins at its `---` line, or at the directives above it;
 * what stands before the first marker is a chunk of its own, `# licence\n`.
 */
export function splitDocuments(text: string): DocumentChunk[] {
  const chunks: DocumentChunk[] = [];
  let start = 0;
  let isEmpty = true;
  let mayHoldDirectives = true;
  let hasDirectives = false;
  const cut = (end: number): void => {
    if (end > start) chunks.push({ start, end, text: text.slice(start, end), isEmpty });
    start = end;
    isEmpty = true;
    mayHoldDirectives = true;
    hasDirectives = false;
  };
  let lineStart = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(text, lineStart);
    switch (classify(text.slice(lineStart, Math.min(lineEnd, lineStart + 1000)))) {
      case 'start':
      case 'start-with-content':
        if (!(mayHoldDirectives && hasDirectives) && lineStart > 1) cut(lineStart);
        mayHoldDirectives = false;
        if (classify(text.slice(lineStart, lineEnd)) === 'start-with-content') isEmpty = false;
        break;
      case 'end':
        cut(lineEnd);
        break;
      case 'directive':
        if (mayHoldDirectives) hasDirectives = true;
        else isEmpty = false;
        break;
      case 'content':
        isEmpty = false;
        mayHoldDirectives = false;
        break;
      case 'blank':
        break;
    }
    lineStart = lineEnd;
  }
  cut(text.length);
  return chunks;
}

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
