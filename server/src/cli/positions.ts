import { createLineIndex } from '../base/line-index.js';
import type { Span } from '../base/span.js';

/** A range as people count it: lines and UTF-16 columns from 1, the end exclusive. `{ line: 7, column: 12, endLine: 7, endColumn: 15 }`. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of one text. */
export interface Positions {
  readonly rangeOf: (span: Span) => Range;
  /** Text of a line, counted from 1, without its end. */
  readonly lineAt: (line: number) => string;
}

/** Counts lines and columns of a text. A byte order mark is no column, as in editors. */
export function createPositions(text: string): Positions {
  const index = createLineIndex(text);
  const hidden = text.startsWith('\uFEFF') ? 1 : 0;
  const place = (offset: number): readonly [line: number, column: number] => {
    const { line, character } = index.positionAt(offset);
    return [line + 1, Math.max(0, character - (line === 0 ? hidden : 0)) + 1];
  };
  return {
    rangeOf: ({ start, end }) => {
      const [line, column] = place(start);
      const [endLine, endColumn] = place(end);
      return { line, column, endLine, endColumn };
    },
    lineAt: (line) => {
      const { start, end } = index.lineSpan(line - 1);
      return text.slice(line === 1 ? start + hidden : start, end);
    },
  };
}
