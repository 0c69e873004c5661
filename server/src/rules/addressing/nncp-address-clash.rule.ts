import { bitsOf, formatAddress, overlaps } from '../../base/net/address.js';
import { broadcastAddress, formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { nodesOfPolicy } from '../../paths/node-sets.js';
import type { Policy } from '../../paths/policies.js';
import { hasOpenPorts, portsOf, vrfsOn } from '../../paths/vrfs.js';
import { type LinkAddress, linkAddresses } from '../common/links.js';
import { entriesNamed } from '../common/policy-items.js';
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
    - name: ens256
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: ${address}
          prefix-length: 24
`);

export default defineRule<PolicyFacts>({
  code: 'nncp-address-clash',
  title: 'Addresses of one node clash',
  area: 'addressing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A table has one route to a network. With two interfaces on it, answers of the second leave by the first. In different VRFs the same network is fine: that is what VRFs are for.',
    bad: sample(
      '198.51.100.12    #! nncp-address-clash "198.51.100.12" is in the same network as 198.51.100.11 of "ens224"',
    ),
    good: sample('192.0.2.12'),
    whenNotToUse:
      'When both interfaces are on one network on purpose, with rules of their own for what each of them sends.',
    sources: ['nmstate 2.2.38, tried: accepted', 'Linux, Documentation/networking/ip-sysctl.rst, arp_filter'],
  },
  check(policy, { graph, report }) {
    const addresses = linkAddresses(policy);
    for (const [index, address] of addresses.entries()) {
      const finding = unusable(address) ?? clash(graph, policy, address, addresses.slice(0, index));
      if (finding !== undefined) report(finding);
    }
  },
});

const place = ({ path }: LinkAddress) => ({ path: `${path}.ip` });

/** The first and the last address of an IPv4 network are no addresses of hosts. */
function unusable(it: LinkAddress): FindingInput | undefined {
  const { address, network } = it;
  const broadcast = broadcastAddress(network);
  if (broadcast === undefined || network.prefix === 0) return undefined;
  const what =
    address.value === network.first ? 'network' : address.value === broadcast.value ? 'broadcast' : undefined;
  if (what === undefined) return undefined;
  return {
    at: place(it),
    message: `${formatAddress(address)} is the ${what} address of ${formatNetwork(network)}, its own network.`,
  };
}

function clash(
  graph: Graph,
  policy: Policy,
  it: LinkAddress,
  before: readonly LinkAddress[],
): FindingInput | undefined {
  const rivals = before.filter((other) => isInOneTable(graph, policy, it, other));
  const twin = rivals.find((other) => sameAddress(other, it));
  const text = formatAddress(it.address);
  const related = (other: LinkAddress) => [
    { in: policy, at: place(other), message: `address of "${other.interface}"` },
  ];
  if (twin !== undefined) {
    const where = twin.interface === it.interface ? 'listed twice' : `also on "${twin.interface}"`;
    return { at: place(it), message: `${text} is ${where}.`, related: related(twin) };
  }
  const neighbour = rivals.find(
    (other) => other.interface !== it.interface && shareNetwork(other, it) && isOnLink(policy, other),
  );
  if (neighbour === undefined || !isOnLink(policy, it)) return undefined;
  const message = `${text} is in the same network as ${formatAddress(neighbour.address)} of "${neighbour.interface}".`;
  return { at: place(it), message, related: related(neighbour) };
}

const sameAddress = (a: LinkAddress, b: LinkAddress): boolean =>
  a.address.family === b.address.family && a.address.value === b.address.value;

/** A single address has no network around it. */
const shareNetwork = (a: LinkAddress, b: LinkAddress): boolean =>
  [a, b].every(({ network }) => network.prefix < bitsOf(network.family)) && overlaps(a.network, b.network);

/** A dummy has no neighbours, and the ends of a pair of virtual links are neighbours of each other. */
const isOnLink = (policy: Policy, { interface: name }: LinkAddress): boolean =>
  entriesNamed(policy, name).every(({ type }) => !['dummy', 'loopback', 'veth'].includes(type?.value ?? ''));

function isInOneTable(graph: Graph, policy: Policy, a: LinkAddress, b: LinkAddress): boolean {
  if (a.interface === b.interface) return a.interface !== '?';
  const [mine, theirs] = [domainOf(graph, policy, a.interface), domainOf(graph, policy, b.interface)];
  return mine !== undefined && mine === theirs;
}

/** The VRF that the interface is a port of, empty for none; `undefined` where that is not certain. */
function domainOf(graph: Graph, policy: Policy, name: string): string | undefined {
  const here = vrfsOn(graph, nodesOfPolicy(policy));
  const owners = new Set(here.filter((vrf) => portsOf(vrf).includes(name)).map((vrf) => vrf.name));
  const entries = entriesNamed(policy, name);
  const controllers = entries.flatMap(({ controller }) => controller ?? []);
  if (controllers.length > 0 || name === '?' || here.some(hasOpenPorts) || owners.size > 1) return undefined;
  return [...owners][0] ?? '';
}
