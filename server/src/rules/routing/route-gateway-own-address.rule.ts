import { type Address, formatAddress } from '../../base/net/address.js';
import { broadcastAddress, formatNetwork, type Network, networkAddress } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import type { NmRoute } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Policy } from '../../paths/policies.js';
import { type Gateway, gatewayOf, type LinkAddress, linkAddresses } from '../common/links.js';
import { entriesNamed, presentRoutes } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

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
  code: 'route-gateway-own-address',
  title: "The gateway is the node's own address",
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A route whose gateway is an address of the node itself leads nowhere, and the addresses of a network that stand for the network and for everybody in it are no hosts. The kernel refuses the route, or the packets that follow it are lost.',
    bad: sample(
      '198.51.100.11    #! route-gateway-own-address "198.51.100.11" is the address of "ens224" on this node, not a gateway',
    ),
    good: sample('198.51.100.1'),
    whenNotToUse: 'Never: such a route carries no packets.',
    sources: ['Tried with Linux 6.1: a broadcast address is refused with "Nexthop has invalid gateway"'],
  },
  check(policy, { report }) {
    const addresses = linkAddresses(policy);
    for (const route of presentRoutes(policy)) {
      const gateway = gatewayOf(route);
      const found = gateway === undefined ? undefined : explain(policy, route, gateway, addresses);
      if (gateway === undefined || found === undefined) continue;
      report({
        at: gateway,
        message: `${gateway.value} is ${found.what}, not a gateway.`,
        related: [{ in: policy, at: found.link.path, message: `address ${formatAddress(found.link.address)}` }],
      });
    }
  },
});

interface Explanation {
  readonly what: string;
  readonly link: LinkAddress;
}

function explain(
  policy: Policy,
  route: NmRoute,
  gateway: Gateway,
  addresses: readonly LinkAddress[],
): Explanation | undefined {
  const own = addresses.find((it) => isEqual(it.address, gateway.address) && !isVeth(policy, it.interface));
  if (own !== undefined) return { what: `the address of "${own.interface}" on this node`, link: own };
  for (const link of addresses) {
    const what = link.interface === route.nextHopInterface?.value ? specialAddress(link.network, gateway) : undefined;
    if (what !== undefined) return { what, link };
  }
  return undefined;
}

const isEqual = (a: Address, b: Address): boolean => a.family === b.family && a.value === b.value;

/** The other end of a pair of virtual links may well be the gateway of this end. */
const isVeth = (policy: Policy, name: string): boolean =>
  entriesNamed(policy, name).some(({ type }) => type?.value === 'veth' || type?.opaque === true);

/** `the broadcast address of 198.51.100.0/24`; only IPv4 networks with more than two addresses have such. */
function specialAddress(network: Network, { address }: Gateway): string | undefined {
  const broadcast = broadcastAddress(network);
  if (broadcast === undefined) return undefined;
  if (isEqual(broadcast, address)) return `the broadcast address of ${formatNetwork(network)}`;
  return isEqual(networkAddress(network), address) ? `the address of the network ${formatNetwork(network)}` : undefined;
}
