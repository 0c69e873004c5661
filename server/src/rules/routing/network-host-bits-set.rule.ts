import { formatNetwork, parseNetwork } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { presentRoutes, presentRules } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (destination: string): string =>
  vrfPolicySample({
    routes: `      - destination: ${destination}
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'network-host-bits-set',
  title: 'A network is written with host bits',
  area: 'routing',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate cuts such bits off without a word. The node then shows another value than the file, and a reader may take the text for one address.',
    bad: sample('203.0.113.9/24    #! network-host-bits-set:hint "203.0.113.9/24" 203.0.113.9/24 means 203.0.113.0/24'),
    good: sample('203.0.113.0/24'),
    whenNotToUse: 'When you like to see the address of a router in its network.',
    sources: ['nmstate 2.2.38, tried'],
  },
  check(policy, { report }) {
    const values = [
      ...presentRoutes(policy).map(({ destination }) => destination),
      ...presentRules(policy).flatMap(({ ipTo, ipFrom }) => [ipTo, ipFrom]),
    ];
    for (const value of values.filter(isKnown)) {
      const network = parseNetwork(value.value);
      if (network?.hostBitsSet !== true) continue;
      const plain = formatNetwork(network);
      report({
        at: value,
        message: `${value.value} means ${plain}.`,
        fixes: [putAt(`Change to ${plain}`, policy, value.path, plain, 'safe')],
      });
    }
  },
});
