import type { Severity } from '../base/result-types.js';
import type { Resource } from '../model/resource.js';
import type { PathVerdict } from '../paths/verdict.js';
import type { FilePlace } from './diagnostics.js';

/** What a box of the picture stands for. */
export type TopologyKind =
  | 'service'
  | 'egress-service'
  | 'pool'
  | 'advertisement'
  | 'peer'
  | 'vrf'
  | 'main-table'
  | 'port'
  | 'node-group';

/**
 * What a line says. `address`: the Service gets its address from the pool · `announces`: the pool is in the advertisement · `peer`: it
 * goes to the peer · `session`: the peer is reached in the VRF · `port` · `nodes` · `steers`: the EgressService is about the Service ·
 * `replies`: they leave by this table · `label`: only the node of the EgressService announces · `interface` of an L2Advertisement.
 */
export type TopologyRelation =
  | 'address'
  | 'announces'
  | 'peer'
  | 'session'
  | 'port'
  | 'nodes'
  | 'steers'
  | 'replies'
  | 'label'
  | 'interface';

/** Whether something is right: `broken` if an error or a warning is about it, `unknown` if a name leads out of the files. */
export type TopologyState = 'ok' | 'broken' | 'unknown';

/** What Symroute says about a box or a line. */
export interface TopologyFinding {
  /** `bgppeer-vrf-undefined` */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: FilePlace;
}

/** The verdict on the path of a Service. */
export interface TopologyVerdict {
  readonly verdict: PathVerdict;
  /** The path is proven to be wrong or to end. */
  readonly isBroken: boolean;
  /** One or two words, `asymmetric`. */
  readonly word: string;
  /** `asymmetric: requests enter by VRF "red" (table 110), replies leave by the main table` */
  readonly headline: string;
}

/** A box: `{ id: 'vrf red 110', kind: 'vrf', layer: 4, title: 'red', detail: 'table 110', ... }`. */
export interface TopologyNode {
  readonly id: string;
  readonly kind: TopologyKind;
  /** Column, counted from 0 on the left. */
  readonly layer: number;
  readonly title: string;
  readonly detail: string;
  readonly state: TopologyState;
  readonly findings: readonly TopologyFinding[];
  /** A name that nothing defines. */
  readonly isMissing: boolean;
  /** Where it is defined; several for a VRF of several policies. */
  readonly places: readonly FilePlace[];
  /** All of the text that is about it, for what stands under a cursor. */
  readonly areas: readonly FilePlace[];
  /** Names to find it by: the nodes of a group. */
  readonly names: readonly string[];
  /** Of a Service. */
  readonly verdict: TopologyVerdict | undefined;
}

/** A line from one box to another. */
export interface TopologyEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: TopologyRelation;
  readonly state: TopologyState;
  readonly findings: readonly TopologyFinding[];
  /** The text that makes the connection. */
  readonly place: FilePlace | undefined;
}

/** What a scope adds up to, as plain data. */
export interface Topology {
  /** `overlay "prod"` */
  readonly scope: string;
  readonly nodes: readonly TopologyNode[];
  readonly edges: readonly TopologyEdge[];
}

/** What to show: `{ kind: 'service', name: 'shop/frontend' }`. `any` compares parts of names of Services, VRFs and nodes. */
export interface TopologyFilter {
  readonly kind: 'service' | 'vrf' | 'node' | 'any';
  readonly name: string;
}

/** Text of a resource that a box or line stands for: findings below the path belong to it. */
export interface Source {
  readonly resource: Resource;
  readonly path: string;
}

/** A box before its findings are known. */
export interface NodeDraft extends Omit<TopologyNode, 'state' | 'findings' | 'places' | 'areas' | 'layer'> {
  /** Where names stand. */
  readonly named: readonly Source[];
  /** What belongs to it. */
  readonly sources: readonly Source[];
}

/** A line before its findings are known. */
export interface EdgeDraft extends Omit<TopologyEdge, 'state' | 'findings' | 'place' | 'id'> {
  readonly at: Source;
  /** What belongs to it. */
  readonly sources: readonly Source[];
  /** True if it is not certain that the connection exists. */
  readonly isOpen: boolean;
  /** Something that no finding of a rule says. */
  readonly finding?: Omit<TopologyFinding, 'place'> | undefined;
}

/** Boxes and lines of a part of the picture. */
export interface Draft {
  readonly nodes: readonly NodeDraft[];
  readonly edges: readonly EdgeDraft[];
}

/** The column of each kind: requests come in from the right, so a Service is left and the network is right. */
export const layers: Readonly<Record<TopologyKind, number>> = {
  service: 0,
  pool: 1,
  'egress-service': 1,
  advertisement: 2,
  peer: 3,
  vrf: 4,
  'main-table': 4,
  port: 5,
  'node-group': 6,
};

/** What people call a kind of box, `Address pool`. */
export const kindWords: Readonly<Record<TopologyKind, string>> = {
  service: 'Service',
  pool: 'Address pool',
  'egress-service': 'Egress service',
  advertisement: 'Advertisement',
  peer: 'Peer',
  vrf: 'VRF',
  'main-table': 'Main table',
  port: 'Port',
  'node-group': 'Nodes',
};
