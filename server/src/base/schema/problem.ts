import type { Severity } from '../result-types.js';

/** What a check of the schema found, at the value it looked at or at a place below it. */
export interface Fault {
  readonly keyword: FaultKeyword;
  readonly params: FaultParams;
  /** Keys from the checked value to the place, `['passwordSecret', 'name']`; empty or left out for the value itself. */
  readonly at?: readonly (string | number)[];
  /** Severity if it is not an error. */
  readonly severity?: Severity;
}

/**
 * - `type`: the value has another type, or a text that is no number or boolean where one is expected.
 * - `enum`: a word that is not in the list; also of a key (`params.isKey`).
 * - `range`: a number outside of its limits, or wider than its field.
 * - `format`: a text that is not written as it must be; also of a key (`params.isKey`).
 * - `required`: `params.key` is missing.
 * - `unknown`: `params.key` is a key that the map does not have.
 * - `forbidden`: `params.key` is known and refused here.
 * - `exclusive`: `params.keys` must not be set together.
 * - `oneOf`: one of `params.keys` is needed.
 * - `together`: `params.key` is needed because `params.because` is there.
 * - `duplicate`: items `params.first` and `params.second` of the list are equal.
 * - `length`: too few or too many items.
 */
export type FaultKeyword =
  | 'type'
  | 'enum'
  | 'range'
  | 'format'
  | 'required'
  | 'unknown'
  | 'forbidden'
  | 'exclusive'
  | 'oneOf'
  | 'together'
  | 'duplicate'
  | 'length';

/** The facts of a fault. Which of them are set depends on the keyword, see there. */
export interface FaultParams {
  readonly key?: string;
  readonly keys?: readonly string[];
  /** The value, or the key with `isKey`, as it is written. */
  readonly value?: unknown;
  readonly isKey?: boolean;
  /** Types that would do: `['integer', 'string']`, `map`, `list`. */
  readonly expected?: readonly string[];
  /** The type that is there: `boolean`, `float`, `null`, `map`. */
  readonly actual?: string;
  /** The scalar kind that reads numbers and booleans from text too: `flexible-unsigned`. */
  readonly scalar?: string;
  /** Allowed words of an `enum`, or keys that the map has for `unknown`. */
  readonly allowed?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** A number that must be 0 or a power of two. */
  readonly powerOfTwo?: boolean;
  readonly format?: string;
  readonly reason?: string;
  readonly because?: string;
  /** The two keys of `exclusive` are two names of one setting. */
  readonly isAlias?: boolean;
  /** The map takes unknown keys, but nobody reads them. */
  readonly isOpen?: boolean;
  /** The type of the interface is not known, so the key was looked up among those of another type. */
  readonly isUntyped?: boolean;
  readonly first?: number;
  readonly second?: number;
}

/** A fault with its place in the resource: `{ path: ['spec', 'peerPort'], keyword: 'range', … }`. */
export interface SchemaProblem {
  /** Keys and indices from the root of the resource. For `required` it is the map that lacks the key. */
  readonly path: readonly (string | number)[];
  readonly keyword: FaultKeyword;
  readonly params: FaultParams;
  readonly severity: Severity;
  /** Place in the schema: `metallb.io/bgppeer_v1beta2#/properties/spec/properties/peerPort`. */
  readonly schemaPath: string;
}

/** What the generated validators collect: a fault, the place it was found at as a JSON pointer, and its place in the schema. */
export interface RawFault {
  readonly fault: Fault;
  readonly pointer: string;
  readonly schemaPath: string;
}

/** Adds a fault to those found so far. The generated validators call it. */
export function addFault(faults: RawFault[] | null, fault: Fault, pointer: string, schemaPath: string): RawFault[] {
  const all = faults ?? [];
  all.push({ fault, pointer, schemaPath });
  return all;
}

/** Adds several faults of one value. */
export function addFaults(
  faults: RawFault[] | null,
  found: readonly Fault[],
  pointer: string,
  schemaPath: string,
): RawFault[] {
  let all = faults ?? [];
  for (const fault of found) all = addFault(all, fault, pointer, schemaPath);
  return all;
}

const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function pathOf(pointer: string, data: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = Array.isArray(value) ? Number(part) : unescapePointer(part);
    path.push(key);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return path;
}

/** The problems behind the faults that a validator collected in the data. */
export function problemsOf(faults: readonly RawFault[], data: unknown): SchemaProblem[] {
  return faults.map(({ fault, pointer, schemaPath }) => ({
    path: [...pathOf(pointer, data), ...(fault.at ?? [])],
    keyword: fault.keyword,
    params: fault.params,
    severity: fault.severity ?? 'error',
    schemaPath,
  }));
}
