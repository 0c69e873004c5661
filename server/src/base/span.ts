/**
 * A half-open range of UTF-16 offsets, `{ start: 4, end: 9 }` for the five units from offset 4.
 * In facts and findings the offsets count from the start of the document that holds the text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the offset lies in the span or at its end, so that a cursor behind the last letter counts. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** True if `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True if the two spans share a unit, or meet where one of them is empty. */
export const intersects = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The span moved by `by` units, for example from a document to its file. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Order by start, then by end. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
