import { deepEqual } from '../base/equal.js';
import type { KindId } from '../model/gvk.js';
import type { DocId, Resource, ResourceFacts, ResourceId } from '../model/resource.js';
import { type ReferenceFact, type SymbolFact, type SymbolType, symbolKey } from '../model/symbols.js';
import type { ReadKey } from './tracker.js';

/** A symbol and the resource that defines it. */
export interface Definition {
  readonly resource: Resource;
  readonly symbol: SymbolFact;
}

/** A reference and the resource that holds it. */
export interface Usage {
  readonly resource: Resource;
  readonly reference: ReferenceFact;
}

/** Names of the inputs that computations may read. */
export const inputs = {
  document: (doc: DocId): ReadKey => `text ${doc}`,
  resource: (id: ResourceId): ReadKey => `resource ${id}`,
  kind: (kind: KindId): ReadKey => `kind ${kind}`,
  symbol: (type: SymbolType, name: string): ReadKey => `name ${symbolKey(type, name)}`,
  names: (type: SymbolType): ReadKey => `names ${type}`,
  references: (type: SymbolType, name: string): ReadKey => `references ${symbolKey(type, name)}`,
  /** Which documents a file has, and whether each can be read. */
  documentsOf: (uri: string): ReadKey => `documents ${uri}`,
  files: 'files',
  settings: 'settings',
  ready: 'ready',
} as const;

/**
 * All facts of the workspace, filed by what is asked for: resource, kind, name defined, name referred to. Replacing the facts of a
 * document tells which inputs have changed; equal facts keep their objects, so nothing that read them runs again.
 */
export class Tables {
  readonly #resources = new Map<ResourceId, Resource>();
  readonly #byKind = new Map<KindId, Map<ResourceId, Resource>>();
  readonly #symbols = new Map<string, Map<ResourceId, readonly SymbolFact[]>>();
  readonly #references = new Map<string, Map<ResourceId, readonly ReferenceFact[]>>();
  readonly #names = new Map<SymbolType, Map<string, number>>();
  readonly #ofDoc = new Map<DocId, readonly Resource[]>();

  /** The resources of a document, in the order written. */
  resourcesOf(doc: DocId): readonly Resource[] {
    return this.#ofDoc.get(doc) ?? [];
  }

  resource(id: ResourceId): Resource | undefined {
    return this.#resources.get(id);
  }

  /** Every resource of a kind, in no particular order. */
  ofKind(kind: KindId): Iterable<Resource> {
    return this.#byKind.get(kind)?.values() ?? [];
  }

  definitions(type: SymbolType, name: string): readonly Definition[] {
    return this.#lookUp(this.#symbols.get(symbolKey(type, name)), (resource, symbol) => ({ resource, symbol }));
  }

