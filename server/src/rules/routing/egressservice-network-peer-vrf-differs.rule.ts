import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { union } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { isWithin, nodesOfEgressService } from '../../paths/node-sets.js';
import { type EgressService, servicesOf } from '../../paths/services.js';
import { hasOpenVrfs, portsOf, type Vrf, vrfsOfTable } from '../../paths/vrfs.js';
import {
  blueNode,
  fromEgressNode,
  frontendEgress,
  frontendInPool,
  frontendPool,
  redAdvertisement,
} from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { putAt } from '../common/fixes.js';
import { redNode } from '../common/samples.js';
import {
  certainEntries,
  defaultInterfaces,
  describeVrfs,
  type IngressVrf,
  ingressVrfs,
  leavesBy,
  placesOf,
} from '../common/service-ingress.js';
import { quotedList } from '../common/words.js';

const others = `${redNode}${blueNode}${frontendPool}${redAdvertisement('', fromEgressNode)}${frontendInPool()}`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-peer-vrf-differs',
  title: 'Traffic enters by one VRF and leaves by another',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Requests arrive in one routing domain, and the replies are looked up in the table of another one. Clients and firewalls of the first never see them, and a client of the second that happens to have the same address may.',
    bad: `${others}${frontendEgress('', `  network: "120"    #! egressservice-network-peer-vrf-differs '"120"' is announced in VRF "red" (table 110)\n`)}`,
    good: `${others}${frontendEgress()}`,
    whenNotToUse: 'When routes that are not in these files lead from one VRF into the other.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go: the number is looked up as it is',
      'tried with real VRFs: replies leave by the interface of the other VRF',
    ],
  },
  check(egress, { graph, report }) {
    const table = tableOfEgressService(egress);
    const ways = typeof table === 'number' ? waysIn(graph, egress) : undefined;
    if (typeof table !== 'number' || ways === undefined) return;
    const out = vrfsOfTable(graph, table);
    const isOwn = ways.vrfs.some((vrf) => vrf.table === table || leavesBy(graph, table, vrf));
    if (out.length === 0 || isOwn || (ways.peers.length > 0 && leavesOutsideOf(graph, table, out))) return;
    const by = [
      ...(ways.vrfs.length > 0 ? [`in ${describeVrfs(ways.vrfs)}`] : []),
      ...(ways.peers.length > 0 ? [`in the main table (peer ${quotedList(ways.peers)} has no vrf)`] : []),
    ];
    report({
      at: egress.data.networkText ?? 'spec.network',
      message: `Service "${nameOf(egress)}" is announced ${by.join(' and ')}, but its replies use table ${table} (VRF ${quotedList([...new Set(out.map(({ name }) => name))])}).`,
      related: [
        ...placesOf(ways.vrfs),
        ...out.map((vrf) => ({ in: vrf.policy, at: vrf.table ?? vrf.item, message: `table of VRF "${vrf.name}"` })),
      ],
      fixes: ways.peers.length > 0 ? [] : ways.vrfs.slice(0, 3).flatMap((vrf) => useTable(graph, egress, vrf)),
    });
  },
});

/** Where requests come in: VRFs, and peers in the main table. */
interface WaysIn {
  readonly vrfs: readonly IngressVrf[];
  readonly peers: readonly string[];
}

function waysIn(graph: Graph, egress: EgressService): WaysIn | undefined {
  const [service, ...more] = servicesOf(graph, egress);
  if (service === undefined || more.length > 0 || isPatched(graph, egressService, egress) || hasOpenVrfs(graph))
    return undefined;
  const entries = certainEntries(graph, service);
  if (entries === undefined) return undefined;
  const inMain = entries.filter(({ domain }) => domain.kind === 'main');
  const vrfs = ingressVrfs(entries.filter((entry) => !inMain.includes(entry)));
  const peers = [...new Set(inMain.flatMap(({ peer }) => peer?.name?.value ?? []))];
  return vrfs === undefined ? undefined : { vrfs, peers };
}

/** True if replies of the table leave by an interface that is in none of its VRFs, and so perhaps by the host's own. */
const leavesOutsideOf = (graph: Graph, table: number, vrfs: readonly Vrf[]): boolean =>
  defaultInterfaces(graph, table).some((name) => vrfs.every((vrf) => !portsOf(vrf).includes(name)));

/** Not offered if the egress node may be one without that VRF. */
function useTable(graph: Graph, egress: EgressService, { name, table, vrfs }: IngressVrf): readonly Fix[] {
  const fits =
    isNetworkMode(egress.data) || isWithin(graph, nodesOfEgressService(egress), union(...vrfs.map((vrf) => vrf.nodes)));
  const title = `Change network to "${table}", the table of VRF "${name}"`;
  return fits ? [putAt(title, egress, 'spec.network', String(table))] : [];
}
