import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';
import { joined } from '../common/words.js';

const sample = (dhcp: string, marker: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        dhcp: ${dhcp}
        address:${marker}
        - ip: 198.51.100.11
          prefix-length: 24
`);

export default defineRule<PolicyFacts>({
  code: 'interface-static-beside-dhcp',
  title: 'A static address beside DHCP',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The interface gets both: what DHCP gives, and the static address after it. Whoever reads only one of the two lines is mistaken.',
    bad: sample(
      'true',
      '    #! interface-static-beside-dhcp "address" gets addresses from DHCP and 198.51.100.11 as well',
    ),
    good: sample('false', ''),
    whenNotToUse: 'When the interface needs a second address beside that of DHCP.',
    sources: ['nmstate 2.2.38, tried: both are used', 'nmstate pull requests 2353 and 2557'],
  },
  check(policy, { report }) {
    for (const { item, name } of interfaceNodes(policy)) {
      for (const family of families) {
        const section = ipSection(item, family);
        const addresses = section?.addresses;
        if (section?.dhcp?.value !== true || section.enabled?.value === false || addresses === undefined) continue;
        const texts = addresses.items.flatMap(({ ip }) => ip?.value ?? []);
        if (texts.length === 0) continue;
        report({
          at: addresses,
          part: 'key',
          message: `"${name}" gets addresses from DHCP and ${joined(texts)} as well.`,
        });
      }
    }
  },
});
