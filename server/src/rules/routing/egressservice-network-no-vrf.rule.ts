import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Known } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { tableNumber } from '../../paths/egress-table.js';
import { nodesOfEgressService, sameNodes } from '../../paths/node-sets.js';
import { allRoutes } from '../../paths/routes.js';
import { servicesOf } from '../../paths/services.js';
import { hasOpenVrfs, vrfsOf, vrfsOfTable } from '../../paths/vrfs.js';
import { announcingVrfs } from '../common/announcing-vrfs.js';
import { putAt } from '../common/fixes.js';
import { egressSample, networksSample, serviceSample, vrfPolicySample } from '../common/vrf-samples.js';
import {
  describeFollowers,
  describeTables,
  hostTableName,
  isFreeForVrfs,
  moveTable,
  servicesOfTable,
  usesOfTable,
  type VrfTable,
  vrfTables,
} from '../common/vrf-tables.js';

const sample = (network: string): string => `${networksSample}#: file: policy.yaml
${vrfPolicySample()}#: file: service.yaml
${serviceSample}#: file: egress.yaml
${egressSample(network)}`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-no-vrf',
  title: 'The routing table of an egress service belongs to no VRF',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes writes the number into a route rule and never asks whether the table exists. A lookup in an empty table finds nothing and goes on to the main one, so requests come in through the VRF and the replies leave by the default gateway of the node. No event and no status tells.',
    bad: sample('"120"    #! egressservice-network-no-vrf \'"120"\' No VRF with routing table 120'),
    good: sample('"110"'),
    whenNotToUse:
      'When another repository sets up the VRF, and the policies of this one serve other purposes: suppress the line with a reason.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go, createIPRule',
      'iproute2 6.1, tried: a rule that leads to an empty table falls through to the next one',
    ],
  },
  check(service, { graph, scopeName, settings, report }) {
    const network = service.data.network;
    const table = tableNumber(network?.value);
    if (!isKnown(network) || table === undefined || table === 0 || table > lastTable) return;
    if (hostTableName(table) !== undefined || isKnownTable(graph, table) || hasOpenVrfs(graph)) return;
    const known = vrfTables(vrfsOf(graph));
    const absence = graph.absence(nncp);
    if (absence === undefined || (known.length === 0 && vrfsOf(graph).length > 0)) return;
    report({
      at: network,
      severity: known.length === 0 && !settings.closedWorld ? 'info' : absence,
      message: `No VRF with routing table ${table} is defined in ${scopeName}. ${explain(known)}`,
      related: known.map(({ vrf, table: other }) => ({
        in: vrf.policy,
        at: vrf.table ?? vrf.item,
        message: `VRF "${vrf.name}" has table ${other}`,
      })),
      fixes: fixesFor(service, network, table, known, graph),
    });
  },
});

const lastTable = 4294967295;
const mostFixes = 3;

/** A VRF here or elsewhere in the workspace has the table, or routes stand in it: then it is at least not empty. */
const isKnownTable = (graph: Graph, table: number): boolean =>
  vrfsOfTable(graph, table).length > 0 ||
  graph.define('net/RouteTable', String(table)).length > 0 ||
  allRoutes(graph).some((route) => route.table === table);

const explain = (known: readonly VrfTable[]): string =>
  known.length === 0
    ? 'Unless it is set up elsewhere, replies leave by the main table.'
    : `Tables of known VRFs: ${describeTables(known)}.`;

function fixesFor(
  service: Resource<EgressServiceFacts>,
  network: Known<string>,
  table: number,
  known: readonly VrfTable[],
  graph: Graph,
): readonly Fix[] {
  const candidates = candidatesFor(service, known, graph);
  const changes = candidates.map(({ vrf, table: other }) =>
    putAt(`Change to "${other}", the table of VRF "${vrf.name}"`, service, network.path, String(other)),
  );
  const [only, ...more] = candidates;
  const move = only !== undefined && more.length === 0 ? moveVrf(only, table, graph) : [];
  return [...changes, ...move].slice(0, mostFixes);
}

/** VRFs whose table may be meant: those that announce the Service, else all that its nodes may have. */
function candidatesFor(
  service: Resource<EgressServiceFacts>,
  known: readonly VrfTable[],
  graph: Graph,
): readonly VrfTable[] {
  const nodes = nodesOfEgressService(service);
  const possible = known.filter(
    ({ vrf, table }) => hostTableName(table) === undefined && sameNodes(graph, vrf.nodes, nodes),
  );
  const names = servicesOf(graph, service).flatMap((it) => announcingVrfs(graph, it));
  const announcing = possible.filter(({ vrf }) => names.includes(vrf.name));
  return announcing.length > 0 ? announcing : possible;
}

/** The VRF can follow the egress service, as long as nobody else relies on the table that it has now. */
function moveVrf({ vrf, table: old }: VrfTable, table: number, graph: Graph): readonly Fix[] {
  if (!isFreeForVrfs(table) || servicesOfTable(graph, old).length > 0) return [];
  const use = usesOfTable(graph, vrf, old);
  if (vrfsOfTable(graph, old).some(({ name }) => name !== vrf.name)) return [];
  return [moveTable(`Change the table of VRF "${vrf.name}" to ${table}${describeFollowers(use)}`, use, table)];
}
