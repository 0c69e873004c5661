// Reads the schema files and resolves their references. What comes out is one node for every place a value can stand at:
//   { at, kind: 'map' | 'list' | 'scalar' | 'any', raw, isStrict, shared, properties, values, items, cases, other, absent }
// `raw` holds the keywords as written (merged with those of the reference), `shared` the place of a definition used as it is.
import fs from 'node:fs';
import path from 'node:path';

/** Keywords that say something about a value without restricting it. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'examples',
  'x-default',
  'x-doc',
  'x-since',
  'x-deprecated',
  'x-snippet',
  'x-readonly',
  'x-hidden',
  'x-enum-descriptions',
  'x-at',
  '$ref',
]);

/** The schema files below `folder` by name without ending: `metallb.io/bgppeer_v1beta2`. */
function readFiles(folder) {
  const files = new Map();
  for (const entry of fs.readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (!entry.endsWith('.json')) continue;
    const name = entry.replaceAll(path.sep, '/').replace(/\.json$/, '');
    files.set(name, JSON.parse(fs.readFileSync(path.join(folder, entry), 'utf8')));
  }
  return files;
}

/** `shared.json#/$defs/asn` in metallb.io/x is `metallb.io/shared#/$defs/asn`. */
function absolute(ref, file) {
  const [target, pointer = ''] = ref.split('#');
  const name = target === '' ? file : path.posix.join(path.posix.dirname(file), target).replace(/\.json$/, '');
  return `${name}#${pointer}`;
}

/** The schemas directly below a schema, with their pointers. */
function children(schema) {
  const found = [];
  for (const group of ['properties', '$defs']) {
    for (const [key, child] of Object.entries(schema[group] ?? {}))
      found.push([`/${group}/${escapePointer(key)}`, child]);
  }
  for (const [key, child] of Object.entries(schema['x-by-type']?.cases ?? {}))
    found.push([`/x-by-type/cases/${escapePointer(key)}`, child]);
  if (typeof schema.items === 'object') found.push(['/items', schema.items]);
  if (typeof schema.additionalProperties === 'object')
    found.push(['/additionalProperties', schema.additionalProperties]);
  if (schema['x-replace-when'] !== undefined) found.push(['/x-replace-when/schema', schema['x-replace-when'].schema]);
  return found;
}

const escapePointer = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Gives every schema its place and the source it inherits, and makes its reference absolute. */
function prepare(schema, file, pointer, doc, index) {
  schema['x-at'] = `${file}#${pointer}`;
  if (schema.$ref === undefined) schema['x-doc'] ??= doc;
  else schema.$ref = absolute(schema.$ref, file);
  index.set(schema['x-at'], schema);
  // A definition is used in many places: without a source of its own it has that of the place.
  for (const [step, child] of children(schema))
    prepare(child, file, `${pointer}${step}`, step.startsWith('/$defs/') ? undefined : (schema['x-doc'] ?? doc), index);
}

/** A schema with its reference followed. What stands beside the reference wins; properties are added to those of the target. */
function resolve(schema, index) {
  if (schema.$ref === undefined) return { raw: schema, shared: undefined };
  const target = index.get(schema.$ref);
  if (target === undefined) throw new Error(`${schema['x-at']} refers to ${schema.$ref}, which does not exist`);
  const { raw } = resolve(target, index);
  const restricts = Object.keys(schema).some((key) => !ANNOTATIONS.has(key) && key !== 'x-null');
  const { $ref, ...own } = schema;
  const merged = {
    ...raw,
    ...own,
    'x-at': restricts ? own['x-at'] : raw['x-at'],
    'x-doc': own['x-doc'] ?? raw['x-doc'],
  };
  if (raw.properties !== undefined || own.properties !== undefined)
    merged.properties = { ...raw.properties, ...own.properties };
  return { raw: merged, shared: restricts ? undefined : raw['x-at'] };
}

const typesOf = (raw) => (raw.type === undefined ? [] : [raw.type].flat());

function kindOf(raw) {
  const types = typesOf(raw);
  if (types.length === 1 && types[0] === 'object') return 'map';
  if (types.length === 1 && types[0] === 'array') return 'list';
  return types.length === 0 ? 'any' : 'scalar';
}

/** Loads all schemas: `{ roots: Map(name -> node), nodeAt(place) }`. Nodes are made once for every place. */
export function loadSchemas(folder) {
  const files = readFiles(folder);
  const index = new Map();
  const strict = new Set();
  for (const [name, schema] of files) {
    prepare(schema, name, '', schema['x-doc'], index);
    if (schema['x-null'] === 'strict') strict.add(name);
  }
  const cache = new Map();

  function nodeOf(schema) {
    const key = schema['x-at'];
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const { raw, shared } = resolve(schema, index);
    const node = {
      at: raw['x-at'],
      kind: kindOf(raw),
      raw,
      types: typesOf(raw),
      isStrict: strict.has(raw['x-at'].split('#')[0]),
      shared,
      properties: {},
    };
    cache.set(key, node);
    for (const [name, child] of Object.entries(raw.properties ?? {})) node.properties[name] = nodeOf(child);
    if (typeof raw.additionalProperties === 'object') node.values = nodeOf(raw.additionalProperties);
    if (raw.items !== undefined) node.items = nodeOf(raw.items);
    const byType = raw['x-by-type'];
    if (byType !== undefined) {
      node.cases = Object.fromEntries(Object.entries(byType.cases).map(([word, child]) => [word, nodeOf(child)]));
    }
    if (raw['x-replace-when'] !== undefined) node.absent = nodeOf(raw['x-replace-when'].schema);
    return node;
  }

  const roots = new Map();
  for (const [name, schema] of files) if (schema['x-kind'] !== undefined) roots.set(name, nodeOf(schema));
  return { files, roots, nodeAt: (place) => nodeOf(index.get(place)) };
}
