import type { Span } from '../../base/span.js';

/** A part of a capture expression: `interfaces.name`, `==`, `"eth1"`. Offsets count from the start of the text. */
interface Token extends Span {
  readonly kind: 'word' | 'text' | 'equals' | 'replace' | 'pipe';
  readonly text: string;
}

/** Why an expression cannot be read, and the part of it that is to blame. */
export interface CaptureProblem extends Span {
  readonly reason: string;
}

/** A capture that an expression names: `capture.default-gw.routes…` names `default-gw`. */
export interface CaptureName extends Span {
  readonly name: string;
}

/** An expression as nmstate reads it: what is wrong with it, else what it consists of. */
export interface CaptureExpression {
  readonly problem: CaptureProblem | undefined;
  readonly names: readonly CaptureName[];
  /** The path under an operator, without the capture it begins with: `['interfaces', 'ipv4', 'dhcp']`. */
  readonly path: readonly string[];
  /** The bare word behind `:=`, such as `null`. */
  readonly replacement: string | undefined;
  /** A sentence without dot and operator: accepted, and stands for the whole state. */
  readonly isWholeState: boolean;
}

const SPACE = /\s*/y;
const TEXT = /"[^"]*"/y;
const WORD = /[^\s"|=:]+/y;

/** Reads an expression such as `capture.gw | interfaces.name == "eth1"`. */
export function readCapture(text: string): CaptureExpression {
  const { tokens, problem } = tokenize(text);
  const found = problem ?? judge(tokens, text.length);
  const words = tokens.filter(({ kind }) => kind === 'word');
  const at = tokens.findIndex(({ kind }) => kind === 'equals' || kind === 'replace');
  const value = tokens[at + 1];
  return {
    problem: found,
    names: words.flatMap(nameOf),
    path: at < 1 ? [] : pathOf(tokens[at - 1]),
    replacement: tokens[at]?.kind === 'replace' && value?.kind === 'word' ? value.text : undefined,
    isWholeState: found === undefined && at < 0 && !text.includes('.') && !text.includes('|'),
  };
}

function nameOf({ text, start }: Token): readonly CaptureName[] {
  const [, name] = /^capture\.([\w-]+)/.exec(text) ?? [];
  const from = start + 'capture.'.length;
  return name === undefined ? [] : [{ name, start: from, end: from + name.length }];
}

function pathOf(token: Token | undefined): readonly string[] {
  const words = token?.text.split('.') ?? [];
  return words[0] === 'capture' ? words.slice(2) : words;
}

interface Tokens {
  readonly tokens: readonly Token[];
  readonly problem: CaptureProblem | undefined;
}

function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (at += take(SPACE)?.length ?? 0; at < text.length; at += take(SPACE)?.length ?? 0) {
    const token = tokenAt(text, at, take);
    if ('reason' in token) return { tokens, problem: token };
    tokens.push(token);
    at = token.end;
  }
  return { tokens, problem: undefined };
}

function tokenAt(text: string, start: number, take: (pattern: RegExp) => string | undefined): Token | CaptureProblem {
  const sign = (length: number, kind: Token['kind']): Token => ({
    kind,
    text: text.slice(start, start + length),
    start,
    end: start + length,
  });
  const wrong = (reason: string, length = 1): CaptureProblem => ({ reason, start, end: start + length });
  switch (text[start]) {
    case '|':
      return sign(1, 'pipe');
    case '=':
      return text[start + 1] === '=' ? sign(2, 'equals') : wrong('a single "=" stands where "==" is wanted');
    case ':':
      return text[start + 1] === '=' ? sign(2, 'replace') : wrong('a ":" stands where ":=" is wanted');
    case '"': {
      const quoted = take(TEXT);
      return quoted === undefined ? wrong('a quote has no partner') : sign(quoted.length, 'text');
    }
    default:
      return wordAt(take(WORD) ?? '', sign, wrong);
  }
}

function wordAt(
  word: string,
  sign: (length: number, kind: Token['kind']) => Token,
  wrong: (reason: string, length?: number) => CaptureProblem,
): Token | CaptureProblem {
  if (word.startsWith('!')) return wrong('there is no "!=", only "==" and ":="', Math.min(2, word.length + 1));
  if (word.startsWith("'")) return wrong('text stands in double quotes, not in single ones', word.length);
  if (!/[A-Za-z0-9]/.test(word)) return wrong(`"${word}" has no meaning here`, word.length);
  return sign(word.length, 'word');
}

function judge(tokens: readonly Token[], end: number): CaptureProblem | undefined {
  const pipes = tokens.flatMap(({ kind }, index) => (kind === 'pipe' ? [index] : []));
  const [first, second] = pipes;
  if (second !== undefined) return blame(tokens[second], 'there are two pipes');
  if (first === undefined) return judgePart(tokens, end);
  const [source, ...more] = tokens.slice(0, first);
  const isCapture = source?.kind === 'word' && /^capture\.[\w-]+$/.test(source.text) && more.length === 0;
  if (!isCapture) return blame(source ?? tokens[first], 'a pipe begins with capture.NAME');
  const rest = tokens.slice(first + 1);
  if (rest.length === 0) return blame(tokens[first], 'nothing follows the pipe');
  return rest[0]?.kind === 'word' ? judgePart(rest, end) : blame(rest[0], 'a path follows a pipe, not a value');
}

const blame = (token: Token | undefined, reason: string): CaptureProblem => ({
  reason,
  start: token?.start ?? 0,
  end: token?.end ?? 0,
});

const isOperator = ({ kind }: Token): boolean => kind === 'equals' || kind === 'replace';

/** `path`, `path == value` or `path := value`. */
function judgePart(tokens: readonly Token[], end: number): CaptureProblem | undefined {
  const [operator, second] = tokens.filter(isOperator);
  if (operator === undefined) return undefined;
  if (second !== undefined) return blame(second, `there are two operators, "${operator.text}" and "${second.text}"`);
  const at = tokens.indexOf(operator);
  const [path, ...others] = tokens.slice(0, at);
  if (path === undefined) return blame(operator, `"${operator.text}" has no path in front of it`);
  if (path.kind !== 'word' || others.length > 0)
    return blame(others[0] ?? path, `one path stands in front of "${operator.text}"`);
  const [value, more] = tokens.slice(at + 1);
  if (value === undefined) return { reason: `"${operator.text}" has no value behind it`, start: operator.start, end };
  if (more !== undefined) return blame(more, `"${operator.text}" takes one value`);
  return judgePath(path, operator.text);
}

const sections: readonly string[] = ['interfaces', 'routes.running', 'routes.config', 'route-rules.config'];

function judgePath(token: Token, operator: string): CaptureProblem | undefined {
  const words = pathOf(token);
  if (words.length === 0) return blame(token, `"${operator}" needs a path, and "${token.text}" is only a capture`);
  const isKnown = sections.some((section) => words.join('.').startsWith(`${section}.`));
  return isKnown
    ? undefined
    : blame(
        token,
        `the path in front of "${operator}" begins with ${sections.slice(0, -1).join(', ')} or ${sections.at(-1)}`,
      );
}
