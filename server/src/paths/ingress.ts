import type { Family } from '../base/net/address.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { node } from '../kinds/core/node.kind.js';
import type { AdvertisementFacts } from '../kinds/metallb/advertisement.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { type L2AdvertisementFacts, l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import {
  allNodes,
  fromSelector,
  hasUnknown,
  intersect,
  matchesSet,
  type NodeSet,
  union,
  type Verdict,
} from '../model/node-set.js';
import { nameOf, type Resource } from '../model/resource.js';
import { doubtsAbout, isSettled } from './certainty.js';
import { nodesOfAdvertisement, nodesOfPeer, relationOf } from './node-sets.js';
import { metalLbMode } from './platform.js';
import { hasPolicyPatches } from './policies.js';
import { type Pool, poolsOf } from './pools.js';
import { isLocal, podNodes, type Service } from './services.js';
import { familiesOfSession, type Peer, sessionInMain, sessionInVrf } from './sessions.js';
import { at, listOf, type PathStep, step, titleOf } from './steps.js';
import { tableOf, type Vrf, vrfsNamed, vrfsOf, vrfsOfPort } from './vrfs.js';

/** Where requests come in: the main table, a VRF with its definitions on the nodes, or somewhere that is not known. */
export type Domain =
  | { readonly kind: 'main' }
  | { readonly kind: 'vrf'; readonly name: string; readonly vrfs: readonly Vrf[] }
  | { readonly kind: 'unknown' };

/** One way in: a pool, announced by an advertisement to a peer, or on an interface. */
export interface Entry {
  readonly kind: 'bgp' | 'l2';
  readonly pool: Pool;
  readonly advertisement: Resource<AdvertisementFacts>;
  readonly peer: Peer | undefined;
  /** Interface of an L2 advertisement that names some. */
  readonly port: string | undefined;
  readonly domain: Domain;
  /** Families of addresses that come in this way. */
  readonly families: readonly Family[];
  /** What advertisement, peer and speakers ask of nodes. */
  readonly asked: NodeSet;
  /** The same, limited to nodes that have the VRF. */
  readonly nodes: NodeSet;
  /** Reached by known facts only. */
  readonly isCertain: boolean;
  /** Why not. */
  readonly doubts: readonly PathStep[];
  readonly assumptions: readonly PathStep[];
  /** `Pool "a" is announced to peer "b" in VRF "c" by BGPAdvertisement "d".` */
  readonly step: PathStep;
}

/** A way in that does not exist, and why. */
export interface DroppedEntry {
  readonly step: PathStep;
  /** Nothing unknown is behind it. */
  readonly isCertain: boolean;
}

/** The ways in to a pool. */
export interface PoolEntries {
  readonly entries: readonly Entry[];
  readonly dropped: readonly DroppedEntry[];
}

/** `VRF "ens4vrf" (table 2)`, `the main table`. */
export function describeDomain(domain: Domain): string {
  if (domain.kind === 'main') return 'the main table';
  if (domain.kind === 'unknown') return 'an unknown routing table';
  const tables = [...new Set(domain.vrfs.map(tableOf))];
  const [table] = tables;
  return `VRF "${domain.name}"${tables.length === 1 && table !== undefined ? ` (table ${table})` : ''}`;
}

/** Whether an advertisement selects the pool: by name, by label, or because it selects nothing and so means all. */
export function selectsPool({ data }: Resource<AdvertisementFacts>, pool: Pool): Verdict {
  const { pools, poolSelectors } = data;
  const names = pools?.items ?? [];
  const isNamed = names.length > 0 || pools?.open === true;
  if (!isNamed && !poolSelectors.isSet) return true;
  if (names.some(({ value }) => value === pool.name)) return true;
  const byLabel = poolSelectors.isSet ? matchesSet(poolSelectors.nodes, pool.resource.labels) : false;
  if (byLabel === true) return true;
  return byLabel === 'unknown' || pools?.open === true || names.some(({ opaque }) => opaque) ? 'unknown' : false;
}

