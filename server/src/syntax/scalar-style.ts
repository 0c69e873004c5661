import type { ScalarStyle } from './node-ref.js';
import { readPlain } from './scalar-value.js';

/** Where a scalar is written and what stood there before, `{ flow: true, style: 'single' }`. */
export interface ScalarContext {
  /** In brackets or braces, where commas and brackets end a plain text. */
  readonly flow?: boolean;
  /** The quotes to keep for a text. */
  readonly style?: ScalarStyle | undefined;
}

// Close to a number for one reader or another: `1_`, `.`, `0x_`, `1e`, `e1`.
const NUMBER_LIKE = /^[-+]?(?=[0-9.]|[eE][-+]?[0-9])(?:[0-9_]*\.?[0-9_]*(?:[eE][-+]?[0-9]*)?|0[xXoObB][0-9a-fA-F_]*)$/;

// Read as something else than text by YAML 1.1 in full: base 60 (10:30), dates, the value key.
const OTHER_WORDS = /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|=|<<)$/;

// Letters of any script without controls, line separators and the byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]/;
const UNPRINTABLE_IN_JSON = /[\x7f-\x9f\u2028\u2029\ufeff]/g;

const INDICATOR_START = /^(?:[,[\]{}#&*!|>'"%@`?:]|-(?:$|\s|--)|\.\.\.)/;

/** True if the plain text is read as this very text by YAML 1.1 and 1.2: `red` is, `on`, `2`, `a: b` and ` red` are not. */
export function isPlainSafe(text: string, flow = false): boolean {
  if (text === '' || text !== text.trim() || isUnprintable(text)) return false;
  if ([INDICATOR_START, NUMBER_LIKE, OTHER_WORDS].some((pattern) => pattern.test(text))) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  // Older readers end a plain text in brackets at any colon.
  if (flow && /[,[\]{}:?]/.test(text)) return false;
  return readPlain(text).type === 'string';
}

function isUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

const NOT_FINITE: Readonly<Record<string, string>> = { Infinity: '.inf', '-Infinity': '-.inf' };

/** A scalar as YAML text that YAML 1.1 and 1.2 read alike: the string `2` is `"2"`, the number 2 is `2`. */
export function renderScalar(value: string | number | boolean | null, context: ScalarContext = {}): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return NOT_FINITE[String(value)] ?? '.nan';
  if (typeof value !== 'string') return String(value);
  if (context.style === 'single' && !isUnprintable(value)) return `'${value.replaceAll("'", "''")}'`;
  if (context.style !== 'double' && context.style !== 'single' && isPlainSafe(value, context.flow)) return value;
  return doubleQuoted(value);
}

// A JSON string is a YAML string in double quotes, save that YAML forbids some more characters.
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE_IN_JSON,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
