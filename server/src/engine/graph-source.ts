import { deepEqual } from '../base/equal.js';
import type { DocId, Resource, ResourceId } from '../model/resource.js';
import type { GraphSource } from './graph.js';
import type { ScopeIndex } from './scope-index.js';
import type { ScopeId } from './scopes.js';
import type { Settings } from './settings.js';
import type { SourceDocument } from './source-file.js';
import { inputs, type Tables } from './tables.js';
import type { Tracker } from './tracker.js';

/** The parts of a workspace that graphs look into. */
export interface GraphParts {
  readonly tracker: Tracker;
  readonly tables: Tables;
  readonly scopes: ScopeIndex;
  readonly documents: ReadonlyMap<DocId, SourceDocument>;
  /** Settings of the workspace folder that the scope lies in. */
  settings(scope: ScopeId): Settings;
}

/** True if more than is written may be in the resource. */
export const isPatch = (parts: GraphParts, resource: Resource): boolean =>
  resource.partial || isInPatchFile(parts, resource);

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
    definitions(type, name) {
      tracker.read(inputs.symbol(type, name));
      return tables.definitions(type, name);
    },
    allNames(type) {
      tracker.read(inputs.names(type));
      return [...tables.names(type)];
    },
    usages(type, name) {
      tracker.read(inputs.references(type, name));
      return tables.usages(type, name);
    },
    isInScope: (resource, scope) => scopes.get(scope)?.files.has(uriOf(parts, resource)) ?? false,
    isPatch: (resource) => isPatch(parts, resource),
    definesNames: (resource) => !resource.isPatch && !isInPatchFile(parts, resource),
    namespaceOf: (resource, scope) => scopes.namespaceOf(uriOf(parts, resource), scope) ?? resource.namespace?.value,
    pathOf: (resource) => parts.documents.get(resource.doc)?.file.path ?? '',
    remember: (id, compute, isEqual) => tracker.get(id, compute, isEqual),
    rememberEntry: (id, key, compute, isEqual) => tracker.getEntry(id, key, compute, isEqual),
  };
}

/** Resources of a kind in a scope, by file and place. */
function memberIds(
  { tracker, tables, scopes, documents }: GraphParts,
  scope: ScopeId,
  kind: string,
): readonly ResourceId[] {
  tracker.read(inputs.kind(kind));
  const files = scopes.get(scope)?.files ?? new Set<string>();
  return [...tables.ofKind(kind)]
    .flatMap((resource) => {
      const document = documents.get(resource.doc);
      return document !== undefined && files.has(document.file.uri) ? [{ resource, document }] : [];
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
