import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { allNodes, isAllNodes } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { isWithin } from '../../paths/node-sets.js';
import { isElecting, isPatched, nodesOfTable } from '../common/egress-services.js';
import { useNodesOfTable } from '../common/node-fixes.js';
import { nodesInWords } from '../common/node-words.js';
import { frontendService, redNode } from '../common/samples.js';

const egress = `#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-nodeselector-missing',
  title: 'Any node may become the egress node, also one without the VRF',
  area: 'egress',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Without a selector OVN-Kubernetes elects any ready node, control plane included. On a node without the VRF the routing table is empty, and replies leave by the main network.',
    bad: `${redNode}${frontendService}${egress}  network: "110"    #! egressservice-nodeselector-missing '"110"' any node can be elected
`,
    good: `${redNode}${frontendService}${egress}  network: "110"
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
`,
    whenNotToUse:
      'When the VRF is on every node, and policies of another repository put it on those that are not named here.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster_node.go, selectNodeFor',
    ],
  },
  check(resource, { graph, report }) {
    const { nodeSelector, network } = resource.data;
    const table = tableOfEgressService(resource);
    if (resource.partial || !isElecting(resource.data) || typeof table !== 'number' || !isAllNodes(nodeSelector.nodes))
      return;
    const found = isPatched(graph, egressService, resource) ? undefined : nodesOfTable(graph, table);
    if (found === undefined || isWithin(graph, allNodes, found.nodes)) return;
    report({
      at: network ?? 'spec.network',
      message: `Without nodeSelector any node can be elected, but table ${table} exists only on ${nodesInWords(found.nodes)}.`,
      related: found.vrfs.map(({ policy }) => ({
        in: policy,
        at: 'spec.nodeSelector',
        part: 'key',
        message: `nodes of policy "${nameOf(policy)}"`,
      })),
      fixes: useNodesOfTable('Add', resource, found),
    });
  },
});
