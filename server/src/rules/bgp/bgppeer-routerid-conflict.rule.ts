import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import type { Peer } from '../../paths/sessions.js';
import { putAt, removeAt } from '../common/fixes.js';
import { documents, plainPeer } from '../common/metallb-samples.js';
import { meetingInWords, type PeerConflict, peerConflicts } from '../common/peers.js';

const sample = (id: string): string =>
  documents(
    plainPeer('router-a', '198.51.100.1', 'routerID: 192.0.2.11'),
    plainPeer('router-b', '198.51.100.2', `routerID: ${id}`),
  );

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-routerid-conflict',
  title: 'Peers of a node with different router IDs',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'MetalLB wants one router ID for all sessions of a node, over all VRFs: the same on every peer, or on none. It refuses its whole configuration otherwise, and goes on with the one from before.',
    bad: sample('192.0.2.12    #! bgppeer-routerid-conflict "192.0.2.12" have different router IDs'),
    good: sample('192.0.2.11'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/validation.go, checkFRRPeersCompatible'],
  },
  check(peer, { graph, report }) {
    for (const conflict of idConflicts(graph, peer.id)) report(findingOf(conflict));
  },
});

/** The router ID as text, empty if there is none; `undefined` for a template. */
const idOf = ({ data }: Peer): string | undefined => (data.routerId === undefined ? '' : data.routerId.value);

const idConflicts = defineIndex(
  'conflicts of router IDs',
  (graph: Graph): readonly PeerConflict[] =>
    peerConflicts(graph, {
      keyOf: (peer) => (idOf(peer) === undefined ? undefined : 'all'),
      contradicts: (a, b) => idOf(a) !== idOf(b),
    }),
  (_, { later }) => [later.id],
);

const idInWords = (id: string): string => (id === '' ? 'none' : id);

function findingOf({ earlier, later, severity }: PeerConflict): FindingInput {
  const [wanted, own] = [idOf(earlier) ?? '', idOf(later) ?? ''];
  const doubt = severity === 'error' ? '' : ` They ${meetingInWords(severity)}.`;
  return {
    at: later.data.routerId ?? 'metadata.name',
    severity,
    message: `Peers "${nameOf(earlier)}" and "${nameOf(later)}" have different router IDs (${idInWords(wanted)} and ${idInWords(own)}); a node has one for all VRFs.${doubt}`,
    related: [{ in: earlier, at: earlier.data.routerId ?? 'metadata.name', message: `peer "${nameOf(earlier)}"` }],
    fixes: fixesFor(later, wanted),
  };
}

function fixesFor(peer: Peer, wanted: string): readonly Fix[] {
  if (wanted !== '') return [putAt(`Set routerID to ${wanted}`, peer, 'spec.routerID', wanted)];
  return peer.data.routerId === undefined ? [] : [removeAt('Remove routerID', peer, peer.data.routerId)];
}
