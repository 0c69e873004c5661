import { type Address, type AddressRange, contains, type Family, sizeOf } from '../base/net/address.js';
import { parseAddressBlock } from '../base/net/address-block.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { ipAddressPool, type PoolFacts } from '../kinds/metallb/ip-address-pool.kind.js';
import { nameOf, type Resource } from '../model/resource.js';
import { isSettled } from './certainty.js';
import { defineIndex } from './key-index.js';

/** A readable entry of a pool: all addresses from first to last, at `spec.addresses[0]`. */
export interface PoolBlock {
  readonly range: AddressRange;
  readonly path: string;
}

/** An IPAddressPool with its addresses as numbers. */
export interface Pool {
  readonly name: string;
  readonly resource: Resource<PoolFacts>;
  readonly blocks: readonly PoolBlock[];
  /** Families of the blocks, IPv4 first. */
  readonly families: readonly Family[];
  /** More addresses may be in it than can be read. */
  readonly isOpen: boolean;
}

function readPool(resource: Resource<PoolFacts>): Pool {
  const list = resource.data.addresses;
  const entries = (list?.items ?? []).map((item) => ({
    item,
    block: item.value === undefined ? undefined : parseAddressBlock(item.value),
  }));
  const blocks = entries.flatMap(({ item, block }) =>
    block?.kind === 'block' ? [{ range: block.range, path: item.path }] : [],
  );
  const found = new Set(blocks.map(({ range }) => range.family));
  return {
    name: nameOf(resource),
    resource,
    blocks,
    families: (['IPv4', 'IPv6'] as const).filter((family) => found.has(family)),
    isOpen: list?.open === true || blocks.length < entries.length,
  };
}

const allPools = defineFact('pools', (graph): readonly Pool[] =>
  graph.ofKind(ipAddressPool).flatMap((resource) => (resource.name?.value === undefined ? [] : [readPool(resource)])),
);

/** Every pool of the scope with a known name, in the order of the files. */
export const poolsOf = (graph: Graph): readonly Pool[] => graph.ask(allPools);

const poolsByName = defineIndex('pools by name', poolsOf, (_, pool) => [pool.name]);
const poolsById = defineIndex('pools by id', poolsOf, (_, pool) => [pool.resource.id]);

/** The pools of this name: one, or alternatives. */
export const poolsNamed = (graph: Graph, name: string): readonly Pool[] => poolsByName(graph, name);

/** The pool whose resource has this id. */
export const poolOfId = (graph: Graph, id: string): Pool | undefined => poolsById(graph, id)[0];

/** The pools that hold an address. */
export const poolsHolding = (graph: Graph, address: Address): readonly Pool[] =>
  poolsOf(graph).filter((pool) => pool.blocks.some(({ range }) => contains(range, address)));

/** True if the files hold every pool with all its addresses. */
export const isPoolListComplete = (graph: Graph): boolean =>
  isSettled(graph, ipAddressPool) && poolsOf(graph).every((pool) => !pool.isOpen);

/** True if the pool has, or may have, an address of a family that is needed. */
export const serves = (pool: Pool, families: readonly Family[] | undefined): boolean =>
  pool.isOpen || pool.blocks.some(({ range }) => (families?.includes(range.family) ?? true) && sizeOf(range) > 0n);
