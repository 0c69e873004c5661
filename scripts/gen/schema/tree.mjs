// Writes the schema tree for hover and completion as TypeScript: shared parts become constants, the rest stands where it is used.
import { scalarSpec } from './specs.mjs';

const isName = /^[A-Za-z_$][\w$]*$/;

/** Text that is already code. */
class Code {
  constructor(text) {
    this.text = text;
  }
}

function literal(value) {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${pairs.map(([key, item]) => `${isName.test(key) ? key : JSON.stringify(key)}:${literal(item)}`).join(',')}}`;
}

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
const flag = (value) => (value === true ? true : undefined);
const memberKey = (member) => (typeof member === 'string' ? member : member.key);

/** What may be said of a place itself, apart from what it refers to. */
const annotations = (raw) => ({
  description: raw.description,
  since: raw['x-since'],
  deprecated: raw['x-deprecated'],
  isReadonly: flag(raw['x-readonly']),
  isHidden: flag(raw['x-hidden']),
  forbidden: raw['x-forbidden'],
  aliases: raw['x-aliases'],
  default: raw.default ?? raw['x-default'],
  examples: raw.examples,
  snippet: raw['x-snippet'],
});

/** The code of the tree: constants in the order they need each other, and the roots. */
export function writeTree({ roots, nodeAt }) {
  const constants = [];
  const names = new Map();

  function place(node, doc) {
    if (node.shared === undefined || (node.kind !== 'map' && node.kind !== 'list'))
      return new Code(literal(describe(node, doc)));
    const part = nodeAt(node.shared);
    const name = constantFor(node.shared, part);
    const own = annotations(node.raw);
    const base = annotations(part.raw);
    const changed = Object.entries(own).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(base[key]));
    return new Code(
      changed.length === 0
        ? name
        : `{...${name},${changed.map(([key, value]) => `${key}:${literal(value)}`).join(',')}}`,
    );
  }

  function constantFor(key, part) {
    if (!names.has(key)) {
      const text = literal(describe(part, undefined));
      names.set(key, `part${constants.length}`);
      constants.push(`const ${names.get(key)}: SchemaNode = ${text};`);
    }
    return names.get(key);
  }

  function describe(node, outerDoc) {
    const doc = node.raw['x-doc'];
    return {
      kind: node.kind,
      ...annotations(node.raw),
      doc: doc === outerDoc ? undefined : doc,
      ...(node.kind === 'scalar' ? scalarParts(node) : {}),
      ...(node.kind === 'list'
        ? { items: place(node.items, doc), minimumItems: node.raw.minItems, maximumItems: node.raw.maxItems }
        : {}),
      ...(node.kind === 'map' || Object.keys(node.properties).length > 0 ? mapParts(node, doc) : {}),
    };
  }

  function scalarParts(node) {
    const { types, scalar, minimum, maximum, words, numbers, format } = scalarSpec(node);
    return {
      types,
      scalar,
      minimum,
      maximum,
      words,
      wordNotes: node.raw['x-enum-descriptions'],
      wordSince: node.raw['x-enum-since'],
      numbers,
      format,
    };
  }

  function mapParts(node, doc) {
    const { raw } = node;
    const byType = raw['x-by-type'];
    const replaced = raw['x-replace-when'];
    return {
      keys: raw.additionalProperties === false ? 'closed' : raw['x-open'] === true ? 'open' : undefined,
      required: raw.required,
      oneOf: raw['x-any-of'],
      exclusive: raw['x-exclusive']?.map((members) => members.map(memberKey)),
      properties:
        Object.keys(node.properties).length === 0 ? undefined : mapped(node.properties, (child) => place(child, doc)),
      values: node.values === undefined ? undefined : place(node.values, doc),
      names: raw.propertyNames?.enum,
      byType:
        byType === undefined
          ? undefined
          : {
              property: byType.property,
              cases: mapped(node.cases, (child) => place(child, doc)),
              like: byType.other.like,
            },
      replacedBy:
        replaced === undefined
          ? undefined
          : { property: replaced.property, equals: replaced.equals, node: place(node.absent, doc) },
    };
  }

  const kinds = [...roots].map(([name, node]) => {
    const { raw } = node;
    const root = {
      title: raw.title,
      group: raw['x-group'],
      kindName: raw['x-kind'],
      version: raw['x-version'],
      scope: raw['x-scope'],
      source: raw['x-source'],
      ...describe(node, undefined),
    };
    return `  [${JSON.stringify(name)}, ${literal(root)}],`;
  });
  return { constants, kinds };
}
