import type { Span } from '../base/span.js';
import { resourceAround } from '../engine/place.js';
import type { Workspace } from '../engine/workspace.js';
import { kindNameOf } from '../model/gvk.js';
import { nameOf, type Resource } from '../model/resource.js';
import type { FilePlace } from './diagnostics.js';
import { cursorAt, definitionsOf, namesAt, placeOfPath, unique, usagesOf, wholeOfPath } from './names.js';

/** A resource as one step of the way through a set-up: `{ name: 'router-red', detail: 'BGPPeer, metallb/bgp-peer.yaml', ... }`. */
export interface Stop extends FilePlace {
  readonly name: string;
  readonly detail: string;
  /** All of the resource; `span` is its name. */
  readonly whole: Span;
}

/** A neighbouring resource, and the places that lead there; they stand in the resource that refers. */
export interface Step {
  readonly stop: Stop;
  readonly places: readonly Span[];
}

/** The resources that the name at an offset belongs to: what defines it, or the resource itself. */
export function stopsAt(workspace: Workspace, uri: string, offset: number): readonly Stop[] {
  const cursor = cursorAt(workspace, uri, offset);
  const from = cursor?.resource;
  if (cursor === undefined || from === undefined) return [];
  const { symbols, references } = namesAt(cursor);
  if (symbols.length > 0) return stopsOf(workspace, [from]);
  const named = references.flatMap(({ to, name, namespace }) =>
    to.flatMap((type) => definitionsOf(workspace, { type, name, namespace, from })),
  );
  return stopsOf(
    workspace,
    named.map(({ resource }) => resource),
  );
}

/** The resources that refer to the one whose name stands at an offset. */
export function stepsTo(workspace: Workspace, uri: string, offset: number): readonly Step[] {
  const own = resourceAt(workspace, uri, offset);
  if (own === undefined) return [];
  const usages = own.symbols
    .flatMap(({ type, name, namespace }) => usagesOf(workspace, { type, name, namespace, from: own }))
    .filter(({ resource }) => resource.id !== own.id);
  const links = usages.map(({ resource, reference: { path, isKey } }) => ({
    to: resource,
    place: placeOfPath(workspace, resource, path, isKey),
  }));
  return stepsOf(workspace, links);
}

/** The resources that the one whose name stands at an offset refers to. */
export function stepsFrom(workspace: Workspace, uri: string, offset: number): readonly Step[] {
  const own = resourceAt(workspace, uri, offset);
  if (own === undefined) return [];
  const links = own.references.flatMap(({ to, name, namespace, path, isKey }) => {
    const place = placeOfPath(workspace, own, path, isKey);
    const found = to.flatMap((type) => definitionsOf(workspace, { type, name, namespace, from: own }));
    return found.map(({ resource }) => ({ to: resource, place }));
  });
  return stepsOf(
    workspace,
    links.filter(({ to }) => to.id !== own.id),
  );
}

function resourceAt(workspace: Workspace, uri: string, offset: number): Resource | undefined {
  const file = workspace.file(uri);
  const document = file === undefined ? undefined : workspace.documentAt(file, offset);
  if (document === undefined) return undefined;
  const path = cursorAt(workspace, uri, offset)?.place.node.path ?? '';
  return resourceAround(workspace.resourcesOf(document), path);
}

interface Link {
  readonly to: Resource;
  readonly place: FilePlace | undefined;
}

function stepsOf(workspace: Workspace, links: readonly Link[]): readonly Step[] {
  const stops = stopsOf(
    workspace,
    links.map(({ to }) => to),
  );
  return stops.map((stop) => {
    const own = links.filter(({ to }) => isStop(workspace, stop, to));
    const spans = own.flatMap(({ place }) => place?.span ?? []);
    return { stop, places: unique(spans, ({ start }) => String(start)).toSorted((a, b) => a.start - b.start) };
  });
}

const isStop = (workspace: Workspace, { uri, span }: Stop, resource: Resource): boolean => {
  const stop = stopOf(workspace, resource);
  return stop?.uri === uri && stop.span.start === span.start;
};

const stopsOf = (workspace: Workspace, resources: readonly Resource[]): readonly Stop[] =>
  unique(resources, ({ id }) => id)
    .flatMap((it) => stopOf(workspace, it) ?? [])
    .toSorted((a, b) => (a.uri === b.uri ? a.span.start - b.span.start : a.uri < b.uri ? -1 : 1));

function stopOf(workspace: Workspace, resource: Resource): Stop | undefined {
  const document = workspace.document(resource.doc);
  const name = wholeOfPath(workspace, resource, 'metadata.name');
  if (document === undefined || name === undefined) return undefined;
  const own = placeOfPath(workspace, resource, 'metadata.name') ?? name;
  const whole = wholeOfPath(workspace, resource, '')?.span ?? own.span;
  const kind = kindNameOf(resource.kindId);
  return { ...own, name: nameOf(resource), detail: `${kind}, ${document.file.path}`, whole };
}
