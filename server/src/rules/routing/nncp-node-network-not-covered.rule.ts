import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { operatorNetwork } from '../../kinds/openshift/operator-network.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf } from '../../model/resource.js';
import type { SourcedNetwork } from '../../paths/cluster-networks.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { anyOfKind } from '../../paths/platform.js';
import { areRulesOpen, coverageOf, usableRulesOn } from '../../paths/route-rules.js';
import type { Vrf } from '../../paths/vrfs.js';
import { frontendEgress } from '../common/egress-samples.js';
import { isPatched, nodesOfTable } from '../common/egress-services.js';
import { machineNetworks, networkTexts } from '../common/machine-networks.js';
import { addRules, priorityBeside } from '../common/rule-fixes.js';
import { frontendService, redNode } from '../common/samples.js';
import { joined } from '../common/words.js';

const cluster = `#: file: install-config.yaml
apiVersion: v1
baseDomain: example.com
metadata:
  name: shop
networking:
  networkType: OVNKubernetes
  machineNetwork:
  - cidr: 192.0.2.0/24
#: file: network.yaml
apiVersion: operator.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  defaultNetwork:
    type: OVNKubernetes
    ovnKubernetesConfig:
      gatewayConfig:
        routingViaHost: true
        ipForwarding: Global
`;

const rule = '      - ip-to: 192.0.2.0/24\n        priority: 998\n        route-table: 254\n';

export default defineRule<EgressServiceFacts>({
  code: 'nncp-node-network-not-covered',
  title: 'Pods behind the egress service may not reach the nodes',
  area: 'routing',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'The rule for the pods of an egress service comes before the one that keeps packets to nodes in the main table. Connections of these pods to the nodes, and to the API server there, are then sent into the VRF.',
    bad: `${redNode}${cluster}${frontendService}${frontendEgress('', '  network: "110"    #! nncp-node-network-not-covered:info \'"110"\' may lose the nodes at 192.0.2.0/24\n')}`,
    good: `${redNode}${rule}${cluster}${frontendService}${frontendEgress()}`,
    whenNotToUse: 'When the pods never talk to a node, or the router of the VRF leads to the nodes.',
    sources: ['OVN-Kubernetes, pull request 6090'],
  },
  check(egress, { graph, report }) {
    const table = tableOfEgressService(egress);
    if (typeof table !== 'number' || !routesViaHost(graph) || isPatched(graph, egressService, egress)) return;
    const vrfs = nodesOfTable(graph, table)?.vrfs ?? [];
    const lost = machineNetworks(graph).filter((network) => vrfs.some((vrf) => isLost(graph, vrf, network)));
    if (lost.length === 0) return;
    const texts = networkTexts(lost);
    const policies = new Map(vrfs.map((vrf) => [vrf.policy.id, vrf]));
    report({
      at: egress.data.networkText ?? 'spec.network',
      message: `Pods of egress service "${nameOf(egress)}" may lose the nodes at ${joined(texts)}. A rule for ${texts.length === 1 ? 'it' : 'them'} to table 254 works around that.`,
      related: lost.flatMap(({ place }) =>
        place === undefined ? [] : [{ in: place.resource, at: place.path, message: 'network of the nodes' }],
      ),
      fixes: policies.size === 1 ? vrfs.slice(0, 1).map((vrf) => addFor(graph, vrf, texts)) : [],
    });
  },
});

/** True if packets of pods pass through the node's own routing, as far as the scope says. */
function routesViaHost(graph: Graph): boolean {
  const said = anyOfKind(graph, operatorNetwork).flatMap(({ data }) => data.routingViaHost ?? []);
  return said.length > 0 && said.every(({ value }) => value === true);
}

const isLost = (graph: Graph, vrf: Vrf, { network }: SourcedNetwork): boolean =>
  !areRulesOpen(graph, vrf.nodes) && coverageOf(graph, network, vrf.nodes) === 'uncovered';

const addFor = (graph: Graph, { policy, nodes }: Vrf, texts: readonly string[]) =>
  addRules(`Add a rule for ${joined(texts)}`, policy, texts, priorityBeside(usableRulesOn(graph, nodes), policy));
