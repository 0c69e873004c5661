import type { TextEdit } from '../base/edit.js';
import {
  addEdits,
  addRemovals,
  allEdits,
  type EditSession,
  type Fate,
  fateOf,
  layoutFor,
  ownerOf,
  startSession,
  touch,
} from './edit-session.js';
import { fillFlow, insertionEdits, type NewMember } from './insertion.js';
import type { NodeRef } from './node-ref.js';
import { inOrder, replaceText } from './placed-edit.js';
import type { PlainData } from './plain.js';
import type { RawMap, RawNode, RawSeq } from './raw-node.js';
import { removalEdits } from './removal.js';
import { type Layout, renderBlock, renderFlow, renderPairLines } from './render-yaml.js';
import { replacementEdits } from './replacement.js';
import { renderScalar } from './scalar-style.js';
import { type YamlNode, yamlNodeOf } from './tree.js';

export { renderDocument } from './render-yaml.js';

/** Where a new key goes: behind or before a key that is there, `{ after: 'name' }`. Without either, or if it is not there, at the end. */
export interface KeyPlace {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * Collects changes of one document and turns them into text edits that touch only the lines concerned.
 * Each function returns false, and adds nothing, if the change cannot be made safely: the node is reached through an alias,
 * is written in an unusual way, or its text is already being changed.
 */
export interface Editor {
  /** Writes another scalar, in the quotes that are there: `setValue(node, '2')` writes `"2"`, `setValue(node, 2)` writes `2`. */
  setValue(node: NodeRef, value: string | number | boolean): boolean;
  /** Renames a key, given by its own node or by its value's. The key's own name puts quotes around it where it needs them. */
  renameKey(node: NodeRef, newKey: string): boolean;
  /** Adds a key to a map, `{}` or missing value. */
  insertKey(map: NodeRef, key: string, value: PlainData, place?: KeyPlace): boolean;
  /** Removes the pair of a value, with its lines and their comments. The last pair leaves `{}`. */
  removeKey(value: NodeRef): boolean;
  /** Adds an item at the end of a list, `[]` or missing value. */
  appendItem(seq: NodeRef, value: PlainData): boolean;
  /** Removes an item of a list, with its lines and their comments. The last item leaves `[]`. */
  removeItem(item: NodeRef): boolean;
  /** Writes another value of any kind at the place of a node. */
  replaceNode(node: NodeRef, value: PlainData): boolean;
  /** The edits so far, by place, without overlap; offsets count from the start of the document. */
  edits(): TextEdit[];
}

/** An editor for the text that the nodes were parsed from. Of a key that goes and one that comes, remove the first first. */
export function createEditor(text: string, root?: NodeRef): Editor {
  const session = startSession(text, root);
  return {
    setValue: (node, value) =>
      (typeof value !== 'number' || Number.isFinite(value)) && write(session, editable(node), value),
    renameKey: (node, newKey) => rename(session, node, newKey),
    insertKey: (map, key, value, place = {}) => insertPair(session, map, { key, value, place }),
    removeKey: (value) => remove(session, value, 'map'),
    appendItem: (seq, value) => append(session, seq, value),
    removeItem: (item) => remove(session, item, 'seq'),
    replaceNode: (node, value) => write(session, editable(node), value),
    edits: () => inOrder(allEdits(session.changes)),
  };
}

/** The node at its true place, if its text may be changed. An alias itself may be removed but not written over. */
function editable(node: NodeRef, isAliasAllowed = false): YamlNode | undefined {
  const own = yamlNodeOf(node);
  const isOwnText = own && !own.site.aliased && (isAliasAllowed || own.raw.kind !== 'alias');
  return isOwnText ? (own.site.origin ?? own) : undefined;
}

function write(session: EditSession, node: YamlNode | undefined, value: PlainData): boolean {
  return (
    node !== undefined &&
    addEdits(session, touch(node, true), replacementEdits(node, value, session.text, layoutFor(session, node)))
  );
}

function rename(session: EditSession, node: NodeRef, newKey: string): boolean {
  const own = editable(node, true);
  const pair = own?.site.pair;
  const map = own && ownerOf(own);
  if (!own || !pair || !map || pair.isMerge || pair.key.template || session.text[pair.key.start] === '*') return false;
  const isOwn = pair.key.text === newKey;
  const newText = renderScalar(newKey, { flow: map.flow, style: pair.key.style });
  if (isOwn && session.text.slice(pair.key.start, pair.key.end) === newText) return true;
  const fate = fateOf(session, map.raw);
  if (pair.key.style === 'block' || (!isOwn && map.get(newKey)) || fate.newKeys.has(newKey)) return false;
  if (!addEdits(session, { chain: [pair.key], isGone: true }, [replaceText(pair.key, newText)])) return false;
  session.fates.set(map.raw, { ...fate, newKeys: new Set(fate.newKeys).add(newKey) });
  return true;
}

function remove(session: EditSession, node: NodeRef, from: 'map' | 'seq'): boolean {
  const own = editable(node, true);
  const owner = own && ownerOf(own);
  const index = own && owner ? indexIn(owner.raw, own) : -1;
  if (!own || owner?.raw.kind !== from || index < 0 || hasEmptyKey(own)) return false;
  const before = fateOf(session, owner.raw);
  const fate = { ...before, removed: new Set(before.removed).add(index) };
  const edits = removalEdits(owner, fate, session.text);
  if (!edits || !addRemovals(session, touch(own, true), { owner: owner.raw, edits }, [])) return false;
  session.fates.set(owner.raw, fate);
  return true;
}

/** A pair that is only a colon begins nowhere that could be told from the text around it. */
const hasEmptyKey = ({ keySpan }: YamlNode): boolean => keySpan !== undefined && keySpan.start === keySpan.end;

interface NewPair {
  readonly key: string;
  readonly value: PlainData;
  readonly place: KeyPlace;
}

function insertPair(session: EditSession, map: NodeRef, { key, value, place }: NewPair): boolean {
  const own = editable(map);
  if (!own || fateOf(session, own.raw).newKeys.has(key)) return false;
  if (map.get(key) && !(own.raw.kind === 'map' && isRemoved(own.raw, key, fateOf(session, own.raw)))) return false;
  const isInserted = insert(session, own, { [key]: value }, (target, layout) => ({
    behind: target.kind === 'map' ? placeOf(target, place, fateOf(session, target)) : -1,
    lines: (column) => renderPairLines(key, value, column, layout),
    flow: renderFlow({ [key]: value }).slice(1, -1),
  }));
  const fate = fateOf(session, own.raw);
  if (isInserted) session.fates.set(own.raw, { ...fate, newKeys: new Set(fate.newKeys).add(key) });
  return isInserted;
}

function append(session: EditSession, seq: NodeRef, value: PlainData): boolean {
  return insert(session, editable(seq), [value], (target, layout) => ({
    behind: lastKept(sizeOf(target), fateOf(session, target)),
    lines: (column) => renderBlock([value], column, layout),
    flow: renderFlow(value),
  }));
}

type MemberMaker = (raw: RawMap | RawSeq, layout: Layout) => NewMember;

/** Adds a member to a collection; an empty one or a missing value becomes `alone`. */
function insert(session: EditSession, node: YamlNode | undefined, alone: PlainData, makeMember: MemberMaker): boolean {
  if (!node) return false;
  const { raw } = node;
  if (raw.kind !== 'map' && raw.kind !== 'seq') return node.kind === 'null' && write(session, node, alone);
  if ((raw.kind === 'seq') !== Array.isArray(alone)) return false;
  if (sizeOf(raw) > 0) return insertMember(session, node, raw, makeMember);
  if (session.text.slice(raw.start + 1, raw.end - 1).trim() !== '') return false;
  if (node.site.parent?.flow !== true) return write(session, node, alone);
  return addEdits(
    session,
    touch(node, true),
    fillFlow(raw, makeMember(raw, layoutFor(session, node)).flow, session.text),
  );
}

function insertMember(session: EditSession, node: YamlNode, raw: RawMap | RawSeq, makeMember: MemberMaker): boolean {
  const before = fateOf(session, raw);
  const fate = { ...before, hasAdded: true };
  const layout = layoutFor(session, node);
  const edits = insertionEdits(raw, makeMember(raw, layout), session.text, layout);
  // In brackets over several lines the comma stands apart from the new line: a second one would stand beside it.
  if (!edits || (raw.flow && before.hasAdded && edits.length > 1)) return false;
  const removals = before.removed.size === 0 ? [] : removalEdits(node, fate, session.text);
  if (!removals || !addRemovals(session, touch(node, false), { owner: raw, edits: removals }, edits)) return false;
  session.fates.set(raw, fate);
  return true;
}

const isRemoved = ({ pairs }: RawMap, key: string, { removed }: Fate): boolean =>
  removed.size > 0 && pairs.every((pair, index) => pair.key.text !== key || removed.has(index));

const sizeOf = (raw: RawMap | RawSeq): number => (raw.kind === 'map' ? raw.pairs.length : raw.items.length);

function indexIn(owner: RawNode, { raw, site }: YamlNode): number {
  if (owner.kind === 'map') return site.pair ? owner.pairs.indexOf(site.pair) : -1;
  return owner.kind === 'seq' ? owner.items.indexOf(raw) : -1;
}

// The last member that stays; if none does, the last one all the same, for its lines make room for what is added.
function lastKept(size: number, { removed }: Fate): number {
  let index = size - 1;
  while (index >= 0 && removed.has(index)) index--;
  return index < 0 ? size - 1 : index;
}

function placeOf({ pairs }: RawMap, { after, before }: KeyPlace, fate: Fate): number {
  const find = (key: string | undefined): number =>
    key === undefined ? -1 : pairs.findLastIndex((pair, index) => pair.key.text === key && !fate.removed.has(index));
  const behind = find(after);
  if (behind >= 0) return behind;
  let next = find(before);
  if (next < 0) return lastKept(pairs.length, fate);
  while (fate.removed.has(next - 1)) next--;
  return next - 1;
}
