import { defineFact } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { node as nodeKind } from '../../kinds/core/node.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { matchesSet } from '../../model/node-set.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { excludeLabel, readsExcludeLabel } from '../../paths/entry.js';
import { nodesOfEgressService } from '../../paths/node-sets.js';
import { egressSpec } from '../common/egress-samples.js';
import { isElecting, isPatched } from '../common/egress-services.js';
import { frontendService } from '../common/samples.js';
import { quotedList } from '../common/words.js';

const sample = (lines: string, mark = ''): string => `#: file: node.yaml
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels:
    zone: north
${lines}${frontendService}${egressSpec(`  sourceIPBy: LoadBalancerIP
  nodeSelector:${mark}
    matchLabels:
      zone: north
`)}`;

export default defineRule<EgressServiceFacts>({
  code: 'node-excluded-from-balancers',
  title: 'A candidate for the egress node never announces',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'MetalLB announces nothing from nodes with this label, but OVN-Kubernetes does not look at it and may elect such a node. The Service is then not announced at all.',
    bad: sample(
      `    ${excludeLabel}: ""\n`,
      '    #! node-excluded-from-balancers "nodeSelector" Node "worker-1" is excluded',
    ),
    good: sample(''),
    whenNotToUse: 'When the speakers run with the option to ignore the label.',
    sources: ['MetalLB, speaker/main.go: nodes excluded from balancers', 'MetalLB, issue 2274'],
  },
  check(egress, { graph, report }) {
    const { nodeSelector } = egress.data;
    if (
      !readsExcludeLabel(graph) ||
      !nodeSelector.isSet ||
      !isElecting(egress.data) ||
      isPatched(graph, egressService, egress)
    )
      return;
    const excluded = graph
      .ask(excludedNodes)
      .filter(({ labels }) => matchesSet(nodesOfEgressService(egress), labels) === true);
    if (excluded.length === 0) return;
    const names = quotedList(excluded.map(nameOf));
    const isOne = excluded.length === 1;
    report({
      at: nodeSelector,
      part: 'key',
      message: `${isOne ? `Node ${names} is` : `Nodes ${names} are`} excluded from load balancers, so MetalLB announces nothing from there, but ${isOne ? 'it' : 'one of them'} can become the egress node.`,
      related: excluded.map((node) => ({
        in: node,
        at: `metadata.labels["${excludeLabel}"]`,
        part: 'key',
        message: `node "${nameOf(node)}"`,
      })),
    });
  },
});

/** The nodes with the label, whatever its value. */
const excludedNodes = defineFact('nodes without balancers', (graph): readonly Resource[] =>
  graph.ofKind(nodeKind).filter(({ labels }) => Object.hasOwn(labels.values, excludeLabel)),
);
