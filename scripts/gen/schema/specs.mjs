// What the checks of server/src/base/schema need to know of a node: scalars, keys, names, lists and whole maps.

/** An object without the members that are undefined or empty. */
const compact = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== false));

const TYPE_NAMES = { object: 'map', array: 'list' };

const widths = (bits, isSigned) => (isSigned ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1]);

/** Limits of a number: those of its width and those written. */
function limits(raw) {
  const [low, high] = raw['x-bits'] === undefined ? [] : widths(raw['x-bits'], raw['x-scalar'] === 'flexible-signed');
  return { minimum: raw.minimum ?? low, maximum: raw.maximum ?? high };
}

export function scalarSpec({ raw, types, isStrict }) {
  return compact({
    types: types.map((type) => TYPE_NAMES[type] ?? type),
    scalar: raw['x-scalar'],
    nullable: raw['x-null'] === 'allowed',
    ...limits(raw),
    words: raw.enum,
    numbers: raw['x-enum-numbers'],
    plainNumbers: raw['x-plain-numbers'],
    ignoreCase: raw['x-ignore-case'],
    format: raw['x-format'],
    formatSeverity: raw['x-format-severity'],
    formatUnless: raw['x-format-unless'],
    advise: raw['x-advise'],
    powerOfTwo: raw['x-power-of-two'],
    nullSeverity: isStrict ? undefined : 'warning',
  });
}

/** Whether a value of null is judged like any other value. Otherwise it counts as no value. */
export function judgesNull(node, isRequired) {
  if (node.raw['x-null'] === 'error' || node.raw['x-null'] === 'allowed') return true;
  if (!node.isStrict) return false;
  return isRequired || String(node.raw['x-scalar'] ?? '').startsWith('flexible');
}

/** Other names of the properties: `{ ports: 'port' }`. */
export function aliasesOf(properties) {
  const pairs = Object.entries(properties).flatMap(([name, { raw }]) =>
    (raw['x-aliases'] ?? []).map((alias) => [alias, name]),
  );
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** Required and known keys of a map, `undefined` if it takes anything. `more` are the properties of a section of the map. */
export function keySpec(node, more = {}) {
  const { raw, isStrict } = node;
  const properties = { ...node.properties, ...more };
  const isClosed = raw.additionalProperties === false;
  const isOpen = raw['x-open'] === true;
  const required = raw.required ?? [];
  if (required.length === 0 && !isClosed && !isOpen) return undefined;
  return compact({
    required,
    known: isClosed || isOpen ? Object.keys(properties) : undefined,
    unknownSeverity: isOpen ? 'warning' : undefined,
    isOpen,
    aliases: aliasesOf(properties),
    nullIsMissing: !isStrict,
  });
}

export function nameSpec({ raw }) {
  const names = raw.propertyNames;
  return names === undefined ? undefined : compact({ format: names['x-format'], words: names.enum });
}

export function listSpec({ raw }) {
  const spec = compact({
    minimum: raw.minItems,
    maximum: raw.maxItems,
    unique: raw['x-unique'],
    notTogether: raw['x-not-together'],
  });
  return Object.keys(spec).length === 0 ? undefined : spec;
}

/** Rules about a map as a whole. */
export function mapRules(node) {
  const { raw } = node;
  const rules = [
    ...(raw['x-exclusive'] ?? []).map((members) => ({ rule: 'exclusive', members })),
    ...(raw['x-any-of'] ?? []).map((keys) => ({ rule: 'oneOf', keys })),
    ...(raw['x-together'] ?? []).map((keys) => ({ rule: 'together', keys })),
    ...(raw['x-prefix-length'] === undefined ? [] : [{ rule: 'prefixLength', keys: raw['x-prefix-length'] }]),
    ...(raw['x-order'] === undefined ? [] : [{ rule: 'order', keys: raw['x-order'] }]),
    ...(raw['x-requires'] ?? []).map(({ if: when, need, severity }) =>
      compact({ rule: 'requires', when, need, severity }),
    ),
  ];
  for (const [name, child] of Object.entries(node.properties)) {
    if (child.raw['x-forbidden'] !== undefined)
      rules.push({ rule: 'forbidden', key: name, reason: child.raw['x-forbidden'] });
    if (child.raw['x-aliases'] !== undefined) rules.push({ rule: 'alias', keys: [name, ...child.raw['x-aliases']] });
  }
  return rules.length === 0 ? undefined : rules;
}
