import type { Severity } from '../result-types.js';
import { formats } from './formats.js';
import type { Fault } from './problem.js';
import { isMap, typeOf, unknownValue } from './values.js';

/**
 * Scalars that read numbers and booleans from text too; their words come from nmstate. A `switch-word` may be `on` or `off`
 * without quotes, which are read as true and false.
 */
export type ScalarKind =
  | 'flexible-unsigned'
  | 'flexible-signed'
  | 'flexible-decimal'
  | 'flexible-boolean'
  | 'feature-boolean'
  | 'boolean-word'
  | 'switch-word'
  | 'ipsec-interface';

/** What a scalar must be: `{ types: ['integer'], minimum: 1, maximum: 16384 }`. */
export interface ScalarSpec {
  /** Types that will do: string, integer, number, boolean, and map where a map is an alternative. */
  readonly types: readonly string[];
  readonly scalar?: ScalarKind;
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly words?: readonly unknown[];
  /** Numbers that stand for words: `{ stable: 0, bandwidth: 1 }`. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Those numbers count only as numbers, and not as text. */
  readonly plainNumbers?: boolean;
  readonly ignoreCase?: boolean;
  readonly format?: string;
  readonly formatSeverity?: Severity;
  /** The format counts only while the map around has other values: `{ state: 'absent' }`. */
  readonly formatUnless?: Readonly<Record<string, unknown>>;
  /** Narrower limits that only deserve a milder word. */
  readonly advise?: { readonly minimum?: number; readonly maximum?: number; readonly severity: Severity };
  /** 0 or a power of two up to this number. */
  readonly powerOfTwo?: number;
  readonly nullSeverity?: Severity;
}

const TRUE_WORDS = /^(?:1|true|yes|on|y)$/i;
const BOOLEAN_WORDS = /^(?:1|true|yes|on|y|0|false|no|off|n)$/i;
const UNSIGNED = /^(?:\+?\d+|0x[\da-fA-F]+)$/;
const SIGNED = /^[+-]?\d+$/;
const DECIMAL = /^\+?\d+$/;

/** True if a flexible boolean reads as true: `true`, `1`, `"yes"`. */
export const isOn = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === 'string' && TRUE_WORDS.test(value));

const typeFault = (value: unknown, spec: ScalarSpec): Fault => ({
  keyword: 'type',
  params: {
    expected: spec.types,
    actual: typeOf(value),
    value,
    ...(spec.scalar === undefined ? {} : { scalar: spec.scalar }),
  },
  ...(value === null && spec.nullSeverity !== undefined ? { severity: spec.nullSeverity } : {}),
});

function outside(
  value: number,
  { minimum, maximum }: { readonly minimum?: number; readonly maximum?: number },
): boolean {
  return (minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum);
}

const limitsOf = ({
  minimum,
  maximum,
}: {
  readonly minimum?: number;
  readonly maximum?: number;
}): { minimum?: number; maximum?: number } => ({
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});

function checkNumber(value: number, written: unknown, spec: ScalarSpec): Fault | undefined {
  if (outside(value, spec)) return { keyword: 'range', params: { value: written, ...limitsOf(spec) } };
  const { powerOfTwo, advise } = spec;
  if (powerOfTwo !== undefined && value !== 0 && (value > powerOfTwo || !Number.isInteger(Math.log2(value)))) {
    return { keyword: 'range', params: { value: written, minimum: 0, maximum: powerOfTwo, powerOfTwo: true } };
  }
  if (advise === undefined || !outside(value, advise)) return undefined;
  return {
    keyword: 'range',
    params: { value: written, ...limitsOf({ ...limitsOf(spec), ...limitsOf(advise) }) },
    severity: advise.severity,
  };
}

function isWord(value: unknown, spec: ScalarSpec): boolean {
  const words = spec.words ?? [];
  if (words.includes(value)) return true;
  const numbers = Object.values(spec.numbers ?? {});
  if (numbers.some((number) => number === value || (spec.plainNumbers !== true && String(number) === value)))
    return true;
  return spec.ignoreCase === true && typeof value === 'string' && words.includes(value.toLowerCase());
}

function checkFormat(text: string, spec: ScalarSpec, parent: unknown): Fault | undefined {
  if (spec.format === undefined || formats.get(spec.format)?.(text) !== false) return undefined;
  const unless = Object.entries(spec.formatUnless ?? {});
  if (isMap(parent) && unless.some(([key, value]) => parent[key] === value || parent[key] === unknownValue))
    return undefined;
  return {
    keyword: 'format',
    params: { format: spec.format, value: text },
    ...(spec.formatSeverity === undefined ? {} : { severity: spec.formatSeverity }),
  };
}

/** How the texts look that a flexible scalar reads as a number. */
const NUMBER_TEXTS: Readonly<Partial<Record<ScalarKind, RegExp>>> = {
  'flexible-unsigned': UNSIGNED,
  'flexible-signed': SIGNED,
  'flexible-decimal': DECIMAL,
};

function checkText(text: string, spec: ScalarSpec, parent: unknown): Fault | undefined {
  switch (spec.scalar) {
    case 'flexible-unsigned':
    case 'flexible-signed':
    case 'flexible-decimal':
      return NUMBER_TEXTS[spec.scalar]?.test(text) === true
        ? checkNumber(Number(text), text, spec)
        : typeFault(text, spec);
    case 'flexible-boolean':
    case 'boolean-word':
      return BOOLEAN_WORDS.test(text) ? undefined : typeFault(text, spec);
    case 'feature-boolean':
      return /^(?:true|false|1|0)$/i.test(text) ? undefined : typeFault(text, spec);
    case 'ipsec-interface':
      return /^(?:yes|no|\+?\d+)$/.test(text) ? undefined : typeFault(text, spec);
    case 'switch-word':
    case undefined:
      return spec.types.includes('string') ? checkFormat(text, spec, parent) : typeFault(text, spec);
  }
}

function checkInteger(value: number, spec: ScalarSpec): Fault | undefined {
  if (spec.scalar === 'flexible-boolean') return value === 0 || value === 1 ? undefined : typeFault(value, spec);
  return spec.types.includes('integer') || spec.types.includes('number')
    ? checkNumber(value, value, spec)
    : typeFault(value, spec);
}

function checkByType(value: unknown, spec: ScalarSpec, parent: unknown): Fault | undefined {
  if (typeof value === 'string') return checkText(value, spec, parent);
  if (typeof value === 'number' && Number.isInteger(value)) return checkInteger(value, spec);
  const type = typeOf(value);
  return spec.types.includes(type) || (type === 'float' && spec.types.includes('number'))
    ? undefined
    : typeFault(value, spec);
}

/**
 * What is wrong with a scalar, `undefined` if nothing is. The generated validators call it for every scalar.
 * For a port of 70000: `{ keyword: 'range', params: { value: 70000, minimum: 1, maximum: 16384 } }`.
 */
export function scalarFault(value: unknown, spec: ScalarSpec, parent: unknown): Fault | undefined {
  if (value === unknownValue || (value === null && spec.nullable === true)) return undefined;
  if (spec.scalar === 'switch-word' && typeof value === 'boolean' && isWord(value ? 'on' : 'off', spec))
    return undefined;
  const fault = checkByType(value, spec, parent);
  if (fault !== undefined || spec.words === undefined || isMap(value) || isWord(value, spec)) return fault;
  return { keyword: 'enum', params: { value, allowed: spec.words } };
}
