import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import { union } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { isWithin } from '../../paths/node-sets.js';
import { mainTable } from '../../paths/route-rules.js';
import { type EgressService, servicesOf } from '../../paths/services.js';
import {
  fromEgressNode,
  frontendEgress,
  frontendInPool,
  frontendPool,
  redAdvertisement,
} from '../common/egress-samples.js';
import { isElecting, isPatched } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';
import { selectorOfSet } from '../common/selector-yaml.js';
import { certainEntries, describeVrfs, type IngressVrf, ingressVrfs, placesOf } from '../common/service-ingress.js';

const others = `${redNode}${frontendPool}${redAdvertisement('', fromEgressNode)}${frontendInPool()}`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-vrf-pool-no-network',
  title: 'Announced in a VRF, but replies use the main table',
  area: 'egress',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Without `network` the egress service only sets the source address. Replies, and connections that the pods open, still follow the main table and leave by the default gateway, not by the VRF that the requests came in by.',
    bad: `${others}${frontendEgress('    #! egressservice-vrf-pool-no-network "frontend" is announced in VRF "red" (table 110)', '')}`,
    good: `${others}${frontendEgress()}`,
    whenNotToUse: 'When the main table has routes to the clients that leave by the VRF.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go: rules only if network is set',
    ],
  },
  check(egress, { graph, report }) {
    if (egress.partial || !isElecting(egress.data) || tableOfEgressService(egress) !== 'none') return;
    const [service, ...more] = servicesOf(graph, egress);
    if (service === undefined || more.length > 0 || isPatched(graph, egressService, egress)) return;
    const vrfs = ingressVrfs(certainEntries(graph, service) ?? []) ?? [];
    if (vrfs.length === 0 || vrfs.some(({ table }) => table === mainTable)) return;
    const [only] = vrfs.length === 1 ? vrfs : [];
    const advice = only === undefined ? '' : ` Set network to "${only.table}".`;
    report({
      at: 'metadata.name',
      message: `Service "${nameOf(egress)}" is announced in ${describeVrfs(vrfs)}, but its egress service names no routing table.${advice}`,
      related: placesOf(vrfs),
      fixes: only === undefined ? [] : addNetwork(graph, egress, only),
    });
  },
});

/** Where no nodes are chosen yet, those of the VRF come along; not offered if others are. */
function addNetwork(graph: Graph, egress: EgressService, { name, table, vrfs }: IngressVrf): readonly Fix[] {
  const { nodeSelector } = egress.data;
  const nodes = union(...vrfs.map((vrf) => vrf.nodes));
  if (isWithin(graph, nodeSelector.nodes, nodes)) return [make(`Add network "${table}"`, egress, table, undefined)];
  const selector = nodeSelector.isSet ? undefined : selectorOfSet(nodes);
  return selector === undefined
    ? []
    : [make(`Add network "${table}" and the nodes of VRF "${name}"`, egress, table, selector)];
}

const make = (title: string, egress: EgressService, table: number, selector: PlainValue | undefined): Fix => ({
  title,
  safety: 'suggestion',
  edit(editor) {
    editor.in(egress).put('spec.network', String(table));
    if (selector !== undefined) editor.in(egress).put('spec.nodeSelector', selector);
  },
});
