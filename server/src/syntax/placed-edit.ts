import type { TextEdit } from '../base/edit.js';
import { compareSpans, type Span } from '../base/span.js';

/**
 * A text edit that knows its rank among others at the same place. What continues a line comes first; then lines below it,
 * those indented deeper first, and items before the keys of their column.
 */
export interface PlacedEdit extends TextEdit {
  readonly rank: number;
}

/** Replaces a part of the text, `replaceText({ start: 4, end: 7 }, 'red')`. */
export const replaceText = ({ start, end }: Span, newText: string): PlacedEdit => ({
  span: { start, end },
  newText,
  rank: Number.POSITIVE_INFINITY,
});

/** Inserts into a line. */
export const insertText = (at: number, newText: string): PlacedEdit => replaceText({ start: at, end: at }, newText);

/** Inserts a member in brackets, behind a value that may itself be inserted there. */
export const insertMemberText = (at: number, newText: string): PlacedEdit => ({
  ...insertText(at, newText),
  rank: Number.MAX_SAFE_INTEGER,
});

/** Inserts lines below the line that ends at the offset. */
export function insertLines(at: number, lines: readonly string[], eol: string): PlacedEdit {
  const first = lines[0] ?? '';
  const column = first.search(/\S/);
  return {
    span: { start: at, end: at },
    newText: lines.map((line) => eol + line).join(''),
    rank: 2 * column + (/^ *-(?: |$)/.test(first) ? 1 : 0),
  };
}

const compareRanks = (a: PlacedEdit, b: PlacedEdit): number => (a.rank === b.rank ? 0 : b.rank - a.rank);

/** Plain edits in the order of their place. */
export function inOrder(edits: readonly PlacedEdit[]): TextEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => compareSpans(a.edit.span, b.edit.span) || compareRanks(a.edit, b.edit) || a.index - b.index)
    .map(({ edit: { span, newText } }) => ({ span, newText }));
}
