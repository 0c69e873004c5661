import { contains } from '../../base/net/address.js';
import { formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import type { Entry } from '../../paths/entry.js';
import { entriesOfPool } from '../../paths/ingress.js';
import { addressesOfPorts, type PortAddress } from '../../paths/interfaces.js';
import { type Pool, poolOfId } from '../../paths/pools.js';
import { portsOf } from '../../paths/vrfs.js';
import { redAdvertisement } from '../common/egress-samples.js';
import { redNode } from '../common/samples.js';
import { peerSample } from '../common/vrf-samples.js';

const sample = (entry: string): string => `${redNode}#: file: pool.yaml
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  addresses:
  - ${entry}
  autoAssign: false
#: file: peer.yaml
${peerSample}${redAdvertisement()}`;

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-on-vrf-link',
  title: 'A pool lies inside the network of the VRF port',
  area: 'addressing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: "A router that has the pool's addresses in a network of its own link asks for them there with ARP instead of following the route that BGP brought. With BGP alone nobody answers.",
    bad: sample(
      '198.51.100.64/28    #! ipaddresspool-on-vrf-link "198.51.100.64/28" Pool "pool-red" lies inside 198.51.100.0/24 of "ens224"',
    ),
    good: sample('203.0.113.64/28'),
    whenNotToUse: 'When the router takes the more specific BGP route before its own link.',
    sources: ['OVN-Kubernetes, docs/design/external-ip-and-loadbalancer-ingress.md'],
  },
  check(resource, { graph, report }) {
    const pool = poolOfId(graph, resource.id);
    if (pool === undefined) return;
    const links = linksOf(graph, vrfEntries(graph, pool));
    for (const { range, path } of pool.blocks) {
      const link = links.find(({ network }) => network !== undefined && contains(network, range));
      if (link?.network === undefined) continue;
      report({
        at: path,
        message: `Pool "${pool.name}" lies inside ${formatNetwork(link.network)} of "${link.port}". The router will look for its addresses on that link, where nobody answers.`,
        related: [{ in: link.policy, at: link.path, message: `address of "${link.port}"` }],
      });
    }
  },
});

/** The ways in of a pool that is certainly announced by BGP in VRFs, and not in any other way. */
function vrfEntries(graph: Graph, pool: Pool): readonly Entry[] {
  const { entries, dropped } = entriesOfPool(graph, pool);
  const isSure =
    entries.every(({ kind, domain, isCertain }) => kind === 'bgp' && domain.kind === 'vrf' && isCertain) &&
    dropped.every(({ isCertain }) => isCertain);
  return isSure ? entries : [];
}

const linksOf = (graph: Graph, entries: readonly Entry[]): readonly PortAddress[] =>
  entries
    .flatMap(({ domain }) => (domain.kind === 'vrf' ? domain.vrfs : []))
    .flatMap((vrf) => addressesOfPorts(graph, portsOf(vrf), vrf.nodes).addresses);
