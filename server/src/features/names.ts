import type { Span } from '../base/span.js';
import { shift } from '../base/span.js';
import type { Graph } from '../engine/graph.js';
import { makePlace, pathInDocument, resourceAround } from '../engine/place.js';
import type { Scope } from '../engine/scopes/scopes.js';
import type { SourceDocument, SourceFile } from '../engine/source-file.js';
import type { Definition, Usage } from '../engine/tables.js';
import type { Workspace } from '../engine/workspace.js';
import { kindNameOf } from '../model/gvk.js';
import type { Resource } from '../model/resource.js';
import type { ReferenceFact, SymbolFact, SymbolType } from '../model/symbols.js';
import { type PlaceInTree, placeAtOffset } from '../syntax/path.js';
import type { FilePlace } from './diagnostics.js';

/** A document, the node at an offset in it, and the resource that the node belongs to. */
export interface Cursor {
  readonly file: SourceFile;
  readonly document: SourceDocument;
  readonly place: PlaceInTree;
  readonly resource: Resource | undefined;
  /** The text that the cursor is in: the key, or the scalar; in the file. */
  readonly span: Span;
}

/** What stands at an offset of a file. */
export function cursorAt(workspace: Workspace, uri: string, offset: number): Cursor | undefined {
  const file = workspace.file(uri);
  const document = file === undefined ? undefined : workspace.documentAt(file, offset);
  if (file === undefined || document === undefined) return undefined;
  const place = placeAtOffset(workspace.tree(document).root, offset - document.offset);
  if (place === undefined) return undefined;
  const own = place.inKey ? (place.node.keySpan ?? place.node.span) : place.node.span;
  const resource = resourceAround(workspace.resourcesOf(document), place.node.path);
  return { file, document, place, resource, span: shift(own, document.offset) };
}

/** A name as a place means it, seen from the resource that writes it. */
export interface Name {
  readonly type: SymbolType;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly from: Resource;
}

/** The names that are defined or used at a cursor. */
export interface NamesAt {
  readonly symbols: readonly SymbolFact[];
  readonly references: readonly ReferenceFact[];
}

/** What the text under the cursor defines and uses. */
export function namesAt({ place, resource }: Cursor): NamesAt {
  if (resource === undefined) return { symbols: [], references: [] };
  const isHere = (path: string): boolean => pathInDocument(resource.rootPath, path) === place.node.path;
  return {
    symbols: place.inKey ? [] : resource.symbols.filter((it) => isHere(it.path)),
    references: resource.references.filter((it) => it.isKey === place.inKey && isHere(it.path)),
  };
}

/** The names that a cursor stands for: those it defines, and those it uses. */
export function meaningsAt(workspace: Workspace, cursor: Cursor): readonly Name[] {
  const from = cursor.resource;
  if (from === undefined) return [];
  const { symbols, references } = namesAt(cursor);
  const own = symbols.map(({ type, name, namespace }): Name => ({ type, name, namespace, from }));
  return [...own, ...references.flatMap((reference) => meaningsOf(workspace, from, reference))];
}

/** The types that a reference can be of: those that define the name, else all that it may name. */
function meaningsOf(workspace: Workspace, from: Resource, { to, name, namespace }: ReferenceFact): readonly Name[] {
  const all = to.map((type): Name => ({ type, name, namespace, from }));
  const defined = all.filter((it) => definitionsOf(workspace, it).length > 0);
  return defined.length > 0 ? defined : all;
}

/** What defines a name, in the scopes of the resource that says it, else anywhere. */
export function definitionsOf(workspace: Workspace, { type, name, namespace, from }: Name): readonly Definition[] {
  const found = workspace.scopesOf(from).flatMap((scope) => {
    const graph = workspace.graph(scope.id);
    return graph
      .define(type, name)
      .filter((it) => sameNamespace(graph, from, namespace, it.resource, it.symbol.namespace))
      .map((it) => writtenDefinition(workspace, it));
  });
  return unique(found, ({ resource, symbol }) => `${resource.id} ${symbol.path}`);
}

