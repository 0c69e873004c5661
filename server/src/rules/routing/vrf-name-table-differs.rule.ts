import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { nameOf } from '../../model/resource.js';
import { nodesOfEgressService, relationOf, sameNodes } from '../../paths/node-sets.js';
import type { EgressService } from '../../paths/services.js';
import { tableOf, usersOfVrf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { nodesInWords } from '../common/node-words.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { egressSample, networksSample, serviceSample, vrfPolicySample } from '../common/vrf-samples.js';

/** The policy of the samples for another node, with another table. */
const second = (table: string): string =>
  vrfPolicySample({ table })
    .replace('name: vrf-red', 'name: vrf-red-2')
    .replace('worker-1', 'worker-2')
    .replace('198.51.100.11', '198.51.100.12')
    .replace('table-id: 110\n    route-rules', `table-id: ${table.split(' ')[0]}\n    route-rules`);

const sample = (table: string): string => `${networksSample}#: file: a.yaml
${vrfPolicySample()}#: file: b.yaml
${second(table)}#: file: egress.yaml
${egressSample('"110"')}#: file: service.yaml
${serviceSample}`;

export default defineRule<PolicyFacts>({
  code: 'vrf-name-table-differs',
  title: 'One VRF name, different tables on different nodes',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'An egress service names one table for the whole cluster. If a VRF has different numbers on different nodes, that number is wrong on some of them, and replies from there leave by the main table.',
    bad: sample('120    #! vrf-name-table-differs "120" has table 110 on node "worker-1" and 120 on node "worker-2"'),
    good: sample('110'),
    whenNotToUse: 'When each egress service certainly stays on nodes with its own number.',
    sources: ['OVN-Kubernetes, go-controller/pkg/crd/egressservice/v1/types.go: network is one value'],
  },
  check(policy, { graph, report }) {
    if (graph.hasAlternatives(nncp.id)) return;
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      const finding = findingFor(graph, vrf);
      if (finding !== undefined) report(finding);
    }
  },
});

/** The later of two definitions reports; those for the same nodes contradict each other, which is another mistake. */
function findingFor(graph: Graph, vrf: Vrf): FindingInput | undefined {
  const table = tableOf(vrf);
  const all = vrfsNamed(graph, vrf.name);
  const other = all
    .slice(0, all.indexOf(vrf))
    .find((it) => tableOf(it) !== undefined && tableOf(it) !== table && !areEqual(graph, it, vrf));
  if (table === undefined || vrf.table === undefined || other === undefined) return undefined;
  const services = [...usersOfVrf(graph, other).egressServices, ...usersOfVrf(graph, vrf).egressServices];
  if (services.length + usersOfVrf(graph, vrf).peers.length === 0) return undefined;
  const spanning = services.filter((it) => isOnBoth(graph, it, other, vrf));
  const places = `table ${tableOf(other)} on ${nodesInWords(other.nodes)} and ${table} on ${nodesInWords(vrf.nodes)}`;
  return {
    at: vrf.table,
    severity: spanning.length > 0 ? 'error' : services.length > 0 ? 'warning' : 'info',
    message: `VRF "${vrf.name}" has ${places}; an egress service can name only one.`,
    related: [
      { in: other.policy, at: other.table ?? other.item, message: `table ${tableOf(other)}` },
      ...services.map((it) => ({ in: it, at: 'spec.network', message: `egress service "${nameOf(it)}"` })),
    ],
  };
}

const areEqual = (graph: Graph, a: Vrf, b: Vrf): boolean =>
  relationOf(graph, a.nodes, b.nodes) === 'contained' && relationOf(graph, b.nodes, a.nodes) === 'contained';

/** True if nodes of both policies can certainly be elected for the egress service. */
const isOnBoth = (graph: Graph, service: EgressService, a: Vrf, b: Vrf): boolean => {
  const nodes = nodesOfEgressService(service);
  return [a, b].every(
    (vrf) => sameNodes(graph, vrf.nodes, nodes) && relationOf(graph, vrf.nodes, nodes) === 'contained',
  );
};
