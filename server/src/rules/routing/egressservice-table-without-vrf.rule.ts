import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { nodesOfEgressService } from '../../paths/node-sets.js';
import { isForwarding, routesIntoTable } from '../../paths/routes.js';
import type { EgressService } from '../../paths/services.js';
import { hasOpenVrfs, tableOf, vrfsOfTable, vrfsOn } from '../../paths/vrfs.js';
import { vrfOfRoute } from '../common/policy-items.js';
import { cardSample, policySample, routesSample } from '../common/policy-samples.js';
import { egressSample, networksSample, serviceSample, vrfPolicySample } from '../common/vrf-samples.js';
import { hostTableName } from '../common/vrf-tables.js';

const bare = policySample(
  cardSample,
  routesSample(`      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: 110
`),
);

const sample = (policy: string, marker: string): string => `${networksSample}#: file: policy.yaml
${policy}#: file: egress.yaml
${egressSample(`"110"${marker}`)}#: file: service.yaml
${serviceSample}`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-table-without-vrf',
  title: 'The egress table has routes but no VRF',
  area: 'routing',
  severity: 'info',
  tier: 3,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'For what leaves, a table with routes is enough. A BGP session can only run in a VRF, though, so requests come in by the main table while the replies leave by this one.',
    bad: sample(bare, `    #! egressservice-table-without-vrf '"110"' Table 110 holds routes but belongs to no VRF`),
    good: sample(vrfPolicySample(), ''),
    whenNotToUse: 'When the Service is announced by the main table on purpose, and only its replies go another way.',
    sources: ['MetalLB, design/vrf-announcement.md', 'OVN-Kubernetes, egressservice_node.go, createIPRule'],
  },
  check(service, { graph, report }) {
    const table = tableOfEgressService(service);
    const { network } = service.data;
    if (typeof table !== 'number' || network === undefined || hostTableName(table) !== undefined || hasOpenVrfs(graph))
      return;
    const routes = routesIntoTable(graph, table).filter(isForwarding);
    if (routes.length === 0 || routes.some((route) => vrfOfRoute(graph, route) !== undefined)) return;
    if (vrfsOfTable(graph, table).length > 0 || hasUnfinishedVrf(graph, service)) return;
    report({
      at: network,
      message: `Table ${table} holds routes but belongs to no VRF; BGP peers cannot use it.`,
      related: routes.map(({ policy, item }) => ({
        in: policy,
        at: item.tableId ?? item,
        message: `route of policy "${nameOf(policy)}"`,
      })),
    });
  },
});

/** A VRF of these nodes that still lacks its table may be meant to have this one. */
const hasUnfinishedVrf = (graph: Graph, service: EgressService): boolean =>
  vrfsOn(graph, nodesOfEgressService(service)).some((vrf) => tableOf(vrf) === undefined);
