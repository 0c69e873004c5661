import type { NodeSet } from '../model/node-set.js';
import type { Delivery } from './delivery.js';
import type { Egress } from './egress.js';
import { type Domain, describeDomain, type Entry } from './entry.js';
import type { Way } from './lookup.js';
import type { Service } from './services.js';
import type { PathStep } from './steps.js';

/** What is compared: a request of a client and its reply, or a connection that a pod opens and its answer. */
export type Flow = 'request' | 'connection';

/** How one way in stands to the way out, on some nodes. */
export interface Comparison {
  readonly flow: Flow;
  readonly entry: Entry;
  readonly nodes: NodeSet;
  readonly result: 'same' | 'different' | 'unknown';
  /** Both sides are known. */
  readonly isKnown: boolean;
  /** The way in is certain, packets certainly pass these nodes (or the same holds on all that they can pass), both sides are known. */
  readonly isProven: boolean;
  /** `VRF "red" (table 10)`: where packets come in, for a message. */
  readonly inPhrase: string;
  /** `VRF "blue"`, `the main table`. */
  readonly outPhrase: string;
  readonly comesIn: PathStep;
  readonly goesOut: PathStep;
  readonly assumptions: readonly PathStep[];
}

/** How an entry's domain stands to a way out. */
export function compareWays(domain: Domain, way: Way): Comparison['result'] {
  if (domain.kind === 'unknown' || way.kind === 'unknown') return 'unknown';
  if (domain.kind === 'vrf') return way.kind === 'vrf' && way.name === domain.name ? 'same' : 'different';
  // Replies by an interface of the host's own may well be where the requests come from.
  return way.kind === 'main' ? 'same' : way.kind === 'interface' ? 'unknown' : 'different';
}

/** What the flows of one Service have in common. */
export interface FlowQuery {
  readonly service: Service;
  readonly egress: Egress;
}

/** A part of an entry's nodes on which everything is alike, as far as the policies tell. */
export interface Group {
  readonly nodes: NodeSet;
  /** Requests certainly reach nodes of it. */
  readonly isTouched: boolean;
}

/** What a comparison is about. */
export interface Side {
  readonly entry: Entry;
  readonly group: Group;
}

/** What a comparison found. */
export interface Outcome {
  readonly result: Comparison['result'];
  readonly goesOut: PathStep;
  readonly outPhrase: string;
  /** False if the way out only may be this one. */
  readonly isKnown?: boolean;
  readonly assumptions?: readonly PathStep[];
}

/** A comparison of an entry with a way out. */
export const makeComparison = (flow: Flow, { entry, group }: Side, outcome: Outcome): Comparison => ({
  flow,
  entry,
  nodes: group.nodes,
  result: outcome.result,
  isKnown: outcome.result !== 'unknown' && (outcome.isKnown ?? true),
  isProven: entry.isCertain && group.isTouched && outcome.result !== 'unknown' && (outcome.isKnown ?? true),
  inPhrase: describeDomain(entry.domain),
  outPhrase: outcome.outPhrase,
  comesIn: entry.step,
  goesOut: outcome.goesOut,
  assumptions: [...entry.assumptions, ...(outcome.assumptions ?? [])],
});

/** A packet that is not delivered into the cluster but sent back. */
export const undelivered = (flow: Flow, side: Side, delivery: Delivery): Comparison =>
  makeComparison(flow, side, {
    result: delivery.result,
    goesOut: delivery.step,
    outPhrase: 'the same VRF again',
    assumptions: delivery.assumptions,
  });
