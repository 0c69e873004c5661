import { printable } from './style.js';

/** A line of a file, and the part of it that is meant. */
export interface ExcerptInput {
  readonly line: string;
  /** Columns in UTF-16 units from 1, the end exclusive. */
  readonly column: number;
  readonly endColumn: number;
  /** Columns of the terminal that there are for the line. */
  readonly width: number;
}

/** A line to show and the squiggle for the line below: `{ text: '  vrf: rde', squiggle: '       ~~~' }`. */
export interface Excerpt {
  readonly text: string;
  readonly squiggle: string;
}

/** A character as the terminal shows it. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMarked: boolean;
}

const tabWidth = 4;
const ellipsis: Cell = { text: '…', width: 1, isMarked: false };
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** The line with its squiggle: tabs become blanks, and of a long line only what is around the place stays. */
export function createExcerpt({ line, column, endColumn, width }: ExcerptInput): Excerpt {
  const start = Math.min(column - 1, line.length);
  const end = Math.max(start + 1, endColumn - 1);
  // No more of a line of megabytes than can be seen.
  const from = Math.max(0, start - 2 * width);
  const to = Math.min(line.length, start + 2 * width);
  const cells = toCells(line.slice(from, to), { start: start - from, end: end - from });
  if (end > line.length && start >= line.length) cells.push({ text: ' ', width: 1, isMarked: true });
  const shown = cut(cells, { width, isCutBefore: from > 0, isCutAfter: to < line.length });
  return {
    text: shown
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    squiggle: shown
      .map((cell) => (cell.isMarked ? '~' : ' ').repeat(cell.width))
      .join('')
      .trimEnd(),
  };
}

function toCells(text: string, marked: { readonly start: number; readonly end: number }): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of text) {
    const width = character === '\t' ? tabWidth - (column % tabWidth) : widthOf(character);
    const isMarked = offset >= marked.start && offset < marked.end;
    cells.push({ text: character === '\t' ? ' '.repeat(width) : printable(character), width, isMarked });
    offset += character.length;
    column += width;
  }
  return cells;
}

function widthOf(character: string): number {
  if (/[\p{Mn}\p{Me}]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

interface Cut {
  readonly width: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** As many cells as fit, with the marked ones among them and a third of the width before them. */
function cut(cells: readonly Cell[], { width, isCutBefore, isCutAfter }: Cut): readonly Cell[] {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width && !isCutBefore && !isCutAfter) return cells;
  const marked = Math.max(
    0,
    cells.findIndex(({ isMarked }) => isMarked),
  );
  const first = firstShown(cells, marked, width);
  let last = first;
  for (let used = 2; last < cells.length && used + (cells[last]?.width ?? 0) <= width; last++)
    used += cells[last]?.width ?? 0;
  const before = first > 0 || isCutBefore ? [ellipsis] : [];
  const after = last < cells.length || isCutAfter ? [ellipsis] : [];
  return [...before, ...cells.slice(first, last), ...after];
}

function firstShown(cells: readonly Cell[], marked: number, width: number): number {
  const widthFrom = (index: number): number => cells.slice(index).reduce((sum, cell) => sum + cell.width, 0);
  const before = cells.slice(0, marked).reduce((sum, cell) => sum + cell.width, 0);
  if (before <= (width * 2) / 3 && before < width - 20) return 0;
  let first = marked;
  for (let room = Math.floor(width / 3); first > 0 && room > 0; first--) room -= cells[first - 1]?.width ?? 0;
  // Near the end of the line there is room for more in front.
  while (first > 0 && widthFrom(first - 1) <= width - 2) first--;
  return first;
}
