import { blockMembers, flowMembers, isFirstInLine, type Member } from './geometry.js';
import { blockEnd, columnOf, endOfLineAbove, isBlankOrComment, lineEnd, lineStart } from './lines.js';
import { insertLines, insertMemberText, insertText, type PlacedEdit, replaceText } from './placed-edit.js';
import type { RawMap, RawSeq } from './raw-node.js';
import type { Layout } from './render-yaml.js';

/** A new pair or item and its place among the present ones. */
export interface NewMember {
  /** The member it comes behind; `-1` for the first place. */
  readonly behind: number;
  /** The lines in block style for a given column of the key or dash, all but the first with indentation. */
  readonly lines: (column: number) => readonly string[];
  /** The text in brackets. */
  readonly flow: string;
}

/** The edits that put a new member into a collection that has members already. */
export function insertionEdits(
  raw: RawMap | RawSeq,
  added: NewMember,
  text: string,
  layout: Layout,
): PlacedEdit[] | undefined {
  if (raw.flow) return insertIntoFlow(raw, added, text, layout);
  const members = blockMembers(raw, text);
  const first = members?.[0];
  if (!members || !first) return undefined;
  const column = columnOf(text, first.start);
  const lines = added.lines(column);
  const indented = lines.map((line, index) => (index === 0 ? ' '.repeat(column) + line : line));
  const before = members[added.behind];
  if (before) {
    const end = blockEnd(text, before.end, column);
    return end === undefined ? undefined : [insertLines(end, indented, layout.eol)];
  }
  if (!isFirstInLine(text, first.start)) {
    return [insertText(first.start, `${lines.join(layout.eol)}${layout.eol}${' '.repeat(column)}`)];
  }
  return [insertAbove(first, column, indented, text, layout.eol)];
}

/** The edit that puts lines above a member and the comment that belongs to it. */
function insertAbove(member: Member, column: number, lines: readonly string[], text: string, eol: string): PlacedEdit {
  let start = lineStart(text, member.start);
  for (let end = endOfLineAbove(text, start); end !== undefined; end = endOfLineAbove(text, start)) {
    const above = lineStart(text, end);
    if (text[above + column] !== '#' || !isFirstInLine(text, above + column)) break;
    start = above;
  }
  const end = endOfLineAbove(text, start);
  return end === undefined ? insertText(start, lines.map((line) => line + eol).join('')) : insertLines(end, lines, eol);
}

function insertIntoFlow(
  raw: RawMap | RawSeq,
  { behind, flow }: NewMember,
  text: string,
  { eol }: Layout,
): PlacedEdit[] | undefined {
  const members = flowMembers(raw, text);
  const first = members?.[0];
  if (!members || !first) return undefined;
  const before = members[behind];
  if (!before) return [insertMemberText(first.start, `${flow}, `)];
  const start = members[behind - 1]?.end ?? raw.start;
  const ownLine = text.slice(start, before.start).includes('\n') ? lineStart(text, before.start) : undefined;
  const next = members[behind + 1]?.start ?? raw.end - 1;
  const comma = /^\s*,/.exec(text.slice(before.end, next))?.[0].length;
  if (comma === undefined && next !== raw.end - 1) return undefined;
  const at = before.end + (comma ?? 0);
  const end = lineEnd(text, at);
  if (ownLine === undefined || !isBlankOrComment(text.slice(at, end))) {
    return [insertMemberText(at, comma === undefined ? `, ${flow}` : ` ${flow},`)];
  }
  const indent = /^[ \t]*/.exec(text.slice(ownLine, before.start))?.[0] ?? '';
  const line = insertLines(end, [`${indent}${flow}${comma === undefined ? '' : ','}`], eol);
  return comma === undefined ? [insertMemberText(before.end, ','), line] : [line];
}

/** The edit that puts the first member into `{}` or `[]` in brackets. */
export function fillFlow(raw: RawMap | RawSeq, flow: string, text: string): PlacedEdit[] | undefined {
  if (flowMembers(raw, text)?.length !== 0 || text.slice(raw.start + 1, raw.end - 1).trim() !== '') return undefined;
  return [replaceText({ start: raw.start + 1, end: raw.end - 1 }, flow)];
}
