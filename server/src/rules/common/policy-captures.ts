import type { Span } from '../../base/span.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { captureReferences } from '../../syntax/opaque.js';
import { type CaptureName, readCapture } from './capture-expression.js';

/** A capture of a policy: its name, and what stands for it. */
export interface Capture {
  readonly name: string;
  readonly node: NodeRef;
  /** The expression; `undefined` if it is no text. */
  readonly text: string | undefined;
  /** Captures that it needs. */
  readonly needs: readonly CaptureName[];
}

/** The captures of a policy, in the order written. */
export const capturesOf = (policy: OpenResource): readonly Capture[] =>
  (policy.at('spec.capture')?.entries() ?? []).map(({ key, value }) => {
    const text = value.opaque ? undefined : value.string();
    return { name: key, node: value, text, needs: text === undefined ? [] : readCapture(text).names };
  });

/** A text of the desired state. */
export interface StateText {
  readonly node: NodeRef;
  readonly text: string;
}

/** Every text below the desired state of a policy, also those that are templates. */
export const textsOf = (policy: OpenResource): readonly StateText[] => textsIn(policy.at('spec.desiredState'));

function textsIn(node: NodeRef | undefined): readonly StateText[] {
  if (node === undefined || node.aliased) return [];
  if (node.kind !== 'scalar') return [...node.items(), ...node.entries().map(({ value }) => value)].flatMap(textsIn);
  const text = node.text();
  return text?.includes('{') === true || text?.includes('}') === true ? [{ node, text }] : [];
}

/** The part of a scalar, if its letters stand in the file as they are read: without escapes, and not in a block. */
export function partOf(node: NodeRef, part: Span): { readonly within?: Span } {
  const quotes = node.style === 'plain' ? 0 : 2;
  const isAsWritten = node.style !== 'block' && node.span.end - node.span.start - quotes === node.text()?.length;
  return isAsWritten ? { within: { start: part.start, end: part.end } } : {};
}

/** A place that names a capture. */
export interface CaptureUse {
  readonly node: NodeRef;
  readonly name: string;
  readonly span: Span;
}

/** Every place of a policy that names a capture. */
export const captureUses = (policy: OpenResource): readonly CaptureUse[] => [
  ...capturesOf(policy).flatMap(({ node, needs }) =>
    needs.map(({ name, start, end }) => ({ node, name, span: { start, end } })),
  ),
  ...textsOf(policy).flatMap(({ node, text }) =>
    captureReferences(text).map(({ name, start, end }) => ({ node, name, span: { start, end } })),
  ),
];
