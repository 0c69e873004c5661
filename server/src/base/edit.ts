import { compareSpans, type Span } from './span.js';

/** One replacement of text: `{ span: { start: 10, end: 11 }, newText: '2' }`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Edits in the order of their place; edits at one place keep their order. */
export const sortEdits = (edits: readonly TextEdit[]): TextEdit[] =>
  edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => compareSpans(a.edit.span, b.edit.span) || a.index - b.index)
    .map(({ edit }) => edit);

/** True if two edits change the same text. Two insertions at one place do not overlap. */
export function editsOverlap(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.some((edit, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.span.start < edit.span.end;
  });
}

/** The text with all edits applied; `undefined` if they overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  if (editsOverlap(edits)) return undefined;
  let result = '';
  let from = 0;
  for (const { span, newText } of sortEdits(edits)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}
