type PlainMap = Readonly<Record<string, unknown>>;

const isPlainMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that hold something: `['a']` for `{ a: 1, b: undefined }`. */
const filledKeys = (map: PlainMap): string[] => Object.keys(map).filter((key) => map[key] !== undefined);

/**
 * True if two values of plain data (arrays, plain objects, primitives) hold the same content.
 * The order of keys does not count, and a key with `undefined` counts as absent: `{ a: 1, b: undefined }` equals `{ a: 1 }`.
 */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b);
  return isPlainMap(a) && isPlainMap(b) && equalMaps(a, b);
}

const equalLists = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));

function equalMaps(a: PlainMap, b: PlainMap): boolean {
  const keys = filledKeys(a);
  return (
    keys.length === filledKeys(b).length && keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
  );
}

/**
 * A stable text for plain data: `{"a":1,"b":[2n,"x"]}` for `{ b: [2n, 'x'], a: 1 }`.
 * Two values have the same text exactly if they are `deepEqual`.
 */
export function fingerprint(data: unknown): string {
  if (typeof data === 'string') return JSON.stringify(data);
  if (typeof data === 'bigint') return `${data}n`;
  if (Array.isArray(data)) return `[${data.map(fingerprint).join(',')}]`;
  if (!isPlainMap(data)) return String(data);
  const entries = filledKeys(data)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${fingerprint(data[key])}`);
  return `{${entries.join(',')}}`;
}
