import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { hasUnknown, isAllNodes, type NodeSet, type Relation } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { namesOfNodes, relationOf } from '../../paths/node-sets.js';
import { isElecting, isPatched, nodesOfTable } from '../common/egress-services.js';
import { useNodesOfTable } from '../common/node-fixes.js';
import { nodesInWords } from '../common/node-words.js';
import { frontendService, redNode } from '../common/samples.js';
import { quotedList } from '../common/words.js';

const egress = `#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
  network: "110"
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-nodes-without-vrf',
  title: 'The egress node may be one without the VRF',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes elects any ready node that the selector matches and does not look at VRFs. On a node without the VRF the routing table is empty, the lookup goes on to the main table, and replies leave by the default gateway.',
    bad: `${redNode}${frontendService}${egress}  nodeSelector:    #! egressservice-nodes-without-vrf "nodeSelector" can run on node "worker-2"
    matchLabels:
      kubernetes.io/hostname: worker-2
`,
    good: `${redNode}${frontendService}${egress}  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
`,
    whenNotToUse: 'When policies of another repository set up the same VRF on more nodes.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster_node.go, selectNodeFor',
    ],
  },
  check(resource, { graph, report }) {
    const table = tableOfEgressService(resource);
    const { nodes, isSet } = resource.data.nodeSelector;
    if (!isElecting(resource.data) || typeof table !== 'number' || !isSet || isAllNodes(nodes) || hasUnknown(nodes))
      return;
    const found = isPatched(graph, egressService, resource) ? undefined : nodesOfTable(graph, table);
    const severity = found === undefined ? undefined : severityOf(relationOf(graph, nodes, found.nodes));
    if (found === undefined || severity === undefined) return;
    const [vrf] = found.vrfs;
    report({
      at: resource.data.nodeSelector.path,
      severity,
      message: `Egress service "${nameOf(resource)}" ${severity === 'hint' ? 'may' : 'can'} run on ${outside(graph, nodes, found.nodes)}, but table ${table} (VRF "${vrf?.name ?? '?'}") exists only on ${nodesInWords(found.nodes)}.`,
      related: found.vrfs.map(({ policy }) => ({
        in: policy,
        at: 'spec.nodeSelector',
        part: 'key',
        message: `nodes of policy "${nameOf(policy)}"`,
      })),
      fixes: useNodesOfTable('Use', resource, found),
    });
  },
});

function severityOf(relation: Relation): Severity | undefined {
  switch (relation) {
    case 'contained':
      return undefined;
    case 'disjoint':
      return 'error';
    case 'wider':
      return 'warning';
    case 'unknown':
      return 'hint';
  }
}

/** The nodes that can be elected; where the scope lists all nodes, the names of those without the VRF. */
function outside(graph: Graph, nodes: NodeSet, withVrf: NodeSet): string {
  const inside = namesOfNodes(graph, withVrf);
  const names = inside === undefined ? [] : (namesOfNodes(graph, nodes) ?? []).filter((name) => !inside.includes(name));
  return names.length === 0 ? nodesInWords(nodes) : `node${names.length === 1 ? '' : 's'} ${quotedList(names)}`;
}
