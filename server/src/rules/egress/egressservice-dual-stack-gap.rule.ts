import type { Family } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { service as serviceKind } from '../../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { addressesOfPorts, families } from '../../paths/interfaces.js';
import { familiesFromOutside, routesOfTable } from '../../paths/routes.js';
import { type Service, servicesOf } from '../../paths/services.js';
import { explainService } from '../../paths/verdict.js';
import { hasOpenPorts, portsOf, tableOf, type Vrf } from '../../paths/vrfs.js';
import { frontendEgress } from '../common/egress-samples.js';
import { isPatched, nodesOfTable } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';
import { quotedList } from '../common/words.js';
import { frontendWith } from '../common/workload-samples.js';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-dual-stack-gap',
  title: 'One address family of a dual-stack Service is not steered',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Each family has rules and routes of its own. Where the table of the egress service holds nothing for one of them, packets of that family leave by the main table and with the address of the node.',
    bad: `${redNode}${frontendWith('  ipFamilyPolicy: RequireDualStack\n')}${frontendEgress('', '  network: "110"    #! egressservice-dual-stack-gap \'"110"\' is dual-stack, but VRF "red" only has IPv4\n')}`,
    good: `${redNode}${frontendWith('')}${frontendEgress()}`,
    whenNotToUse: 'When clients use one of the families only.',
    sources: ['OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice: rules for each family'],
  },
  check(egress, { graph, report }) {
    const [service, ...more] = servicesOf(graph, egress);
    const table = tableOfEgressService(egress);
    if (service === undefined || more.length > 0 || typeof table !== 'number' || !isDualStack(service)) return;
    if (isPatched(graph, egressService, egress) || isPatched(graph, serviceKind, service)) return;
    const vrfs = nodesOfTable(graph, table)?.vrfs ?? [];
    const lacking = families.filter((family) => vrfs.some((vrf) => lacks(graph, vrf, family)));
    const [missing, ...others] = lacking;
    if (missing === undefined || others.length > 0 || isAnnounced(graph, service, missing)) return;
    const poor = vrfs.filter((vrf) => lacks(graph, vrf, missing));
    const names = [...new Set(poor.map(({ name }) => name))];
    report({
      at: egress.data.networkText ?? 'spec.network',
      message: `Service "${nameOf(service)}" is dual-stack, but VRF ${quotedList(names)} only has ${missing === 'IPv4' ? 'IPv6' : 'IPv4'}.`,
      related: poor.map((vrf) => ({
        in: vrf.policy,
        at: vrf.item.name ?? vrf.item,
        message: `VRF "${vrf.name}" has no ${missing} address and no route of that family`,
      })),
    });
  },
});

const isDualStack = ({ data }: Service): boolean =>
  data.ipFamilyPolicy?.value === 'RequireDualStack' ||
  (data.ipFamilyPolicy === undefined && data.ipFamilies?.open === false && data.ipFamilies.items.length > 1);

/** True if the family has neither an address on the VRF's ports nor a route in its table, and none can come from elsewhere. */
function lacks(graph: Graph, vrf: Vrf, family: Family): boolean {
  const table = tableOf(vrf);
  if (table === undefined || familiesFromOutside(graph, vrf).includes(family)) return false;
  const { addresses, complete } = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  const hasAddress = addresses.some(({ address }) => address.family === family);
  const hasRoute = routesOfTable(graph, table, vrf.nodes).some(
    ({ destination }) => destination === undefined || destination.family === family,
  );
  return complete.includes(family) && !hasAddress && !hasRoute;
}

/** True if the family may come in by a VRF: that it cannot be answered there is said of the Service. */
const isAnnounced = (graph: Graph, service: Service, family: Family): boolean =>
  explainService(graph, service).entries.some(
    (entry) => entry.domain.kind !== 'main' && (entry.families.length === 0 || entry.families.includes(family)),
  );
