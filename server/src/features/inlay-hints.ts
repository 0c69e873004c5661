import { formatRange } from '../base/net/address.js';
import { parseAddressBlock } from '../base/net/address-block.js';
import { intersects, type Span } from '../base/span.js';
import { isOfKind } from '../engine/kind.js';
import type { Definition } from '../engine/tables.js';
import type { Workspace } from '../engine/workspace.js';
import { ipAddressPool } from '../kinds/metallb/ip-address-pool.kind.js';
import type { Resource } from '../model/resource.js';
import type { ReferenceFact, SymbolFact, SymbolType } from '../model/symbols.js';
import type { FilePlace } from './diagnostics.js';
import { definitionsOf, placeOfPath, unique, wholeOfPath } from './names.js';

/** What a value stands for, shown behind it: `VRF red` behind `network: "110"`. */
export interface InlayHint {
  /** Where it stands, behind the value; in the file. */
  readonly offset: number;
  readonly label: string;
  /** What it speaks of, if that is one place. */
  readonly target: FilePlace | undefined;
}

/** The hints of a part of a file: tables with their VRF, VRFs with their table, and pool blocks that are wider than they look. */
export function inlayHints(workspace: Workspace, uri: string, part: Span): readonly InlayHint[] {
  const documents = workspace.file(uri)?.documents ?? [];
  return documents
    .filter(({ offset, text }) => intersects({ start: offset, end: offset + text.length }, part))
    .flatMap((document) => workspace.resourcesOf(document).flatMap((it) => hintsOf(workspace, it)))
    .filter(({ offset }) => part.start <= offset && offset <= part.end)
    .toSorted((a, b) => a.offset - b.offset);
}

const hintsOf = (workspace: Workspace, resource: Resource): readonly InlayHint[] => [
  ...resource.references.flatMap((reference) => nameHint(workspace, resource, reference) ?? []),
  ...blockHints(workspace, resource),
];

/** The other half of the pair of VRF and table that the reference names one half of. */
function nameHint(workspace: Workspace, from: Resource, reference: ReferenceFact): InlayHint | undefined {
  const [type, ...others] = reference.to;
  if (reference.isKey || others.length > 0 || (type !== 'net/RouteTable' && type !== 'net/Vrf')) return undefined;
  const { name, namespace } = reference;
  const other = type === 'net/Vrf' ? 'net/RouteTable' : 'net/Vrf';
  const pairs = definitionsOf(workspace, { type, name, namespace, from }).flatMap((it) => partnerOf(it, other) ?? []);
  const names = unique(pairs, ({ symbol }) => symbol.name).map(({ symbol }) => symbol.name);
  if (names.length === 0) return undefined;
  const label = `${other === 'net/Vrf' ? 'VRF' : 'table'} ${names.join(' or ')}`;
  const [only, ...more] = pairs;
  const target = only === undefined || more.length > 0 ? undefined : only;
  return hintAt(workspace, from, reference.path, label, target);
}

/** The VRF that has a table, or the table that a VRF has. */
function partnerOf({ resource, symbol }: Definition, type: SymbolType): Definition | undefined {
  const isPartner = (it: SymbolFact): boolean =>
    it.type === type && (it.path.startsWith(`${symbol.wholePath}.`) || symbol.path.startsWith(`${it.wholePath}.`));
  const partner = resource.symbols.find(isPartner);
  return partner === undefined ? undefined : { resource, symbol: partner };
}

function hintAt(
  workspace: Workspace,
  resource: Resource,
  path: string,
  label: string,
  target: Definition | undefined,
): InlayHint | undefined {
  const place = wholeOfPath(workspace, resource, path);
  const goal = target === undefined ? undefined : placeOfPath(workspace, target.resource, target.symbol.path);
  return place === undefined ? undefined : { offset: place.span.end, label, target: goal };
}

/** `192.0.2.17/28` holds all addresses of its network, also those before the one that is written. */
function blockHints(workspace: Workspace, resource: Resource): readonly InlayHint[] {
  if (!isOfKind(ipAddressPool, resource)) return [];
  return (resource.data.addresses?.items ?? []).flatMap(({ value, path }) => {
    const block = value === undefined ? undefined : parseAddressBlock(value);
    if (block?.kind !== 'block' || block.network?.hostBitsSet !== true) return [];
    return hintAt(workspace, resource, path, formatRange(block.range), undefined) ?? [];
  });
}
