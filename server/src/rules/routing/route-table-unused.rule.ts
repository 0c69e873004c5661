import { defineFact, type Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown } from '../../model/located.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { interfacesOf, type Policy, policiesOf } from '../../paths/policies.js';
import { areRulesOpen, routeRules, rulesNamingTable } from '../../paths/route-rules.js';
import { isForwarding, type RouteEntry } from '../../paths/routes.js';
import { hasOpenVrfs, tableOf, type Vrf, vrfsOf, vrfsOfTable } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { presentRules, routesOfPolicy, vrfItems, vrfOfRoute } from '../common/policy-items.js';
import { cardSample, policySample, routeRulesSample, routesSample } from '../common/policy-samples.js';
import { hostTableName, servicesOfTable } from '../common/vrf-tables.js';

const sample = (table: string): string =>
  policySample(
    cardSample,
    `${routesSample(`      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: ${table}
`)}${routeRulesSample(`      - ip-from: 203.0.113.0/24
        priority: 1100
        route-table: 120
`)}`,
  );

export default defineRule<PolicyFacts>({
  code: 'route-table-unused',
  title: 'A route in a table that nothing looks into',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The kernel looks into a table only if a rule or a VRF says so. Routes in any other table are dead.',
    bad: sample('112    #! route-table-unused "112" Nothing looks into table 112'),
    good: sample('120'),
    whenNotToUse: 'When something else than policies makes the rule that leads to the table.',
    sources: ['Linux, net/core/fib_rules.c', 'nmstate 2.2.38, tried: accepted'],
  },
  check(policy, { graph, report }) {
    if (hasOpenVrfs(graph) || areRulesOpen(graph, policy.data.nodeSelector.nodes) || graph.ask(hasUnclearTables))
      return;
    for (const route of routesOfPolicy(graph, policy)) {
      const { tableId } = route.item;
      if (!isKnown(tableId) || tableId.value === 0 || isUsed(graph, tableId.value)) continue;
      if (vrfOfRoute(graph, route) !== undefined) continue;
      report({
        at: tableId,
        severity: isSelfContained(policy) ? 'warning' : 'info',
        message: `Nothing looks into table ${tableId.value}; no VRF, rule or egress service uses it.`,
        related: tabled(graph).map((vrf) => ({
          in: vrf.policy,
          at: vrf.table ?? vrf.item,
          message: `VRF "${vrf.name}" has table ${tableOf(vrf)}`,
        })),
        fixes: fixFor(graph, route, tableId.path),
      });
    }
  },
});

/** Rules may well come from elsewhere for a policy that has neither rules nor VRFs. */
const isSelfContained = (policy: Policy): boolean => vrfItems(policy).length + presentRules(policy).length > 0;

const tabled = (graph: Graph): readonly Vrf[] => vrfsOf(graph).filter((vrf) => tableOf(vrf) !== undefined);

const isUsed = (graph: Graph, table: number): boolean =>
  hostTableName(table) !== undefined ||
  vrfsOfTable(graph, table).length > 0 ||
  rulesNamingTable(graph, table).length > 0 ||
  servicesOfTable(graph, table).length > 0 ||
  graph.ask(automaticTables).includes(table);

/** A VRF without table, which is reported itself, or a template in place of a table: each may be meant to have this one. */
const hasUnclearTables = defineFact(
  'unclear tables',
  (graph): boolean =>
    vrfsOf(graph).some((vrf) => tableOf(vrf) === undefined) ||
    routeRules(graph).some((rule) => rule.table === 'unknown') ||
    [...graph.ofKind(egressService), ...graph.patchesOf(egressService)].some((it) =>
      ['unknown', 'name'].includes(String(tableOfEgressService(it))),
    ),
);

/** Tables that take routes by DHCP or router advertisements: whoever says so knows what looks into them. */
const automaticTables = defineFact('tables of automatic routes', (graph): readonly number[] =>
  policiesOf(graph).flatMap((policy) =>
    interfacesOf(policy).flatMap((item) =>
      families.flatMap((family) => ipSection(item, family)?.autoRouteTableId?.value ?? []),
    ),
  ),
);

/** The table of the only VRF, unless the route leaves by an interface that is none of its ports. */
function fixFor(graph: Graph, route: RouteEntry, path: string): readonly Fix[] {
  const [vrf, ...more] = tabled(graph);
  const table = vrf === undefined ? undefined : tableOf(vrf);
  if (vrf === undefined || table === undefined || more.length > 0) return [];
  if (isForwarding(route)) return [];
  return [putAt(`Change to ${table}, the table of VRF "${vrf.name}"`, route.policy, path, table)];
}
