import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { removeAt } from '../common/fixes.js';
import { plainPeer } from '../common/metallb-samples.js';

const sample = (peerAsn: string, field: string): string =>
  plainPeer('router-a', '198.51.100.1', field).replace('peerASN: 64513', `peerASN: ${peerAsn}`);

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-multihop-ibgp',
  title: 'eBGP multihop on an iBGP session',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'With the same ASN on both sides the session is an internal one, which may pass several routers anyway. MetalLB refuses a peer that asks for eBGP multihop beside it.',
    bad: sample('64512', 'ebgpMultiHop: true    #! bgppeer-multihop-ibgp "true" both sides have ASN 64512'),
    good: sample('64513', 'ebgpMultiHop: true'),
    whenNotToUse: 'Never: MetalLB refuses the peer.',
    sources: ['MetalLB, internal/config/config.go, peerFromCR'],
  },
  check(peer, { report }) {
    const { ebgpMultiHop, myAsn, peerAsn } = peer.data;
    if (ebgpMultiHop?.value !== true || peerAsn?.value === undefined || peerAsn.value !== myAsn?.value) return;
    report({
      at: ebgpMultiHop,
      message: `ebgpMultiHop has no place here, because both sides have ASN ${peerAsn.value}.`,
      related: [{ in: peer, at: peerAsn, message: 'the same ASN as myASN' }],
      fixes: [removeAt('Remove ebgpMultiHop', peer, ebgpMultiHop)],
    });
  },
});
