import { type Span, shift } from '../base/span.js';
import type { Workspace } from '../engine/workspace.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { cursorAt } from './names.js';

/** What a growing selection takes in, the smallest first: a scalar, its pair, the map around it, up to the file. */
export function selectionsAt(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const whole: Span = { start: 0, end: file.text.length };
  const cursor = cursorAt(workspace, uri, offset);
  if (cursor === undefined) return [whole];
  const { document, place } = cursor;
  const spans = [cursor.span, ...spansUpwards(place.node).map((span) => shift(span, document.offset))];
  const ownDocument = { start: document.offset, end: document.offset + document.text.length };
  return growing([...spans, ownDocument, whole]);
}

/** A node with its key, and the nodes around it. */
function spansUpwards(node: NodeRef): readonly Span[] {
  const spans: Span[] = [];
  for (let at: NodeRef | undefined = node; at !== undefined; at = at.parent) {
    spans.push(at.span);
    if (at.keySpan !== undefined) spans.push({ start: at.keySpan.start, end: at.span.end });
  }
  return spans;
}

/** The spans that really take in more than the one before. */
function growing(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const grows =
      last === undefined ||
      (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start);
    if (grows) result.push(span);
  }
  return result;
}
