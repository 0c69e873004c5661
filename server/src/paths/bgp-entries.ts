import type { Graph } from '../engine/graph.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { intersect } from '../model/node-set.js';
import { nameOf, type Resource } from '../model/resource.js';
import { doubtsAbout, isSettled } from './certainty.js';
import {
  type Domain,
  describeDomain,
  doubtsOfAdvertisement,
  drop,
  type Entry,
  isEmpty,
  merge,
  noEntries,
  type PoolEntries,
  selectsPool,
  speakers,
} from './entry.js';
import { defineIndex } from './key-index.js';
import { nodesOfAdvertisement, nodesOfPeer } from './node-sets.js';
import { peerSide } from './peer-side.js';
import type { Pool } from './pools.js';
import type { Peer } from './sessions.js';
import { at, type PathStep, step, titleOf } from './steps.js';

type Advertisement = Resource<BgpAdvertisementFacts>;

const peersByName = defineIndex(
  'peers by name',
  (graph) => graph.ofKind(bgpPeer),
  (_, peer) => (peer.name?.value === undefined ? [] : [peer.name.value]),
);

/** The peers of this name: one, or alternatives. */
export const peersNamed = (graph: Graph, name: string): readonly Peer[] => peersByName(graph, name);

/** The ways in that an advertisement opens to a pool: one for each peer. */
export function bgpEntries(graph: Graph, pool: Pool, advertisement: Advertisement): PoolEntries {
  const selects = selectsPool(advertisement, pool);
  if (selects === false) return noEntries;
  const own = [
    ...doubtsOfAdvertisement(advertisement, selects),
    ...doubtsAbout(graph, bgpAdvertisement, advertisement),
  ];
  const { peers } = advertisement.data;
  const names = peers?.items ?? [];
  if (names.length > 0 || peers?.open === true) {
    return merge(names.map((name) => namedPeer(graph, { pool, advertisement, doubts: own }, name)));
  }
  const all = graph.ofKind(bgpPeer);
  const isComplete = isSettled(graph, bgpPeer);
  if (all.length === 0)
    return drop(step(`There is no peer for ${titleOf(advertisement)}.`, at(advertisement)), isComplete);
  const text = `${titleOf(advertisement)} names no peers, and there may be more of them than the files hold.`;
  const doubts = isComplete ? own : [...own, step(text, at(advertisement))];
  return merge(all.map((peer) => bgpEntry(graph, { pool, advertisement, doubts }, peer)));
}

interface Announcement {
  readonly pool: Pool;
  readonly advertisement: Advertisement;
  readonly doubts: readonly PathStep[];
}

interface PeerName {
  readonly value: string | undefined;
  readonly path: string;
}

function namedPeer(graph: Graph, announcement: Announcement, name: PeerName): PoolEntries {
  const { pool, advertisement, doubts } = announcement;
  const peers = name.value === undefined ? [] : peersNamed(graph, name.value);
  if (peers.length > 0) return merge(peers.map((peer) => bgpEntry(graph, announcement, peer)));
  const text =
    name.value === undefined
      ? `A peer of ${titleOf(advertisement)} is a template.`
      : `Peer "${name.value}" of ${titleOf(advertisement)} is not in the scope.`;
  const reason = step(text, at(advertisement, name));
  if (name.value !== undefined && graph.absence(bgpPeer) === 'error' && isSettled(graph, bgpPeer)) return drop(reason);
  const nodes = nodesOfAdvertisement(advertisement);
  const entry: Entry = {
    kind: 'bgp',
    pool,
    advertisement,
    peer: undefined,
    port: undefined,
    domain: { kind: 'unknown' },
    families: pool.families,
    asked: nodes,
    nodes,
    isCertain: false,
    doubts: [...doubts, reason],
    assumptions: [],
    step: reason,
  };
  return { entries: [entry], dropped: [] };
}

function bgpEntry(graph: Graph, { pool, advertisement, doubts }: Announcement, peer: Peer): PoolEntries {
  const side = peerSide(graph, peer);
  const { domain, session } = side;
  const families = pool.families.filter((family) => side.families?.includes(family) ?? true);
  if (families.length === 0 && !pool.isOpen) {
    const text = `The session of peer "${nameOf(peer)}" does not carry the addresses of pool "${pool.name}".`;
    return drop(step(text, at(peer, peer.data.peerAddress), at(pool.resource, pool.resource.data.addresses)));
  }
  const asked = [nodesOfAdvertisement(advertisement), nodesOfPeer(peer), speakers(graph)].reduce(intersect);
  const nodes = domain.kind === 'vrf' ? intersect(asked, domain.nodes) : asked;
  if (isEmpty(graph, nodes)) {
    return drop(emptyReason(graph, advertisement, peer, domain), doubts.length === 0 && side.doubts.length === 0);
  }
  if (session.fails !== undefined) return drop(session.fails, session.doubts.length === 0);
  const all = [...doubts, ...side.doubts, ...session.doubts];
  const text = `Pool "${pool.name}" is announced to peer "${nameOf(peer)}" in ${describeDomain(domain)} by ${titleOf(advertisement)}.`;
  const entry: Entry = {
    kind: 'bgp',
    pool,
    advertisement,
    peer,
    port: undefined,
    domain,
    families,
    asked,
    nodes,
    isCertain: all.length === 0,
    doubts: all,
    assumptions: session.assumptions,
    step: step(text, at(advertisement), at(peer, peer.data.vrf)),
  };
  return { entries: [entry], dropped: [] };
}

/** Why no node announces. */
function emptyReason(graph: Graph, advertisement: Advertisement, peer: Peer, domain: Domain): PathStep {
  const places = [at(advertisement, advertisement.data.nodeSelectors), at(peer, peer.data.nodeSelectors)];
  const own = nodesOfAdvertisement(advertisement);
  if (isEmpty(graph, own)) {
    return step(`No node has the labels that ${titleOf(advertisement)} asks for.`, places[0]);
  }
  if (isEmpty(graph, intersect(own, nodesOfPeer(peer)))) {
    return step(`${titleOf(advertisement)} and peer "${nameOf(peer)}" share no node.`, ...places);
  }
  return step(`${titleOf(advertisement)} announces from no node that has ${describeDomain(domain)}.`, ...places);
}
