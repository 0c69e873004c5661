import type { YAMLError } from 'yaml';
import type { Span } from '../base/span.js';
import { type RawNode, walkRaw } from './raw-node.js';

/**
 * Why a document is not valid YAML, `{ code: 'tab-as-indent', message: 'a tab stands where only blanks may indent', … }`.
 * The message is a clause without capital and full stop, made to follow "This document is not valid YAML: ".
 */
export interface SyntaxProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  readonly severity: 'error' | 'warning';
}

/** The first ones tell what is wrong; a file that is no YAML at all would give thousands. */
const MAX_PROBLEMS = 50;

/** Where to show a problem: the text that the library names, one character of it, or a place found from there. */
type Place = 'token' | 'character' | 'key' | 'first-line' | 'last-line' | 'opening-quote' | 'opening-bracket';

interface Description {
  readonly code: string;
  readonly message: string;
  readonly place: Place;
}

const problem = (code: string, message: string, place: Place = 'token'): Description => ({ code, message, place });

/** The library's errors in our words, each with the shortest text that shows it; of several at one place the most telling one. */
export function describeProblems(
  errors: readonly YAMLError[],
  text: string,
  raw: RawNode | undefined,
): SyntaxProblem[] {
  const multiline = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  const shown = new Set<number>();
  const problems: SyntaxProblem[] = [];
  for (const error of errors) {
    if (error.code !== 'MULTILINE_IMPLICIT_KEY' && multiline.has(error.pos[0])) continue;
    const { code, message, place } = describe(error, text);
    const span = findSpan(text, error.pos, place, raw);
    if (shown.has(span.start)) continue;
    shown.add(span.start);
    problems.push({ code, message, span, severity: error.name === 'YAMLWarning' ? 'warning' : 'error' });
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems;
}

// The words of the library only tell apart what shares one of its codes; they are never shown.
function describe({ code, message: said, pos }: YAMLError, text: string): Description {
  switch (code) {
    case 'TAB_AS_INDENT':
      return problem('tab-as-indent', 'a tab stands where only blanks may indent');
    case 'BAD_INDENT':
      return describeIndent(said);
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!said.startsWith('Nested')) return problem('list-as-key', 'a list cannot be the key of a map');
      return problem(
        'nested-pair',
        'a value on the line of its key holds another colon; quote the text if the colon belongs to it',
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return describeMultilineKey(text, pos);
    case 'MISSING_CHAR':
      return describeMissing(said, text, pos[0]);
    case 'UNEXPECTED_TOKEN':
      return describeUnexpected(said);
    case 'BAD_SCALAR_START':
      return problem(
        'bad-first-character',
        `a plain text cannot begin with ${JSON.stringify(text.charAt(pos[0]))}; put it in quotes`,
      );
    case 'BAD_DQ_ESCAPE':
      return problem(
        'bad-escape',
        'a backslash in double quotes begins an escape that does not exist; write two backslashes or use single quotes',
      );
    case 'BLOCK_IN_FLOW':
      return problem('block-in-brackets', 'an indented map or list stands inside brackets or braces');
    case 'BAD_ALIAS':
      return problem(
        'bad-alias',
        'an asterisk begins an alias, which needs a name; quote the text if no alias is meant',
      );
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return problem('bad-anchor-or-tag', 'an anchor or tag stands where none may stand');
    case 'KEY_OVER_1024_CHARS':
      return problem('long-key', 'a key is longer than 1024 characters');
    case 'BAD_DIRECTIVE':
      return problem('bad-directive', 'a line that begins with a percent sign is not a directive that YAML knows');
    case 'RESOURCE_EXHAUSTION':
      return problem('too-deep', 'it is nested too deeply to be read');
    case 'TAG_RESOLVE_FAILED':
      return problem('bad-tag', 'a tag (a word that begins with an exclamation mark) is not written as YAML demands');
    default:
      return problem('not-yaml', 'this text does not fit what stands before it');
  }
}

function describeIndent(said: string): Description {
  if (said.startsWith('All mapping'))
    return problem('bad-indent', 'a key is not in line with the keys above it', 'key');
  if (said.startsWith('All sequence'))
    return problem('bad-indent', 'a dash is not in line with the dashes above it', 'key');
  if (said.startsWith('Flow')) return unclosedBracket(said);
  return problem('bad-indent', 'a line of a text block is indented less than its first line', 'key');
}

function unclosedBracket(said: string): Description {
  const message = said.startsWith('Flow map')
    ? 'a brace is opened and never closed with "}"'
    : 'a bracket is opened and never closed with "]"';
  return problem('unclosed-bracket', message, 'opening-bracket');
}

// A colon on the last of several lines makes the reader take all of them for the key.
function describeMultilineKey(text: string, [start, end]: [number, number]): Description {
  const first = text.slice(start, end).split('\n', 1)[0] ?? '';
  if (/^-\S/.test(first)) return problem('missing-blank', 'a dash needs a blank behind it', 'first-line');
  if (/\S:\S/.test(first) && !/^["']/.test(first))
    return problem('missing-blank', 'a colon needs a blank behind it', 'first-line');
  const lastLine = skipBlanks(text, text.lastIndexOf('\n', end - 1) + 1);
  return columnOf(text, start) === columnOf(text, lastLine)
    ? problem('missing-colon', 'a key needs a colon behind it', 'first-line')
    : problem('key-below-value', 'a key is indented below a line that already has a value', 'last-line');
}

function describeMissing(said: string, text: string, at: number): Description {
  if (said.startsWith('Missing closing')) {
    const quote = said.includes('"quote') ? 'double' : 'single';
    return problem('unclosed-quote', `a ${quote} quote is opened and never closed`, 'opening-quote');
  }
  if (said.startsWith('Implicit map keys')) return problem('missing-colon', 'a key needs a colon behind it');
  if (said.startsWith('Flow')) return unclosedBracket(said);
  if (said.startsWith('Comments')) return problem('comment-without-blank', 'a comment needs a blank before its "#"');
  if (said.startsWith('Missing space after :')) return problem('missing-blank', 'a colon needs a blank behind it');
  if (said.startsWith('Missing ,')) return problem('missing-comma', 'a comma is missing between two items');
  if (said.startsWith('Sequence item'))
    return problem('missing-dash', 'an item of a list needs a dash before it', 'key');
  if (said.startsWith('Missing directives-end'))
    return problem('missing-marker', 'the directives at the top need a line "---" behind them');
  const next = text.charAt(at).trim();
  return problem(
    'missing-character',
    next ? `something is missing before ${JSON.stringify(next)}` : 'something is missing here',
  );
}

function describeUnexpected(said: string): Description {
  if (said.startsWith('Block scalar header')) {
    return problem('bad-block-header', 'text stands on the line of "|" or ">"; it belongs on the next line');
  }
  if (said.startsWith('Unexpected ,') || said.startsWith('Unexpected empty item')) {
    return problem('extra-comma', 'a comma has no item before it', 'character');
  }
  if (/^Unexpected flow-\w+-end/.test(said)) {
    return problem('extra-bracket', 'a bracket or brace is closed that was never opened', 'character');
  }
  if (said.includes('at node end'))
    return problem('text-after-value', 'text stands behind a value that is already complete');
  return problem('not-yaml', 'this text does not fit what stands before it');
}

function findSpan(text: string, [from, to]: [number, number], place: Place, raw: RawNode | undefined): Span {
  const start = Math.min(from, text.length);
  switch (place) {
    case 'token':
      return to - start > 1 ? firstLineOf(text, { start, end: to }) : wordAt(text, start);
    case 'character':
      return { start, end: Math.min(start + 1, text.length) };
    case 'key':
      return withoutColon(text, wordAt(text, skipBlanks(text, start)));
    case 'first-line':
      return firstLineOf(text, { start, end: to });
    case 'last-line':
      return { start: skipBlanks(text, text.lastIndexOf('\n', to - 1) + 1), end: to };
    case 'opening-quote':
      return firstLineOf(text, findLast(raw, start, isUnclosedQuote(text)) ?? wordAt(text, start));
    case 'opening-bracket':
      return openingBracket(findLast(raw, start, isUnclosedBracket(text))) ?? wordAt(text, start);
  }
}

const openingBracket = (node: RawNode | undefined): Span | undefined =>
  node && { start: node.start, end: node.start + 1 };

const isUnclosedBracket = (text: string) => (node: RawNode) =>
  (node.kind === 'map' || node.kind === 'seq') &&
  node.flow &&
  /[[{]/.test(text.charAt(node.start)) &&
  !/[\]}]/.test(text.charAt(node.end - 1));

/** Tests if a node is a scalar whose quote is never closed. */
export const isUnclosedQuote = (text: string) => (node: RawNode) =>
  node.kind === 'scalar' &&
  (node.style === 'double' || node.style === 'single') &&
  (node.end === node.start + 1 || text.charAt(node.end - 1) !== text.charAt(node.start));

// The library points behind the text that an opening character has swallowed: go back to the last one that fits.
function findLast(raw: RawNode | undefined, before: number, fits: (node: RawNode) => boolean): RawNode | undefined {
  let found: RawNode | undefined;
  for (const node of raw ? walkRaw(raw) : []) if (node.start <= before && fits(node)) found = node;
  return found;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at < text.length ? at : from;
}

function firstLineOf(text: string, { start, end }: Span): Span {
  const line = /^[^\r\n]+/.exec(text.slice(start, Math.min(end, start + 500)));
  return { start, end: line ? start + line[0].trimEnd().length : Math.min(end, text.length) };
}

const withoutColon = (text: string, { start, end }: Span): Span => ({
  start,
  end: end - start > 1 && text[end - 1] === ':' ? end - 1 : end,
});

// The run without blanks from here, or the tabs; at the end of a line the last run before it.
function wordAt(text: string, at: number): Span {
  const run = /^(?:[^\s]+| *\t+)/.exec(text.slice(at, at + 200));
  if (run) return { start: at, end: at + run[0].length };
  const from = Math.max(0, at - 2000);
  const before = text.slice(from, at).trimEnd();
  const word = /\S*$/.exec(before)?.[0].length ?? 0;
  return { start: from + before.length - word, end: from + before.length };
}