/** Where a name is used, in the scopes of its definitions, or of the resource that says it. */
export function usagesOf(workspace: Workspace, name: Name): readonly Usage[] {
  const sources = [...definitionsOf(workspace, name).map((it) => it.resource), name.from];
  const scopes = unique(
    sources.flatMap((it) => workspace.scopesOf(it)),
    (scope: Scope) => scope.id,
  );
  const found = scopes.flatMap(({ id }) => {
    const graph = workspace.graph(id);
    return graph
      .usages(name.type, name.name)
      .filter((it) => sameNamespace(graph, name.from, name.namespace, it.resource, it.reference.namespace))
      .map((it) => writtenUsage(workspace, it));
  });
  return unique(found, ({ resource, reference }) => `${resource.id} ${reference.path}`);
}

function writtenDefinition(workspace: Workspace, { resource, symbol }: Definition): Definition {
  const own = writtenAt(workspace, resource, symbol.path);
  const whole = writtenAt(workspace, resource, symbol.wholePath);
  const wholePath = own?.resource === whole?.resource ? whole?.path : own?.path;
  return own === undefined
    ? { resource, symbol }
    : { resource: own.resource, symbol: { ...symbol, path: own.path, wholePath: wholePath ?? own.path } };
}

function writtenUsage(workspace: Workspace, { resource, reference }: Usage): Usage {
  const own = writtenAt(workspace, resource, reference.path);
  return own === undefined ? { resource, reference } : { ...own, reference: { ...reference, path: own.path } };
}

/** The resource that a path of a built resource was written in, and the path there; `undefined` if no resource holds it. */
function writtenAt(
  workspace: Workspace,
  { doc, rootPath }: Resource,
  path: string,
): { readonly resource: Resource; readonly path: string } | undefined {
  const place = workspace.writtenPlace(makePlace(doc, pathInDocument(rootPath, path), 'value'));
  const document = place.doc === doc || place.within !== undefined ? undefined : workspace.document(place.doc);
  const resource = document === undefined ? undefined : resourceAround(workspace.resourcesOf(document), place.path);
  if (resource === undefined) return undefined;
  return { resource, path: place.path.slice(resource.rootPath.length).replace(/^\./, '') };
}

/** A namespace that is not written, or that does not matter, is any; one that a build stamps on counts. */
function sameNamespace(
  graph: Graph,
  a: Resource,
  writtenA: string | undefined,
  b: Resource,
  writtenB: string | undefined,
): boolean {
  if (writtenA === undefined || writtenB === undefined) return true;
  return (graph.namespaceOf(a) ?? writtenA) === (graph.namespaceOf(b) ?? writtenB);
}

/** Where a path of a resource stands, in its file. */
export const placeOfPath = (
  workspace: Workspace,
  resource: Resource,
  path: string,
  isKey = false,
): FilePlace | undefined =>
  workspace.locate(makePlace(resource.doc, pathInDocument(resource.rootPath, path), isKey ? 'key' : 'value'));

/** All of the text at a path of a resource: for a list item the whole item. */
export function wholeOfPath(workspace: Workspace, resource: Resource, path: string): FilePlace | undefined {
  const place = workspace.writtenPlace(makePlace(resource.doc, pathInDocument(resource.rootPath, path), 'value'));
  const document = workspace.document(place.doc);
  const node = document === undefined ? undefined : workspace.tree(document).root?.at(place.path);
  if (document === undefined || node === undefined) return undefined;
  const start = node.keySpan?.start ?? node.span.start;
  return { uri: document.file.uri, span: shift({ start, end: node.span.end }, document.offset) };
}

/** `VRF`, `routing table`, `BGPPeer`: what people call a symbol of the type. */
export function wordOf(type: SymbolType): string {
  switch (type) {
    case 'net/Vrf':
      return 'VRF';
    case 'net/Interface':
      return 'interface';
    case 'net/RouteTable':
      return 'routing table';
    case 'ovn/EgressLabel':
      return 'node label';
    case 'metallb/CommunityAlias':
      return 'community alias';
    default:
      return kindNameOf(type);
  }
}

/** The items without those that have the key of an earlier one. */
export function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}
