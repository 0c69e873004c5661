import { editsOverlap, type TextEdit } from '../base/edit.js';
import { fillFlow, insertionEdits, type NewMember } from './insertion.js';
import { detectLayout } from './layout.js';
import type { NodeRef } from './node-ref.js';
import { inOrder, type PlacedEdit, replaceText } from './placed-edit.js';
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
  readonly after?: string;
  readonly before?: string;
}

/**
 * Collects changes of one document and turns them into text edits that touch only the lines concerned.
 * Each function returns false, and adds nothing, if the change cannot be made safely: the node is reached through an alias,
 * is written in an unusual way, or its text is already being changed.
 */
export interface Editor {
  /** Writes another scalar, in the quotes that are there: `setValue(node, '2')` writes `"2"`, `setValue(node, 2)` writes `2`. */
  setValue(node: NodeRef, value: string | number | boolean): boolean;
  /** Renames a key, given by its own node or by its value's. */
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

interface Change {
  /** The collection that loses members; its removals are computed together. */
  readonly owner: RawNode | undefined;
  readonly edits: readonly PlacedEdit[];
}

/** What has happened to the members of a collection so far. */
interface Fate {
  readonly removed: ReadonlySet<number>;
  readonly hasAdded: boolean;
}

const UNTOUCHED: Fate = { removed: new Set(), hasAdded: false };

/** A node that was changed. Below one that is gone nothing can change, and one with a change below it cannot go. */
interface Touched {
  /** The node and all that hold it, inside out. */
  readonly chain: readonly RawNode[];
  readonly isGone: boolean;
}

type MemberMaker = (raw: RawMap | RawSeq, layout: Layout) => NewMember;

/** An editor for the text that the nodes were parsed from. Remove before you add: what is added behind a key may keep it from going. */
export function createEditor(text: string, root?: NodeRef): Editor {
  let changes: readonly Change[] = [];
  const touched: Touched[] = [];
  const fates = new Map<RawNode, Fate>();
  const newKeys = new Map<RawNode, ReadonlySet<string>>();
  let layout: Layout | undefined = root && detectLayoutOf(root, text);

  const layoutFor = (node: YamlNode): Layout => {
    layout ??= detectLayoutOf(node, text);
    return layout;
  };
  const fateOf = (raw: RawNode): Fate => fates.get(raw) ?? UNTOUCHED;

  const add = (subject: Touched, edits: readonly PlacedEdit[] | undefined, owner?: Change): boolean => {
    if (!edits || touched.some((other) => isRuledOut(subject, other))) return false;
    const others = owner ? changes.filter((change) => change.owner !== owner.owner) : changes;
    const next = [...others, ...(owner ? [owner] : []), { owner: undefined, edits }];
    if (editsOverlap(inOrder(next.flatMap((change) => change.edits)))) return false;
    changes = next;
    touched.push(subject);
    return true;
  };
  const write = (node: YamlNode, value: PlainData): boolean =>
    add(touch(node, true), replacementEdits(node, value, text, layoutFor(node)));

  const remove = (node: NodeRef): boolean => {
    const own = editable(node, true);
    const owner = own && ownerOf(own);
    const index = own && owner ? indexIn(owner.raw, own) : -1;
    if (!own || !owner || index < 0) return false;
    const fate = { ...fateOf(owner.raw), removed: new Set(fateOf(owner.raw).removed).add(index) };
    const edits = removalEdits(owner, fate, text);
    if (!edits || !add(touch(own, true), [], { owner: owner.raw, edits })) return false;
    fates.set(owner.raw, fate);
    return true;
  };

  const insertMember = (node: YamlNode, raw: RawMap | RawSeq, makeMember: MemberMaker): boolean => {
    const fate = { ...fateOf(raw), hasAdded: true };
    const removals = fate.removed.size === 0 ? undefined : removalEdits(node, fate, text);
    if (fate.removed.size > 0 && !removals) return false;
    const style = layoutFor(node);
    const edits = insertionEdits(raw, makeMember(raw, style), text, style);
    // In brackets over several lines the comma stands apart from the new line: a second one would stand beside it.
    if (raw.flow && fateOf(raw).hasAdded && edits?.length !== 1) return false;
    if (!add(touch(node, false), edits, removals && { owner: raw, edits: removals })) return false;
    fates.set(raw, fate);
    return true;
  };

  const insert = (node: NodeRef, alone: PlainData, makeMember: MemberMaker): boolean => {
    const own = editable(node);
    if (!own) return false;
    const { raw } = own;
    if (raw.kind !== 'map' && raw.kind !== 'seq') return own.kind === 'null' && write(own, alone);
    if ((raw.kind === 'seq') !== Array.isArray(alone)) return false;
    if (sizeOf(raw) > 0) return insertMember(own, raw, makeMember);
    if (text.slice(raw.start + 1, raw.end - 1).trim() !== '') return false;
    if (own.site.parent?.flow !== true) return write(own, alone);
    return add(touch(own, true), fillFlow(raw, makeMember(raw, layoutFor(own)).flow, text));
  };

  return {
    setValue(node, value) {
      const own = editable(node);
      return own !== undefined && (typeof value !== 'number' || Number.isFinite(value)) && write(own, value);
    },
    renameKey(node, newKey) {
      const own = editable(node, true);
      const pair = own?.site.pair;
      const map = own && ownerOf(own);
      if (!own || !pair || !map || pair.isMerge || pair.key.template || text[pair.key.start] === '*') return false;
      if (pair.key.text === newKey) return true;
      if (pair.key.style === 'block' || map.get(newKey) || newKeys.get(map.raw)?.has(newKey)) return false;
      const newText = renderScalar(newKey, { flow: map.flow, style: pair.key.style });
      if (!add({ chain: [pair.key], isGone: true }, [replaceText(pair.key, newText)])) return false;
      newKeys.set(map.raw, new Set(newKeys.get(map.raw)).add(newKey));
      return true;
    },
    insertKey(map, key, value, place = {}) {
      const raw = yamlNodeOf(map)?.raw;
      if (!raw || newKeys.get(raw)?.has(key)) return false;
      if (map.get(key) && !(raw.kind === 'map' && isRemoved(raw, key, fateOf(raw)))) return false;
      const isInserted = insert(map, { [key]: value }, (target, style) => ({
        behind: target.kind === 'map' ? placeOf(target, place, fateOf(target)) : -1,
        lines: (column) => renderPairLines(key, value, column, style),
        flow: renderFlow({ [key]: value }).slice(1, -1),
      }));
      if (isInserted) newKeys.set(raw, new Set(newKeys.get(raw)).add(key));
      return isInserted;
    },
    removeKey: (value) => value.keySpan !== undefined && remove(value),
    appendItem(seq, value) {
      return insert(seq, [value], (target, style) => ({
        behind: lastKept(sizeOf(target), fateOf(target)),
        lines: (column) => renderBlock([value], column, style),
        flow: renderFlow(value),
      }));
    },
    removeItem: (item) => item.parent?.kind === 'seq' && remove(item),
    replaceNode(node, value) {
      const own = editable(node);
      return own !== undefined && write(own, value);
    },
    edits: () => inOrder(changes.flatMap((change) => change.edits)),
  };
}

function touch(node: YamlNode, isGone: boolean): Touched {
  const chain = [node.raw];
  for (let above = ownerOf(node); above; above = ownerOf(above)) chain.push(above.raw);
  return { chain, isGone };
}

const holds = (node: RawNode | undefined, { chain }: Touched): boolean => node !== undefined && chain.includes(node);

const isRuledOut = (subject: Touched, other: Touched): boolean =>
  (other.isGone && holds(other.chain[0], subject)) || (subject.isGone && holds(subject.chain[0], other));

const isRemoved = ({ pairs }: RawMap, key: string, { removed }: Fate): boolean =>
  removed.size > 0 && pairs.every((pair, index) => pair.key.text !== key || removed.has(index));

function detectLayoutOf(node: NodeRef, text: string): Layout {
  let top = yamlNodeOf(node);
  for (let above = top && ownerOf(top); above; above = ownerOf(above)) top = above;
  return detectLayout(top?.raw ?? { kind: 'missing', start: 0, end: 0 }, text);
}

/** The node at its true place, if its text may be changed. An alias itself may be removed but not written over. */
function editable(node: NodeRef, isAliasAllowed = false): YamlNode | undefined {
  const own = yamlNodeOf(node);
  const isOwnText = own && !own.site.aliased && (isAliasAllowed || own.raw.kind !== 'alias');
  return isOwnText ? (own.site.origin ?? own) : undefined;
}

function ownerOf({ site: { parent, origin } }: YamlNode): YamlNode | undefined {
  const owner = parent ?? origin?.parent;
  return owner?.site.origin ?? owner;
}

const sizeOf = (raw: RawMap | RawSeq): number => (raw.kind === 'map' ? raw.pairs.length : raw.items.length);

function indexIn(owner: RawNode, node: YamlNode): number {
  if (owner.kind === 'map') return owner.pairs.findIndex((pair) => pair === node.site.pair);
  return owner.kind === 'seq' ? owner.items.indexOf(node.raw) : -1;
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
