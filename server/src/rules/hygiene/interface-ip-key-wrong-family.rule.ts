import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { ipSection } from '../../paths/interfaces.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (family: string, marker: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ${family}:
        enabled: true
        dhcp: true
        dhcp-duid: ll${marker}
`);

export default defineRule<PolicyFacts>({
  code: 'interface-ip-key-wrong-family',
  title: 'A key that only acts in the other IP family',
  area: 'hygiene',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate reads both sections alike and then leaves out what the family has no use for, without a word.',
    bad: sample('ipv4', '    #! interface-ip-key-wrong-family "dhcp-duid" only acts under ipv6'),
    good: sample('ipv6', ''),
    whenNotToUse: 'Never: the key has no effect.',
    sources: ['nmstate 2.2.38, rust/src/lib/ip.rs, tried'],
  },
  check(policy, { report }) {
    for (const { item } of interfaceNodes(policy)) {
      for (const { family, keys, other } of misplaced) {
        const section = ipSection(item, family);
        for (const key of keys.filter((it) => section?.keys.includes(it))) {
          const severity = key === 'forwarding' ? 'hint' : 'warning';
          report({
            at: `${section?.path}.${key}`,
            part: 'key',
            severity,
            message: `"${key}" only acts under ${other}.`,
          });
        }
      }
    }
  },
});

const misplaced = [
  { family: 'IPv4', keys: ['dhcp-duid', 'token', 'addr-gen-mode'], other: 'ipv6' },
  { family: 'IPv6', keys: ['dhcp-client-id', 'forwarding'], other: 'ipv4' },
] as const;
