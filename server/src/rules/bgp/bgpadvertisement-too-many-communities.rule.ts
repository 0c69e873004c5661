import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpSample, documents, poolSample } from '../common/metallb-samples.js';

const limit = 63;

const sample = (count: number, marker: string): string => {
  const items = Array.from({ length: count }, (_, index) => `- 65000:${index + 1}${index === limit ? marker : ''}`);
  return documents(
    poolSample('pool-red', '203.0.113.0/28'),
    bgpSample('advertise-red', 'pool-red', 'communities:', ...items),
  );
};

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-too-many-communities',
  title: 'More than 63 communities',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'MetalLB refuses to hand more communities than that to a session, so what the advertisement announces does not change any more.',
    bad: sample(limit + 1, '    #! bgpadvertisement-too-many-communities "65000:64" takes up to 63 communities'),
    good: sample(2, ''),
    whenNotToUse: 'Never: the sessions are not updated.',
    sources: ['MetalLB, internal/bgp/frr and internal/bgp/frrk8s, validate'],
  },
  check({ data }, { report }) {
    const items = data.communities?.items ?? [];
    const first = items[limit];
    if (first === undefined) return;
    report({ at: first, message: `An advertisement takes up to ${limit} communities; this has ${items.length}.` });
  },
});
