import type { YAMLError } from 'yaml';
import type { Span } from '../base/span.js';

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

interface Description {
  readonly code: string;
  readonly message: string;
  /** Where to look instead of the place that the library names. */
  readonly place?: 'token' | 'next-token' | 'opening-quote' | 'last-line';
}

/** The library's error in our words, with the shortest text that shows it. */
export function describeProblem(error: YAMLError, text: string): SyntaxProblem {
  const { code, message, place } = describe(error, text);
  const span = shortestSpan(text, error.pos, place ?? 'token');
  return { code, message, span, severity: error.name === 'YAMLWarning' ? 'warning' : 'error' };
}

// The words of the library only tell apart what shares one of its codes; they are never shown.
function describe({ code, message: said, pos }: YAMLError, text: string): Description {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab-as-indent', message: 'a tab stands where only blanks may indent' };
    case 'BAD_INDENT':
      return describeIndent(said);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return said.startsWith('Nested')
        ? { code: 'nested-pair', message: 'a value on the line of its key holds another colon; quote the text if the colon belongs to it' }
        : { code: 'list-as-key', message: 'a list cannot be the key of a map' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'key-below-value', message: 'a key is indented below a line that already has a value, or a colon with a blank is missing above', place: 'last-line' };
    case 'MISSING_CHAR':
      return describeMissing(said, text, pos[0]);
    case 'UNEXPECTED_TOKEN':
      return describeUnexpected(said);
    case 'BAD_SCALAR_START':
      return { code: 'bad-first-character', message: `a plain text cannot begin with ${JSON.stringify(text.charAt(pos[0]))}; put it in quotes` };
    case 'BAD_DQ_ESCAPE':
      return { code: 'bad-escape', message: 'a backslash in double quotes begins an escape that does not exist; write two backslashes or use single quotes' };
    case 'BLOCK_IN_FLOW':
      return { code: 'block-in-brackets', message: 'an indented map or list stands inside brackets or braces' };
    case 'BAD_ALIAS':
      return { code: 'bad-alias', message: 'an asterisk begins an alias, which needs a name; quote the text if no alias is meant' };
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return { code: 'bad-anchor-or-tag', message: 'an anchor or tag stands where none may stand' };
    case 'KEY_OVER_1024_CHARS':
      return { code: 'long-key', message: 'a key is longer than 1024 characters' };
    case 'BAD_DIRECTIVE':
      return { code: 'bad-directive', message: 'a line that begins with a percent sign is not a directive that YAML knows' };
    case 'RESOURCE_EXHAUSTION':
      return { code: 'too-deep', message: 'it is nested too deeply to be read' };
    case 'TAG_RESOLVE_FAILED':
      return { code: 'bad-tag', message: 'a tag (a word that begins with an exclamation mark) is not written as YAML demands' };
    default:
      return { code: 'not-yaml', message: 'this text does not fit what stands before it' };
  }
}

function describeIndent(said: string): Description {
  if (said.startsWith('All mapping')) {
    return { code: 'bad-indent', message: 'a key is not in line with the keys above it', place: 'next-token' };
  }
  if (said.startsWith('All sequence')) {
    return { code: 'bad-indent', message: 'a dash is not in line with the dashes above it', place: 'next-token' };
  }
  if (said.startsWith('Flow')) return unclosedFlow(said);
  return { code: 'bad-indent', message: 'a line of a text block is indented less than its first line', place: 'next-token' };
}

const unclosedFlow = (said: string): Description => {
  const [name, bracket] = said.startsWith('Flow map') ? ['brace', '}'] : ['bracket', ']'];
  return { code: 'unclosed-bracket', message: `a ${name} is opened and never closed with "${bracket}"` };
};

function describeMissing(said: string, text: string, at: number): Description {
  if (said.startsWith('Missing closing')) {
    const quote = said.includes('"quote') ? 'double' : 'single';
    return { code: 'unclosed-quote', message: `a ${quote} quote is opened and never closed`, place: 'opening-quote' };
  }
  if (said.startsWith('Implicit map keys')) return { code: 'missing-colon', message: 'a key needs a colon behind it' };
  if (said.startsWith('Flow')) return unclosedFlow(said);
  if (said.startsWith('Comments')) return { code: 'comment-without-blank', message: 'a comment needs a blank before its "#"' };
  if (said.startsWith('Missing space after :')) return { code: 'missing-blank', message: 'a colon needs a blank behind it' };
  if (said.startsWith('Missing ,')) return { code: 'missing-comma', message: 'a comma is missing between two items' };
  if (said.startsWith('Sequence item')) return { code: 'missing-dash', message: 'an item of a list needs a dash before it', place: 'next-token' };
  if (said.startsWith('Missing directives-end')) return { code: 'missing-marker', message: 'the directives at the top need a line "---" behind them' };
  const shown = text.charAt(at).trim();
  return { code: 'missing-character', message: shown ? `something is missing before ${JSON.stringify(shown)}` : 'something is missing here' };
}

function describeUnexpected(said: string): Description {
  if (said.startsWith('Block scalar header')) return { code: 'bad-block-header', message: 'text stands on the line of "|" or ">"; it belongs on the next line' };
  if (said.startsWith('Unexpected ,') || said.startsWith('Unexpected empty item')) return { code: 'extra-comma', message: 'a comma has no item before it' };
  if (/^Unexpected flow-\w+-end/.test(said)) return { code: 'extra-bracket', message: 'a bracket or brace is closed that was never opened' };
  if (said.includes('at node end')) return { code: 'text-after-value', message: 'text stands behind a value that is already complete' };
  return { code: 'not-yaml', message: 'this text does not fit what stands before it' };
}

type Place = NonNullable<Description['place']>;

function shortestSpan(text: string, [from, to]: [number, number], place: Place): Span {
  const start = Math.min(from, text.length);
  switch (place) {
    case 'opening-quote':
      return openingQuote(start);
    case 'last-line':
      return wordAt(text, skipBlanks(text, text.lastIndexOf('\n', Math.max(start, to - 1)) >= start ? text.lastIndexOf('\n', to - 1) + 1 : start));
    case 'next-token':
      return wordAt(text, skipBlanks(text, start));
    case 'token':
      return to - start > 1 ? onOneLine(text, start, to) : wordAt(text, start);
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at < text.length ? at : from;
}

function onOneLine(text: string, start: number, to: number): Span {
  const newline = text.slice(start, to).search(/\r?\n/);
  return newline > 0 ? { start, end: start + newline } : { start, end: Math.min(to, text.length) };
}

// The run without blanks from here; at the end of a line the last run of that line or the one above.
function wordAt(text: string, at: number): Span {
  const match = /^\S+/.exec(text.slice(at, at + 200));
  if (match) return { start: at, end: at + match[0].length };
  const tab = /^[ ]*\t+/.exec(text.slice(at, at + 200));
  if (tab) return { start: at, end: at + tab[0].length };
  const before = text.slice(Math.max(0, at - 2000), at).trimEnd();
  const end = Math.max(0, at - 2000) + before.length;
  const word = /\S*$/.exec(before)?.[0].length ?? 0;
  return { start: end - word, end };
}

// The library points behind the text that a quote has swallowed: go back to the quote that opened it.
function openingQuote(at: number): Span {
  return { start: Math.max(0, at - 1), end: Math.max(0, at) };
}
