import type { Severity } from '../../base/result-types.js';
import type { Since } from '../../base/schema/tree.js';
import type { Graph } from '../../engine/graph.js';
import { isBefore } from '../../engine/release.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Located } from '../../model/located.js';
import { hostnamesOf } from '../../model/node-set.js';
import { bgpModeOf } from '../../paths/bgp-mode.js';
import { nodesOfPeer } from '../../paths/node-sets.js';
import type { Peer } from '../../paths/sessions.js';
import { type Meeting, meetingOf } from '../../paths/shared-nodes.js';

/** The VRF that a field names, empty for the default one; `undefined` if it is a template. */
export const vrfNamed = (vrf: Located<string> | undefined): string | undefined => (vrf === undefined ? '' : vrf.value);

/** `VRF "red"`, or `the default VRF` for an empty name. */
export const vrfInWords = (vrf: string): string => (vrf === '' ? 'the default VRF' : `VRF "${vrf}"`);

/** Two peers that MetalLB does not take together; `later` comes after `earlier` by file and place. */
export interface PeerConflict {
  readonly earlier: Peer;
  readonly later: Peer;
  readonly severity: Severity;
}

/** What makes a conflict: peers of one key (`undefined` for none) that contradict each other. */
export interface PeerCheck {
  readonly keyOf: (peer: Peer) => string | undefined;
  readonly contradicts: (a: Peer, b: Peer) => boolean;
}

/** From these releases on MetalLB compares only peers that share a node. */
const comparesByNode: Since = { openshift: '4.23', metallb: '0.16' };

/** For each peer the first one before it that it contradicts, where the FRR modes compare the two. */
export function peerConflicts(graph: Graph, { keyOf, contradicts }: PeerCheck): readonly PeerConflict[] {
  const mode = bgpModeOf(graph).name;
  if (mode === 'native' || mode === 'unknown' || graph.hasAlternatives()) return [];
  const groups = new Map<string, Peer[]>();
  const conflicts: PeerConflict[] = [];
  for (const later of graph.ofKind(bgpPeer)) {
    const key = keyOf(later);
    if (key === undefined) continue;
    const group = groups.get(key) ?? [];
    const rivals = group.filter((earlier) => earlier.name?.value !== later.name?.value && contradicts(earlier, later));
    const found = firstConflict(graph, rivals, later);
    if (found !== undefined) conflicts.push(found);
    groups.set(key, [...group, later]);
  }
  return conflicts;
}

/** A certain conflict goes before one that is only possible. */
function firstConflict(graph: Graph, rivals: readonly Peer[], later: Peer): PeerConflict | undefined {
  const always = isBefore(graph.settings, comparesByNode);
  let possible: PeerConflict | undefined;
  for (const earlier of rivals) {
    const meeting = always ? 'certain' : meetingOfPeers(graph, earlier, later);
    if (meeting === 'certain') return { earlier, later, severity: 'error' };
    if (meeting === 'possible') possible ??= { earlier, later, severity: 'info' };
  }
  return possible;
}

/** Whether sessions to both peers run on some node. */
export function meetingOfPeers(graph: Graph, a: Peer, b: Peer): Meeting {
  const [left, right] = [hostnamesOf(nodesOfPeer(a)), hostnamesOf(nodesOfPeer(b))];
  if (left !== undefined && right !== undefined && !left.some((name) => right.includes(name))) return 'never';
  return meetingOf(graph, nodesOfPeer(a), nodesOfPeer(b));
}

/** ` and can run on the same node` or ` and may run on the same node`: how sure it is that two peers meet. */
export const meetingInWords = (severity: Severity): string =>
  severity === 'error' ? 'can run on the same node' : 'may run on the same node';
