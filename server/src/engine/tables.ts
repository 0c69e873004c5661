import { deepEqual } from '../base/equal.js';
import type { KindId } from '../model/gvk.js';
import type { DocId, Resource, ResourceFacts, ResourceId } from '../model/resource.js';
import { type ReferenceFact, type SymbolFact, type SymbolType, symbolKey } from '../model/symbols.js';
import { FiledRows, type Home } from './filed-rows.js';
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
  /** Which resources a build replaces by others. */
  build: (uri: string): ReadKey => `build ${uri}`,
  /** What kustomize has to say about a document. */
  problems: (doc: DocId): ReadKey => `problems ${doc}`,
  files: 'files',
  /** Which files there are, and what their kustomizations say. */
  kustomizations: 'kustomizations',
  settings: 'settings',
  ready: 'ready',
} as const;

/**
 * All facts of the workspace, filed by what is asked for: resource, kind, name defined, name referred to. Replacing the facts of a
 * document tells which inputs have changed; equal facts keep their objects, so nothing that read them runs again.
 */
export class Tables {
  readonly #resources = new Map<ResourceId, Resource>();
  readonly #byKind = new FiledRows<Resource>();
  readonly #symbols = new FiledRows<Definition>();
  readonly #references = new FiledRows<Usage>();
  readonly #ofDoc = new Map<DocId, readonly Resource[]>();

  /** The resources of a document, in the order written. */
  resourcesOf(doc: DocId): readonly Resource[] {
    return this.#ofDoc.get(doc) ?? [];
  }

  resource(id: ResourceId): Resource | undefined {
    return this.#resources.get(id);
  }

  /** Every resource of a kind in these files, in no particular order. */
  ofKind(kind: KindId, files: ReadonlySet<Home>): readonly Resource[] {
    return this.#byKind.of(kind, files);
  }

  /** What defines a name, in these files or anywhere. */
  definitions(type: SymbolType, name: string, files?: ReadonlySet<Home>): readonly Definition[] {
    return this.#symbols.of(symbolKey(type, name), files);
  }

  /** What names a symbol, in these files or anywhere. */
  usages(type: SymbolType, name: string, files?: ReadonlySet<Home>): readonly Usage[] {
    return this.#references.of(symbolKey(type, name), files);
  }

  /** Number of resources, for the status report. */
  get size(): number {
    return this.#resources.size;
  }

  /** Puts other facts in the place of a document's in a file; returns the inputs that have other values now. */
  replace(doc: DocId, home: Home, facts: readonly ResourceFacts[]): readonly ReadKey[] {
    const changed = new Set<ReadKey>();
    const before = this.resourcesOf(doc);
    const after = facts.map((fact, index) => {
      const old = before[index];
      return old !== undefined && sameFacts(old, fact) ? old : { ...fact, id: `${doc}#${index}`, doc };
    });
    for (const resource of before) if (!after.includes(resource)) this.#remove(resource, home, changed);
    for (const resource of after) if (!before.includes(resource)) this.#add(resource, home, changed);
    for (const kind of kindsWithOtherMembers(before, after)) changed.add(inputs.kind(kind));
    if (after.length > 0) this.#ofDoc.set(doc, after);
    else this.#ofDoc.delete(doc);
    if (identitiesOf(before) !== identitiesOf(after)) changed.add(inputs.files);
    return [...changed];
  }

  #add(resource: Resource, home: Home, changed: Set<ReadKey>): void {
    this.#resources.set(resource.id, resource);
    this.#byKind.add(resource.kindId, home, resource);
    for (const symbol of resource.symbols)
      this.#symbols.add(symbolKey(symbol.type, symbol.name), home, { resource, symbol });
    for (const reference of resource.references)
      for (const type of reference.to)
        this.#references.add(symbolKey(type, reference.name), home, { resource, reference });
    noteInputs(resource, changed);
  }

  #remove(resource: Resource, home: Home, changed: Set<ReadKey>): void {
    const isOwn = (row: Definition | Usage): boolean => row.resource === resource;
    this.#resources.delete(resource.id);
    this.#byKind.remove(resource.kindId, home, (row) => row === resource);
    for (const { type, name } of resource.symbols) this.#symbols.remove(symbolKey(type, name), home, isOwn);
    for (const { to, name } of resource.references)
      for (const type of to) this.#references.remove(symbolKey(type, name), home, isOwn);
    noteInputs(resource, changed);
  }
}

/** The inputs that have other values when a resource comes or goes. */
function noteInputs(resource: Resource, changed: Set<ReadKey>): void {
  changed.add(inputs.resource(resource.id));
  for (const { type, name } of resource.symbols) {
    changed.add(inputs.names(type));
    changed.add(inputs.symbol(type, name));
  }
  for (const { to, name } of resource.references) for (const type of to) changed.add(inputs.references(type, name));
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
