import type { TextEdit } from '../base/edit.js';
import type { Span } from '../base/span.js';

const comment = 'symroute-disable-next-line';

/**
 * A comment above the line of a finding that leaves it out, `# symroute-disable-next-line CODE -- reason`. If such a comment is there,
 * it gets one more code.
 */
export function suppressLine(text: string, span: Span, code: string): TextEdit | undefined {
  const start = lineStart(text, span.start);
  const above = text.slice(lineStart(text, start - 1), Math.max(0, start - 1));
  const known = new RegExp(`#[ \\t]*${comment}[ \\t]+[\\w-]+(?:,[ \\t]*[\\w-]+)*`).exec(above);
  if (start > 0 && known !== null) {
    const end = lineStart(text, start - 1) + known.index + known[0].length;
    return { span: { start: end, end }, newText: `, ${code}` };
  }
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, newText: `${indent}# ${comment} ${code} -- reason${eol}` };
}

const lineStart = (text: string, offset: number): number => (offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);
