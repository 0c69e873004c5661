import { blockMembers, flowMembers, isFirstInLine, type Member, slotOf } from './geometry.js';
import { blockEnd, columnOf, endOfLineAbove, lineStart, nextLine } from './lines.js';
import { insertText, type PlacedEdit, replaceText } from './placed-edit.js';
import type { RawMap, RawSeq } from './raw-node.js';
import type { YamlNode } from './tree.js';

/** Which members of a collection go, by index, and whether others were added, so that it is not left empty. */
export interface Removal {
  readonly removed: ReadonlySet<number>;
  readonly hasAdded: boolean;
}

/** The edits that take some pairs or items out of a collection; `undefined` if they cannot be made safely. */
export function removalEdits(owner: YamlNode, { removed, hasAdded }: Removal, text: string): PlacedEdit[] | undefined {
  const { raw } = owner;
  if (raw.kind !== 'map' && raw.kind !== 'seq') return undefined;
  const isEmptied = removed.size === (raw.kind === 'map' ? raw.pairs.length : raw.items.length);
  if (raw.flow) return isEmptied && hasAdded ? undefined : removeFromFlow(raw, removed, text);
  const members = blockMembers(raw, text);
  if (!members) return undefined;
  if (!isEmptied) return removeFromBlock(members, removed, text);
  return hasAdded
    ? complete(members.map((member) => removeLinesBeforeAdded(member, text)))
    : emptyBlock(owner, members, text);
}

function removeFromFlow(raw: RawMap | RawSeq, removed: ReadonlySet<number>, text: string): PlacedEdit[] | undefined {
  const members = flowMembers(raw, text);
  const first = members?.[0];
  const last = members?.at(-1);
  if (!members || !first || !last) return undefined;
  const edits: PlacedEdit[] = [];
  if (removed.size === members.length) {
    edits.push(replaceText({ start: raw.start + 1, end: raw.end - 1 }, ''));
    const around = text.slice(raw.start + 1, first.start) + gaps(members, text) + text.slice(last.end, raw.end - 1);
    return /^[\s,]*$/.test(around) ? edits : undefined;
  }
  const keptFirst = members.findIndex((_, index) => !removed.has(index));
  for (const index of removed) {
    const [member, before, after] = [members[index], members[index - 1], members[index + 1]];
    if (!member) return undefined;
    const span =
      index < keptFirst
        ? { start: member.start, end: after?.start ?? member.end }
        : { start: before?.end ?? member.start, end: member.end };
    const gap = text.slice(span.start, member.start) + text.slice(member.end, span.end);
    if (!/^[\s,]*$/.test(gap)) return undefined;
    edits.push(replaceText(span, ''));
  }
  return edits;
}

const gaps = (members: readonly Member[], text: string): string =>
  members.map((member, index) => text.slice(members[index - 1]?.end ?? member.start, member.start)).join('');

function removeFromBlock(
  members: readonly Member[],
  removed: ReadonlySet<number>,
  text: string,
): PlacedEdit[] | undefined {
  const edits: PlacedEdit[] = [];
  const keptFirst = members.findIndex((_, index) => !removed.has(index));
  const first = members[0];
  let from = 0;
  if (first && removed.has(0) && !isFirstInLine(text, first.start)) {
    const pull = pullUp(first, members[keptFirst - 1], text);
    if (!pull) return undefined;
    edits.push(pull);
    from = keptFirst;
  }
  for (const [index, member] of members.entries()) {
    if (index < from || !removed.has(index)) continue;
    const edit = removeLines(member, text);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

// Behind a dash: what follows the last removed pair moves up to the dash.
function pullUp(first: Member, last: Member | undefined, text: string): PlacedEdit | undefined {
  const end = last && blockEnd(text, last.end, columnOf(text, last.start));
  if (end === undefined) return undefined;
  const next = text.slice(end).search(/\S/);
  return next < 0 ? undefined : replaceText({ start: first.start, end: end + next }, '');
}

function removeLines(member: Member, text: string): PlacedEdit | undefined {
  const end = blockEnd(text, member.end, columnOf(text, member.start));
  if (end === undefined || !isFirstInLine(text, member.start)) return undefined;
  const start = end === text.length ? undefined : endOfLineAbove(text, member.start);
  return replaceText(
    start === undefined ? { start: lineStart(text, member.start), end: nextLine(text, end) } : { start, end },
    '',
  );
}

// The added lines stand at the end of the removed ones and need the line break above them.
function removeLinesBeforeAdded(member: Member, text: string): PlacedEdit | undefined {
  const end = blockEnd(text, member.end, columnOf(text, member.start));
  const start = endOfLineAbove(text, member.start);
  return end === undefined || start === undefined || !isFirstInLine(text, member.start)
    ? undefined
    : replaceText({ start, end }, '');
}

// Nothing is left: `{}` or `[]` takes the place of the value.
function emptyBlock(owner: YamlNode, members: readonly Member[], text: string): PlacedEdit[] | undefined {
  const [first, ...rest] = members;
  const slot = slotOf(owner, text);
  if (!first || !slot) return undefined;
  const empty = owner.raw.kind === 'map' ? '{}' : '[]';
  const isOnOwnLines = slot.kind === 'pair' && isFirstInLine(text, first.start);
  const start = isOnOwnLines
    ? [insertText(slot.headEnd, ` ${empty}`), removeLines(first, text)]
    : [replaceText(first, empty)];
  return complete([...start, ...rest.map((member) => removeLines(member, text))]);
}

const complete = (edits: readonly (PlacedEdit | undefined)[]): PlacedEdit[] | undefined => {
  const made = edits.filter((edit) => edit !== undefined);
  return made.length === edits.length ? made : undefined;
};
