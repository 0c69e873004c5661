import { defineRule } from '../../engine/rule.js';
import type { IpSection } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (enabled: string, marker: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: ${enabled}
        address:${marker}
        - ip: 198.51.100.11
          prefix-length: 24
`);

export default defineRule<PolicyFacts>({
  code: 'interface-ip-settings-disabled',
  title: 'IP settings under a disabled family',
  area: 'hygiene',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'While a family is off, its addresses are not set and nobody asks for others. The policy reads as if they were.',
    bad: sample(
      'false',
      '    #! interface-ip-settings-disabled "address" has no effect, because IPv4 is disabled on "ens224"',
    ),
    good: sample('true', ''),
    whenNotToUse: 'When the settings are kept to be switched on again later.',
    sources: ['nmstate 2.2.38, tried: accepted without effect'],
  },
  check(policy, { report }) {
    for (const { item, name } of interfaceNodes(policy).filter(({ type }) => type !== 'loopback')) {
      for (const family of families) {
        const section = ipSection(item, family);
        const [first] = section?.enabled?.value === false ? idleSettings(section) : [];
        if (section?.enabled === undefined || first === undefined) continue;
        report({
          at: first.path,
          part: 'key',
          message: `"${first.key}" has no effect, because ${family} is disabled on "${name}".`,
          related: [{ in: policy, at: section.enabled, message: 'switched off here' }],
        });
      }
    }
  },
});

interface IdleSetting {
  readonly key: string;
  readonly path: string;
}

/** What asks for addresses; saying no to DHCP as well contradicts nothing. */
function idleSettings({ dhcp, autoconf, addresses }: IpSection): readonly IdleSetting[] {
  return [
    ...(addresses !== undefined && addresses.items.length > 0 ? [{ key: 'address', path: addresses.path }] : []),
    ...(dhcp?.value === true ? [{ key: 'dhcp', path: dhcp.path }] : []),
    ...(autoconf?.value === true ? [{ key: 'autoconf', path: autoconf.path }] : []),
  ];
}
