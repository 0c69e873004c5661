import { Document, isMap, isNode, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { AgreementCase, AgreementGroup } from './agreement.js';

/**
 * Reads a table whose cases stand in a frame; `undefined` if it has none. `frame` holds the manifests around all cases, `at` what is around the cases of one
 * group; `$` marks the place of a case. Another frame shows the same cases elsewhere. Scalars keep their spelling, so `"0x5dc"`, `on` and
 * `1500.0` arrive as they are written.
 *
 *     frame: { apiVersion: nmstate.io/v1, kind: NodeNetworkConfigurationPolicy, metadata: { name: a }, spec: { desiredState: $ } }
 *     groups:
 *     - about: an MTU is a number or its text
 *       source: nmstate 2.2.38, rust/src/lib/deserializer.rs
 *       at: { interfaces: [{ name: ens4, type: ethernet, mtu: $ }] }
 *       taken: [1500, "1500", "0x5dc"]
 *       refused: [-1, " 1500", true]
 */
export function framedGroups(table: string, otherFrame?: string): readonly AgreementGroup[] | undefined {
  const contents = parseTable(table);
  const ownFrame = child(contents, 'frame');
  if (ownFrame === undefined) return undefined;
  const frame = otherFrame === undefined ? ownFrame : nodeOf(parseTable(otherFrame));
  return itemsOf(child(contents, 'groups')).map((group) => {
    const text = (key: string): string => String(child(group, key) ?? '');
    const at = child(group, 'at');
    const casesOf = (verdict: 'taken' | 'refused'): readonly AgreementCase[] =>
      itemsOf(child(group, verdict)).map((value) => ({
        taken: verdict === 'taken',
        shapes: () => new Map([['as it is', [print(fill(frame, fill(at, value)))]]]),
      }));
    return { about: text('about'), source: text('source'), cases: [...casesOf('taken'), ...casesOf('refused')] };
  });
}

// Without words and numbers each plain scalar is text, and printed as it was written.
const parseTable = (text: string): unknown => parseDocument(text, { schema: 'failsafe' }).contents;

const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

function child(node: unknown, key: string): Node | undefined {
  return isMap(node) ? nodeOf(node.get(key, true)) : undefined;
}

const itemsOf = (node: Node | undefined): readonly Node[] => (isSeq(node) ? node.items.filter(isNode) : []);

/** The frame with the value in the place of `$`; without a frame the value itself. */
function fill(frame: Node | undefined, value: Node): Node {
  if (frame === undefined) return value;
  const document = new Document(frame.clone(), { schema: 'failsafe' });
  visit(document, { Scalar: (_, node) => (node.value === '$' && node.type === 'PLAIN' ? value : undefined) });
  return isNode(document.contents) ? document.contents : value;
}

/** The text of the manifests: one, or a list of them. */
function print(node: Node): string {
  const manifests = isSeq(node) ? node.items : [node];
  return manifests
    .map((manifest) => new Document(manifest, { schema: 'failsafe' }).toString({ lineWidth: 0 }))
    .join('---\n');
}
