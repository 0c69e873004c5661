import { defineRule } from '../../engine/rule.js';
import type { IpSection } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Located } from '../../model/located.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (enabled: string): string =>
  policySample(`    - name: lo
      type: loopback
      state: up
      ipv4:
        enabled: ${enabled}
`);

export default defineRule<PolicyFacts>({
  code: 'loopback-ip-disabled',
  title: 'Loopback with IP off or DHCP on',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The loopback always has its own addresses, and there is nobody to ask for others. nmstate refuses anything else.',
    bad: sample('false    #! loopback-ip-disabled "false" cannot have IPv4 disabled'),
    good: sample('true'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/loopback.rs'],
  },
  check(policy, { report }) {
    for (const { item } of interfaceNodes(policy, 'loopback')) {
      for (const family of families) {
        for (const { at, what } of wrongSettings(ipSection(item, family))) {
          report({ at, message: `The loopback cannot have ${family} ${what}.` });
        }
      }
    }
  },
});

interface WrongSetting {
  readonly at: Located<boolean>;
  /** What comes after the family: `disabled`. */
  readonly what: string;
}

function wrongSettings(section: IpSection | undefined): readonly WrongSetting[] {
  const { enabled, dhcp, autoconf } = section ?? {};
  return [
    ...(enabled?.value === false ? [{ at: enabled, what: 'disabled' }] : []),
    ...(dhcp?.value === true ? [{ at: dhcp, what: 'addresses by DHCP' }] : []),
    ...(autoconf?.value === true ? [{ at: autoconf, what: 'addresses by autoconf' }] : []),
  ];
}
