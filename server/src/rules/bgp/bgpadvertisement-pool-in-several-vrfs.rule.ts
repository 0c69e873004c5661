import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { describeDomain, type Entry } from '../../paths/entry.js';
import { type EgressService, egressServicesOf, type Service } from '../../paths/services.js';
import { type Advertisement, poolsOfAdvertisement } from '../common/advertisements.js';
import { blueNode, frontendEgress, frontendInPool, frontendPool } from '../common/egress-samples.js';
import { fullNameOf, isPatched } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';
import { certainEntries, ingressVrf, leavesBy, servicesOfPool } from '../common/service-ingress.js';
import { joined } from '../common/words.js';

const others = `${redNode}${blueNode}${frontendPool}${frontendInPool()}${frontendEgress()}#: file: peer-blue.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-blue
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 192.0.2.1
  vrf: blue
  nodeSelectors:
  - matchLabels:
      kubernetes.io/hostname: worker-1
#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  ipAddressPools: [pool-red]
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/shop-frontend: ""
  peers:
  - router-red
`;

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-pool-in-several-vrfs',
  title: 'Announced in several VRFs, but replies use one',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'An egress service sends all replies of its Service into one routing table. Clients behind the other VRF can reach the address, but what they get back leaves by a network that they did not ask on.',
    bad: `${others}  - router-blue    #! bgpadvertisement-pool-in-several-vrfs "router-blue" Pool "pool-red" is announced in VRF "blue"
`,
    good: others,
    whenNotToUse: 'When the routers of both VRFs lead to the same network.',
    sources: [
      'OVN-Kubernetes, docs/features/cluster-egress-controls/egress-service.md: one network for each egress service',
    ],
  },
  check(advertisement, { graph, report }) {
    const said = new Set<string>();
    for (const { service, egress, table } of steered(graph, advertisement)) {
      const entries = certainEntries(graph, service) ?? [];
      const fitting = entries.filter((entry) => answers(graph, entry, table));
      if (fitting.length === 0) continue;
      for (const entry of entries) {
        const place = entry.advertisement.id === advertisement.id ? placeOf(advertisement, entry) : undefined;
        if (place === undefined || said.has(place) || answers(graph, entry, table) !== false) continue;
        said.add(place);
        report({
          at: place,
          message: `Pool "${entry.pool.name}" is announced in ${joined([...new Set([entry, ...fitting].map(({ domain }) => describeDomain(domain)))])}, but replies of "${fullNameOf(graph, service)}" use only table ${table}.`,
          related: [
            { in: egress, at: egress.data.networkText ?? 'spec.network', message: 'routing table of the replies' },
            ...(entry.peer === undefined
              ? []
              : [{ in: entry.peer, at: 'spec.vrf', message: `peer "${nameOf(entry.peer)}"` }]),
          ],
        });
      }
    }
  },
});

interface Steered {
  readonly service: Service;
  readonly egress: EgressService;
  readonly table: number;
}

/** The Services of the advertisement's pools whose replies use a routing table. */
const steered = (graph: Graph, advertisement: Advertisement): readonly Steered[] =>
  poolsOfAdvertisement(graph, advertisement)
    .flatMap(({ name }) => servicesOfPool(graph, name))
    .flatMap((service) => {
      const [egress, ...more] = egressServicesOf(graph, service);
      if (egress === undefined || more.length > 0 || isPatched(graph, egressService, egress)) return [];
      const table = tableOfEgressService(egress);
      return typeof table === 'number' ? [{ service, egress, table }] : [];
    });

/** Whether requests that come in this way are answered the same way; `undefined` if that is not clear. */
function answers(graph: Graph, entry: Entry, table: number): boolean | undefined {
  if (entry.domain.kind === 'main') return false;
  const vrf = ingressVrf(entry);
  return vrf === undefined ? undefined : vrf.table === table || leavesBy(graph, table, vrf);
}

/** The item of `peers` that names the entry's peer; an advertisement to all peers has a rule of its own. */
const placeOf = ({ data }: Advertisement, { peer }: Entry): string | undefined =>
  data.peers?.items.find(({ value }) => value !== undefined && value === peer?.name?.value)?.path;
