import { contains } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { isEarly, isNarrowed, mainTable, type RouteRule, usableRulesOn } from '../../paths/route-rules.js';
import { vrfsOfTable } from '../../paths/vrfs.js';
import { clusterTargetOf, guardsVrf, rulesOfPolicy } from '../common/cluster-rules.js';
import { putAt } from '../common/fixes.js';
import { networksSample, ruleSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (table: string): string =>
  networksSample +
  vrfPolicySample({
    rules: ruleSample('172.30.0.0/16', '998', table) + ruleSample('10.128.0.0/14') + ruleSample('169.254.0.0/17'),
  });

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-wrong-table',
  title: 'A rule for cluster traffic looks into the wrong table',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The routes to pods and Services are in the main table, 254, and nowhere else. A rule that sends cluster traffic to another table sends it to the router of the VRF.',
    bad: sample('110    #! nncp-route-rule-wrong-table "110" looked up in table 110 of VRF "red"'),
    good: sample('254'),
    whenNotToUse: 'When you keep copies of the routes to the cluster in that table.',
    sources: [
      'nmstate, rust/src/lib/route_rule.rs: no table means the main one',
      'Tried with Linux 6.1: with the table of the VRF the request goes back out by the port of the VRF',
    ],
  },
  check(policy, { graph, report }) {
    for (const rule of rulesOfPolicy(graph, policy)) {
      const { item, to, table } = rule;
      const found = item.routeTable;
      if (to === undefined || !isKnown(found) || table === mainTable || table === 'unknown' || rule.isOpen) continue;
      if (!isEarly(item) || isNarrowed(item) || clusterTargetOf(graph, to) === undefined) continue;
      if (!guardsVrf(graph, rule) || isOverruled(graph, rule)) continue;
      const owner = vrfsOfTable(graph, table)[0];
      report({
        at: found,
        message: `Cluster traffic for ${item.ipTo?.value} is looked up in table ${table}${
          owner === undefined ? '' : ` of VRF "${owner.name}"`
        }, where no route leads to the cluster. Use ${mainTable}.`,
        related:
          owner === undefined ? [] : [{ in: owner.policy, at: owner.table ?? owner.item, message: `table ${table}` }],
        fixes: [putAt(`Change route-table to ${mainTable}`, policy, found.path, mainTable)],
      });
    }
  },
});

/** A rule before it sends the whole network to the main table already. */
const isOverruled = (graph: Graph, { item, to, nodes }: RouteRule): boolean =>
  usableRulesOn(graph, nodes).some(
    (other) =>
      other.to !== undefined &&
      to !== undefined &&
      contains(other.to, to) &&
      (other.item.priority?.value ?? 0) < (item.priority?.value ?? 0),
  );