const bgpFact = defineFact('entries of pool', (graph, id): PoolEntries => {
  const pool = poolsOf(graph).find(({ resource }) => resource.id === id);
  if (pool === undefined) return { entries: [], dropped: [] };
  const found = [
    ...graph.ofKind(bgpAdvertisement).map((it) => bgpEntries(graph, pool, it)),
    ...graph.ofKind(l2Advertisement).map((it) => l2Entries(graph, pool, it)),
  ];
  return { entries: found.flatMap((it) => it.entries), dropped: found.flatMap((it) => it.dropped) };
});

/** Every way in to the pool, whatever the Service. */
export const entriesOfPool = (graph: Graph, pool: Pool): PoolEntries => graph.ask(bgpFact, pool.resource.id);

const noEntries: PoolEntries = { entries: [], dropped: [] };

const drop = (reason: PathStep, isCertain = true): PoolEntries => ({
  entries: [],
  dropped: [{ step: reason, isCertain }],
});

/** Why it may be that the advertisement does not announce the pool, or from other nodes. */
function doubtsOfAdvertisement(advertisement: Resource<AdvertisementFacts>, selects: Verdict): readonly PathStep[] {
  const { nodeSelectors, poolSelectors } = advertisement.data;
  const doubts: PathStep[] = [];
  if (selects === 'unknown')
    doubts.push(
      step(`Whether ${titleOf(advertisement)} selects the pool is not known.`, at(advertisement, poolSelectors)),
    );
  if (hasUnknown(nodeSelectors.nodes))
    doubts.push(step(`The nodes of ${titleOf(advertisement)} are not known.`, at(advertisement, nodeSelectors)));
  return doubts;
}

function bgpEntries(graph: Graph, pool: Pool, advertisement: Resource<BgpAdvertisementFacts>): PoolEntries {
  const selects = selectsPool(advertisement, pool);
  if (selects === false)
    return drop(
      step(
        `${titleOf(advertisement)} does not select pool "${pool.name}".`,
        at(advertisement, advertisement.data.pools),
      ),
    );
  const doubts = [
    ...doubtsOfAdvertisement(advertisement, selects),
    ...doubtsAbout(graph, bgpAdvertisement, advertisement),
  ];
  const names = advertisement.data.peers?.items ?? [];
  const isAll = names.length === 0 && advertisement.data.peers?.open !== true;
  const found = isAll
    ? graph
        .ofKind(bgpPeer)
        .map((peer) =>
          bgpEntry(graph, { pool, advertisement, peer, doubts: [...doubts, ...openPeers(graph, advertisement)] }),
        )
    : names.map((name) => namedPeer(graph, { pool, advertisement, doubts }, name));
  if (found.length === 0)
    return drop(
      step(`There is no peer for ${titleOf(advertisement)}.`, at(advertisement, advertisement.data.peers)),
      isSettled(graph, bgpPeer),
    );
  return { entries: found.flatMap((it) => it.entries), dropped: found.flatMap((it) => it.dropped) };
}

const openPeers = (graph: Graph, advertisement: Resource<BgpAdvertisementFacts>): readonly PathStep[] =>
  isSettled(graph, bgpPeer)
    ? []
    : [
        step(
          `${titleOf(advertisement)} names no peers, and there may be more of them than the files hold.`,
          at(advertisement),
        ),
      ];

interface Announcement {
  readonly pool: Pool;
  readonly advertisement: Resource<BgpAdvertisementFacts>;
  readonly doubts: readonly PathStep[];
}

function namedPeer(
  graph: Graph,
  announcement: Announcement,
  name: { readonly value: string | undefined; readonly path: string },
): PoolEntries {
  const { pool, advertisement, doubts } = announcement;
  const peers = name.value === undefined ? [] : graph.ofKind(bgpPeer).filter((it) => it.name?.value === name.value);
  if (peers.length > 0) return merge(peers.map((peer) => bgpEntry(graph, { ...announcement, peer })));
  const place = at(advertisement, name);
  const reason = step(
    name.value === undefined
      ? `A peer of ${titleOf(advertisement)} is a template.`
      : `Peer "${name.value}" is not in the scope.`,
    place,
  );
  if (name.value !== undefined && graph.absence(bgpPeer) === 'error' && isSettled(graph, bgpPeer)) return drop(reason);
  const nodes = nodesOfAdvertisement(advertisement);
  return {
    entries: [
      {
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
      },
    ],
    dropped: [],
  };
}

