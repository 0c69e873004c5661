import { childOf, propertiesOf, type ReadWord, type SchemaNode } from '../../base/schema/tree.js';
import { nearest } from '../../base/text-distance.js';
import type { OpenResource } from '../../model/resource.js';
import { formatPath } from '../../syntax/path.js';
import { interfaceAround, type Steps, schemaNodeAt, wordReader } from './schema-places.js';

/**
 * What was meant by a key that a map does not have.
 * `rename`: another key of the map · `move`: the same key in another map · `places`: the same key in one of several maps ·
 * `types`: a key of other types of interfaces.
 */
export type FieldSuggestion =
  | { readonly kind: 'rename'; readonly key: string; readonly isTable: boolean }
  | { readonly kind: 'move'; readonly target: Steps }
  | { readonly kind: 'places'; readonly maps: readonly string[] }
  | { readonly kind: 'types'; readonly types: readonly string[] };

/** The number of a routing table has three names: in a VRF, in a route, in a route rule. */
const tableKeys: readonly string[] = ['route-table-id', 'table-id', 'route-table'];

/** Words that other tools use for a field. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  table: tableKeys,
  gateway: ['next-hop-address'],
  gw: ['next-hop-address'],
  via: ['next-hop-address'],
  'next-hop': ['next-hop-address'],
  dev: ['next-hop-interface'],
  interface: ['next-hop-interface'],
  to: ['ip-to', 'destination'],
  dst: ['destination'],
  from: ['ip-from'],
  mac: ['mac-address'],
  address: ['peerAddress', 'ip', 'next-hop-address'],
  prefix: ['prefix-length', 'value'],
  asn: ['peerASN'],
  port: ['peerPort'],
  pools: ['ipAddressPools'],
  addressPools: ['ipAddressPools'],
  slaves: ['port'],
  preference: ['priority'],
  pref: ['priority'],
  dns: ['dns-resolver'],
  rules: ['route-rules'],
  bfd: ['bfdProfile'],
};

/** What may have been meant by an unknown key, given the keys that the map takes and those that it has. */
export function suggestField(
  resource: OpenResource,
  path: Steps,
  allowed: readonly string[],
): FieldSuggestion | undefined {
  const key = String(path.at(-1));
  const map = path.slice(0, -1);
  const taken = (resource.at(formatPath(map))?.entries() ?? []).map((entry) => entry.key);
  const free = allowed.filter((it) => !taken.includes(it));
  const table = tableKeys.includes(key) ? free.find((it) => tableKeys.includes(it)) : undefined;
  if (table !== undefined) return { kind: 'rename', key: table, isTable: true };
  const targets = elsewhere(resource, map, key);
  const [target, ...others] = targets;
  if (target !== undefined && others.length === 0) return { kind: 'move', target };
  const types = typesWith(resource, map, key);
  if (types.length > 0) return { kind: 'types', types };
  const near = nearest(key, free)[0] ?? otherWords[key]?.find((it) => free.includes(it));
  if (near !== undefined) return { kind: 'rename', key: near, isTable: tableKeys.includes(near) };
  const maps = targets.map((path) => String(path.at(-2)));
  return maps.length === 2 ? { kind: 'places', maps } : undefined;
}

/** Own properties of a map: those of its type, without free keys. */
const has = (node: SchemaNode, key: string, readWord: ReadWord): boolean =>
  propertiesOf(node, readWord).some((it) => it.key === key && it.node.forbidden === undefined);

/**
 * Where the key stands in the maps nearest to this one: below it, above it, or beside it, in the same item of a list. Two of them leave it
 * open which one is meant.
 */
function elsewhere(resource: OpenResource, map: Steps, key: string): readonly Steps[] {
  const item = map.findLastIndex((step) => typeof step === 'number');
  for (let depth = map.length; depth > item; depth--) {
    const above = map.slice(0, depth);
    const node = schemaNodeAt(resource, above);
    if (node?.kind !== 'map') continue;
    const own: readonly Steps[] = depth < map.length && has(node, key, wordReader(resource, above)) ? [above] : [];
    const found = own.length > 0 ? own : mapsBelow(resource, node, above, key);
    if (found.length > 0) return found.map((path) => [...path, key]);
  }
  return [];
}

function mapsBelow(resource: OpenResource, node: SchemaNode, path: Steps, key: string): readonly Steps[] {
  const below = propertiesOf(node, wordReader(resource, path)).filter(
    ({ node: child }) => child.kind === 'map' && child.isReadonly !== true && child.isHidden !== true,
  );
  return below
    .map(({ key: name }) => [...path, name])
    .filter((child) => has(schemaBelow(node, resource, path, child), key, wordReader(resource, child)));
}

const nothing: SchemaNode = { kind: 'any', description: '' };

const schemaBelow = (node: SchemaNode, resource: OpenResource, path: Steps, child: Steps): SchemaNode =>
  childOf(node, String(child.at(-1)), wordReader(resource, path)) ?? nothing;

/** Types of interfaces that have the key. */
function typesWith(resource: OpenResource, map: Steps, key: string): readonly string[] {
  if (interfaceAround(resource, map)?.length !== map.length) return [];
  const cases = schemaNodeAt(resource, map)?.byType?.cases ?? {};
  return Object.entries(cases).flatMap(([type, node]) =>
    node.properties !== undefined && Object.hasOwn(node.properties, key) ? [type] : [],
  );
}
