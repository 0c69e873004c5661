import type { Span } from '../base/span.js';
import type { TextEdit } from '../base/edit.js';

/** A text edit that knows if it adds lines. At one place, what continues a line comes before what adds lines below it. */
export interface PlacedEdit extends TextEdit {
  readonly addsLines: boolean;
}

/** Replaces a part of the text, `replaceText({ start: 4, end: 7 }, 'red')`. */
export const replaceText = ({ start, end }: Span, newText: string): PlacedEdit => ({ span: { start, end }, newText, addsLines: false });

/** Inserts into a line. */
export const insertText = (at: number, newText: string): PlacedEdit => replaceText({ start: at, end: at }, newText);

/** Inserts lines below the line that ends at the offset. */
export const insertLines = (at: number, lines: readonly string[], eol: string): PlacedEdit => ({
  span: { start: at, end: at },
  newText: lines.map((line) => eol + line).join(''),
  addsLines: true,
});

/** Plain edits in the order of their place. */
export function inOrder(edits: readonly PlacedEdit[]): TextEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) =>
        a.edit.span.start - b.edit.span.start ||
        a.edit.span.end - b.edit.span.end ||
        Number(a.edit.addsLines) - Number(b.edit.addsLines) ||
        a.index - b.index,
    )
    .map(({ edit: { span, newText } }) => ({ span, newText }));
}
