import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { kindNameOf } from '../../model/gvk.js';
import { hasUnknown, type NodeSet, type Relation } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { relationOf } from '../../paths/node-sets.js';
import { servicesOf, type Workload, workloadKinds, workloadsOf } from '../../paths/services.js';
import { isPatched, nodesOfTable } from '../common/egress-services.js';
import { nodesInWords } from '../common/node-words.js';
import { frontendService, redNode } from '../common/samples.js';

const others = `${redNode}${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: Network
`;

const workload = (nodes: string): string => `#: file: deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: frontend
  namespace: shop
spec:
  selector:
    matchLabels:
      app: frontend
  template:
    metadata:
      labels:
        app: frontend
    spec:
${nodes}      containers:
      - name: web
        image: registry.example.com/web:1
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-workload-nodes-without-vrf',
  title: 'Pods of a Network-mode egress service may run on nodes without the VRF',
  area: 'egress',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'In Network mode the traffic of each pod leaves by the node that it runs on. Where that node lacks the VRF the routing table is empty, and the traffic leaves by the main network.',
    bad: `${others}  network: "110"    #! egressservice-workload-nodes-without-vrf '"110"' Pods of "frontend" can run on all nodes
${workload('')}`,
    good: `${others}  network: "110"
${workload('      nodeSelector:\n        kubernetes.io/hostname: worker-1\n')}`,
    whenNotToUse:
      'When taints, or something else that is not in the pod template, keep the pods on the nodes with the VRF.',
    sources: [
      'OVN-Kubernetes, docs/features/cluster-egress-controls/egress-service.md',
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go',
    ],
  },
  check(egress, { graph, report }) {
    const table = tableOfEgressService(egress);
    const [service, ...more] = servicesOf(graph, egress);
    if (!isNetworkMode(egress.data) || typeof table !== 'number' || service === undefined || more.length > 0) return;
    const found = isPatched(graph, egressService, egress) ? undefined : nodesOfTable(graph, table);
    if (found === undefined) return;
    for (const workload of workloadsOf(graph, service)) {
      const relation = relationOf(graph, workload.data.nodes, found.nodes);
      const severity = severityOf(relation);
      if (severity === undefined || hasUnknown(workload.data.nodes) || mayBeBound(graph, workload)) continue;
      report({
        at: egress.data.networkText ?? 'spec.network',
        severity,
        message: `Pods of "${nameOf(workload)}" ${severity === 'hint' ? 'may' : 'can'} run on ${nodesInWords(workload.data.nodes)}, but table ${table} exists only on ${nodesInWords(found.nodes)}.`,
        related: [
          {
            in: workload,
            at: workload.data.podPath,
            message: `pods of ${kindNameOf(workload.kindId)} "${nameOf(workload)}"`,
          },
          ...found.vrfs.map(({ policy }) => ({
            in: policy,
            at: 'spec.nodeSelector',
            message: `nodes of policy "${nameOf(policy)}"`,
          })),
        ],
        fixes: relation === 'disjoint' ? [] : bind(workload, found.nodes),
      });
    }
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

/** True if a patch of the scope may add a node selector. */
const mayBeBound = (graph: Graph, workload: Workload): boolean =>
  workloadKinds.some((kind) => kind.id === workload.kindId && isPatched(graph, kind, workload));

/** A pod's nodeSelector is a plain map, so it is offered only if that can say it. */
function bind(workload: Workload, nodes: NodeSet): readonly Fix[] {
  const [term, ...more] = nodes.terms;
  const requirements = term?.requirements ?? [];
  const isPlain =
    requirements.length > 0 && requirements.every(({ operator, values }) => operator === 'In' && values.length === 1);
  if (!isPlain || more.length > 0) return [];
  const labels = Object.fromEntries(requirements.map(({ key, values }) => [key, values[0] ?? '']));
  return [
    {
      title: `Bind "${nameOf(workload)}" to ${nodesInWords(nodes)}`,
      safety: 'suggestion',
      edit(editor) {
        const edits = editor.in(workload);
        const path = `${workload.data.podPath}.nodeSelector`;
        if (!workload.data.hasNodeSelector) edits.put(path, labels);
        else for (const [key, value] of Object.entries(labels)) edits.put(`${path}["${key}"]`, value);
      },
    },
  ];
}
