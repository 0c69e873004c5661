import type { Definition } from '../engine/tables.js';
import type { Workspace } from '../engine/workspace.js';
import type { Resource } from '../model/resource.js';
import type { HoverLine, HoverSection, HoverText } from './hover-text.js';
import {
  type Cursor,
  cursorAt,
  definitionsOf,
  meaningsAt,
  type Name,
  placeOfPath,
  unique,
  usagesOf,
  wordOf,
} from './names.js';
import { pathSections } from './path-hover.js';
import { schemaSections } from './schema-hover.js';
import { noSchemas, type Schemas } from './schema-place.js';
import { settingsSections } from './settings-hover.js';
import { describeResource } from './words.js';

const mostPlaces = 5;

/** What the text at an offset means: the names it defines or uses, the resource if it names one, and what the schema says. */
export function hoverAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  schemas: Schemas = noSchemas,
): HoverText | undefined {
  const cursor = cursorAt(workspace, uri, offset);
  if (cursor === undefined || isBetweenTexts(cursor)) return undefined;
  const own = resourceSection(workspace, cursor);
  const names = meaningsAt(workspace, cursor).filter((it) => !(own.length > 0 && isOwnName(cursor, it)));
  const isElsewhere = ({ place }: HoverLine): boolean => place?.uri !== uri || place.span.start !== cursor.span.start;
  const said = [...own, ...names.map((name) => nameSection(workspace, name)), ...settingsSections(workspace, cursor)];
  const fromSchema = own.length > 0 ? [] : schemaSections(workspace, cursor, schemas);
  const sections = [...said, ...fromSchema].map(({ heading, lines }) => ({
    heading,
    lines: lines.filter(isElsewhere),
  }));
  return sections.length === 0 ? undefined : { span: cursor.span, sections };
}

/** Indentation, blanks and dashes belong to a map or a list, and mean nothing by themselves. */
const isBetweenTexts = ({ place: { inKey, node } }: Cursor): boolean =>
  !inKey && (node.kind === 'map' || node.kind === 'seq');

const isOwnName = ({ resource }: Cursor, name: Name): boolean =>
  resource !== undefined && name.type === resource.kindId;

/** Over the name or the kind of a resource: what its kind is for, and what this one does. */
function resourceSection(workspace: Workspace, { place, resource, document }: Cursor): readonly HoverSection[] {
  const kind = resource === undefined ? undefined : workspace.registry.kinds.get(resource.kindId);
  if (resource === undefined || kind === undefined || place.inKey) return [];
  const root = workspace.tree(document).root?.at(resource.rootPath);
  const isNamed = ['metadata.name', 'kind'].some((path) => root?.at(path)?.path === place.node.path);
  if (!isNamed) return [];
  const users = resource.symbols
    .filter(({ type }) => type === resource.kindId)
    .flatMap(({ type, name, namespace }) => usageLines(workspace, { type, name, namespace, from: resource }));
  const lines = kindHover(workspace, resource).map((text): HoverLine => ({ text }));
  return [
    { heading: describeResource(resource, kind.namedByNamespace), lines: [{ text: kind.summary }, ...lines, ...users] },
    ...pathSections(workspace, resource),
  ];
}

function nameSection(workspace: Workspace, name: Name): HoverSection {
  const definitions = definitionsOf(workspace, name);
  const details = unique(
    definitions.flatMap(({ symbol }) => symbol.detail ?? []),
    (it) => it,
  );
  const kindLines = definitions.flatMap(({ resource, symbol }) =>
    symbol.wholePath === '' && symbol.type === resource.kindId ? kindHover(workspace, resource) : [],
  );
  return {
    heading: `${wordOf(name.type)} \`${name.name}\``,
    lines: [
      ...details.slice(0, mostPlaces).map((text) => ({ text })),
      ...unique(kindLines, (it) => it).map((text) => ({ text })),
      ...definitionLines(workspace, name, definitions),
      ...usageLines(workspace, name),
    ],
  };
}

const kindHover = (workspace: Workspace, resource: Resource): readonly string[] =>
  (workspace.registry.kinds.get(resource.kindId)?.hover(resource) ?? []).filter((line) => line !== '');

function definitionLines(
  workspace: Workspace,
  { from }: Name,
  definitions: readonly Definition[],
): readonly HoverLine[] {
  if (definitions.length === 0) {
    const scopes = workspace.scopesOf(from).map((scope) => scope.name);
    return workspace.isReady ? [{ text: `Not defined in ${scopes.join(', ')}.` }] : [];
  }
  return few(definitions, ({ resource, symbol }) => line(workspace, 'Defined by', resource, symbol.path, false));
}

const usageLines = (workspace: Workspace, name: Name): readonly HoverLine[] =>
  few(usagesOf(workspace, name), ({ resource, reference }) =>
    line(workspace, 'Used by', resource, reference.path, reference.isKey),
  );

function line(workspace: Workspace, verb: string, resource: Resource, path: string, isKey: boolean): HoverLine {
  const kind = workspace.registry.kinds.get(resource.kindId);
  const place = placeOfPath(workspace, resource, path, isKey);
  const file = workspace.document(resource.doc)?.file;
  const text = `${verb} ${describeResource(resource, kind?.namedByNamespace === true)}`;
  return place === undefined || file === undefined ? { text } : { text, place: { ...place, path: file.path } };
}

function few<T>(items: readonly T[], lineOf: (item: T) => HoverLine): readonly HoverLine[] {
  const more = items.length - mostPlaces;
  const lines = unique(
    items.slice(0, mostPlaces).map(lineOf),
    (it) => `${it.text} ${it.place?.uri} ${it.place?.span.start}`,
  );
  return more > 0 ? [...lines, { text: `and ${more} more` }] : lines;
}
