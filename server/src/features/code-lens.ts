import type { Span } from '../base/span.js';
import { makePlace, pathInDocument } from '../engine/place.js';
import type { Workspace } from '../engine/workspace.js';
import type { Resource } from '../model/resource.js';
import { fullName } from '../paths/services.js';
import { explainService } from '../paths/verdict.js';
import type { FilePlace } from './diagnostics.js';
import { placeOfPath, unique, usagesOf } from './names.js';
import { headlineOf, serviceOf, signOf } from './path-report.js';

/** A line above a resource. */
export type Lens = PathLens | ReferencesLens;

/** `✓ symmetric: in and out by VRF "red" (table 110)` */
export interface PathLens {
  readonly kind: 'path';
  readonly span: Span;
  readonly title: string;
  /** The Service whose path it tells, `shop/frontend`. */
  readonly service: string;
}

/** `2 references` */
export interface ReferencesLens {
  readonly kind: 'references';
  readonly span: Span;
  readonly title: string;
  /** Where other resources name something that this one defines. */
  readonly places: readonly FilePlace[];
}

/** Above each resource of a file: the verdict on the path of its Service, one for each that overlays differ in, and who relies on it. */
export function codeLenses(workspace: Workspace, uri: string): readonly Lens[] {
  const documents = workspace.file(uri)?.documents ?? [];
  return documents.flatMap((document) => workspace.resourcesOf(document).flatMap((it) => lensesOf(workspace, it)));
}

function lensesOf(workspace: Workspace, resource: Resource): readonly Lens[] {
  const span = workspace.locate(makePlace(resource.doc, pathInDocument(resource.rootPath, ''), 'value'))?.span;
  if (span === undefined) return [];
  return [...pathLenses(workspace, resource, span), ...referencesLens(workspace, resource, span)];
}

function pathLenses(workspace: Workspace, resource: Resource, span: Span): readonly PathLens[] {
  const byTitle = new Map<string, { readonly service: string; readonly scopes: string[] }>();
  const scopes = workspace.scopesOf(resource);
  for (const scope of scopes) {
    const graph = workspace.graph(scope.id);
    const service = serviceOf(graph, resource);
    if (service === undefined) continue;
    const trace = explainService(graph, service);
    const title = `${signOf(trace)} ${headlineOf(trace)}`;
    const known = byTitle.get(title);
    if (known === undefined) byTitle.set(title, { service: fullName(graph, service), scopes: [scope.name] });
    else known.scopes.push(scope.name);
  }
  return [...byTitle].map(([title, { service, scopes: names }]) => ({
    kind: 'path',
    span,
    title: names.length === scopes.length ? title : `${names.join(', ')}: ${title}`,
    service,
  }));
}

/** Nothing where nobody refers: whether that is a mistake is for the rules to say. */
function referencesLens(workspace: Workspace, resource: Resource, span: Span): readonly ReferencesLens[] {
  const usages = resource.symbols
    .flatMap(({ type, name, namespace }) => usagesOf(workspace, { type, name, namespace, from: resource }))
    .filter((it) => it.resource.id !== resource.id);
  const found = usages.flatMap(
    (it) => placeOfPath(workspace, it.resource, it.reference.path, it.reference.isKey) ?? [],
  );
  const places = unique(found, (place) => `${place.uri} ${place.span.start}`);
  if (places.length === 0) return [];
  return [
    { kind: 'references', span, title: places.length === 1 ? '1 reference' : `${places.length} references`, places },
  ];
}
