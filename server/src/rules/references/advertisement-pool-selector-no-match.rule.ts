import { defineRule } from '../../engine/rule.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { describeNodeSet, matchesSet } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { documents, poolSample } from '../common/metallb-samples.js';

const sample = (zone: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28').replace(
      '  name: pool-red\n',
      '  name: pool-red\n  labels:\n    zone: red\n',
    ),
    poolSample('pool-blue', '203.0.113.16/28'),
    `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: named
  namespace: metallb-system
spec:
  ipAddressPools:
  - pool-red
  - pool-blue
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: selected
  namespace: metallb-system
spec:
  ${zone}
`,
  );

const selector = (value: string): string => `
  - matchLabels:
      zone: ${value}`;

export default defineRule<AdvertisementFacts>({
  code: 'advertisement-pool-selector-no-match',
  title: 'A pool selector matches no pool',
  area: 'references',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement, l2Advertisement],
  since: '0.1.0',
  docs: {
    why: 'Only an advertisement that selects nothing at all is for every pool. One whose selector matches no pool announces nothing, and no event says so.',
    bad: sample(
      `ipAddressPoolSelectors:    #! advertisement-pool-selector-no-match "ipAddressPoolSelectors" No address pool in this workspace${selector('rde')}`,
    ),
    good: sample(`ipAddressPoolSelectors:${selector('red')}`),
    whenNotToUse: 'When some pools are kept in another repository; switch the rule off there.',
    sources: ['MetalLB, internal/config/config.go, setBGPAdvertisementsToPools'],
  },
  check(advertisement, { graph, scopeName, report }) {
    const { pools, poolSelectors } = advertisement.data;
    const isNamed = (pools?.items.length ?? 0) > 0 || pools?.open === true;
    if (!poolSelectors.isSet || isNamed || !graph.isClosed(ipAddressPool) || graph.patchesOf(ipAddressPool).length > 0)
      return;
    const all = graph.ofKind(ipAddressPool);
    if (all.some(({ labels }) => matchesSet(poolSelectors.nodes, labels) !== false)) return;
    report({
      at: poolSelectors,
      part: 'key',
      severity: graph.hasAlternatives() ? 'info' : 'warning',
      message: `No address pool in ${scopeName} has the labels that this selector asks for (${describeNodeSet(poolSelectors.nodes)}), so nothing is announced.`,
      related: all
        .slice(0, 3)
        .map((pool) => ({ in: pool, at: 'metadata.labels', part: 'key', message: `pool "${nameOf(pool)}"` })),
    });
  },
});