  usages(type: SymbolType, name: string): readonly Usage[] {
    return this.#lookUp(this.#references.get(symbolKey(type, name)), (resource, reference) => ({
      resource,
      reference,
    }));
  }

  /** Every name of a type that is defined somewhere. */
  names(type: SymbolType): Iterable<string> {
    return this.#names.get(type)?.keys() ?? [];
  }

  /** Number of resources, for the status report. */
  get size(): number {
    return this.#resources.size;
  }

  /** Puts other facts in the place of a document's; returns the inputs that have other values now. */
  replace(doc: DocId, facts: readonly ResourceFacts[]): readonly ReadKey[] {
    const changed = new Set<ReadKey>();
    const before = this.resourcesOf(doc);
    const after = facts.map((fact, index) => {
      const old = before[index];
      return old !== undefined && sameFacts(old, fact) ? old : { ...fact, id: `${doc}#${index}`, doc };
    });
    for (const resource of before) if (!after.includes(resource)) this.#remove(resource, changed);
    for (const resource of after) if (!before.includes(resource)) this.#add(resource, changed);
    for (const kind of kindsWithOtherMembers(before, after)) changed.add(inputs.kind(kind));
    if (after.length > 0) this.#ofDoc.set(doc, after);
    else this.#ofDoc.delete(doc);
    if (identitiesOf(before) !== identitiesOf(after)) changed.add(inputs.files);
    return [...changed];
  }

  #lookUp<F, T>(
    rows: ReadonlyMap<ResourceId, readonly F[]> | undefined,
    make: (resource: Resource, fact: F) => T,
  ): readonly T[] {
    const found: T[] = [];
    for (const [id, facts] of rows ?? []) {
      const resource = this.#resources.get(id);
      if (resource !== undefined) for (const fact of facts) found.push(make(resource, fact));
    }
    return found;
  }

  #add(resource: Resource, changed: Set<ReadKey>): void {
    this.#resources.set(resource.id, resource);
    getOrMake(this.#byKind, resource.kindId).set(resource.id, resource);
    changed.add(inputs.resource(resource.id));
    for (const symbol of resource.symbols) {
      file(this.#symbols, symbolKey(symbol.type, symbol.name), resource.id, symbol);
      this.#countName(symbol, 1, changed);
      changed.add(inputs.symbol(symbol.type, symbol.name));
    }
    for (const reference of resource.references) {
      for (const type of reference.to) {
        file(this.#references, symbolKey(type, reference.name), resource.id, reference);
        changed.add(inputs.references(type, reference.name));
      }
    }
  }

  #remove(resource: Resource, changed: Set<ReadKey>): void {
    this.#resources.delete(resource.id);
    this.#byKind.get(resource.kindId)?.delete(resource.id);
    changed.add(inputs.resource(resource.id));
    for (const symbol of resource.symbols) {
      unfile(this.#symbols, symbolKey(symbol.type, symbol.name), resource.id);
      this.#countName(symbol, -1, changed);
      changed.add(inputs.symbol(symbol.type, symbol.name));
    }
    for (const reference of resource.references) {
      for (const type of reference.to) {
        unfile(this.#references, symbolKey(type, reference.name), resource.id);
        changed.add(inputs.references(type, reference.name));
      }
    }
  }

  #countName({ type, name }: SymbolFact, by: 1 | -1, changed: Set<ReadKey>): void {
    const counts = getOrMake(this.#names, type);
    const count = (counts.get(name) ?? 0) + by;
    if (count > 0) counts.set(name, count);
    else counts.delete(name);
    changed.add(inputs.names(type));
  }
}

/** Kinds of which the document now holds other resources than before; the same ones with other data do not count. */
function kindsWithOtherMembers(before: readonly Resource[], after: readonly Resource[]): ReadonlySet<KindId> {
  const membersOf = (resources: readonly Resource[]): Map<string, KindId> =>
    new Map(resources.map((it) => [`${it.id} ${it.kindId} ${it.partial}`, it.kindId]));
  const [old, now] = [membersOf(before), membersOf(after)];
  const gone = [...old].filter(([key]) => !now.has(key));
  const come = [...now].filter(([key]) => !old.has(key));
  return new Set([...gone, ...come].map(([, kind]) => kind));
}

function sameFacts(resource: Resource, facts: ResourceFacts): boolean {
  const { id: _id, doc: _doc, ...own } = resource;
  return deepEqual(own, facts);
}

/** What decides which documents belong together; see scopes.ts. */
const identityOf = (resource: ResourceFacts): string =>
  `${resource.kindId} ${resource.namespace?.value ?? ''}/${resource.name?.value ?? ''}`;

const identitiesOf = (resources: readonly Resource[]): string =>
  resources.map((resource) => `${resource.partial} ${resource.isPlaced} ${identityOf(resource)}`).join('\n');

function getOrMake<K, I, V>(map: Map<K, Map<I, V>>, key: K): Map<I, V> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = new Map<I, V>();
  map.set(key, made);
  return made;
}

function file<F>(table: Map<string, Map<ResourceId, readonly F[]>>, key: string, id: ResourceId, fact: F): void {
  const rows = getOrMake(table, key);
  rows.set(id, [...(rows.get(id) ?? []), fact]);
}

function unfile<F>(table: Map<string, Map<ResourceId, readonly F[]>>, key: string, id: ResourceId): void {
  const rows = table.get(key);
  rows?.delete(id);
  if (rows?.size === 0) table.delete(key);
}
