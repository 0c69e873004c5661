import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { bgpModeOf } from '../../paths/bgp-mode.js';
import { documents, plainPeer } from '../common/metallb-samples.js';

const sample = (...fields: readonly string[]): string =>
  documents(
    `apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  bgpBackend: frr-k8s
`,
    plainPeer('router-a', '198.51.100.1', ...fields),
  );

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-field-ignored',
  title: 'A field that frr-k8s mode drops',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'In frr-k8s mode MetalLB writes an FRRConfiguration for each node, and copies neither the source address nor the local ASN of a peer into it. The session uses what it would use without the field.',
    bad: sample(
      'sourceAddress: 198.51.100.11    #! bgppeer-field-ignored "sourceAddress" has no effect in frr-k8s mode',
    ),
    good: sample(),
    whenNotToUse: 'When MetalLB runs in frr mode: say so with the setting `symroute.metallb.bgpMode`.',
    sources: ['MetalLB, internal/bgp/frrk8s/frrk8s.go', 'frr-k8s issue 132', 'MetalLB issues 2067 and 3040'],
  },
  check(peer, { graph, report }) {
    const { name, source } = bgpModeOf(graph);
    if (name !== 'frr-k8s') return;
    const { sourceAddress, localAsn } = peer.data;
    for (const [field, located] of [['sourceAddress', sourceAddress] as const, ['localASN', localAsn] as const]) {
      if (located === undefined || located.value === '') continue;
      report({
        at: located,
        part: 'key',
        severity: source === undefined ? 'info' : 'warning',
        message: `"${field}" has no effect in frr-k8s mode${source === undefined ? ', which MetalLB is assumed to run in' : ''}.`,
        related: source === undefined ? [] : [{ in: source, at: 'spec.bgpBackend', message: 'the mode' }],
      });
    }
  },
});
