import type { Span } from '../../base/span.js';
import { shift } from '../../base/span.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { parseDocument } from '../../syntax/parse.js';
import { splitDocuments } from '../../syntax/split.js';
import { type BuiltValue, type Origin, type OriginOf, textAt, valueOfNode } from './value.js';

/** The documents of a patch that is written as text; `undefined` if the text cannot be read in full. */
export function valuesOfText(value: BuiltValue): readonly BuiltValue[] | undefined {
  const text = textAt(value);
  if (text === undefined) return undefined;
  const values: BuiltValue[] = [];
  for (const { start, text: part } of splitDocuments(text)) {
    const { root, problems } = parseDocument(part);
    if (problems.some(({ severity }) => severity === 'error')) return undefined;
    if (root !== undefined) values.push(valueOfNode(root, originsInText(value.origin, start)));
  }
  return values;
}

/** Origins of the nodes of a text that is a value itself. */
const originsInText =
  (text: Origin, offset: number): OriginOf =>
  (node) => {
    const isScalar = node.kind === 'scalar' || node.kind === 'null';
    const key = node.keySpan ?? firstKey(node);
    const own = isScalar && node.span.end > node.span.start ? node.span : key;
    return { ...text, within: { value: shift(own, offset), key: shift(key, offset) }, isCopy: false };
  };

const firstKey = (node: NodeRef): Span =>
  node.entries()[0]?.keyNode.span ?? { start: node.span.start, end: node.span.start + 1 };
