import type { Span } from '../base/span.js';
import type { Workspace } from '../engine/workspace.js';
import type { Resource } from '../model/resource.js';
import type { SymbolFact } from '../model/symbols.js';
import type { FilePlace } from './diagnostics.js';
import { cursorAt, definitionsOf, namesAt, placeOfPath, unique, wholeOfPath } from './names.js';

/** Where a name is defined: the name itself, and all that belongs to it. */
export interface DefinitionTarget extends FilePlace {
  readonly whole: Span;
}

/** Definitions, and the text that they are asked for. */
export interface Definitions {
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

/** What defines the name at an offset: for a reference what it names, for a definition itself. */
export function definitionsAt(workspace: Workspace, uri: string, offset: number): Definitions | undefined {
  const cursor = cursorAt(workspace, uri, offset);
  const from = cursor?.resource;
  if (cursor === undefined || from === undefined) return undefined;
  const { symbols, references } = namesAt(cursor);
  const named = references.flatMap(({ to, name, namespace }) =>
    to.flatMap((type) => definitionsOf(workspace, { type, name, namespace, from })),
  );
  const found = named.length > 0 ? named : symbols.map((symbol) => ({ resource: from, symbol }));
  const targets = found.flatMap(({ resource, symbol }) => targetOf(workspace, resource, symbol) ?? []);
  return { origin: cursor.span, targets: unique(targets, (it) => `${it.uri} ${it.span.start}`) };
}

/** The place of a symbol. */
export function targetOf(workspace: Workspace, resource: Resource, symbol: SymbolFact): DefinitionTarget | undefined {
  const place = placeOfPath(workspace, resource, symbol.path);
  const whole = wholeOfPath(workspace, resource, symbol.wholePath);
  return place === undefined ? undefined : { ...place, whole: whole?.span ?? place.span };
}
