import type { Span } from '../base/span.js';
import type { Place, PlacePart } from '../model/finding.js';
import { withinBlock } from '../syntax/block-text.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { formatPath, parsePath } from '../syntax/path.js';
import type { Origin } from './kustomize/value.js';
import type { At } from './rule.js';

/** The path that a rule's `at` means, from the root of its resource. */
export const pathOfAt = (at: At): string => (typeof at === 'string' ? at : at.path);

/** A path inside an embedded resource as a path in its document. */
export function pathInDocument(rootPath: string, path: string): string {
  if (rootPath === '' || path === '') return rootPath + path;
  return path.startsWith('[') ? rootPath + path : `${rootPath}.${path}`;
}

/** Offsets of a place in its document (`text`). If the path leads nowhere, the key of the nearest node above it. */
export function spanOfPlace(root: NodeRef | undefined, place: Place, text: string): Span {
  if (place.span !== undefined) return place.span;
  if (root === undefined) return { start: 0, end: 0 };
  const node = root.at(place.path);
  if (node === undefined) return spanAbove(root, place.path);
  if (place.part === 'key' || node.kind === 'map' || node.kind === 'seq') return node.keySpan ?? firstKeySpan(node);
  return withinScalar(node, place.within, text);
}

function withinScalar(node: NodeRef, within: Span | undefined, text: string): Span {
  if (within === undefined || node.aliased) return emptyToKey(node);
  if (node.style === 'block') return withinBlock(text, node.span, within) ?? node.span;
  const quote = node.style === 'single' || node.style === 'double' ? 1 : 0;
  const start = node.span.start + quote;
  return { start: start + within.start, end: Math.min(start + within.end, node.span.end) };
}

/** A missing value is shown at its key: an empty span cannot be seen. */
const emptyToKey = (node: NodeRef): Span =>
  node.span.start === node.span.end ? (node.keySpan ?? node.span) : node.span;

/** A list item that is a map is shown at its first key, the document at its first key. */
function firstKeySpan(node: NodeRef): Span {
  return (
    node.entries()[0]?.keyNode.span ?? { start: node.span.start, end: Math.min(node.span.end, node.span.start + 1) }
  );
}

function spanAbove(root: NodeRef, path: string): Span {
  let above = parentPath(path);
  while (above !== undefined) {
    const node = root.at(above);
    if (node !== undefined) return node.keySpan ?? firstKeySpan(node);
    above = parentPath(above);
  }
  return firstKeySpan(root);
}

/** The path one step up; `undefined` above the root. */
export function parentPath(path: string): string | undefined {
  const steps = parsePath(path);
  return steps === undefined || steps.length === 0 ? undefined : formatPath(steps.slice(0, -1));
}

/** A place in a document. */
export const makePlace = (doc: number, path: string, part: PlacePart, within?: Span): Place => ({
  doc,
  path,
  part,
  within,
  span: undefined,
});

/** The place of an origin. `key`: that of the key. */
export function placeOfOrigin({ doc, path, within }: Origin, part: Place['part']): Place {
  return within === undefined
    ? makePlace(doc, path, part)
    : makePlace(doc, path, 'value', part === 'key' ? within.key : within.value);
}

/** The innermost of the resources that a path of their document lies in. */
export function resourceAround<R extends { readonly rootPath: string }>(
  resources: readonly R[],
  path: string,
): R | undefined {
  const around = resources.filter(({ rootPath }) => isBelow(path, rootPath));
  return around.toSorted((a, b) => b.rootPath.length - a.rootPath.length)[0];
}

const isBelow = (path: string, rootPath: string): boolean =>
  rootPath === '' || path === rootPath || (path.startsWith(rootPath) && /[.[]/.test(path.charAt(rootPath.length)));
