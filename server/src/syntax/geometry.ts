import type { Span } from '../base/span.js';
import { columnOf, lineEnd, lineStart } from './lines.js';
import type { RawMap, RawNode, RawSeq } from './raw-node.js';
import type { YamlNode } from './tree.js';

/** A pair or an item as written: from its key or dash to the end of its value. */
export type Member = Span;

/** Where a value is written in block style, so that another can stand there. */
export interface Slot {
  readonly kind: 'pair' | 'item' | 'root';
  /** Column of the key or dash. */
  readonly column: number;
  /** Offset behind the colon or dash and what belongs to the value (anchor, tag): where `{}` would be written. */
  readonly headEnd: number;
  /** An anchor or a tag stands before the value. */
  readonly hasProperties: boolean;
}

const DASHES = /^(?:[ \t]*-)*[ \t]*$/;
const PROPERTIES = /^(?:[ \t]+[&!][^\s,[\]{}]*)*/;
const COMMENT_LINES = /^[ \t]*(?:#[^\n]*)?(?:\r?\n[ \t]*(?:#[^\n]*)?)*$/;

/** True if only blanks stand before the offset in its line. */
export const isFirstInLine = (text: string, at: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStart(text, at), at));

/** True if only blanks and dashes stand before the offset in its line: nothing that an edit could tear apart. */
export const followsDashes = (text: string, at: number): boolean => DASHES.test(text.slice(lineStart(text, at), at));

/** The pairs of a map or items of a list in block style; `undefined` where one is written in an unusual way, `? key`. */
export function blockMembers(raw: RawMap | RawSeq, text: string): Member[] | undefined {
  const members: Member[] = [];
  if (raw.kind === 'map') {
    for (const { key, value } of raw.pairs) {
      if (!followsDashes(text, key.start) || text.slice(lineStart(text, key.start), key.start).includes('\t'))
        return undefined;
      members.push({ start: key.start, end: contentEnd(value, text) });
    }
    return members;
  }
  for (const item of raw.items) {
    const dash = dashOf(raw, item, text);
    if (dash === undefined) return undefined;
    members.push({ start: dash, end: contentEnd(item, text) });
  }
  return members;
}

/** The pairs or items of a collection in brackets; `undefined` if it is not closed or one is written as `? key`. */
export function flowMembers(raw: RawMap | RawSeq, text: string): Member[] | undefined {
  const [open, close] = raw.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (text[raw.start] !== open || text[raw.end - 1] !== close || raw.end - raw.start < 2) return undefined;
  const members =
    raw.kind === 'map'
      ? raw.pairs.map(({ key, value }) => ({ start: key.start, end: value.end }))
      : raw.items.map(({ start, end }) => ({ start, end }));
  return members.every(({ start }) =>
    /[,[{]\s*(?:#[^\n]*\s*)*$/.test(text.slice(Math.max(raw.start, start - 200), start)),
  )
    ? members
    : undefined;
}

// A text block that keeps its last line breaks (`|+`) owns the blank lines below it.
function contentEnd(raw: RawNode, text: string): number {
  let last: RawNode | undefined = raw;
  while (last && (last.kind === 'map' || last.kind === 'seq') && !last.flow)
    last = last.kind === 'map' ? last.pairs.at(-1)?.value : last.items.at(-1);
  if (last?.kind !== 'scalar' || last.style !== 'block' || !/^[|>]\d*\+/.test(text.slice(last.start, last.start + 4)))
    return raw.end;
  const blank = /^[ \t]*(?:\r?\n[ \t]*(?=\r?\n))*/.exec(text.slice(last.end))?.[0] ?? '';
  return last.end + blank.length;
}

function dashOf(seq: RawSeq, item: RawNode, text: string): number | undefined {
  if (text[seq.start] !== '-') return undefined;
  const column = columnOf(text, seq.start);
  for (let start = lineStart(text, item.start); start + column >= seq.start; start = lineStart(text, start - 1)) {
    const dash = start + column;
    if (dash < item.start && text[dash] === '-' && DASHES.test(text.slice(start, dash))) return dash;
    if (start <= 1) return undefined;
  }
  return undefined;
}

/** Where the value of a pair, an item or a document stands; `undefined` if it is written in an unusual way. */
export function slotOf(node: YamlNode, text: string): Slot | undefined {
  const { raw } = node;
  const { parent, pair } = node.site;
  if (!parent) return { kind: 'root', column: 0, headEnd: raw.start, hasProperties: false };
  if (pair) {
    const { key } = pair;
    if (!followsDashes(text, key.start)) return undefined;
    const colon = /^[ \t]*:/.exec(text.slice(key.end, Math.max(raw.start, key.end)));
    if (!colon && raw.start !== key.end) return undefined;
    return slotBehind(
      { kind: 'pair', at: key.end + (colon?.[0].length ?? 0), column: columnOf(text, key.start) },
      raw,
      text,
    );
  }
  const dash = parent.raw.kind === 'seq' ? dashOf(parent.raw, raw, text) : undefined;
  return dash === undefined
    ? undefined
    : slotBehind({ kind: 'item', at: dash + 1, column: columnOf(text, dash) }, raw, text);
}

function slotBehind(
  { kind, at, column }: { kind: 'pair' | 'item'; at: number; column: number },
  raw: RawNode,
  text: string,
): Slot | undefined {
  const between = text.slice(at, Math.max(at, raw.start));
  const properties = PROPERTIES.exec(between)?.[0].trimEnd() ?? '';
  if (!COMMENT_LINES.test(between.slice(properties.length))) return undefined;
  // A tag would be wrong for another value; those of scalars are looked at where they are replaced.
  if (raw.kind !== 'scalar' && properties.includes('!')) return undefined;
  return { kind, column, headEnd: at + properties.length, hasProperties: properties !== '' };
}

/** True if the value begins on a line below its key or dash. */
export const isBelowHead = (slot: Slot, raw: RawNode, text: string): boolean =>
  slot.kind !== 'root' && raw.start > lineEnd(text, slot.headEnd);
