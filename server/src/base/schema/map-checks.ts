import type { Severity } from '../result-types.js';
import { formats } from './formats.js';
import type { Fault } from './problem.js';
import { isOn } from './scalars.js';
import { hasUnknownKeys, isMap, isSet, type SchemaMap, typeOf, unknownValue, valueAt } from './values.js';

/** A member of an exclusive pair: a path of keys, or one with a value that does not count as set, or one that counts only if it is on. */
export type ExclusiveMember = string | { readonly key: string; readonly except?: unknown; readonly boolean?: boolean };

/** What a map as a whole must satisfy. */
export type MapRule =
  | { readonly rule: 'exclusive'; readonly members: readonly ExclusiveMember[] }
  | { readonly rule: 'alias'; readonly keys: readonly string[] }
  | { readonly rule: 'oneOf'; readonly keys: readonly string[] }
  | { readonly rule: 'together'; readonly keys: readonly string[] }
  | { readonly rule: 'order'; readonly keys: readonly [string, string] }
  | { readonly rule: 'prefixLength'; readonly keys: readonly [string, string] }
  | { readonly rule: 'forbidden'; readonly key: string; readonly reason: string }
  | {
      readonly rule: 'requires';
      readonly when: Readonly<Record<string, unknown>>;
      readonly need: string;
      readonly severity?: Severity;
    };

/** The keys of a map: what is needed, and what may be there. */
export interface KeySpec {
  readonly required: readonly string[];
  /** Every key with a meaning; `undefined` if any key may be there. */
  readonly known?: readonly string[];
  /** Severity of a key that is not known, if it is not an error. */
  readonly unknownSeverity?: Severity;
  readonly isOpen?: boolean;
  /** The type is not known: these keys belong to other types, so they only deserve a hint. */
  readonly elsewhere?: readonly string[];
  /** Other names of keys: `{ ports: 'port' }`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** A key without a value counts as missing. */
  readonly nullIsMissing?: boolean;
}

/** What the names of the keys must be. */
export interface NameSpec {
  readonly format?: string;
  readonly words?: readonly string[];
}

const rejected = (key: string, spec: KeySpec): Fault => {
  const isElsewhere = spec.elsewhere?.includes(key) === true;
  const severity = isElsewhere ? 'hint' : spec.unknownSeverity;
  return {
    keyword: 'unknown',
    at: [key],
    params: {
      key,
      allowed: spec.known ?? [],
      ...(spec.isOpen === true ? { isOpen: true } : {}),
      ...(spec.elsewhere === undefined ? {} : { isUntyped: true }),
    },
    ...(severity === undefined ? {} : { severity }),
  };
};

/** Missing and unknown keys of a map. */
export function keyFaults(map: SchemaMap, spec: KeySpec): readonly Fault[] {
  const faults: Fault[] = [];
  const isThere = (key: string): boolean =>
    map[key] !== undefined && (map[key] !== null || spec.nullIsMissing !== true);
  const otherNames = Object.entries(spec.aliases ?? {});
  if (!hasUnknownKeys(map)) {
    for (const key of spec.required) {
      if (isThere(key) || otherNames.some(([alias, of]) => of === key && isThere(alias))) continue;
      faults.push({ keyword: 'required', params: { key } });
    }
  }
  const { known } = spec;
  if (known === undefined) return faults;
  for (const key of Object.keys(map))
    if (!known.includes(key) && !Object.hasOwn(spec.aliases ?? {}, key)) faults.push(rejected(key, spec));
  return faults;
}

/** Keys that are not written as they must be, in a map with free names. */
export function nameFaults(map: SchemaMap, { format, words }: NameSpec): readonly Fault[] {
  const faults: Fault[] = [];
  for (const key of Object.keys(map)) {
    if (format !== undefined && formats.get(format)?.(key) === false)
      faults.push({ keyword: 'format', at: [key], params: { format, value: key, key, isKey: true } });
    if (words !== undefined && !words.includes(key))
      faults.push({ keyword: 'enum', at: [key], params: { value: key, key, allowed: words, isKey: true } });
  }
  return faults;
}

const pathOf = (member: ExclusiveMember): string => (typeof member === 'string' ? member : member.key);

/** Whether a member is set; `undefined` if a template may stand for it. */
function isMemberSet(map: SchemaMap, member: ExclusiveMember): boolean | undefined {
  const value = valueAt(map, pathOf(member));
  if (value === unknownValue) return undefined;
  if (typeof member === 'string') return isSet(value);
  if (member.boolean === true) return isOn(value);
  return isSet(value) && value !== member.except;
}

