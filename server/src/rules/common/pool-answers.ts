import { type Address, contains } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { namespace as namespaceKind } from '../../kinds/core/namespace.kind.js';
import { matchesSet } from '../../model/node-set.js';
import { mayUse } from '../../paths/pool-choice.js';
import { type Pool, poolsHolding } from '../../paths/pools.js';
import type { Service } from '../../paths/services.js';

/** True for an IPv4 address that ends in .0 or .255, which a pool with avoidBuggyIPs does not give out. */
export const isBuggy = ({ family, value }: Address): boolean =>
  family === 'IPv4' && ((value & 0xffn) === 0n || (value & 0xffn) === 255n);

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
