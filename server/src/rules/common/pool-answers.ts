import { type Address, type AddressRange, contains, sizeOf } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { namespace as namespaceKind } from '../../kinds/core/namespace.kind.js';
import { matchesSet } from '../../model/node-set.js';
import { mayUse } from '../../paths/pool-choice.js';
import { type Pool, poolsHolding } from '../../paths/pools.js';
import type { Service } from '../../paths/services.js';

/** True for an IPv4 address that ends in .0 or .255, which a pool with avoidBuggyIPs does not give out. */
export const isBuggy = ({ family, value }: Address): boolean =>
  family === 'IPv4' && ((value & 0xffn) === 0n || (value & 0xffn) === 255n);

/** How many addresses of a range end in .0 or .255: 2 for 203.0.113.255-203.0.114.9. */
const buggySizeOf = ({ family, first, last }: AddressRange): bigint => {
  if (family !== 'IPv4') return 0n;
  const zeros = last / 256n - (first + 255n) / 256n + 1n;
  const ends = (last + 1n) / 256n - first / 256n;
  return zeros + ends;
};

/** How many addresses the pool gives out, at most. */
export function usableSizeOf({ blocks, resource }: Pool): bigint {
  const avoids = resource.data.avoidBuggyIps?.value === true;
  return blocks.reduce((sum, { range }) => sum + sizeOf(range) - (avoids ? buggySizeOf(range) : 0n), 0n);
}

/** True if the pool gives out the address; `undefined` if a template decides. */
export function givesOut(pool: Pool, address: Address): boolean | undefined {
  if (!pool.blocks.some(({ range }) => contains(range, address))) return pool.isOpen ? undefined : false;
  const { avoidBuggyIps } = pool.resource.data;
  if (avoidBuggyIps?.opaque === true && isBuggy(address)) return undefined;
  return !(avoidBuggyIps?.value === true && isBuggy(address));
}

/** The pools that give out an address. */
export const poolsGiving = (graph: Graph, address: Address): readonly Pool[] =>
  poolsHolding(graph, address).filter((pool) => givesOut(pool, address) === true);

/** Why a Service may not use a pool that it names, by its namespace or its labels; `undefined` if it may, or if that is open. */
export function exclusion(graph: Graph, service: Service, { resource }: Pool): 'namespaces' | 'labels' | undefined {
  const allocation = resource.data.serviceAllocation;
  if (allocation === undefined || mayUse(graph, service, allocation) !== false) return undefined;
  const { namespaces, namespaceSelectors, serviceSelectors } = allocation;
  if (serviceSelectors.isSet && matchesSet(serviceSelectors.nodes, service.labels) === false) return 'labels';
  // Selectors that match no namespace at all are no restriction for those who ask for the pool.
  const isEmpty =
    (namespaces?.items.length ?? 0) === 0 &&
    !graph.ofKind(namespaceKind).some(({ labels }) => matchesSet(namespaceSelectors.nodes, labels) === true);
  return isEmpty ? undefined : 'namespaces';
}