function exclusiveFault(map: SchemaMap, members: readonly ExclusiveMember[]): Fault | undefined {
  const set = members.filter((member) => isMemberSet(map, member) === true).map(pathOf);
  const second = set[1];
  return second === undefined ? undefined : { keyword: 'exclusive', at: second.split('.'), params: { keys: set } };
}

function togetherFault(map: SchemaMap, keys: readonly string[]): Fault | undefined {
  const values = keys.map((key) => [key, valueAt(map, key)] as const);
  const there = values.find(([, value]) => value !== undefined && value !== null && value !== unknownValue);
  const missing = values.find(([, value]) => value === undefined || value === null);
  if (there === undefined || missing === undefined) return undefined;
  return { keyword: 'together', params: { key: missing[0], because: there[0] } };
}

const NUMBER = /^(?:\d+|0x[\da-fA-F]+)$/;

function orderFault(map: SchemaMap, [low, high]: readonly [string, string]): Fault | undefined {
  const numberAt = (key: string): number => (NUMBER.test(String(map[key])) ? Number(map[key]) : Number.NaN);
  if (!(numberAt(low) > numberAt(high))) return undefined;
  return { keyword: 'range', at: [low], params: { value: map[low], keys: [low, high], maximum: numberAt(high) } };
}

/** An IPv4 address takes a length of at most 32. An address of the wrong family is the mistake then, not its length. */
function prefixLengthFault(map: SchemaMap, [address, length]: readonly [string, string]): Fault | undefined {
  const text = map[address];
  const number = NUMBER.test(String(map[length])) ? Number(map[length]) : Number.NaN;
  if (typeof text !== 'string' || formats.get('ipv4')?.(text) !== true || !(number > 32 && number <= 128))
    return undefined;
  return { keyword: 'range', at: [length], params: { value: map[length], minimum: 0, maximum: 32 } };
}

function requiresFault(map: SchemaMap, rule: Extract<MapRule, { rule: 'requires' }>): Fault | undefined {
  for (const [key, wanted] of Object.entries(rule.when)) {
    const value = map[key] ?? (hasUnknownKeys(map) ? unknownValue : null);
    if (!(Array.isArray(wanted) ? wanted.includes(value) : wanted === value)) return undefined;
  }
  const needed = valueAt(map, rule.need);
  if (needed !== undefined && needed !== null) return undefined;
  const because = Object.keys(rule.when).join(', ');
  return {
    keyword: 'together',
    params: { key: rule.need, because },
    ...(rule.severity === undefined ? {} : { severity: rule.severity }),
  };
}

function ruleFault(map: SchemaMap, rule: MapRule): Fault | undefined {
  switch (rule.rule) {
    case 'exclusive':
      return exclusiveFault(map, rule.members);
    case 'alias': {
      const there = rule.keys.filter((key) => map[key] !== undefined);
      const second = Object.keys(map).filter((key) => there.includes(key))[1];
      return second === undefined
        ? undefined
        : { keyword: 'exclusive', at: [second], params: { keys: there, isAlias: true } };
    }
    case 'oneOf':
      if (hasUnknownKeys(map) || rule.keys.some((key) => map[key] === unknownValue || isSet(map[key])))
        return undefined;
      return { keyword: 'oneOf', params: { keys: rule.keys } };
    case 'together':
      return hasUnknownKeys(map) ? undefined : togetherFault(map, rule.keys);
    case 'order':
      return orderFault(map, rule.keys);
    case 'prefixLength':
      return prefixLengthFault(map, rule.keys);
    case 'forbidden':
      return map[rule.key] === undefined
        ? undefined
        : { keyword: 'forbidden', at: [rule.key], params: { key: rule.key, reason: rule.reason } };
    case 'requires':
      return requiresFault(map, rule);
  }
}

/** What is wrong with a map as a whole. */
export function mapFaults(map: SchemaMap, rules: readonly MapRule[]): readonly Fault[] {
  return rules.map((rule) => ruleFault(map, rule)).filter((fault) => fault !== undefined);
}

/** A value that should be a map or a list and is not. */
export function containerFault(value: unknown, expected: 'map' | 'list', nullable: boolean): Fault | undefined {
  if (value === unknownValue || (nullable && value === null)) return undefined;
  if (expected === 'map' ? isMap(value) : Array.isArray(value)) return undefined;
  return { keyword: 'type', params: { expected: [expected], actual: typeOf(value), value } };
}