const merge = (parts: readonly PoolEntries[]): PoolEntries => ({
  entries: parts.flatMap(({ entries }) => entries),
  dropped: parts.flatMap(({ dropped }) => dropped),
});

function domainOf(graph: Graph, peer: Peer): Domain {
  const { vrf } = peer.data;
  if (vrf === undefined || vrf.value === '') return { kind: 'main' };
  const vrfs = vrf.value === undefined ? [] : vrfsNamed(graph, vrf.value);
  return vrf.value === undefined || vrfs.length === 0 ? { kind: 'unknown' } : { kind: 'vrf', name: vrf.value, vrfs };
}

function bgpEntry(
  graph: Graph,
  { pool, advertisement, peer, doubts }: Announcement & { readonly peer: Peer },
): PoolEntries {
  const carried = familiesOfSession(peer);
  const families = pool.families.filter((family) => carried === undefined || carried.includes(family));
  const places = [at(advertisement), at(peer, peer.data.vrf)];
  if (families.length === 0 && !pool.isOpen)
    return drop(
      step(
        `The session of peer "${nameOf(peer)}" does not carry the addresses of pool "${pool.name}".`,
        at(peer, peer.data.peerAddress),
      ),
    );
  const domain = domainOf(graph, peer);
  const asked = [nodesOfAdvertisement(advertisement), nodesOfPeer(peer), speakers(graph)].reduce(intersect);
  const nodes = domain.kind === 'vrf' ? intersect(asked, union(...domain.vrfs.map((vrf) => vrf.nodes))) : asked;
  if (isEmpty(graph, asked) || isEmpty(graph, nodes))
    return drop(emptyReason(graph, { advertisement, peer, domain, asked }), doubts.length === 0);
  const session =
    domain.kind === 'vrf'
      ? sessionInVrf(graph, peer, domain.vrfs)
      : domain.kind === 'main'
        ? sessionInMain(graph, peer, asked)
        : undefined;
  if (session?.fails !== undefined) return drop(session.fails, session.doubts.length === 0);
  const all = [
    ...doubts,
    ...doubtsAbout(graph, bgpPeer, peer),
    ...(session?.doubts ?? []),
    ...doubtsOfDomain(graph, peer, domain),
    ...(carried === undefined
      ? [step(`Which addresses the session of peer "${nameOf(peer)}" carries is not known.`, at(peer))]
      : []),
    ...(hasUnknown(nodesOfPeer(peer))
      ? [step(`The nodes of peer "${nameOf(peer)}" are not known.`, at(peer, peer.data.nodeSelectors))]
      : []),
  ];
  const text = `Pool "${pool.name}" is announced to peer "${nameOf(peer)}" in ${describeDomain(domain)} by ${titleOf(advertisement)}.`;
  return {
    entries: [
      {
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
        assumptions: session?.assumptions ?? [],
        step: step(text, ...places),
      },
    ],
    dropped: [],
  };
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
        : `No policy of the scope defines VRF "${vrf.value}".`,
      at(peer, vrf),
    ),
  ];
}

const excludeLabel = 'node.kubernetes.io/exclude-from-external-load-balancers';

/** The nodes that announce at all: those with speakers, without the ones that are excluded from load balancing. */
function speakers(graph: Graph): NodeSet {
  const { speakers: nodes } = metalLbMode(graph);
  const isUsed = graph.ofKind(node).some(({ labels }) => Object.hasOwn(labels.values, excludeLabel));
  if (!isUsed) return nodes;
  return intersect(nodes, fromSelector({ matchExpressions: [{ key: excludeLabel, operator: 'DoesNotExist' }] }));
}

