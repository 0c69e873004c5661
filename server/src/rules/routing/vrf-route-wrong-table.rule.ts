import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import type { Known } from '../../model/located.js';
import { isKnown } from '../../model/located.js';
import { isForwarding, type RouteEntry, routesOfTable } from '../../paths/routes.js';
import { vrfsOfTable } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { routesOfPolicy, type VrfWithTable, vrfOfRoute } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';
import { describeFollowers, isFreeForVrfs, moveTable, servicesOfTable, usesOfTable } from '../common/vrf-tables.js';

const sample = (table: string): string =>
  vrfPolicySample({
    routes: `      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
        table-id: ${table}
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'vrf-route-wrong-table',
  title: "A route through a VRF port is not in the VRF's table",
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Packets of a VRF are looked up in its own table and then in the main one. A default route in table 254 competes with the default route of the node instead, and one in another table serves nobody or the wrong network: replies leave by the default gateway.',
    bad: sample('254    #! vrf-route-wrong-table "254" is put into table 254'),
    good: sample('110'),
    whenNotToUse:
      'When routes leak from one VRF into another on purpose; for networks other than the default route that is a warning only.',
    sources: [
      'Linux, Documentation/networking/vrf.rst',
      'Tried with Linux 6.1 and 6.12: replies leave by the default gateway and are lost',
    ],
  },
  check(policy, { graph, report }) {
    for (const route of routesOfPolicy(graph, policy).filter(isForwarding)) {
      const owner = vrfOfRoute(graph, route);
      if (owner === undefined) continue;
      const finding = byTable(graph, route, owner) ?? byVrfName(graph, route, owner);
      if (finding !== undefined) report(finding);
    }
  },
});

const describeRoute = ({ item }: RouteEntry, { vrf, table }: VrfWithTable): string =>
  `This route leaves by "${item.nextHopInterface?.value ?? ''}" of VRF "${vrf.name}" (table ${table})`;

const ownTable = ({ vrf, table }: VrfWithTable): NonNullable<FindingInput['related']> => [
  { in: vrf.policy, at: vrf.table ?? vrf.item, message: `VRF "${vrf.name}" has table ${table}` },
];

function byTable(graph: Graph, route: RouteEntry, owner: VrfWithTable): FindingInput | undefined {
  const found = route.item.tableId;
  if (!isKnown(found) || found.value === 0 || found.value === owner.table) return undefined;
  const other = vrfsOfTable(graph, found.value)[0];
  const services = other === undefined ? servicesOfTable(graph, found.value).length : 0;
  const explanation = other === undefined ? '' : `, which belongs to VRF "${other.name}"`;
  const works = services === 0 ? '' : ' Egress services find it there, but the VRF does not.';
  return {
    at: found,
    severity: route.isDefault && services === 0 ? 'error' : 'warning',
    message: `${describeRoute(route, owner)}, but is put into table ${found.value}${explanation}.${works}`,
    related: ownTable(owner),
    fixes: fixesFor(graph, route, owner, found, services > 0),
  };
}

/** Where egress services rely on the table of the route, the VRF has to follow, or they have to. */
function fixesFor(
  graph: Graph,
  route: RouteEntry,
  owner: VrfWithTable,
  found: Known<number>,
  isServed: boolean,
): readonly Fix[] {
  if (hasSameRoute(graph, route, owner.table)) return [];
  if (!isServed) return [putAt(`Change table-id to ${owner.table}`, route.policy, found.path, owner.table)];
  const use = usesOfTable(graph, owner.vrf, owner.table);
  if (!isFreeForVrfs(found.value) || use.egressServices.length > 0) return [];
  return [
    moveTable(
      `Change the table of VRF "${owner.vrf.name}" to ${found.value}${describeFollowers(use)}`,
      use,
      found.value,
    ),
  ];
}

/** The VRF's table already leads there. */
const hasSameRoute = (graph: Graph, route: RouteEntry, table: number): boolean =>
  routesOfTable(graph, table, route.nodes).some(
    (it) => it.destination?.first === route.destination?.first && it.destination?.prefix === route.destination?.prefix,
  );

function byVrfName(graph: Graph, route: RouteEntry, owner: VrfWithTable): FindingInput | undefined {
  const { tableId, vrfName } = route.item;
  if ((tableId !== undefined && tableId.value !== 0) || !isKnown(vrfName) || vrfName.value === owner.vrf.name)
    return undefined;
  if (route.table === owner.table) return undefined;
  return {
    at: vrfName,
    severity: route.isDefault ? 'error' : 'warning',
    message: `${describeRoute(route, owner)}, but is put into the table of VRF "${vrfName.value}".`,
    related: ownTable(owner),
    fixes: hasSameRoute(graph, route, owner.table)
      ? []
      : [putAt(`Change vrf-name to "${owner.vrf.name}"`, route.policy, vrfName.path, owner.vrf.name)],
  };
}
