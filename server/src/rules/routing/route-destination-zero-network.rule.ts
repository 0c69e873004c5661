import { contains } from '../../base/net/address.js';
import { parseNetwork, parseNetworkOrAddress } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { checkedRoutes } from '../common/policy-items.js';
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
  code: 'route-destination-zero-network',
  title: 'A destination inside 0.0.0.0/8',
  area: 'routing',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Addresses that begin with 0 are no destinations, and nmstate refuses a route to them. Mostly the default route was meant, which is 0.0.0.0/0 with its length.',
    bad: sample('0.0.0.0    #! route-destination-zero-network "0.0.0.0" Write 0.0.0.0/0 for a default route'),
    good: sample('0.0.0.0/0'),
    whenNotToUse: 'Never: nmstate refuses the policy.',
    sources: ['nmstate, rust/src/lib/route.rs'],
  },
  check(policy, { report }) {
    const routes = checkedRoutes(policy);
    const hasDefault = routes.some(({ destination }) => destination?.value === everything);
    for (const { destination, routeType } of routes) {
      // A route that drops packets may name any network.
      if (routeType !== undefined) continue;
      const network = isKnown(destination) ? parseNetworkOrAddress(destination.value) : undefined;
      if (!isKnown(destination) || network === undefined || zeroNetwork === undefined) continue;
      if (!contains(zeroNetwork, network)) continue;
      report({
        at: destination,
        message: `${destination.value} is no usable destination. Write ${everything} for a default route.`,
        fixes: hasDefault ? [] : [putAt(`Change to ${everything}`, policy, destination.path, everything)],
      });
    }
  },
});

const everything = '0.0.0.0/0';
const zeroNetwork = parseNetwork('0.0.0.0/8');
