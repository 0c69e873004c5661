import { Document, isMap, isNode, isSeq, type Node, parseDocument, visit } from 'yaml';
import { allFindings, workspaceOf } from './run-case.js';

/** One line of a table: what is written, and whether upstream takes it. */
export interface AgreementCase {
  readonly text: string;
  readonly taken: boolean;
}

/** Lines of a table that show one thing. */
export interface AgreementGroup {
  readonly about: string;
  /** Project, version and path upstream that decides. */
  readonly source: string;
  readonly cases: readonly AgreementCase[];
}

/**
 * Reads a table of what upstream takes and refuses. `frame` holds the manifests around all cases, `at` what is around the cases of one
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
export function groupsOf(table: string, otherFrame?: string): readonly AgreementGroup[] {
  const contents = parseTable(table);
  const frame = otherFrame === undefined ? child(contents, 'frame') : nodeOf(parseTable(otherFrame));
  return itemsOf(child(contents, 'groups')).map((group) => {
    const text = (key: string): string => String(child(group, key) ?? '');
    const at = child(group, 'at');
    const casesOf = (verdict: 'taken' | 'refused'): readonly AgreementCase[] =>
      itemsOf(child(group, verdict)).map((value) => ({
        text: print(fill(frame, fill(at, value))),
        taken: verdict === 'taken',
      }));
    return { about: text('about'), source: text('source'), cases: [...casesOf('taken'), ...casesOf('refused')] };
  });
}

/** How Symroute's view of a case differs from that of upstream; `undefined` if they agree. */
export function disagreement({ text, taken }: AgreementCase): string | undefined {
  const errors = allFindings(workspaceOf(new Map([['case.yaml', text]]))).filter((it) => it.severity === 'error');
  if (taken === (errors.length === 0)) return undefined;
  const told = errors.map(({ code, message }) => `${code}: ${message}`).join('\n  ');
  return `${taken ? `Upstream takes this, but\n  ${told}` : 'Upstream refuses this, but no error is found'}\n${text}`;
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
