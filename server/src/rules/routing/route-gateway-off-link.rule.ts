import { bitsOf, contains, formatAddress, isLinkLocal } from '../../base/net/address.js';
import { formatNetwork, type Network, parseNetworkOrAddress, usableFirstAddress } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import type { NmRoute } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import type { Policy } from '../../paths/policies.js';
import { changeTo } from '../common/fixes.js';
import { allLinkAddresses, type Gateway, gatewayOf, type LinkAddress, linkAddresses } from '../common/links.js';
import { presentRoutes } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';
import { joined } from '../common/words.js';

const sample = (gateway: string): string =>
  vrfPolicySample({
    routes: `      - destination: 0.0.0.0/0
        next-hop-address: ${gateway}
        next-hop-interface: ens224
        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'route-gateway-off-link',
  title: 'The gateway of a route is not on the network of its interface',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A gateway has to be a neighbour. The kernel refuses any other one; NetworkManager talks it into taking it, and then nobody answers for the address on the link. The BGP session stays up all the while, so only the missing replies show the mistake.',
    bad: sample('198.51.10.1    #! route-gateway-off-link "198.51.10.1" is not in 198.51.100.0/24'),
    good: sample('198.51.100.1'),
    whenNotToUse:
      'When something else than the policy gives the interface a further address on the network of the gateway.',
    sources: [
      'NetworkManager, src/libnm-platform/nm-l3-config-data.c, add_dependent_onlink_routes',
      'Tried with Linux 6.1: refused by the bare kernel, taken and dead with the route that NetworkManager adds',
    ],
  },
  check(policy, { report }) {
    for (const route of presentRoutes(policy)) {
      const gateway = gatewayOf(route);
      const link = linkOf(policy, route, gateway);
      if (gateway === undefined || link === undefined) continue;
      const networks = [...new Set(link.map(({ network }) => formatNetwork(network)))];
      report({
        at: gateway,
        message: `Gateway ${gateway.value} is not in ${joined(networks)}, the network of "${route.nextHopInterface?.value ?? ''}".`,
        related: link.map(({ path, address }) => ({
          in: policy,
          at: path,
          message: `address ${formatAddress(address)}`,
        })),
        fixes: fixFor(policy, gateway, link),
      });
    }
  },
});

/** The addresses of the route's interface, if none of them reaches the gateway. */
function linkOf(policy: Policy, route: NmRoute, gateway: Gateway | undefined): readonly LinkAddress[] | undefined {
  const port = route.nextHopInterface?.value;
  if (gateway === undefined || port === undefined || isLinkLocal(gateway.address)) return undefined;
  const { address } = gateway;
  const link = allLinkAddresses(policy, port, address.family);
  if (link === undefined || link.every(isHostOnly)) return undefined;
  const isReached = link.some(({ network }) => contains(network, address)) || hasRouteOnLink(policy, route, gateway);
  return isReached ? undefined : link;
}

/** An address without neighbours, such as 198.51.100.11/32: its gateway is reached by a route that NetworkManager adds. */
const isHostOnly = ({ network }: LinkAddress): boolean => network.prefix === bitsOf(network.family);

/** A route without gateway puts its destination on the link. */
const hasRouteOnLink = (policy: Policy, route: NmRoute, { address }: Gateway): boolean =>
  presentRoutes(policy).some((other) => {
    const isSamePlace =
      other.nextHopInterface?.value === route.nextHopInterface?.value && other.tableId?.value === route.tableId?.value;
    if (!isSamePlace || other.nextHopAddress !== undefined) return false;
    const reached: Network | undefined = parseNetworkOrAddress(other.destination?.value ?? '');
    return reached === undefined || contains(reached, address);
  });

/** A slip of one number is worth a guess: gateways mostly have the first address. */
function fixFor(policy: Policy, gateway: Gateway, link: readonly LinkAddress[]): readonly Fix[] {
  const [only, ...more] = link;
  if (only === undefined || more.length > 0) return [];
  const first = formatAddress(usableFirstAddress(only.network));
  const isOwn = linkAddresses(policy).some(({ address }) => formatAddress(address) === first);
  return !isOwn && differingParts(first, gateway.value) === 1 ? [changeTo(policy, gateway, first)] : [];
}

/** Octets in which two IPv4 addresses differ. */
function differingParts(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  return left.length === 4 && right.length === 4 ? left.filter((part, index) => part !== right[index]).length : 0;
}
