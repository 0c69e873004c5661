import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown } from '../../model/located.js';
import { platformOf } from '../../paths/platform.js';
import { mainTable, type RouteRule } from '../../paths/route-rules.js';
import { clusterTargetOf, rulesOfPolicy } from '../common/cluster-rules.js';
import { putAt } from '../common/fixes.js';
import { clusterSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (priority: string): string => `#: file: network.yaml
${clusterSample}#: file: policy.yaml
${vrfPolicySample({
  rules: `      - ip-from: 198.51.100.0/24
        priority: ${priority}
        route-table: 110
`,
})}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-priority-taken',
  title: 'A rule uses a priority that OVN-Kubernetes clears',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes keeps its own route rules at the priorities 2000, 5000 and 6000 and deletes every other rule that it finds there, at each start and again from time to time.',
    bad: sample('5000    #! nncp-route-rule-priority-taken "5000" OVN-Kubernetes owns priority 5000'),
    good: sample('1100'),
    whenNotToUse: 'On clusters with another network plugin.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/iprulemanager/ip_rule_manager.go',
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go',
    ],
  },
  check(policy, { graph, report }) {
    const { isOvnKubernetes } = platformOf(graph);
    if (isOvnKubernetes === false) return;
    for (const rule of rulesOfPolicy(graph, policy)) {
      const { priority } = rule.item;
      if (!isKnown(priority) || !takenPriorities.has(priority.value)) continue;
      const isCluster =
        rule.to !== undefined && rule.table === mainTable && clusterTargetOf(graph, rule.to) !== undefined;
      report({
        at: priority,
        severity: isOvnKubernetes === true ? 'error' : 'warning',
        message: `OVN-Kubernetes owns priority ${priority.value} and deletes other rules there.`,
        fixes: isCluster ? fixFor(rule, priority.path) : [],
      });
    }
  },
});

const takenPriorities = new Set([2000, 5000, 6000]);

/** Where a rule about the cluster belongs is known. */
const fixFor = ({ policy }: RouteRule, path: string): readonly Fix[] => [putAt('Change to 998', policy, path, 998)];
