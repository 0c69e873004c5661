import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isCovered, mainTable, type RouteRule, usableRulesOn, vrfPriority } from '../../paths/route-rules.js';
import { clusterTargetOf, guardsVrf, rulesOfPolicy } from '../common/cluster-rules.js';
import { putAt } from '../common/fixes.js';
import { priorityBeside } from '../common/rule-fixes.js';
import { isReportedBySchema } from '../common/schema-problems.js';
import { networksSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (priority: string): string =>
  networksSample +
  vrfPolicySample({
    rules: ruleSample('172.30.0.0/16') + ruleSample('10.128.0.0/14') + ruleSample('169.254.0.0/17', priority),
  });

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-priority-late',
  title: "A rule for cluster traffic comes after the VRF's own lookup",
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The kernel looks a packet of a VRF up in the table of the VRF at priority 1000, and most tables of VRFs have a default route that answers everything. A rule with 1000 or more is never reached. Without a priority nmstate chooses one from 30000 upwards.',
    bad: sample('1001    #! nncp-route-rule-priority-late "1001" has priority 1001'),
    good: sample('998'),
    whenNotToUse:
      'When the table of the VRF has routes to a few networks only, and the rule is meant for what is left.',
    sources: [
      'Linux, drivers/net/vrf.c: the rule of all VRFs has priority 1000',
      'nmstate, rust/src/lib/route_rule.rs: priorities from 30000 where none is given',
      'Tried with Linux 6.1: 998 and 999 work, 1001 does not, 1000 depends on what was there first',
    ],
  },
  check(policy, { graph, report }) {
    for (const rule of rulesOfPolicy(graph, policy)) {
      const { item, to } = rule;
      if (to === undefined || !isLate(rule) || clusterTargetOf(graph, to) === undefined) continue;
      if (!guardsVrf(graph, rule) || isCovered(graph, to, rule.nodes)) continue;
      if (isReportedBySchema(policy, `${item.path}.priority`)) continue;
      const shown = item.priority === undefined ? 'no priority' : `priority ${item.priority.value}`;
      const effect = item.priority === undefined ? ', and nmstate gives it one from 30000' : '';
      report({
        at: item.priority ?? item.ipTo ?? item,
        message: `This rule for ${item.ipTo?.value} has ${shown}${effect}: it comes after the VRF lookup at ${vrfPriority} and has no effect there.`,
        fixes: [fixFor(graph, rule)],
      });
    }
  },
});

/** Behind the VRF lookup, or left to nmstate, which puts it there. */
function isLate({ item, table, isOpen }: RouteRule): boolean {
  if (isOpen || table !== mainTable || item.action !== undefined) return false;
  if (item.priority === undefined) return true;
  return item.priority.value !== undefined && (item.priority.value >= vrfPriority || item.priority.value === -1);
}

function fixFor(graph: Graph, rule: RouteRule) {
  const priority = priorityBeside(usableRulesOn(graph, rule.nodes), rule.policy);
  return putAt(`Set priority to ${priority}`, rule.policy, `${rule.item.path}.priority`, priority);
}
