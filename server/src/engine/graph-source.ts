import { deepEqual } from '../base/equal.js';
import type { KindId } from '../model/gvk.js';
import type { DocId, Resource, ResourceId } from '../model/resource.js';
import type { SymbolType } from '../model/symbols.js';
import type { BuildStore } from './builds/build-store.js';
import type { GraphSource } from './graph.js';
import type { ScopeIndex } from './scopes/scope-index.js';
import type { ScopeId } from './scopes/scopes.js';
import type { Settings } from './settings.js';
import type { SourceDocument, SourceFile } from './source-file.js';
import { inputs, type Tables } from './tables.js';
import type { Tracker } from './tracker.js';

/** The parts of a workspace that graphs look into. */
export interface GraphParts {
  readonly tracker: Tracker;
  readonly tables: Tables;
  readonly scopes: ScopeIndex;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly builds: BuildStore;
  /** A document of a file, or one that a build has made. */
  document(id: DocId): SourceDocument | undefined;
  /** Settings of the workspace folder that the scope lies in. */
  settings(scope: ScopeId): Settings;
}

/** True if more than is written may be in the resource. */
export const isPatch = (parts: GraphParts, resource: Resource): boolean =>
  resource.partial || isInPatchFile(parts, resource);

/** True if others may refer to what the resource defines. */
const definesNames = (parts: GraphParts, resource: Resource): boolean =>
  !resource.isPatch && !isInPatchFile(parts, resource);

const isInPatchFile = (parts: GraphParts, resource: Resource): boolean =>
  parts.builds.document(resource.doc) === undefined && parts.scopes.isPatch(uriOf(parts, resource));

const uriOf = (parts: GraphParts, resource: Resource): string => parts.document(resource.doc)?.file.uri ?? '';

/** Tells whether a build of the scope puts something in the place of a resource. */
export function replacement({ builds, scopes, tracker }: GraphParts, id: ScopeId): (resource: Resource) => boolean {
  const own = scopes.buildsOf(id);
  for (const build of own) tracker.read(inputs.build(build));
  return (resource) => own.some((build) => builds.isReplaced(resource.id, build));
}

/** True if the scope may hold resources that are not at hand. */
function isOpen({ builds, scopes, tracker }: GraphParts, id: ScopeId): boolean {
  const scope = scopes.get(id);
  const isUnknown = (build: string): boolean => {
    tracker.read(inputs.build(build));
    return !builds.isKnown(build);
  };
  return scope !== undefined && (scope.open || scope.builds.some(isUnknown));
}

/** The namespace of what a build has made is in it. */
const namespaceOf = (parts: GraphParts, resource: Resource, scope: ScopeId): string | undefined => {
  const isDerived = parts.builds.document(resource.doc) !== undefined;
  const stamped = isDerived ? undefined : parts.scopes.namespaceOf(uriOf(parts, resource), scope);
  return stamped ?? resource.namespace?.value;
};

/** What graphs ask for. Every call records what it reads (invariant A4). */
export function createGraphSource(parts: GraphParts): GraphSource {
  const { tracker, tables, scopes } = parts;
  return {
    scope: (id) => scopes.get(id),
    settings(scope) {
      tracker.read(inputs.settings);
      return parts.settings(scope);
    },
    members(scope, kind) {
      const ids = tracker.get(`members ${scope} ${kind}`, () => memberIds(parts, scope, kind), deepEqual);
      return ids.flatMap((id) => {
        tracker.read(inputs.resource(id));
        return tables.resource(id) ?? [];
      });
    },
    definitions(type, name, scope) {
      tracker.read(inputs.symbol(type, name));
      if (scope === undefined) return inOrder(parts, tables.definitions(type, name));
      const isReplaced = replacement(parts, scope);
      const rows = tables.definitions(type, name, filesOf(parts, scope));
      return inOrder(parts, rows).filter(({ resource }) => !isReplaced(resource));
    },
    names(scope, type) {
      tracker.read(inputs.names(type));
      return namesIn(parts, scope, type);
    },
    usages(type, name, scope) {
      tracker.read(inputs.references(type, name));
      const isReplaced = replacement(parts, scope);
      const rows = tables.usages(type, name, filesOf(parts, scope));
      return inOrder(parts, rows).filter(({ resource }) => !isReplaced(resource));
    },
    isOpen: (scope) => isOpen(parts, scope),
    isReplaced: (resource, scope) => replacement(parts, scope)(resource),
    isPatch: (resource) => isPatch(parts, resource),
    definesNames: (resource) => definesNames(parts, resource),
    namespaceOf: (resource, scope) => namespaceOf(parts, resource, scope),
    pathOf: (resource) => parts.document(resource.doc)?.file.path ?? '',
    remember: (id, compute, isEqual) => tracker.get(id, compute, isEqual),
    family: (id, compute, isEqual) => tracker.family(id, compute, isEqual),
    table: (id, compute, isEqual) => tracker.table(id, compute, isEqual),
  };
}

const noFiles: ReadonlySet<string> = new Set();

const filesOf = ({ scopes }: GraphParts, scope: ScopeId): ReadonlySet<string> => scopes.get(scope)?.homes ?? noFiles;

/** Names of a type that resources of a scope define, each once. */
function namesIn(parts: GraphParts, scope: ScopeId, type: SymbolType): readonly string[] {
  const documents = [...filesOf(parts, scope)].flatMap(
    (home) => parts.files.get(home)?.documents ?? parts.builds.madeBy(home),
  );
  const isReplaced = replacement(parts, scope);
  const names = documents
    .flatMap(({ id }) => parts.tables.resourcesOf(id))
    .filter((resource) => !isReplaced(resource))
    .filter(({ symbols }) => symbols.some((symbol) => symbol.type === type))
    .filter((resource) => definesNames(parts, resource))
    .flatMap(({ symbols }) => symbols.filter((symbol) => symbol.type === type).map(({ name }) => name));
  return [...new Set(names)];
}

/** Resources of a kind in a scope, by file and place. */
function memberIds(parts: GraphParts, scope: ScopeId, kind: KindId): readonly ResourceId[] {
  parts.tracker.read(inputs.kind(kind));
  const isReplaced = replacement(parts, scope);
  const rows = parts.tables.ofKind(kind, filesOf(parts, scope)).map((resource) => ({ resource }));
  return inOrder(parts, rows).flatMap(({ resource }) => (isReplaced(resource) ? [] : resource.id));
}

/** Rows by the file and place of their resources, so that nothing depends on the order in which files came in. */
function inOrder<Row extends { readonly resource: Resource }>(parts: GraphParts, rows: readonly Row[]): readonly Row[] {
  const placed = rows.flatMap((row) => {
    const document = parts.document(row.resource.doc);
    return document === undefined ? [] : [{ row, id: row.resource.id, path: document.file.path, at: document.offset }];
  });
  if (placed.length > 1) placed.sort((a, b) => compare(a.path, b.path) || a.at - b.at || compare(a.id, b.id));
  return placed.map(({ row }) => row);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
