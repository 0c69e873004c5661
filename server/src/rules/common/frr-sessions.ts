import { type Family, parseAddress } from '../../base/net/address.js';
import type { FrrConfigurationFacts } from '../../kinds/frr/frr-configuration.kind.js';
import type { FrrNeighbor, FrrRouter } from '../../kinds/frr/frr-router.js';
import type { Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';

/** An FRRConfiguration. */
export type FrrConfiguration = Resource<FrrConfigurationFacts>;

/** The neighbors of a router that can be read. */
export const neighborsOf = ({ neighbors }: FrrRouter): readonly FrrNeighbor[] => neighbors?.items ?? [];

/** Every neighbor of a resource with its router. */
export const allNeighbors = (
  data: FrrConfigurationFacts,
): readonly { readonly router: FrrRouter; readonly neighbor: FrrNeighbor }[] =>
  data.routers.flatMap((router) => neighborsOf(router).map((neighbor) => ({ router, neighbor })));

/** What tells the sessions of a router apart: the address, or the interface. */
export function neighborKey({ address, interface: link }: FrrNeighbor): string | undefined {
  return address !== undefined && address.value !== '' ? address.value : link?.value;
}

/** What a neighbor is called in a message. */
export const neighborName = (neighbor: FrrNeighbor): string => neighborKey(neighbor) ?? '?';

/** Families of the routes that a session carries; `undefined` if that cannot be told. */
export function familiesOfNeighbor(neighbor: FrrNeighbor): readonly Family[] | undefined {
  const { address, dualStackAddressFamily, interface: link, addressFamilies } = neighbor;
  const isUnicast = addressFamilies === undefined || addressFamilies.items.some(({ value }) => value === 'unicast');
  if (!isUnicast || dualStackAddressFamily?.opaque === true) return undefined;
  if (dualStackAddressFamily?.value === true || link !== undefined) return ['IPv4', 'IPv6'];
  const family = address?.value === undefined ? undefined : parseAddress(address.value)?.family;
  return family === undefined ? undefined : [family];
}

/**
 * The networks that a router may announce: its own and those of the VRFs that it imports. `undefined` if some of them are not written
 * in the resource.
 */
export function announceable(data: FrrConfigurationFacts, router: FrrRouter): readonly string[] | undefined {
  if (data.hasOpenRouters || router.imports?.open === true) return undefined;
  const names = (router.imports?.items ?? []).map((vrf) => vrf?.value);
  const imported = names.map((name) => data.routers.filter((it) => isOfVrf(it, name)));
  if (imported.some((routers) => routers.length === 0)) return undefined;
  const lists = [router, ...imported.flat()].map(({ prefixes }) => prefixes);
  if (lists.some((list) => list?.open === true)) return undefined;
  return lists.flatMap((list) => (list?.items ?? []).flatMap(({ value }) => value ?? []));
}

/** In `imports` the default VRF has a name. */
const isOfVrf = ({ vrf }: FrrRouter, name: string | undefined): boolean =>
  name === 'default' ? vrf === undefined || vrf.value === '' : name !== undefined && vrf?.value === name;

/** Networks that a neighbor is told of; `undefined` if that cannot be told. */
export function advertised(
  data: FrrConfigurationFacts,
  router: FrrRouter,
  neighbor: FrrNeighbor,
): readonly string[] | undefined {
  const mode = neighbor.advertiseMode;
  if (mode !== undefined && mode.value === undefined) return undefined;
  if (mode?.value === 'all') return announceable(data, router);
  if (neighbor.allowedPrefixes?.open === true) return undefined;
  return (neighbor.allowedPrefixes?.items ?? []).flatMap(({ value }) => value ?? []);
}

/** Networks with a local preference or a community. */
export const markedPrefixes = ({ localPrefs, communities }: FrrNeighbor): readonly Located<string>[] =>
  [...localPrefs, ...communities].flatMap(({ prefixes }) => prefixes?.items ?? []);
