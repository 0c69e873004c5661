import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (autoconf: string, dhcp: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ipv6:
        enabled: true
        dhcp: ${dhcp}
        autoconf: ${autoconf}
`);

export default defineRule<PolicyFacts>({
  code: 'interface-autoconf-without-dhcp',
  title: 'IPv6 autoconf without DHCP',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'NetworkManager knows no profile that takes addresses from router advertisements and shuns DHCP, so nmstate answers that this is not implemented.',
    bad: sample('true    #! interface-autoconf-without-dhcp "true" needs "dhcp: true" beside it', 'false'),
    good: sample('true', 'true'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/nm/settings/ip.rs'],
  },
  check(policy, { report }) {
    for (const { item } of interfaceNodes(policy).filter(({ type }) => type !== 'loopback')) {
      const { ipv6 } = item;
      const autoconf = ipv6?.autoconf;
      if (ipv6?.enabled?.value !== true || !isKnown(autoconf) || !autoconf.value || ipv6.opaque) continue;
      const lacksDhcp = ipv6.dhcp === undefined ? !policy.partial : ipv6.dhcp.value === false;
      if (!lacksDhcp) continue;
      report({
        at: autoconf,
        message: 'IPv6 autoconf needs "dhcp: true" beside it.',
        fixes: [putAt('Set dhcp: true', policy, `${ipv6.path}.dhcp`, true)],
      });
    }
  },
});
