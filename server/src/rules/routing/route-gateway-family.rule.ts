import { parseNetworkOrAddress } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { gatewayOf } from '../common/links.js';
import { presentRoutes } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (destination: string, marker = ''): string =>
  vrfPolicySample({
    routes: `      - destination: ${destination}
        next-hop-address: 198.51.100.1${marker}
        next-hop-interface: ens224
        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'route-gateway-family',
  title: 'Destination and gateway are of different families',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'NetworkManager takes no route whose gateway is of another address family than its destination.',
    bad: sample(
      '"2001:db8:5::/48"',
      '    #! route-gateway-family "198.51.100.1" is IPv6, but its gateway 198.51.100.1 is IPv4',
    ),
    good: sample('0.0.0.0/0'),
    whenNotToUse: 'Never: the route is refused.',
    sources: ['NetworkManager, src/libnm-core-impl/nm-setting-ip-config.c: a route and its next hop have one family'],
  },
  check(policy, { report }) {
    for (const route of presentRoutes(policy)) {
      const gateway = gatewayOf(route);
      const destination = parseNetworkOrAddress(route.destination?.value ?? '');
      if (gateway === undefined || destination === undefined || destination.family === gateway.address.family) continue;
      report({
        at: gateway,
        message: `${route.destination?.value ?? destination.text} is ${destination.family}, but its gateway ${gateway.value} is ${gateway.address.family}.`,
        related: [{ in: policy, at: route.destination ?? route, message: 'destination of the route' }],
      });
    }
  },
});
