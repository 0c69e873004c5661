import { bitsOf, type Family, parseAddress } from '../../base/net/address.js';
import { defineRule } from '../../engine/rule.js';
import type { InterfaceAddress, NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown } from '../../model/located.js';
import { families, ipSection } from '../../paths/interfaces.js';
import type { Policy } from '../../paths/policies.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (address: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
${address}`);

export default defineRule<PolicyFacts>({
  code: 'interface-address-wrong-family',
  title: 'An IPv6 address under ipv4, or the reverse',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Each section takes addresses of its own family only. nmstate refuses the policy, even if the section is switched off.',
    bad: sample(`        - ip: 2001:db8::11    #! interface-address-wrong-family "2001:db8::11" belongs under "ipv6"
          prefix-length: 64
`),
    good: sample(`      ipv6:
        enabled: true
        address:
        - ip: 2001:db8::11
          prefix-length: 64
`),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ip.rs'],
  },
  check(policy, { report }) {
    for (const { item } of interfaceNodes(policy)) {
      for (const section of families) {
        for (const address of ipSection(item, section)?.addresses?.items ?? []) {
          const { ip } = address;
          const family = isKnown(ip) ? familyOfText(ip.value) : undefined;
          if (!isKnown(ip) || family === undefined || family === section) continue;
          report({
            at: ip,
            message: `${ip.value} is an ${family} address and belongs under "${family.toLowerCase()}".`,
            fixes: moveTo(policy, item, family, address),
          });
        }
      }
    }
  },
});

/** By its spelling: for nmstate `::ffff:192.0.2.1` is an IPv6 address. */
const familyOfText = (text: string): Family | undefined =>
  parseAddress(text) === undefined ? undefined : text.includes(':') ? 'IPv6' : 'IPv4';

/** Offered where the other section is missing or switched on, and the length fits. */
function moveTo(
  policy: Policy,
  item: NmInterface,
  family: Family,
  { ip, prefixLength, path }: InterfaceAddress,
): readonly Fix[] {
  const section = ipSection(item, family);
  const length = prefixLength?.value;
  const isOpen = section === undefined || (section.enabled?.value === true && section.dhcp?.value !== true);
  if (!isOpen || ip?.value === undefined || length === undefined || length > bitsOf(family)) return [];
  const moved = { ip: ip.value, 'prefix-length': length };
  const key = family.toLowerCase();
  return [
    {
      title: `Move to ${key}`,
      safety: 'suggestion',
      edit(editor) {
        const own = editor.in(policy);
        if (section === undefined) own.put(`${item.path}.${key}`, { enabled: true, address: [moved] });
        else own.append(`${section.path}.address`, moved);
        own.remove(path);
      },
    },
  ];
}