const isEmpty = (graph: Graph, nodes: NodeSet): boolean => relationOf(graph, nodes, allNodes) === 'disjoint';

interface Emptiness {
  readonly advertisement: Resource<BgpAdvertisementFacts>;
  readonly peer: Peer;
  readonly domain: Domain;
  readonly asked: NodeSet;
}

function emptyReason(graph: Graph, { advertisement, peer, domain, asked }: Emptiness): PathStep {
  const places = [at(advertisement, advertisement.data.nodeSelectors), at(peer, peer.data.nodeSelectors)];
  if (isEmpty(graph, nodesOfAdvertisement(advertisement)))
    return step(
      `No node has the labels that ${titleOf(advertisement)} asks for.`,
      at(advertisement, advertisement.data.nodeSelectors),
    );
  if (isEmpty(graph, asked))
    return step(`${titleOf(advertisement)} and peer "${nameOf(peer)}" share no node.`, ...places);
  return step(`${titleOf(advertisement)} announces from no node that has ${describeDomain(domain)}.`, ...places);
}

function l2Entries(graph: Graph, pool: Pool, advertisement: Resource<L2AdvertisementFacts>): PoolEntries {
  const selects = selectsPool(advertisement, pool);
  if (selects === false) return noEntries;
  const doubts = [
    ...doubtsOfAdvertisement(advertisement, selects),
    ...doubtsAbout(graph, l2Advertisement, advertisement),
  ];
  const asked = intersect(nodesOfAdvertisement(advertisement), speakers(graph));
  if (isEmpty(graph, asked))
    return drop(
      step(
        `No node has the labels that ${titleOf(advertisement)} asks for.`,
        at(advertisement, advertisement.data.nodeSelectors),
      ),
      doubts.length === 0,
    );
  const names = advertisement.data.interfaces?.items ?? [];
  const isOpen = advertisement.data.interfaces?.open === true || names.some(({ value }) => value === undefined);
  const ports = names.flatMap(({ value, path }) => (value === undefined ? [] : [{ value, path }]));
  const make = (domain: Domain, port: string | undefined, path: string, more: readonly PathStep[]): Entry =>
    l2Entry({ pool, advertisement, domain, port, path, asked, doubts: [...doubts, ...more] });
  if (ports.length > 0)
    return {
      entries: ports.flatMap(({ value, path }) =>
        domainsOfPort(graph, value, asked).map((domain) => make(domain, value, path, [])),
      ),
      dropped: [],
    };
  const path = advertisement.data.interfaces?.path ?? 'metadata.name';
  if (isOpen)
    return {
      entries: [
        make({ kind: 'unknown' }, undefined, path, [
          step(`The interfaces of ${titleOf(advertisement)} are not known.`, at(advertisement, path)),
        ]),
      ],
      dropped: [],
    };
  const inVrfs = distinctVrfs(graph).map(({ name, vrfs }) =>
    make({ kind: 'vrf', name, vrfs }, undefined, path, [
      step(
        `${titleOf(advertisement)} names no interfaces, so clients in VRF "${name}" may use it too.`,
        at(advertisement, path),
      ),
    ]),
  );
  return { entries: [make({ kind: 'main' }, undefined, path, []), ...inVrfs], dropped: [] };
}

/** VRFs by name, each with all its definitions. */
function distinctVrfs(graph: Graph): readonly { readonly name: string; readonly vrfs: readonly Vrf[] }[] {
  const names = [...new Set(vrfsOf(graph).map((vrf) => vrf.name))];
  return names.map((name) => ({ name, vrfs: vrfsNamed(graph, name) }));
}

/** The VRFs that have the port on these nodes, else the main table. */
function domainsOfPort(graph: Graph, port: string, nodes: NodeSet): readonly Domain[] {
  const vrfs = vrfsOfPort(graph, port, nodes);
  const names = [...new Set(vrfs.map((vrf) => vrf.name))];
  return names.length === 0
    ? [{ kind: 'main' }]
    : names.map((name) => ({ kind: 'vrf', name, vrfs: vrfs.filter((vrf) => vrf.name === name) }));
}

