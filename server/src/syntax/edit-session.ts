import { editsOverlap } from '../base/edit.js';
import { detectLayout } from './layout.js';
import type { NodeRef } from './node-ref.js';
import { inOrder, type PlacedEdit } from './placed-edit.js';
import type { RawNode } from './raw-node.js';
import type { Layout } from './render-yaml.js';
import { type YamlNode, yamlNodeOf } from './tree.js';

/** Edits made together. Those that remove members of one collection are computed anew with each member that goes. */
export interface Change {
  readonly owner: RawNode | undefined;
  readonly edits: readonly PlacedEdit[];
}

/** What has happened to the members of a collection so far. */
export interface Fate {
  /** Indexes of the members that go. */
  readonly removed: ReadonlySet<number>;
  readonly hasAdded: boolean;
  /** Keys that were added or came by renaming. */
  readonly newKeys: ReadonlySet<string>;
}

/** A node that was changed. Below one that is gone nothing can change, and one with a change below it cannot go. */
interface Touched {
  /** The node and all that hold it, inside out. */
  readonly chain: readonly RawNode[];
  readonly isGone: boolean;
}

/** The changes of one document so far: the state behind an `Editor`. */
export interface EditSession {
  readonly text: string;
  changes: readonly Change[];
  layout: Layout | undefined;
  readonly touched: Touched[];
  readonly fates: Map<RawNode, Fate>;
}

const UNTOUCHED: Fate = { removed: new Set(), hasAdded: false, newKeys: new Set() };

/** A session without changes. */
export function startSession(text: string, root: NodeRef | undefined): EditSession {
  const session: EditSession = { text, changes: [], layout: undefined, touched: [], fates: new Map() };
  const node = root && yamlNodeOf(root);
  if (node) layoutFor(session, node);
  return session;
}

/** What has happened to the members of a collection. */
export const fateOf = (session: EditSession, raw: RawNode): Fate => session.fates.get(raw) ?? UNTOUCHED;

/** How the document that holds the node is written. */
export function layoutFor(session: EditSession, node: YamlNode): Layout {
  session.layout ??= detectLayout(chainOf(node).at(-1) ?? node.raw, session.text);
  return session.layout;
}

/** Adds edits that change or remove the subject; false, and nothing added, if they are not possible beside the others. */
export function addEdits(session: EditSession, subject: Touched, edits: readonly PlacedEdit[] | undefined): boolean {
  return edits !== undefined && addChange(session, subject, [...session.changes, { owner: undefined, edits }]);
}

/** Like `addEdits`, in place of the removals that were planned for the collection. */
export function addRemovals(
  session: EditSession,
  subject: Touched,
  removals: Change,
  edits: readonly PlacedEdit[],
): boolean {
  const others = session.changes.filter((change) => change.owner !== removals.owner);
  return addChange(session, subject, [...others, removals, { owner: undefined, edits }]);
}

function addChange(session: EditSession, subject: Touched, next: readonly Change[]): boolean {
  if (session.touched.some((other) => isRuledOut(subject, other)) || editsOverlap(inOrder(allEdits(next))))
    return false;
  session.changes = next;
  session.touched.push(subject);
  return true;
}

/** The edits of all changes. */
export const allEdits = (changes: readonly Change[]): PlacedEdit[] => changes.flatMap((change) => change.edits);

/** The subject of a change: a node that is written over or removed (`isGone`) or gets something added. */
export const touch = (node: YamlNode, isGone: boolean): Touched => ({ chain: chainOf(node), isGone });

function chainOf(node: YamlNode): RawNode[] {
  const chain = [node.raw];
  for (let above = ownerOf(node); above; above = ownerOf(above)) chain.push(above.raw);
  return chain;
}

/** The collection that holds a node, at its true place. */
export function ownerOf({ site: { parent, origin } }: YamlNode): YamlNode | undefined {
  const owner = parent ?? origin?.parent;
  return owner?.site.origin ?? owner;
}

const holds = (node: RawNode | undefined, { chain }: Touched): boolean => node !== undefined && chain.includes(node);

const isRuledOut = (subject: Touched, other: Touched): boolean =>
  (other.isGone && holds(other.chain[0], subject)) || (subject.isGone && holds(subject.chain[0], other));
