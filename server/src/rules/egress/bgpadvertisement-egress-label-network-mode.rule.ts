import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import type { Resource } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { egressServicesOfLabel } from '../../paths/node-sets.js';
import type { EgressService } from '../../paths/services.js';
import { atKey, isEgressLabel, type WantedLabel, wantedLabels } from '../common/egress-labels.js';
import { fullNameOf, isPatched, nodesOfTable } from '../common/egress-services.js';
import { frontendService, redNode } from '../common/samples.js';
import { selectorListOf } from '../common/selector-yaml.js';

const others = `${redNode}${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: Network
  network: "110"
#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  nodeSelectors:
  - matchLabels:
`;

export default defineRule<AdvertisementFacts>({
  code: 'bgpadvertisement-egress-label-network-mode',
  title: 'The egress label is never set in Network mode',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpAdvertisement, l2Advertisement],
  since: '0.1.0',
  docs: {
    why: "With `sourceIPBy: Network` every node sends its own pods' traffic, so none is elected and none gets the label. A selector that asks for the label then matches no node and nothing is announced.",
    bad: `${others}      egress-service.k8s.ovn.org/shop-frontend: ""    #! bgpadvertisement-egress-label-network-mode "egress-service.k8s.ovn.org/shop-frontend" uses sourceIPBy Network
`,
    good: `${others}      kubernetes.io/hostname: worker-1
`,
    whenNotToUse: 'Never: the label is not set in this mode.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go: labels only in LoadBalancerIP mode',
    ],
  },
  check(advertisement, { graph, report }) {
    for (const wanted of wantedLabels(advertisement.data.nodeSelectors)) {
      const owners = isEgressLabel(wanted.key) ? egressServicesOfLabel(graph, wanted.key.key) : [];
      const [first] = owners;
      if (first === undefined || !owners.every((it) => isNetworkMode(it.data) && !isPatched(graph, egressService, it)))
        continue;
      report({
        ...atKey(wanted.key),
        message: `Egress service "${fullNameOf(graph, first)}" uses sourceIPBy Network, for which no node gets the label "${wanted.key.key}".`,
        related: owners.map((it) => ({ in: it, at: 'spec.sourceIPBy', message: 'no node is elected in this mode' })),
        fixes: selectVrfNodes(graph, advertisement, wanted, first),
      });
    }
  },
});

/** Writes the nodes of the VRF in the place of an item that asks for nothing but the label. */
function selectVrfNodes(
  graph: Graph,
  advertisement: Resource,
  { item }: WantedLabel,
  egress: EgressService,
): readonly Fix[] {
  const table = tableOfEgressService(egress);
  const found = typeof table === 'number' ? nodesOfTable(graph, table) : undefined;
  const [vrf] = found?.vrfs ?? [];
  const [first, ...more] = found === undefined ? [] : (selectorListOf(found.nodes) ?? []);
  if (vrf === undefined || first === undefined || item.keys.length !== 1 || item.open) return [];
  return [
    {
      title: `Select the nodes of VRF "${vrf.name}" instead`,
      safety: 'suggestion',
      edit(editor) {
        const edits = editor.in(advertisement);
        edits.put(item.path, first);
        for (const selector of more) edits.append('spec.nodeSelectors', selector);
      },
    },
  ];
}
