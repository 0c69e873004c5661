/** Stands for a value that is replaced before the cluster sees it. It satisfies everything. As a key of a map: more keys may be there. */
export const unknownValue: unique symbol = Symbol('unknown');

/** Stands for a number that is written with a fraction of zero, `1500.0`. It is no integer for nmstate. */
export const wholeFloat: unique symbol = Symbol('whole float');

/** What a validator looks at: JSON data, with marks for what JSON cannot say. */
export type SchemaData =
  | string
  | number
  | boolean
  | null
  | typeof unknownValue
  | typeof wholeFloat
  | readonly SchemaData[]
  | SchemaMap;

/** A map of the data. */
export interface SchemaMap {
  readonly [key: string]: SchemaData;
  /** Set if a key is a template: more may be in the map than is written. */
  readonly [unknownValue]?: true;
}

/** True for a map, not for a list or a scalar. */
export const isMap = (value: unknown): value is SchemaMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True if keys may be in the map that are not written. */
export const hasUnknownKeys = (map: SchemaMap): boolean => map[unknownValue] === true;

/** The type of a value in the words of problems: `map`, `list`, `integer`, `float`, `string`, `boolean`, `null`. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === unknownValue) return 'unknown';
  if (value === wholeFloat) return 'float';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value === 'object' ? 'map' : typeof value;
}

/** True if the setting is there and not empty: neither missing nor null, `""`, 0, false, `[]` or `{}`. */
export function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isMap(value) || Object.keys(value).length > 0 || hasUnknownKeys(value);
}

/** The value at a path of keys, `passwordSecret.name`. `unknownValue` if a template may stand for it. */
export function valueAt(map: SchemaMap, path: string): SchemaData | undefined {
  let value: SchemaData | undefined = map;
  for (const key of path.split('.')) {
    if (value === unknownValue) return unknownValue;
    if (!isMap(value)) return undefined;
    value = value[key] ?? (hasUnknownKeys(value) ? unknownValue : undefined);
  }
  return value;
}
