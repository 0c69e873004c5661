import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mtu: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      mtu: ${mtu}
      ipv6:
        enabled: true
        dhcp: true
        autoconf: true
`);

/** RFC 8200: the smallest link that IPv6 runs on. */
const smallest = 1280;

export default defineRule<PolicyFacts>({
  code: 'interface-mtu-too-small-for-ipv6',
  title: 'MTU below 1280 with IPv6 enabled',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'IPv6 needs links that carry 1280 bytes in one piece, and nmstate refuses less.',
    bad: sample('1200    #! interface-mtu-too-small-for-ipv6 "1200" too small for IPv6'),
    good: sample('1280'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/base.rs'],
  },
  check(policy, { report }) {
    for (const { item } of interfaceNodes(policy)) {
      const { mtu } = item;
      if (!isKnown(mtu) || mtu.value >= smallest || item.ipv6?.enabled?.value !== true) continue;
      report({ at: mtu, message: `MTU ${mtu.value} is too small for IPv6, which needs ${smallest}.` });
    }
  },
});
