import type { Workspace } from '../engine/workspace.js';
import type { FilePlace } from './diagnostics.js';
import { cursorAt, definitionsOf, meaningsAt, type Name, placeOfPath, unique, usagesOf } from './names.js';

/** A place that says a name. */
export interface Occurrence extends FilePlace {
  readonly isDefinition: boolean;
}

/** Every place that defines or uses the name at an offset, by file and place. */
export function occurrencesAt(workspace: Workspace, uri: string, offset: number): readonly Occurrence[] {
  const cursor = cursorAt(workspace, uri, offset);
  if (cursor === undefined) return [];
  const all = meaningsAt(workspace, cursor).flatMap((name) => occurrencesOf(workspace, name));
  return unique(all, (it) => `${it.uri} ${it.span.start}`).toSorted(compare);
}

/** Every place that defines or uses a name. */
export function occurrencesOf(workspace: Workspace, name: Name): readonly Occurrence[] {
  const defined = definitionsOf(workspace, name).map(({ resource, symbol }) =>
    placeOfPath(workspace, resource, symbol.path),
  );
  const used = usagesOf(workspace, name).map(({ resource, reference }) =>
    placeOfPath(workspace, resource, reference.path, reference.isKey),
  );
  const known =
    (isDefinition: boolean) =>
    (place: FilePlace | undefined): readonly Occurrence[] =>
      place === undefined ? [] : [{ ...place, isDefinition }];
  return [...defined.flatMap(known(true)), ...used.flatMap(known(false))];
}

const compare = (a: Occurrence, b: Occurrence): number =>
  a.uri === b.uri ? a.span.start - b.span.start : a.uri < b.uri ? -1 : 1;
