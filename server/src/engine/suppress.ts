import type { Span } from '../base/span.js';

/** What a comment of a document switches off. */
export interface Suppression {
  /** Codes, or empty for every code. */
  readonly codes: readonly string[];
  /** Text in which findings are left out. */
  readonly span: Span;
  /** What follows `--`; empty if no reason is given. */
  readonly reason: string;
}

const pattern = /#[ \t]*symroute-disable(-line|-next-line)?[ \t]*([\w, \t-]*?)(?:[ \t]+--[ \t]*(.*))?$/gm;

/**
 * Reads the comments that leave findings out:
 * `# symroute-disable-line CODE -- reason`, `# symroute-disable-next-line CODE`, and `# symroute-disable CODE` for the whole document.
 */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes('symroute-disable')) return [];
  return [...text.matchAll(pattern)].map((match) => {
    const [, where = '', codes = '', reason = ''] = match;
    return {
      codes: codes.split(/[\s,]+/).filter((code) => code !== ''),
      span: spanOf(text, match.index, where),
      reason,
    };
  });
}

function spanOf(text: string, at: number, where: string): Span {
  if (where === '') return { start: 0, end: text.length };
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = endOfLine(text, at);
  return where === '-line'
    ? { start: lineStart, end: lineEnd }
    : { start: lineEnd + 1, end: endOfLine(text, lineEnd + 1) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** True if one of the suppressions covers a finding of the code at the span. */
export const isSuppressed = (suppressions: readonly Suppression[], code: string, span: Span): boolean =>
  suppressions.some(
    (it) =>
      (it.codes.length === 0 || it.codes.includes(code)) && it.span.start <= span.start && span.start <= it.span.end,
  );
