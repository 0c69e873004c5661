import { parseAddress } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import type { Peer } from '../../paths/sessions.js';
import { documents, plainPeer } from '../common/metallb-samples.js';
import { meetingInWords, type PeerConflict, peerConflicts, vrfInWords, vrfNamed } from '../common/peers.js';

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-duplicate-session',
  title: 'Two peers describe the same session',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'Two peers with one address, in one VRF and on one node, would be one session with two descriptions. MetalLB refuses its whole configuration then, and goes on with the one from before; the port makes no difference. One address in two VRFs is fine.',
    bad: documents(
      plainPeer('router-a', '198.51.100.1'),
      plainPeer(
        'router-b',
        '198.51.100.1    #! bgppeer-duplicate-session "198.51.100.1" Peers "router-a" and "router-b" are both',
      ),
    ),
    good: documents(plainPeer('router-a', '198.51.100.1'), plainPeer('router-b', '198.51.100.2')),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/validation.go, checkFRRPeersCompatible'],
  },
  check(peer, { graph, report }) {
    for (const conflict of duplicates(graph, peer.id)) report(findingOf(conflict));
  },
});

/** What MetalLB tells sessions apart by: the text of the address, or the interface where there is none. */
function targetOf({ data }: Peer): Known<string> | undefined {
  const isSet = data.peerAddress !== undefined && data.peerAddress.value !== '';
  const target = isSet ? data.peerAddress : data.interface;
  return isKnown(target) && target.value !== '' ? target : undefined;
}

/** One number for all spellings of an address. */
function sessionKey(peer: Peer): string | undefined {
  const target = targetOf(peer)?.value;
  const vrf = vrfNamed(peer.data.vrf);
  if (target === undefined || vrf === undefined) return undefined;
  const address = parseAddress(target);
  return `${address === undefined ? target : `${address.family} ${address.value}`} in ${vrf}`;
}

const duplicates = defineIndex(
  'duplicate sessions',
  (graph: Graph): readonly PeerConflict[] => peerConflicts(graph, { keyOf: sessionKey, contradicts: () => true }),
  (_, { later }) => [later.id],
);

function findingOf({ earlier, later, severity }: PeerConflict): FindingInput {
  const target = targetOf(later);
  const other = targetOf(earlier);
  const vrf = vrfNamed(later.data.vrf) ?? '';
  const where = vrf === '' ? '' : ` in ${vrfInWords(vrf)}`;
  const names = `"${nameOf(earlier)}" and "${nameOf(later)}"`;
  const isSameText = target?.value === other?.value;
  return {
    at: target ?? 'spec.peerAddress',
    severity: isSameText || severity !== 'error' ? severity : 'warning',
    message: isSameText
      ? `Peers ${names} are both ${target?.value ?? ''}${where} and ${meetingInWords(severity)}.`
      : `Peers ${names} are one address in two spellings${where}; MetalLB does not notice, and opens one session twice.`,
    related: [{ in: earlier, at: other ?? 'spec.peerAddress', message: `peer "${nameOf(earlier)}"` }],
  };
}
