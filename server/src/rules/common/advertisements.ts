import { defineFact, type Graph } from '../../engine/graph.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import type { Resource } from '../../model/resource.js';
import { peersNamed } from '../../paths/bgp-entries.js';
import { doubtsAbout, isSettled } from '../../paths/certainty.js';
import { selectsPool } from '../../paths/entry.js';
import { defineIndex } from '../../paths/key-index.js';
import { type Pool, poolsNamed, poolsOf } from '../../paths/pools.js';
import type { Peer } from '../../paths/sessions.js';

/** A BGPAdvertisement. */
export type Advertisement = Resource<BgpAdvertisementFacts>;

/** Names of pools that the advertisement lists. */
const listedPools = ({ data }: Advertisement): readonly string[] =>
  (data.pools?.items ?? []).flatMap(({ value }) => value ?? []);

/** True if it picks pools by their labels, or all of them. */
const isBroad = (advertisement: Advertisement): boolean =>
  advertisement.data.poolSelectors.isSet || listedPools(advertisement).length === 0;

const byPool = defineIndex(
  'bgp advertisements by pool',
  (graph) => graph.ofKind(bgpAdvertisement),
  (_, advertisement) => listedPools(advertisement),
);

const broad = defineFact('broad bgp advertisements', (graph): readonly Advertisement[] =>
  graph.ofKind(bgpAdvertisement).filter(isBroad),
);

/** The advertisements that certainly carry the pool. */
export function advertisementsOf(graph: Graph, pool: Pool): readonly Advertisement[] {
  const found = new Set([...byPool(graph, pool.name), ...graph.ask(broad)]);
  return [...found].filter((it) => selectsPool(it, pool) === true);
}

/** The pools that an advertisement certainly carries. */
export const poolsOfAdvertisement = (graph: Graph, advertisement: Advertisement): readonly Pool[] =>
  (isBroad(advertisement)
    ? poolsOf(graph)
    : listedPools(advertisement).flatMap((name) => poolsNamed(graph, name))
  ).filter((pool) => selectsPool(advertisement, pool) === true);

/** True if nothing changes what the advertisement or the pool says. */
export const isFirm = (graph: Graph, advertisement: Advertisement, pool?: Pool): boolean =>
  doubtsAbout(graph, bgpAdvertisement, advertisement).length === 0 &&
  (pool === undefined || doubtsAbout(graph, ipAddressPool, pool.resource).length === 0);

/** The peers that an advertisement goes to; `undefined` if there may be others than those of the files. */
export function reachedPeers(graph: Graph, { data }: Advertisement): readonly Peer[] | undefined {
  const names = data.peers?.items ?? [];
  if (data.peers?.open === true) return undefined;
  if (names.length === 0) return isSettled(graph, bgpPeer) ? graph.ofKind(bgpPeer) : undefined;
  const found = names.map(({ value }) => (value === undefined ? [] : peersNamed(graph, value)));
  const isClear = found.every((peers) => peers.length === 1) && !graph.hasAlternatives(bgpPeer.id);
  return isClear ? found.flat() : undefined;
}

/** True if the advertisement goes to the peer, by its name or because it names none; what is a template counts as no. */
export const reaches = ({ data }: Advertisement, peer: Peer): boolean => {
  const names = data.peers?.items ?? [];
  return (names.length === 0 && data.peers?.open !== true) || names.some(({ value }) => value === peer.name?.value);
};
