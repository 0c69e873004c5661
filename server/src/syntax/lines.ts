/** Offset of the first character of the line that holds the offset. A byte order mark is before the first line. */
export function lineStart(text: string, at: number): number {
  const newline = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  return newline < 0 && text.charCodeAt(0) === 0xfeff ? 1 : newline + 1;
}

/** Offset behind the last character of the line, before its line break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Offset of the first character of the next line; the end of the text if there is none. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** Offset behind the last character of the line above; `undefined` in the first line. */
export function endOfLineAbove(text: string, at: number): number | undefined {
  const start = lineStart(text, at);
  if (start === 0 || text[start - 1] !== '\n') return undefined;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** How many characters stand before the offset in its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** The line break that the text uses first, `\n` if it has none. */
export const lineBreakOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

/** True if the text, a part of one line, holds nothing but blanks and perhaps a comment. */
export const isBlankOrComment = (part: string): boolean => /^[ \t\r]*(?:$|(?:(?<=^|[ \t])#.*)$)/.test(part);

/**
 * Offset behind all that belongs to a block whose content ends at `contentEnd`: the rest of that line and the comment
 * lines below that are indented deeper than `column`. `undefined` if something else stands behind the content.
 */
export function blockEnd(text: string, contentEnd: number, column: number): number | undefined {
  let end = lineEnd(text, contentEnd);
  if (!isBlankOrComment(text.slice(contentEnd, end))) return undefined;
  for (let start = nextLine(text, end); start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    const indent = line.search(/[^ \t]/);
    if (indent < 0) continue;
    if (line[indent] !== '#' || indent <= column) break;
    end = start + line.length;
  }
  return end;
}
