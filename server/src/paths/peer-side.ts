import type { Family } from '../base/net/address.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { hasUnknown } from '../model/node-set.js';
import { nameOf } from '../model/resource.js';
import { doubtsAbout } from './certainty.js';
import { type Domain, domainOfVrfs } from './entry.js';
import { defineIndex } from './key-index.js';
import { nodesOfPeer } from './node-sets.js';
import { hasPolicyPatches } from './policies.js';
import { familiesOfSession, type Peer, type SessionCheck, sessionInMain, sessionInVrf } from './sessions.js';
import { at, type PathStep, step } from './steps.js';
import { vrfsNamed } from './vrfs.js';

/** What a peer means for every pool that is announced to it. */
export interface PeerSide {
  readonly domain: Domain;
  /** Families of addresses that the session carries; `undefined` if that cannot be told. */
  readonly families: readonly Family[] | undefined;
  readonly session: SessionCheck;
  /** Why what is said here may not hold. */
  readonly doubts: readonly PathStep[];
}

const peersById = defineIndex(
  'peers by id',
  (graph) => graph.ofKind(bgpPeer),
  (_, peer) => [peer.id],
);

const noSession: SessionCheck = { fails: undefined, doubts: [], assumptions: [] };

const sideFact = defineFact('side of peer', (graph, id): PeerSide | undefined => {
  const peer = peersById(graph, id)[0];
  return peer === undefined ? undefined : sideOf(graph, peer);
});

/** Where a peer's session runs, what it carries, and whether it can come up. */
export const peerSide = (graph: Graph, peer: Peer): PeerSide => graph.ask(sideFact, peer.id) ?? sideOf(graph, peer);

function sideOf(graph: Graph, peer: Peer): PeerSide {
  const domain = domainOf(graph, peer);
  const families = familiesOfSession(peer);
  return {
    domain,
    families,
    session: sessionOf(graph, peer, domain),
    doubts: [
      ...doubtsAbout(graph, bgpPeer, peer),
      ...doubtsOfDomain(graph, peer, domain),
      ...(families === undefined
        ? [step(`Which addresses the session of peer "${nameOf(peer)}" carries is not known.`, at(peer))]
        : []),
      ...(hasUnknown(nodesOfPeer(peer))
        ? [step(`The nodes of peer "${nameOf(peer)}" are not known.`, at(peer, peer.data.nodeSelectors))]
        : []),
    ],
  };
}

function sessionOf(graph: Graph, peer: Peer, domain: Domain): SessionCheck {
  switch (domain.kind) {
    case 'vrf':
      return sessionInVrf(graph, peer, domain.vrfs);
    case 'main':
      return sessionInMain(graph, peer, nodesOfPeer(peer));
    case 'unknown':
      return noSession;
  }
}

function domainOf(graph: Graph, peer: Peer): Domain {
  const { vrf } = peer.data;
  if (vrf === undefined || vrf.value === '') return { kind: 'main' };
  const vrfs = vrf.value === undefined ? [] : vrfsNamed(graph, vrf.value);
  return vrf.value === undefined || vrfs.length === 0 ? { kind: 'unknown' } : domainOfVrfs(vrf.value, vrfs);
}

function doubtsOfDomain(graph: Graph, peer: Peer, domain: Domain): readonly PathStep[] {
  if (domain.kind === 'main')
    return peer.data.vrf?.opaque === true ? [step('The VRF of the peer is a template.', at(peer, peer.data.vrf))] : [];
  if (domain.kind === 'vrf') {
    return hasPolicyPatches(graph) ? [step(`A patch may change VRF "${domain.name}".`, at(peer, peer.data.vrf))] : [];
  }
  const { vrf } = peer.data;
  return [
    step(
      vrf?.value === undefined
        ? `The VRF of peer "${nameOf(peer)}" is a template.`
        : `No policy defines VRF "${vrf.value}".`,
      at(peer, vrf),
    ),
  ];
}
