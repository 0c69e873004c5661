import type { NodeSet } from '../model/node-set.js';
import type { Domain, Entry } from './ingress.js';
import type { Way } from './lookup.js';
import type { PathStep } from './steps.js';

/** What is compared: a request of a client and its reply, or a connection that a pod opens and its answer. */
export type Flow = 'request' | 'connection';

/** How one way in stands to the way out, on some nodes. */
export interface Comparison {
  readonly flow: Flow;
  readonly entry: Entry;
  readonly nodes: NodeSet;
  readonly result: 'same' | 'different' | 'unknown';
  /** The way in is certain, the nodes are certainly touched, and both sides are known. */
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
