import { type Span, shift } from '../base/span.js';
import { isOfKind } from '../engine/kind.js';
import type { SourceDocument } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import { nncp } from '../kinds/nmstate/node-network-configuration-policy.kind.js';
import { kindNameOf } from '../model/gvk.js';
import { nameOf, type Resource } from '../model/resource.js';
import type { SymbolType } from '../model/symbols.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { describeRoute, describeRouteRule } from './words.js';

/** What an item of the outline is, for its icon. */
export type OutlineKind = 'resource' | 'vrf' | 'interface' | 'table' | 'route' | 'rule';

/** An item of the outline: `{ name: 'ens4vrf', detail: 'VRF, table 2', kind: 'vrf', ... }`. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All that belongs to it, in the file. */
  readonly span: Span;
  /** The text that names it; lies in `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** The outline of a file: its resources, and in them VRFs, interfaces, tables, routes and rules. */
export function outlineOf(workspace: Workspace, uri: string): readonly OutlineItem[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  return file.documents.flatMap((document) =>
    workspace.resourcesOf(document).flatMap((resource) => resourceItem(workspace, document, resource) ?? []),
  );
}

/** What an outline is made from: paths of one resource as spans of its file. */
interface Ground {
  readonly root: NodeRef;
  readonly offset: number;
}

function resourceItem(workspace: Workspace, document: SourceDocument, resource: Resource): OutlineItem | undefined {
  const root = workspace.tree(document).root?.at(resource.rootPath);
  if (root === undefined) return undefined;
  const ground: Ground = { root, offset: document.offset };
  const own = { name: nameOf(resource), detail: kindNameOf(resource.kindId), kind: 'resource' } as const;
  return itemAt(ground, { ...own, path: '', namePath: 'metadata.name' }, childrenOf(ground, resource));
}

interface ItemInput {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly path: string;
  readonly namePath: string | undefined;
}

function itemAt({ root, offset }: Ground, input: ItemInput, children: readonly OutlineItem[]): OutlineItem | undefined {
  const { name, detail, kind } = input;
  const node = root.at(input.path);
  if (node === undefined || name === '') return undefined;
  const span = { start: node.keySpan?.start ?? node.span.start, end: node.span.end };
  const named = input.namePath === undefined ? undefined : root.at(input.namePath)?.span;
  const first = node.entries()[0]?.keyNode.span ?? node.span;
  const isInside = named !== undefined && span.start <= named.start && named.end <= span.end;
  return { name, detail, kind, span: shift(span, offset), nameSpan: shift(isInside ? named : first, offset), children };
}

const kinds: Partial<Record<SymbolType, OutlineKind>> = { 'net/Vrf': 'vrf', 'net/Interface': 'interface' };

function childrenOf(ground: Ground, resource: Resource): readonly OutlineItem[] {
  const devices = resource.symbols.flatMap((symbol) => {
    const kind = kinds[symbol.type];
    if (kind === undefined) return [];
    const tables = resource.symbols.filter(
      (it) => it.type === 'net/RouteTable' && it.path.startsWith(`${symbol.wholePath}.`),
    );
    const inner = tables.flatMap(({ name, path }) => {
      const input: ItemInput = { name: `table ${name}`, detail: '', kind: 'table', path, namePath: path };
      return itemAt(ground, input, []) ?? [];
    });
    const input: ItemInput = {
      name: symbol.name,
      detail: symbol.detail ?? '',
      kind,
      path: symbol.wholePath,
      namePath: symbol.path,
    };
    return itemAt(ground, input, inner) ?? [];
  });
  return [...devices, ...routesOf(ground, resource)];
}

function routesOf(ground: Ground, resource: Resource): readonly OutlineItem[] {
  if (!isOfKind(nncp, resource)) return [];
  const { routes, rules } = resource.data.state;
  const items: readonly ItemInput[] = [
    ...(routes?.items ?? []).map(
      (it): ItemInput => ({ ...describeRoute(it), kind: 'route', path: it.path, namePath: it.destination?.path }),
    ),
    ...(rules?.items ?? []).map(
      (it): ItemInput => ({ ...describeRouteRule(it), kind: 'rule', path: it.path, namePath: undefined }),
    ),
  ];
  return items.flatMap((input) => itemAt(ground, input, []) ?? []);
}
