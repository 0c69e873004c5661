import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import type { Peer } from '../../paths/sessions.js';
import { putAt } from '../common/fixes.js';
import { documents, plainPeer } from '../common/metallb-samples.js';
import { meetingInWords, type PeerConflict, peerConflicts, vrfInWords, vrfNamed } from '../common/peers.js';

const sample = (myAsn: string): string =>
  documents(
    plainPeer('router-a', '198.51.100.1'),
    plainPeer('router-b', '198.51.100.2').replace('myASN: 64512', `myASN: ${myAsn}`),
  );

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-myasn-conflict',
  title: 'Peers of one VRF with different local ASNs',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'A node runs one BGP instance in each VRF, and an instance has one ASN. MetalLB refuses its whole configuration when two peers of a node disagree about it, and goes on with the one from before. Different VRFs may have different ASNs.',
    bad: sample('64520    #! bgppeer-myasn-conflict "64520" have local ASNs 64512 and 64520'),
    good: sample('64512'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/validation.go, checkFRRPeersCompatible'],
  },
  check(peer, { graph, report }) {
    for (const conflict of asnConflicts(graph, peer.id)) report(findingOf(conflict));
  },
});

const asnConflicts = defineIndex(
  'conflicts of local ASNs',
  (graph: Graph): readonly PeerConflict[] =>
    peerConflicts(graph, {
      keyOf: ({ data }) => (data.myAsn?.value === undefined ? undefined : vrfNamed(data.vrf)),
      contradicts: (a, b) => a.data.myAsn?.value !== b.data.myAsn?.value,
    }),
  (_, { later }) => [later.id],
);

function findingOf({ earlier, later, severity }: PeerConflict): FindingInput {
  const wanted = earlier.data.myAsn;
  const vrf = vrfInWords(vrfNamed(later.data.vrf) ?? '');
  const doubt = severity === 'error' ? '' : ` They ${meetingInWords(severity)}.`;
  return {
    at: later.data.myAsn ?? 'spec.myASN',
    severity,
    message: `Peers "${nameOf(earlier)}" and "${nameOf(later)}" share ${vrf} but have local ASNs ${wanted?.value} and ${later.data.myAsn?.value}.${doubt}`,
    related: [{ in: earlier, at: wanted ?? 'spec.myASN', message: `peer "${nameOf(earlier)}"` }],
    fixes: wanted?.value === undefined ? [] : changeAsn(later, wanted.value),
  };
}

/** Not where the session would become one that other settings forbid. */
const changeAsn = (peer: Peer, asn: number): readonly Fix[] =>
  peer.data.peerAsn?.value === asn || peer.data.myAsn === undefined
    ? []
    : [putAt(`Change myASN to ${asn}`, peer, peer.data.myAsn.path, asn)];
