import { isLinkLocal, parseAddress } from '../../base/net/address.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (address: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ipv6:
        enabled: true
        address:
        - ip: ${address}
          prefix-length: 64
`);

export default defineRule<PolicyFacts>({
  code: 'interface-link-local-dropped',
  title: 'A link-local IPv6 address is not stored',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Every interface with IPv6 makes its own link-local address. nmstate leaves out those that a policy lists.',
    bad: sample(
      'fe80::11    #! interface-link-local-dropped "fe80::11" does not store the link-local address fe80::11',
    ),
    good: sample('2001:db8:1::11'),
    whenNotToUse: 'Never: the address has no effect.',
    sources: ['nmstate 2.2.38, rust/src/lib/ip.rs'],
  },
  check(policy, { report }) {
    for (const { item } of interfaceNodes(policy)) {
      for (const { ip } of item.ipv6?.addresses?.items ?? []) {
        const address = isKnown(ip) ? parseAddress(ip.value) : undefined;
        if (!isKnown(ip) || address?.family !== 'IPv6' || !isLinkLocal(address)) continue;
        report({
          at: ip,
          message: `nmstate does not store the link-local address ${ip.value}.`,
          tags: ['unnecessary'],
        });
      }
    }
  },
});
