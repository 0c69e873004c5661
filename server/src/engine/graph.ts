import { deepEqual } from '../base/equal.js';
import { nearest } from '../base/text-distance.js';
import type { KindId } from '../model/gvk.js';
import type { Resource } from '../model/resource.js';
import { type SymbolType, splitSymbolKey, symbolKey } from '../model/symbols.js';
import { isOfKind, type KindDefinition } from './kind.js';
import type { Scope, ScopeId } from './scopes/scopes.js';
import type { Settings } from './settings.js';
import type { Definition, Usage } from './tables.js';
import type { Equality, Family } from './tracker.js';

/**
 * Something computed once per scope and remembered until what it read changes, such as "all VRFs with their tables". The value is
 * plain data (resources count as such); if a new value equals the old one, nothing that asked for it runs again, and the old one is
 * kept: so a resource in a fact may be another object than the equal one elsewhere. Tell resources apart by `id`.
 */
export interface Fact<T> {
  readonly name: string;
  /** `argument` tells facts of one name apart, for example the VRF that is meant; empty if there is nothing to tell apart. */
  compute(graph: Graph, argument: string): T;
  /** What has been computed of it, by graph. */
  readonly known: WeakMap<Graph, Family<T>>;
}

/** Declares a fact. The name must be used once. */
export const defineFact = <T>(name: string, compute: (graph: Graph, argument: string) => T): Fact<T> => ({
  name,
  compute,
  known: new WeakMap(),
});

/** A fact that is a table. Whoever asks for one entry depends on that entry only, so other entries changing cost nobody anything. */
export interface TableFact<T> {
  readonly name: string;
  compute(graph: Graph): ReadonlyMap<string, T>;
  readonly known: WeakMap<Graph, Family<T | undefined>>;
}

/** Declares a table. The name must be used once, also among facts. */
export const defineTableFact = <T>(name: string, compute: (graph: Graph) => ReadonlyMap<string, T>): TableFact<T> => ({
  name,
  compute,
  known: new WeakMap(),
});

/** How sure it is that a missing name is missing; see section 2.3 of the rules' page. `undefined`: say nothing. */
export type Absence = 'error' | 'info' | undefined;

/** The only window to other documents, seen from one scope. Every call is recorded (invariant A4). */
export interface Graph {
  /** Name of the scope. Messages take `scopeName` of the rule's context instead, which knows how many scopes agree. */
  readonly scopeName: string;
  /** Cluster of the settings that the scope is; `undefined` for a scope found from the files. */
  readonly cluster: string | undefined;
  /** Settings of the workspace folder that the scope lies in. */
  readonly settings: Settings;
  /** Complete resources of the kind in this scope, by file and place. */
  ofKind<F>(kind: KindDefinition<F>): readonly Resource<F>[];
  /** Partial resources (patches) of the kind in this scope. */
  patchesOf<F>(kind: KindDefinition<F>): readonly Resource<F>[];
  /** What defines the name: in this scope, else anywhere in the workspace. Patches define nothing. */
  define(type: SymbolType, name: string): readonly Definition[];
  /** Names of the type that this scope defines. */
  names(type: SymbolType): readonly string[];
  /** Up to three names of the type that look like this one, nearest first. */
  near(type: SymbolType, name: string): readonly string[];
  /** Places that name the symbol, in this scope. */
  usages(type: SymbolType, name: string): readonly Usage[];
  /** True if the scope holds every resource of the kind that the cluster has, as far as files can tell. */
  isClosed<F>(kind: KindDefinition<F>): boolean;
  /** What may be said of a name of this kind that `define` does not find. */
  absence<F>(kind: KindDefinition<F>): Absence;
  /**
   * True if the files of the scope hold alternatives of this kind (or of any) side by side, as sample folders do, so that only some of
   * them count: nothing may then be concluded from what they say together.
   */
  hasAlternatives(kind?: KindId): boolean;
  /** Namespace that the resource gets: the build's, else its own. */
  namespaceOf(resource: Resource): string | undefined;
  /** Path of the file that holds the resource, from the workspace folder. */
  fileOf(resource: Resource): string;
  /** The value of a fact. */
  ask<T>(fact: Fact<T>, argument?: string): T;
  /** One entry of a table. */
  entry<T>(table: TableFact<T>, key: string): T | undefined;
}

/** What a graph needs from the workspace; each call records what it reads. */
export interface GraphSource {
  scope(id: ScopeId): Scope | undefined;
  settings(scope: ScopeId): Settings;
  isOpen(scope: ScopeId): boolean;
  members(scope: ScopeId, kind: KindId): readonly Resource[];
  /** In one scope, or anywhere. */
  definitions(type: SymbolType, name: string, scope?: ScopeId): readonly Definition[];
  /** Names that resources of the scope define, in no particular order. */
  names(scope: ScopeId, type: SymbolType): readonly string[];
  usages(type: SymbolType, name: string, scope: ScopeId): readonly Usage[];
  /** True if a build of the scope puts something in the place of the resource. */
  isReplaced(resource: Resource, scope: ScopeId): boolean;
  isPatch(resource: Resource): boolean;
  definesNames(resource: Resource): boolean;
  namespaceOf(resource: Resource, scope: ScopeId): string | undefined;
  pathOf(resource: Resource): string;
  remember<T>(id: string, compute: () => T, isEqual: Equality): T;
  family<T>(id: string, compute: (argument: string) => T, isEqual: Equality): Family<T>;
  table<T>(id: string, compute: () => ReadonlyMap<string, T>, isEqual: Equality): Family<T | undefined>;
}

