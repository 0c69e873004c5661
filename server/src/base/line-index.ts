import type { Span } from './span.js';

/** A place in a text as editors count it, both from 0: `{ line: 3, character: 12 }`, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions of one text. Values outside the text are moved to its nearest place. */
export interface LineIndex {
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
  /** The text of a line without its line end: `{ start: 5, end: 9 }` for line 1 of `"a: 1\nb: 2\n"`. */
  readonly lineSpan: (line: number) => Span;
  readonly lineCount: () => number;
}

/** Offsets at which lines start: `[0, 3]` for `"a\r\nb"`. Lines end with `\n`, `\r\n` or a lone `\r`. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);
  return starts;
}

/** The last line that starts at the offset or before it, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, Math.trunc(value) || 0));

/** The end of a line's text, before its line end. */
function contentEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end--;
  if (end > start && text[end - 1] === '\r') end--;
  return end;
}

/** An index over one text. The lines are searched at the first question. */
export function createLineIndex(text: string): LineIndex {
  let known: readonly number[] | undefined;
  const starts = (): readonly number[] => {
    known ??= findLineStarts(text);
    return known;
  };
  const lineSpan = (line: number): Span => {
    const at = clamp(line, 0, starts().length - 1);
    const start = starts()[at] ?? 0;
    const next = starts()[at + 1];
    return { start, end: next === undefined ? text.length : contentEnd(text, start, next) };
  };
  return {
    lineSpan,
    lineCount: () => starts().length,
    positionAt: (offset) => {
      const at = clamp(offset, 0, text.length);
      const line = lineOf(starts(), at);
      const { start, end } = lineSpan(line);
      return { line, character: Math.min(at, end) - start };
    },
    offsetAt: ({ line, character }) => {
      if (line < 0) return 0;
      if (line >= starts().length) return text.length;
      const { start, end } = lineSpan(line);
      return start + clamp(character, 0, end - start);
    },
  };
}
