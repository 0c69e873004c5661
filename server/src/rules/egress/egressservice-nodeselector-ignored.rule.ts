import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import { isAllNodes } from '../../model/node-set.js';
import { egressSpec } from '../common/egress-samples.js';
import { removeAt } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';

const others = `${redNode}${frontendService}`;
const spec = '  sourceIPBy: Network\n  network: "110"\n';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-nodeselector-ignored',
  title: 'nodeSelector has no effect in Network mode',
  area: 'egress',
  severity: 'info',
  tier: 2,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'In Network mode no node is elected: the traffic of each pod leaves by the node that the pod runs on. The selector is not read. What counts is where the pods may run.',
    bad: `${others}${egressSpec(`${spec}  nodeSelector:    #! egressservice-nodeselector-ignored "nodeSelector" is not read with sourceIPBy Network
    matchLabels:
      kubernetes.io/hostname: worker-1
`)}`,
    good: `${others}${egressSpec(spec)}`,
    whenNotToUse: 'When the selector is kept for the day on which the mode changes back.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go'],
  },
  check(egress, { report }) {
    const { isSet, nodes, path } = egress.data.nodeSelector;
    if (!isNetworkMode(egress.data) || !isSet || isAllNodes(nodes)) return;
    report({
      at: path,
      part: 'key',
      message: 'nodeSelector is not read with sourceIPBy Network; bind the pods to nodes instead.',
      tags: ['unnecessary'],
      fixes: [removeAt('Remove nodeSelector', egress, { path })],
    });
  },
});