/** The graph as one scope sees it. */
export function createGraph(source: GraphSource, scopeId: ScopeId): Graph {
  const isComplete = (resource: Resource): boolean => !source.isPatch(resource);
  // One remembered list for all who ask, so that each of them depends on one thing and not on every resource.
  const list = <F>(kind: KindDefinition<F>, wanted: 'complete' | 'patches'): readonly Resource<F>[] =>
    source.remember(
      `${wanted} ${scopeId} ${kind.id}`,
      () =>
        source
          .members(scopeId, kind.id)
          .filter((it): it is Resource<F> => isOfKind(kind, it) && isComplete(it) === (wanted === 'complete')),
      sameItems,
    );
  // Other scopes have the same names: what they change is looked up once for each name here, and nobody runs again.
  const definedHere = source.family(
    `defined ${scopeId}`,
    (key) => {
      const [type, name] = splitSymbolKey(key);
      return source.definitions(type, name, scopeId).filter(({ resource }) => source.definesNames(resource));
    },
    sameItems,
  );
  const usedHere = source.family(`used ${scopeId}`, (key) => source.usages(...splitSymbolKey(key), scopeId), sameItems);
  const graph: Graph = {
    get scopeName() {
      return source.scope(scopeId)?.name ?? 'this workspace';
    },
    cluster: /^cluster "(.*)"#\d+$/.exec(scopeId)?.[1],
    get settings() {
      return source.settings(scopeId);
    },
    ofKind: (kind) => list(kind, 'complete'),
    patchesOf: (kind) => list(kind, 'patches'),
    define(type, name) {
      const inScope = definedHere(symbolKey(type, name));
      if (inScope.length > 0) return inScope;
      return source
        .definitions(type, name)
        .filter(({ resource }) => source.definesNames(resource) && !source.isReplaced(resource, scopeId));
    },
    names: (type) =>
      source.remember(`names ${scopeId} ${type}`, () => source.names(scopeId, type).toSorted(), deepEqual),
    near: (type, name) => nearest(name, graph.names(type)),
    usages: (type, name) => usedHere(symbolKey(type, name)),
    isClosed: (kind) =>
      source.remember(`closed ${scopeId} ${kind.id}`, () => isClosed(graph, source, scopeId, kind), deepEqual),
    absence: (kind) => absenceOf(graph, source, scopeId, kind),
    hasAlternatives(kind) {
      const alternatives = source.scope(scopeId)?.alternatives ?? new Set();
      return kind === undefined ? alternatives.size > 0 : alternatives.has(kind);
    },
    namespaceOf: (resource) => source.namespaceOf(resource, scopeId),
    fileOf: (resource) => source.pathOf(resource),
    ask(fact, argument = '') {
      const known = fact.known.get(graph);
      if (known !== undefined) return known(argument);
      const compute = (text: string) => fact.compute(graph, text);
      const made = source.family(`fact ${fact.name} ${scopeId}`, compute, deepEqual);
      fact.known.set(graph, made);
      return made(argument);
    },
    entry(table, key) {
      const known = table.known.get(graph);
      if (known !== undefined) return known(key);
      const made = source.table(`table ${table.name} ${scopeId}`, () => table.compute(graph), deepEqual);
      table.known.set(graph, made);
      return made(key);
    },
  };
  return graph;
}

/** Resources keep their objects while their facts are equal, so comparing objects is enough. */
const sameItems = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]);

function isClosed<F>(graph: Graph, source: GraphSource, scopeId: ScopeId, kind: KindDefinition<F>): boolean {
  if (graph.settings.closedWorld) return true;
  const all = writtenOf(graph, kind);
  return (
    all.some((resource) => source.definesNames(resource)) &&
    all.every((resource) => resource.name?.value !== undefined) &&
    !source.isOpen(scopeId) &&
    !isHidden(source, scopeId, kind.id)
  );
}

/** Complete or not. */
const writtenOf = <F>(graph: Graph, kind: KindDefinition<F>): readonly Resource<F>[] => [
  ...graph.ofKind(kind),
  ...graph.patchesOf(kind),
];

/** True if files of the scope hold resources of the kind that could not be read. */
const isHidden = (source: GraphSource, scopeId: ScopeId, kind: KindId): boolean =>
  source.scope(scopeId)?.hides.has(kind) === true;

function absenceOf<F>(graph: Graph, source: GraphSource, scopeId: ScopeId, kind: KindDefinition<F>): Absence {
  const all = writtenOf(graph, kind);
  if (all.some((resource) => resource.name?.opaque === true)) return undefined;
  if (graph.settings.closedWorld) return 'error';
  if (isHidden(source, scopeId, kind.id)) return undefined;
  if (!all.some((resource) => source.definesNames(resource))) return 'info';
  if (graph.hasAlternatives(kind.id)) return 'info';
  return graph.isClosed(kind) ? 'error' : undefined;
}
