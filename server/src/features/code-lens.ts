import type { Span } from '../base/span.js';
import { makePlace, pathInDocument } from '../engine/place.js';
import type { Workspace } from '../engine/workspace.js';
import type { Resource } from '../model/resource.js';
import { fullName } from '../paths/services.js';
import { explainService } from '../paths/verdict.js';
import { headlineOf, serviceOf } from './path-report.js';

/** A line above a resource: `symmetric: in and out by VRF "red" (table 110)`. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** The Service whose path it tells, `shop/frontend`. */
  readonly service: string;
}

/** The verdict on the path above each Service and EgressService of a file. Where overlays differ, each is told. */
export function codeLenses(workspace: Workspace, uri: string): readonly Lens[] {
  const documents = workspace.file(uri)?.documents ?? [];
  return documents.flatMap((document) => workspace.resourcesOf(document).flatMap((it) => lensesOf(workspace, it)));
}

function lensesOf(workspace: Workspace, resource: Resource): readonly Lens[] {
  const place = workspace.locate(makePlace(resource.doc, pathInDocument(resource.rootPath, ''), 'value'));
  if (place === undefined) return [];
  const byTitle = new Map<string, { readonly service: string; readonly scopes: string[] }>();
  const scopes = workspace.scopesOf(resource);
  for (const scope of scopes) {
    const graph = workspace.graph(scope.id);
    const service = serviceOf(graph, resource);
    if (service === undefined) continue;
    const title = headlineOf(explainService(graph, service));
    const known = byTitle.get(title);
    if (known === undefined) byTitle.set(title, { service: fullName(graph, service), scopes: [scope.name] });
    else known.scopes.push(scope.name);
  }
  return [...byTitle].map(([title, { service, scopes: names }]) => ({
    span: place.span,
    title: names.length === scopes.length ? title : `${names.join(', ')}: ${title}`,
    service,
  }));
}
