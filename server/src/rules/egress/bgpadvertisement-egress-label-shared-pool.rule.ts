import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { hostnamesOf } from '../../model/node-set.js';
import { listedNodes, nodesOfEgressService } from '../../paths/node-sets.js';
import { isEgressLabel, wantedLabels } from '../common/egress-labels.js';
import { fullNameOf, isPatched } from '../common/egress-services.js';
import { type Steered, steeredBy } from '../common/steered-services.js';
import { quotedList } from '../common/words.js';

const pool = `#: file: pool.yaml
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  addresses:
  - 203.0.113.8/29
  autoAssign: false
`;

const served = (name: string): string => `#: file: ${name}.yaml
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
  annotations:
    metallb.io/address-pool: pool-red
spec:
  type: LoadBalancer
  selector:
    app: ${name}
  ports:
  - port: 443
---
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: ${name}
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
  nodeSelector:
    matchLabels:
      zone: north
`;

const advertisement = (mark: string, ...names: readonly string[]): string => `#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  ipAddressPools: [pool-red]
  nodeSelectors:${mark}
${names.map((name) => `  - matchLabels:\n      egress-service.k8s.ovn.org/shop-${name}: ""\n`).join('')}`;

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-egress-label-shared-pool',
  title: "Several egress services announced from each other's nodes",
  area: 'egress',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: "The items of `nodeSelectors` add up: every address of the pools is announced from every node that one of them picks. With the labels of two egress services in one advertisement, each Service also receives requests on the other's egress node, which cannot answer them.",
    bad:
      pool +
      served('frontend') +
      served('tickets') +
      advertisement(
        '    #! bgpadvertisement-egress-label-shared-pool "nodeSelectors" "shop/frontend" and "shop/tickets" share',
        'frontend',
        'tickets',
      ),
    good: pool + served('frontend') + advertisement('', 'frontend'),
    whenNotToUse: 'When something else keeps all the egress services on one node.',
    sources: ['MetalLB, api/v1beta1/bgpadvertisement_types.go: nodeSelectors', 'MetalLB, issue 2917'],
  },
  check(advertisement, { graph, report }) {
    if (isPatched(graph, bgpAdvertisement, advertisement) || listedNodes(graph)?.length === 1) return;
    const { nodeSelectors } = advertisement.data;
    const places = new Map(
      wantedLabels(nodeSelectors)
        .filter(({ key }) => isEgressLabel(key))
        .map(({ item, key }) => [key.key, item.path]),
    );
    const labelled = steeredBy(graph, advertisement).filter(({ label }) => places.has(label));
    const apart = labelled.filter(({ label }) => places.get(label) !== places.get(labelled[0]?.label ?? ''));
    if (apart.length === 0 || areOnOneNode(labelled)) return;
    report({
      at: nodeSelectors,
      part: 'key',
      message: `Egress services ${quotedList([...new Set(labelled.map(({ egress }) => fullNameOf(graph, egress)))])} share this advertisement, so each is also announced from the node of the other. Give each its own pool and advertisement.`,
      related: labelled.map(({ egress, label }) => ({ in: egress, at: 'metadata.name', message: `label "${label}"` })),
    });
  },
});

/** True if all of them are pinned to the same host. */
function areOnOneNode(services: readonly Steered[]): boolean {
  const names = services.map(({ egress }) => hostnamesOf(nodesOfEgressService(egress)));
  return names.every((it) => it?.length === 1 && it[0] === names[0]?.[0]);
}