interface L2Parts {
  readonly pool: Pool;
  readonly advertisement: Resource<L2AdvertisementFacts>;
  readonly domain: Domain;
  readonly port: string | undefined;
  readonly path: string;
  readonly asked: NodeSet;
  readonly doubts: readonly PathStep[];
}

function l2Entry({ pool, advertisement, domain, port, path, asked, doubts }: L2Parts): Entry {
  const nodes = domain.kind === 'vrf' ? intersect(asked, union(...domain.vrfs.map((vrf) => vrf.nodes))) : asked;
  const where = port === undefined ? describeDomain(domain) : `${listOf([port])}, in ${describeDomain(domain)},`;
  const text = `Pool "${pool.name}" is answered for on ${where} by ${titleOf(advertisement)}.`;
  return {
    kind: 'l2',
    pool,
    advertisement,
    peer: undefined,
    port,
    domain,
    families: pool.families,
    asked,
    nodes,
    isCertain: doubts.length === 0,
    doubts,
    assumptions: [],
    step: step(text, at(advertisement, path)),
  };
}

/** The ways in to a pool that a Service has: what its labels, families and traffic policy leave of the pool's. */
export function entriesOfService(
  graph: Graph,
  service: Service,
  pool: Pool,
  families: readonly Family[] | undefined,
): PoolEntries {
  const all = entriesOfPool(graph, pool);
  const parts = all.entries.map((entry) => limitEntry(graph, service, entry, families));
  return {
    entries: parts.flatMap((it) => it.entries),
    dropped: [...all.dropped, ...parts.flatMap((it) => it.dropped)],
  };
}

function limitEntry(
  graph: Graph,
  service: Service,
  entry: Entry,
  families: readonly Family[] | undefined,
): PoolEntries {
  const { serviceSelectors } = entry.advertisement.data;
  const matches = serviceSelectors.isSet ? matchesSet(serviceSelectors.nodes, service.labels) : true;
  const left = entry.families.filter((family) => families === undefined || families.includes(family));
  if (matches === false)
    return drop(
      step(
        `${titleOf(entry.advertisement)} does not select Service "${nameOf(service)}".`,
        at(entry.advertisement, serviceSelectors),
      ),
    );
  if (left.length === 0 && !entry.pool.isOpen)
    return drop(
      step(
        `${titleOf(entry.advertisement)} carries no address of a family that Service "${nameOf(service)}" asks for.`,
        at(service, service.data.ipFamilies),
      ),
    );
  const doubts =
    matches === 'unknown'
      ? [
          step(
            `Whether ${titleOf(entry.advertisement)} selects Service "${nameOf(service)}" is not known.`,
            at(entry.advertisement, serviceSelectors),
          ),
        ]
      : [];
  const limited = {
    ...entry,
    families: left,
    isCertain: entry.isCertain && doubts.length === 0,
    doubts: [...entry.doubts, ...doubts],
  };
  return isLocal(service) ? limitToPods(graph, service, limited) : { entries: [limited], dropped: [] };
}

/** With externalTrafficPolicy Local only nodes that run a pod announce. */
function limitToPods(graph: Graph, service: Service, entry: Entry): PoolEntries {
  const pods = podNodes(graph, service);
  if (pods === undefined) {
    const assumption = step(
      `Pods of Service "${nameOf(service)}" run on nodes that announce it.`,
      at(service, service.data.externalTrafficPolicy),
    );
    return { entries: [{ ...entry, assumptions: [...entry.assumptions, assumption] }], dropped: [] };
  }
  const limited = { ...entry, asked: intersect(entry.asked, pods), nodes: intersect(entry.nodes, pods) };
  if (!isEmpty(graph, limited.nodes)) return { entries: [limited], dropped: [] };
  return drop(
    step(
      `No pod of Service "${nameOf(service)}" runs on a node that announces it.`,
      at(service, service.data.externalTrafficPolicy),
    ),
    entry.isCertain,
  );
}
