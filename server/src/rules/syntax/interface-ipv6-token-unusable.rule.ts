import { parseAddress } from '../../base/net/address.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { type InterfaceNode, interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (token: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ipv6:
        enabled: true
        dhcp: true
        autoconf: true
        token: ${token}
`);

const hostBits = 64n;

export default defineRule<PolicyFacts>({
  code: 'interface-ipv6-token-unusable',
  title: 'IPv6 token without autoconf or with a network part',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A token is the host part of the addresses that the node builds from router advertisements; the network comes from the router. nmstate refuses a token that names a network, and one that nothing would use.',
    bad: sample('"2001:db8::11"    #! interface-ipv6-token-unusable \'"2001:db8::11"\' may only set the lower 64 bits'),
    good: sample('"::11"'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ip.rs, sanitize_ipv6_token_to_string'],
  },
  check(policy, { report }) {
    for (const entry of interfaceNodes(policy).filter(({ item }) => item.ipv6?.keys.includes('token'))) {
      const token = entry.node.at('ipv6.token');
      const text = token?.string();
      if (token === undefined || text === undefined || text === '' || text === '::') continue;
      const address = parseAddress(text);
      if (text.includes(':') && address?.family === 'IPv6' && address.value >> hostBits !== 0n)
        report({
          at: token,
          message: `The IPv6 token ${text} may only set the lower 64 bits; the network part comes from the router.`,
        });
      else if (lacksAutoconf(entry, policy.partial))
        report({
          at: token,
          // What is not written may be on already.
          severity: entry.item.ipv6?.autoconf === undefined ? 'info' : 'error',
          message: `The IPv6 token ${text} needs autoconf; without it nothing uses it.`,
        });
    }
  },
});

function lacksAutoconf({ item }: InterfaceNode, isPartial: boolean): boolean {
  const { enabled, autoconf } = item.ipv6 ?? {};
  if (enabled?.value !== true) return false;
  return autoconf === undefined ? !isPartial : autoconf.value === false;
}
