import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { removeAt } from '../common/fixes.js';
import { checkedRoutes } from '../common/policy-items.js';
import { policySample, routesSample } from '../common/policy-samples.js';

const sample = (weight: string): string =>
  policySample(
    `    - name: ens224
      type: ethernet
      state: up
      ipv6:
        enabled: true
        address:
        - ip: 2001:db8:1::11
          prefix-length: 64
`,
    routesSample(`      - destination: 2001:db8:2::/64
        next-hop-address: 2001:db8:1::1
        next-hop-interface: ens224
${weight}`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-weight-ipv6',
  title: 'Weight on an IPv6 route',
  area: 'routing',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Weights share traffic between several IPv4 gateways. For IPv6 nmstate does not support them and refuses the policy.',
    bad: sample('        weight: 2    #! route-weight-ipv6 "2" IPv6 routes take no weight\n'),
    good: sample(''),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/route.rs, RouteEntry::sanitize'],
  },
  check(policy, { report }) {
    for (const { weight, destination } of checkedRoutes(policy)) {
      if (!isKnown(weight) || !isKnown(destination) || !destination.value.includes(':')) continue;
      report({
        at: weight,
        message: 'IPv6 routes take no weight.',
        fixes: [removeAt('Remove weight', policy, weight)],
      });
    }
  },
});
