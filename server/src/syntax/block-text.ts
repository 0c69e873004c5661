import type { Span } from '../base/span.js';
import { lineEnd, nextLine } from './lines.js';

/**
 * Where a part of what a text block says stands, for `|` and `|-`: lines of the block begin behind its indentation.
 * `undefined` for a folded block, whose line breaks are not those of the text.
 */
export function withinBlock(text: string, block: Span, within: Span): Span | undefined {
  if (text[block.start] !== '|') return undefined;
  const start = offsetInBlock(text, block, within.start);
  const end = offsetInBlock(text, block, within.end);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function offsetInBlock(text: string, block: Span, offset: number): number | undefined {
  const first = nextLine(text, block.start);
  const indent = indentOf(text, first, block.end);
  let left = offset;
  for (let start = first; start < block.end; start = nextLine(text, start)) {
    const from = Math.min(start + indent, lineEnd(text, start));
    const length = lineEnd(text, start) - from;
    if (left <= length) return from + left;
    left -= length + 1;
  }
  return undefined;
}

/** The first line that says something sets the indentation. */
function indentOf(text: string, first: number, end: number): number {
  for (let start = first; start < end; start = nextLine(text, start)) {
    const indent = text.slice(start, lineEnd(text, start)).search(/[^ ]/);
    if (indent >= 0) return indent;
  }
  return 0;
}
