import type { ScalarValue } from './node-ref.js';
import type { RawScalar } from './raw-node.js';

const NULL: ScalarValue = { type: 'null' };
const TRUE: ScalarValue = { type: 'boolean', value: true };
const FALSE: ScalarValue = { type: 'boolean', value: false };
const float = (value: number): ScalarValue => ({ type: 'float', value });

// The words of YAML 1.1, in the three spellings that it knows (`Yes` but not `yEs`).
const WORDS = new Map<string, ScalarValue>([
  ['', NULL],
  ['~', NULL],
  ...['null', 'Null', 'NULL'].map((word): [string, ScalarValue] => [word, NULL]),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word): [string, ScalarValue] => [
    word,
    TRUE,
  ]),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word): [string, ScalarValue] => [
    word,
    FALSE,
  ]),
  ...['.nan', '.NaN', '.NAN'].map((word): [string, ScalarValue] => [word, float(Number.NaN)]),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word): [string, ScalarValue] => [
    word,
    float(Number.POSITIVE_INFINITY),
  ]),
  ...['-.inf', '-.Inf', '-.INF'].map((word): [string, ScalarValue] => [word, float(Number.NEGATIVE_INFINITY)]),
]);

const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
const BASED = /^([-+]?)0(?:[xX]([0-9a-fA-F]+)|[bB]([01]+)|[oO]?([0-7]+))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of a plain scalar as sigs.k8s.io/yaml reads it: YAML 1.1 without base 60, timestamps stay text.
 * A float without fraction becomes the JSON number of an integer on its way to the API server, so `1e3` is the integer 1000.
 */
export function readPlain(text: string): ScalarValue {
  return WORDS.get(text) ?? readNumber(text) ?? { type: 'string', value: text };
}

function readNumber(text: string): ScalarValue | undefined {
  const first = text.charCodeAt(0);
  const isDigit = first >= 0x30 && first <= 0x39;
  if (!isDigit && first !== 0x2b && first !== 0x2d && first !== 0x2e) return undefined;
  const digits = text.includes('_') && first !== 0x2e ? text.replaceAll('_', '') : text;
  if (DECIMAL.test(digits)) return { type: 'integer', value: Number(digits) + 0 };
  const based = BASED.exec(digits);
  if (based) return { type: 'integer', value: readBased(based) };
  if (!FLOAT.test(digits)) return undefined;
  const value = Number(digits);
  if (!Number.isFinite(value)) return { type: 'string', value: text };
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? { type: 'integer', value: value + 0 } : float(value);
}

function readBased([, sign, hex, binary, octal]: RegExpExecArray): number {
  const value = hex ? Number.parseInt(hex, 16) : binary ? Number.parseInt(binary, 2) : Number.parseInt(octal ?? '0', 8);
  return sign === '-' && value !== 0 ? -value : value;
}

const CORE = 'tag:yaml.org,2002:';

/** The value of a scalar with its quotes and tag considered: `"2"` is text, `!!int "2"` a number. */
export function readScalar(raw: RawScalar): ScalarValue {
  const { tag, text } = raw;
  if (tag === undefined) return raw.style === 'plain' ? readPlain(text) : { type: 'string', value: text };
  if (!tag.startsWith(CORE)) return { type: 'string', value: text };
  switch (tag.slice(CORE.length)) {
    case 'null':
      return NULL;
    case 'int':
    case 'bool':
    case 'float':
      return readPlain(text);
    default:
      return { type: 'string', value: text };
  }
}
