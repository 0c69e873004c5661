import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { platformOf } from '../../paths/platform.js';
import { mainTable, type RouteRule, vrfPriority } from '../../paths/route-rules.js';
import { clusterTargetOf, rulesOfPolicy } from '../common/cluster-rules.js';
import { policySample, routeRulesSample } from '../common/policy-samples.js';

const sample = (priority: string): string =>
  policySample(
    '',
    routeRulesSample(`      - ip-from: 203.0.113.0/24
        priority: ${priority}
        route-table: 120
`),
  );

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-priority-shared',
  title: 'A rule shares its priority with a rule of the kernel or OVN-Kubernetes',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  checksPieces: false,
  since: '0.1.0',
  docs: {
    why: 'Rules of one priority are read in the order in which they were added, which differs from one start of the node to the next.',
    bad: sample('32766    #! nncp-route-rule-priority-shared "32766" already belongs to the kernel'),
    good: sample('1100'),
    whenNotToUse: 'When nothing depends on the order, because the rules are for different packets.',
    sources: [
      'Linux, net/ipv4/fib_rules.c and drivers/net/vrf.c',
      'OVN-Kubernetes, go-controller/pkg/node/managementport/port_linux.go and egressip.go',
    ],
  },
  check(policy, { graph, report }) {
    for (const rule of rulesOfPolicy(graph, policy)) {
      const { priority } = rule.item;
      const owner = isKnown(priority) ? ownerOf(graph, priority.value) : undefined;
      if (!isKnown(priority) || owner === undefined || isLateAnyway(graph, rule)) continue;
      report({ at: priority, message: `Priority ${priority.value} already belongs to ${owner}.` });
    }
  },
});

const kernel: Readonly<Record<number, string>> = {
  0: "the kernel's lookup of the node's own addresses",
  [vrfPriority]: "the kernel's lookup in the tables of VRFs",
  32766: "the kernel's lookup in the main table",
  32767: "the kernel's lookup in the default table",
};

const ovnKubernetes: Readonly<Record<number, string>> = {
  30: "OVN-Kubernetes' rule for internal traffic policies",
  31: "OVN-Kubernetes' rule for internal traffic policies",
  5999: "OVN-Kubernetes' rule for marked packets of egress addresses",
};

const ownerOf = (graph: Graph, priority: number): string | undefined =>
  kernel[priority] ?? (platformOf(graph).isOvnKubernetes === false ? undefined : ovnKubernetes[priority]);

/** A rule for cluster traffic at 1000 is too late, which is worse. */
const isLateAnyway = (graph: Graph, { item, table, to }: RouteRule): boolean =>
  item.priority?.value === vrfPriority &&
  table === mainTable &&
  to !== undefined &&
  clusterTargetOf(graph, to) !== undefined;
