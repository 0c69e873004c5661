// Turns the nodes of the schemas into the dialect of vocabulary.mjs and the tables it refers to, and lets ajv make plain code of them.
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { judgesNull, keySpec, listSpec, mapRules, nameSpec, scalarSpec } from './specs.mjs';
import { addVocabulary } from './vocabulary.mjs';

/** A list without repetition: `add` returns the index. */
function makeTable() {
  const items = [];
  const index = new Map();
  return {
    items,
    add(item) {
      const key = JSON.stringify(item);
      if (!index.has(key)) index.set(key, items.push(item) - 1);
      return index.get(key);
    },
  };
}

const isScalar = (node) => node?.kind === 'scalar' && Object.keys(node.properties).length === 0;
const isBranch = (node) => node !== undefined && node.kind !== 'any' && !isScalar(node);
const nullable = ({ raw }) => (raw['x-null'] === 'allowed' ? { nullable: true } : {});

/** The row of a key that is there for every name of the property, `port` and `ports`. */
function propertiesOf(node) {
  const required = node.raw.required ?? [];
  return Object.entries(node.properties).flatMap(([name, child]) =>
    [name, ...(child.raw['x-aliases'] ?? [])].map((key) => ({
      key,
      child,
      isNullJudged: judgesNull(child, required.includes(name)),
    })),
  );
}

/** Schemas in our dialect, one for each shared part and one for each kind, and their tables. */
export function translate({ roots, nodeAt }) {
  const scalars = makeTable();
  const maps = makeTable();
  const lists = makeTable();
  const shared = new Map();

  const scalarIndex = (node) => (isScalar(node) ? scalars.add(scalarSpec(node)) : undefined);
  const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

  /** The schema of a node where it stands: a reference if it is a shared map or list. */
  function place(node) {
    return node.shared === undefined || !isBranch(node)
      ? describe(node)
      : share(node.shared, () => describe(nodeAt(node.shared)));
  }

  /** A part that becomes a function of its own, whoever refers to it. */
  function share(key, describePart) {
    const known = shared.get(key);
    if (known !== undefined) return { $ref: known.$id };
    const part = { $id: `part${shared.size}` };
    shared.set(key, part);
    Object.assign(part, describePart());
    return { $ref: part.$id };
  }

  function describe(node) {
    switch (node.kind) {
      case 'any':
        return {};
      case 'scalar':
        return {
          'x-scalar': { spec: scalars.add(scalarSpec(node)), at: node.at },
          ...(isScalar(node) ? {} : mapSchema(node)),
        };
      case 'list':
        return {
          'x-list': lists.add(
            defined({ at: node.at, ...nullable(node), list: listSpec(node), items: scalarIndex(node.items) }),
          ),
          ...(isBranch(node.items) ? { 'x-items': place(node.items) } : {}),
        };
      case 'map':
        return replaced(
          node,
          node.cases === undefined ? mapSchema(node) : { ...mapSchema(node, true), ...parts(node) },
        );
    }
  }

  /** A map: its row, and the maps and lists in it. With `isCommon` its keys are judged by the part that the type adds. */
  function mapSchema(node, isCommon = false) {
    return {
      'x-map': maps.add(mapRow(node, isCommon ? undefined : keySpec(node))),
      ...branches(node),
      ...(isBranch(node.values) ? { 'x-values': place(node.values) } : {}),
    };
  }

  function mapRow(node, keys) {
    const properties = propertiesOf(node);
    const leaves = properties
      .filter(({ child }) => isScalar(child))
      .map(({ key, child, isNullJudged }) => [key, scalarIndex(child), ...(isNullJudged ? [1] : [])]);
    const values = scalarIndex(node.values);
    return defined({
      at: node.at,
      ...nullable(node),
      optional: node.kind === 'scalar' ? true : undefined,
      keys,
      names: nameSpec(node),
      rules: mapRules(node),
      leaves: leaves.length === 0 ? undefined : leaves,
      values,
      branches:
        values === undefined ? undefined : properties.filter(({ child }) => !isScalar(child)).map(({ key }) => key),
    });
  }

  function branches(node) {
    const found = propertiesOf(node).filter(({ child }) => isBranch(child));
    if (found.length === 0) return {};
    return {
      'x-props': Object.fromEntries(found.map(({ key, child }) => [key, place(child)])),
      'x-null': found.filter(({ isNullJudged }) => isNullJudged).map(({ key }) => key),
    };
  }

  /** The keys that a map may have depend on the word in one of them: the common ones and those of that word's part. */
  function parts(node) {
    const { property, other } = node.raw['x-by-type'];
    const like = node.cases[other.like];
    const part = (child, keys) => ({ 'x-map': maps.add(mapRow(child, keys)), ...branches(child) });
    const elsewhere = Object.values(node.cases)
      .flatMap((child) => Object.keys(child.properties))
      .filter((key) => like.properties[key] === undefined);
    return {
      'x-by': property,
      'x-parts': Object.fromEntries(
        Object.entries(node.cases).map(([word, child]) => [
          word,
          share(child.at, () => part(child, keySpec(node, child.properties))),
        ]),
      ),
      'x-parts-other': part(like, { ...keySpec(node, like.properties), elsewhere: [...new Set(elsewhere)].sort() }),
    };
  }

  function replaced(node, schema) {
    if (node.absent === undefined) return schema;
    const { property, equals } = node.raw['x-replace-when'];
    return {
      'x-map': maps.add({ at: node.at }),
      'x-replace': { property, equals },
      'x-replaced': place(node.absent),
      'x-otherwise': schema,
    };
  }

  const kinds = new Map([...roots].map(([name, node], index) => [name, { $id: `kind${index}`, ...describe(node) }]));
  return {
    kinds,
    shared: [...shared.values()],
    tables: { SCALARS: scalars.items, MAPS: maps.items, LISTS: lists.items },
  };
}

/** Code without what only the compiler needed: the schemas, and the exports in the middle. */
const clean = (code) =>
  code
    .split('\n')
    .filter((line) => line !== '' && !/^(?:const schema\d+ = |export const |"use strict"|\/\*# sourceURL)/.test(line))
    .join('\n');

/** The code of all validators and what it needs: `{ code, functions: [[name, function]], tables }`. */
export function compileSchemas(schemas) {
  const { kinds, shared, tables } = translate(schemas);
  const ajv = new Ajv.default({
    allErrors: true,
    inlineRefs: false,
    messages: false,
    validateSchema: false,
    meta: false,
    strict: false,
    logger: false,
    unevaluated: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  addVocabulary(ajv);
  ajv.addSchema([...shared, ...kinds.values()]);
  const code = standaloneCode(ajv, Object.fromEntries([...kinds.values()].map(({ $id }) => [$id, $id])));
  const names = new Map(
    [...code.matchAll(/^export const (kind\d+) = (validate\d+);/gm)].map(([, id, name]) => [id, name]),
  );
  return { code: clean(code), functions: [...kinds].map(([name, { $id }]) => [name, names.get($id)]), tables };
}
