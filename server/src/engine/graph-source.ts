import { deepEqual } from '../base/equal.js';
import type { KindId } from '../model/gvk.js';
import type { DocId, Resource, ResourceId } from '../model/resource.js';
import type { SymbolType } from '../model/symbols.js';
import type { GraphSource } from './graph.js';
import type { ScopeIndex } from './scope-index.js';
import type { ScopeId } from './scopes.js';
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
  readonly documents: ReadonlyMap<DocId, SourceDocument>;
  /** Settings of the workspace folder that the scope lies in. */
  settings(scope: ScopeId): Settings;
}

/** True if more than is written may be in the resource. */
export const isPatch = (parts: GraphParts, resource: Resource): boolean =>
  resource.partial || isInPatchFile(parts, resource);

/** True if others may refer to what the resource defines. */
const definesNames = (parts: GraphParts, resource: Resource): boolean =>
  !resource.isPatch && !isInPatchFile(parts, resource);

const isInPatchFile = (parts: GraphParts, resource: Resource): boolean => parts.scopes.isPatch(uriOf(parts, resource));

const uriOf = ({ documents }: GraphParts, resource: Resource): string => documents.get(resource.doc)?.file.uri ?? '';

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
      return tables.definitions(type, name, scope === undefined ? undefined : filesOf(parts, scope));
    },
    names(scope, type) {
      tracker.read(inputs.names(type));
      return namesIn(parts, scope, type);
    },
    usages(type, name, scope) {
      tracker.read(inputs.references(type, name));
      return tables.usages(type, name, filesOf(parts, scope));
    },
    isPatch: (resource) => isPatch(parts, resource),
    definesNames: (resource) => definesNames(parts, resource),
    namespaceOf: (resource, scope) => scopes.namespaceOf(uriOf(parts, resource), scope) ?? resource.namespace?.value,
    pathOf: (resource) => parts.documents.get(resource.doc)?.file.path ?? '',
    remember: (id, compute, isEqual) => tracker.get(id, compute, isEqual),
    family: (id, compute, isEqual) => tracker.family(id, compute, isEqual),
    table: (id, compute, isEqual) => tracker.table(id, compute, isEqual),
  };
}

const noFiles: ReadonlySet<string> = new Set();

const filesOf = ({ scopes }: GraphParts, scope: ScopeId): ReadonlySet<string> => scopes.get(scope)?.files ?? noFiles;

/** Names of a type that resources of a scope define, each once. */
function namesIn(parts: GraphParts, scope: ScopeId, type: SymbolType): readonly string[] {
  const documents = [...filesOf(parts, scope)].flatMap((uri) => parts.files.get(uri)?.documents ?? []);
  const names = documents
    .flatMap(({ id }) => parts.tables.resourcesOf(id))
    .filter(({ symbols }) => symbols.some((symbol) => symbol.type === type))
    .filter((resource) => definesNames(parts, resource))
    .flatMap(({ symbols }) => symbols.filter((symbol) => symbol.type === type).map(({ name }) => name));
  return [...new Set(names)];
}

/** Resources of a kind in a scope, by file and place. */
function memberIds(parts: GraphParts, scope: ScopeId, kind: KindId): readonly ResourceId[] {
  parts.tracker.read(inputs.kind(kind));
  return parts.tables
    .ofKind(kind, filesOf(parts, scope))
    .flatMap((resource) => {
      const document = parts.documents.get(resource.doc);
      return document === undefined ? [] : [{ resource, document }];
    })
    .sort(
      (a, b) =>
        compare(a.document.file.path, b.document.file.path) ||
        a.document.offset - b.document.offset ||
        compare(a.resource.id, b.resource.id),
    )
    .map(({ resource }) => resource.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
