import type { Family } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import { isBefore } from '../engine/release.js';
import { node } from '../kinds/core/node.kind.js';
import type { AdvertisementFacts } from '../kinds/metallb/advertisement.js';
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
import type { Resource } from '../model/resource.js';
import { relationOf } from './node-sets.js';
import { metalLbInstallation } from './platform.js';
import type { Pool } from './pools.js';
import type { Peer } from './sessions.js';
import { at, type PathStep, step, titleOf } from './steps.js';
import { tableOf, type Vrf } from './vrfs.js';

/** Where requests come in: the main table, a VRF with its definitions on the nodes, or somewhere that is not known. */
export type Domain =
  | { readonly kind: 'main' }
  | { readonly kind: 'vrf'; readonly name: string; readonly vrfs: readonly Vrf[]; readonly nodes: NodeSet }
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

/** A VRF with its definitions, as a domain. */
export const domainOfVrfs = (name: string, vrfs: readonly Vrf[]): Domain => ({
  kind: 'vrf',
  name,
  vrfs,
  nodes: union(...vrfs.map((vrf) => vrf.nodes)),
});

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

/** No way in. */
export const noEntries: PoolEntries = { entries: [], dropped: [] };

/** A way in that does not exist, for this reason. */
export const drop = (reason: PathStep, isCertain = true): PoolEntries => ({
  entries: [],
  dropped: [{ step: reason, isCertain }],
});

/** All ways in of several parts. */
export const merge = (parts: readonly PoolEntries[]): PoolEntries => ({
  entries: parts.flatMap(({ entries }) => entries),
  dropped: parts.flatMap(({ dropped }) => dropped),
});

/** Why it may be that the advertisement does not announce the pool, or from other nodes. */
export function doubtsOfAdvertisement(
  advertisement: Resource<AdvertisementFacts>,
  selects: Verdict,
): readonly PathStep[] {
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

/** The label that keeps a node from announcing. */
export const excludeLabel = 'node.kubernetes.io/exclude-from-external-load-balancers';

/** False if the targeted release of MetalLB does not look at the label. */
export const readsExcludeLabel = ({ settings }: Graph): boolean =>
  !isBefore(settings, { openshift: '4.16', metallb: '0.14' });

/** The nodes that announce at all: those with speakers, without the ones that are excluded from load balancing. */
export function speakers(graph: Graph): NodeSet {
  const { speakers: nodes } = metalLbInstallation(graph);
  const isUsed = graph.ofKind(node).some(({ labels }) => Object.hasOwn(labels.values, excludeLabel));
  if (!isUsed || !readsExcludeLabel(graph)) return nodes;
  return intersect(nodes, fromSelector({ matchExpressions: [{ key: excludeLabel, operator: 'DoesNotExist' }] }));
}

/** True if certainly no node is in the set. */
export const isEmpty = (graph: Graph, nodes: NodeSet): boolean => relationOf(graph, nodes, allNodes) === 'disjoint';
