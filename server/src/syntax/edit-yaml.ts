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

/** An editor for the text that the nodes were parsed from. */
export function createEditor(text: string, root?: NodeRef): Editor {
  let changes: readonly Change[] = [];
  const removed = new Map<RawNode, ReadonlySet<number>>();
  let layout: Layout | undefined = root && detectLayoutOf(root, text);

  const layoutFor = (node: YamlNode): Layout => {
    layout ??= detectLayoutOf(node, text);
    return layout;
  };
  const add = (edits: readonly PlacedEdit[] | undefined, owner?: RawNode): boolean => {
    if (!edits) return false;
    const others = owner ? changes.filter((change) => change.owner !== owner) : changes;
    const next = [...others, { owner, edits }];
    if (editsOverlap(inOrder(next.flatMap((change) => change.edits)))) return false;
    changes = next;
    return true;
  };
  const remove = (node: NodeRef): boolean => {
    const own = editable(node, true);
    const owner = own && ownerOf(own);
    if (!own || !owner) return false;
    const index = indexIn(owner.raw, own);
    if (index < 0) return false;
    const gone = new Set(removed.get(owner.raw)).add(index);
    if (!add(removalEdits(owner, gone, text), owner.raw)) return false;
    removed.set(owner.raw, gone);
    return true;
  };
  const insert = (node: NodeRef, empty: PlainData, memberOf: (raw: RawMap | RawSeq, layout: Layout) => NewMember | undefined): boolean => {
    const own = editable(node);
    if (!own) return false;
    const { raw } = own;
    const style = layoutFor(own);
    if (raw.kind === 'map' || raw.kind === 'seq') {
      if ((raw.kind === 'seq') !== Array.isArray(empty)) return false;
      if (sizeOf(raw) > 0) {
        const member = memberOf(raw, style);
        return member !== undefined && add(insertionEdits(raw, member, text, style));
      }
      const inFlow = own.site.parent?.flow === true ? memberOf(raw, style) : undefined;
      if (inFlow) return add(fillFlow(raw, inFlow.flow, text));
      if (text.slice(raw.start + 1, raw.end - 1).trim() !== '') return false;
    } else if (own.kind !== 'null') return false;
    return add(replacementEdits(own, empty, text, style));
  };

  return {
    setValue(node, value) {
      const own = editable(node);
      if (!own || (typeof value === 'number' && !Number.isFinite(value))) return false;
      return add(replacementEdits(own, value, text, layoutFor(own)));
    },
    renameKey(node, newKey) {
      const own = editable(node, true);
      const pair = own?.site.pair;
      const map = own && ownerOf(own);
      if (!own || !pair || !map || pair.isMerge || pair.key.template || text.slice(pair.key.start, pair.key.end).startsWith('*')) return false;
      if (pair.key.text === newKey) return true;
      if (pair.key.style === 'block' || map.get(newKey)) return false;
      return add([replaceText(pair.key, renderScalar(newKey, { flow: map.flow, style: pair.key.style }))]);
    },
    insertKey(map, key, value, place = {}) {
      if (map.get(key) && !isRemoved(map, key)) return false;
      return insert(map, { [key]: value }, (raw, style) => ({
        behind: raw.kind === 'map' ? placeOf(raw, place, removed.get(raw)) : -1,
        lines: (column) => renderPairLines(key, value, column, style),
        flow: renderFlow({ [key]: value }).slice(1, -1),
      }));
    },
    removeKey: (value) => value.keySpan !== undefined && remove(value),
    appendItem(seq, value) {
      return insert(seq, [value], (raw, style) => ({
        behind: lastKept(sizeOf(raw), removed.get(raw)),
        lines: (column) => renderBlock([value], column, style),
        flow: renderFlow(value),
      }));
    },
    removeItem: (item) => item.parent?.kind === 'seq' && remove(item),
    replaceNode(node, value) {
      const own = editable(node);
      return own !== undefined && add(replacementEdits(own, value, text, layoutFor(own)));
    },
    edits: () => inOrder(changes.flatMap((change) => change.edits)),
  };

  function isRemoved(map: NodeRef, key: string): boolean {
    const raw = yamlNodeOf(map)?.raw;
    const gone = raw && removed.get(raw);
    return raw?.kind === 'map' && gone !== undefined && raw.pairs.every((pair, index) => pair.key.text !== key || gone.has(index));
  }
}

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

function lastKept(size: number, gone: ReadonlySet<number> | undefined): number {
  let index = size - 1;
  while (index > 0 && gone?.has(index)) index--;
  return index;
}

function placeOf({ pairs }: RawMap, { after, before }: KeyPlace, gone: ReadonlySet<number> | undefined): number {
  const find = (key: string | undefined): number =>
    key === undefined ? -1 : pairs.findLastIndex((pair, index) => pair.key.text === key && !gone?.has(index));
  const behind = find(after);
  if (behind >= 0) return behind;
  const next = find(before);
  return next >= 0 ? next - 1 : lastKept(pairs.length, gone);
}
