import type { ScalarKind } from './scalars.js';

/** First release that knows a field: `{ metallb: '0.14.9', openshift: '4.18' }`. `approximate` if the release is only roughly known. */
export interface Since {
  readonly metallb?: string;
  readonly openshift?: string;
  readonly nmstate?: string;
  readonly 'frr-k8s'?: string;
  readonly approximate?: true;
}

/** A place in a schema, with everything hover and completion show of it. */
export interface SchemaNode {
  readonly kind: 'map' | 'list' | 'scalar' | 'any';
  /** One or two sentences: the text of the hover. */
  readonly description: string;
  /** Where the facts come from, `metallb api/v1beta2/bgppeer_types.go`. Left out, it is that of the map around. */
  readonly doc?: string;
  readonly since?: Since;
  /** What to write today, or why not to write it. */
  readonly deprecated?: string;
  /** Only reported by the software; writing it has no effect. */
  readonly isReadonly?: true;
  /** Accepted without effect: not offered by completion. */
  readonly isHidden?: true;
  /** Why the key is refused here. */
  readonly forbidden?: string;
  /** Further names of the same key. */
  readonly aliases?: readonly string[];
  /** What holds if the field is left out. */
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  /** Body of a snippet for the value, in VS Code's syntax and without indentation of its own. */
  readonly snippet?: string;

  /** Types a scalar may have: string, integer, number, boolean, and map where a map will do too. */
  readonly types?: readonly string[];
  readonly scalar?: ScalarKind;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly words?: readonly unknown[];
  /** One sentence for each word. */
  readonly wordNotes?: readonly string[];
  /** First releases of words that came later than the field. */
  readonly wordSince?: Readonly<Record<string, Since>>;
  /** Numbers that may be written for the words. */
  readonly numbers?: Readonly<Record<string, number>>;
  readonly format?: string;

  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  /** Pairs or groups of keys of which one is needed. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Groups of keys that exclude each other. */
  readonly exclusive?: readonly (readonly string[])[];
  /** `closed`: another key is a mistake. `open`: it is taken and not read. Left out: anything may be there. */
  readonly keys?: 'closed' | 'open';
  /** What the values of a map with free keys are. */
  readonly values?: SchemaNode;
  /** The only names that the free keys may have. */
  readonly names?: readonly string[];
  /** More properties, by the word in one of the keys. A strange word counts as `like`. */
  readonly byType?: {
    readonly property: string;
    readonly cases: Readonly<Record<string, SchemaNode>>;
    readonly like: string;
  };
  /** With this word in this key, another schema holds. */
  readonly replacedBy?: { readonly property: string; readonly equals: string; readonly node: SchemaNode };

  readonly items?: SchemaNode;
  readonly minimumItems?: number;
  readonly maximumItems?: number;
}

/** The schema of a kind in one version. */
export interface SchemaRoot extends SchemaNode {
  readonly title: string;
  /** `''` for the core group. */
  readonly group: string;
  readonly kindName: string;
  readonly version: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly source: { readonly project: string; readonly version?: string; readonly path: string };
}

/** Reads the word in a key of the map at hand: `type` gives `vrf`. */
export type ReadWord = (key: string) => string | undefined;

/** A key that a map may have. */
export interface SchemaProperty {
  readonly key: string;
  readonly node: SchemaNode;
  readonly isRequired: boolean;
}

/** The schema that holds for a map with these words: another one if it is to be removed, say. */
function inForce(node: SchemaNode, readWord: ReadWord): SchemaNode {
  const { replacedBy } = node;
  return replacedBy !== undefined && readWord(replacedBy.property) === replacedBy.equals ? replacedBy.node : node;
}

/** The schema with the further properties for these words. */
function sectionOf(node: SchemaNode, readWord: ReadWord): SchemaNode | undefined {
  const { byType } = node;
  return byType === undefined
    ? undefined
    : (byType.cases[readWord(byType.property) ?? byType.like] ?? byType.cases[byType.like]);
}

/** The keys that a map may have, those of its type included, in the order of the schema. */
export function propertiesOf(node: SchemaNode, readWord: ReadWord): SchemaProperty[] {
  const holds = inForce(node, readWord);
  const properties = { ...holds.properties, ...sectionOf(holds, readWord)?.properties };
  return Object.entries(properties).map(([key, child]) => ({
    key,
    node: child,
    isRequired: holds.required?.includes(key) === true,
  }));
}

const ownOf = (record: Readonly<Record<string, SchemaNode>> | undefined, key: string): SchemaNode | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

const aliased = (record: Readonly<Record<string, SchemaNode>> | undefined, key: string): SchemaNode | undefined =>
  Object.values(record ?? {}).find(({ aliases }) => aliases?.includes(key));

/** The schema of the value of a key; also of a key's other name and of a free key. */
export function childOf(node: SchemaNode, key: string, readWord: ReadWord): SchemaNode | undefined {
  const holds = inForce(node, readWord);
  const section = sectionOf(holds, readWord)?.properties;
  return (
    ownOf(holds.properties, key) ??
    ownOf(section, key) ??
    aliased(holds.properties, key) ??
    aliased(section, key) ??
    holds.values
  );
}

/** The part of a type that a key comes from, `undefined` for a key of every type. */
function ownerOf(node: SchemaNode, key: string, readWord: ReadWord): SchemaNode | undefined {
  const section = sectionOf(inForce(node, readWord), readWord);
  return ownOf(section?.properties, key) === undefined ? undefined : section;
}

/**
 * The schema at a path from the root, and the text that says where its facts come from.
 * `readWord` reads a key of the map at a path: `(['spec', 'desiredState', 'interfaces', 0], 'type')` gives `vrf`.
 */
export function schemaAt(
  root: SchemaNode,
  path: readonly (string | number)[],
  readWord: (map: readonly (string | number)[], key: string) => string | undefined,
): { readonly node: SchemaNode; readonly doc: string | undefined } | undefined {
  let node: SchemaNode | undefined = root;
  let { doc } = root;
  for (const [depth, step] of path.entries()) {
    const map = path.slice(0, depth);
    const section = typeof step === 'number' ? undefined : ownerOf(node, step, (key) => readWord(map, key));
    node = typeof step === 'number' ? node.items : childOf(node, step, (key) => readWord(map, key));
    if (node === undefined) return undefined;
    doc = node.doc ?? section?.doc ?? doc;
  }
  return { node, doc };
}
