import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import type { EgressService } from '../../paths/services.js';
import { frontendEgress } from '../common/egress-samples.js';
import { fittingTables } from '../common/egress-services.js';
import { putAt, removeAt } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-main-table',
  title: "The egress table is one of the system's",
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: "Without `network` the main table is used anyway, and the tables `default` and `local` lead nowhere. Replies are only steered into a VRF by the number of that VRF's table.",
    bad: `${redNode}${frontendService}${frontendEgress('', `  network: "254"    #! egressservice-network-main-table '"254"' Table 254 is the host's main table\n`)}`,
    good: `${redNode}${frontendService}${frontendEgress()}`,
    whenNotToUse: 'When you want to say in so many words that the main table is meant.',
    sources: ['iproute2 6.1: 253 to 255, and these three names, are known everywhere'],
  },
  check(egress, { graph, report }) {
    const network = egress.data.network;
    const name = names[network?.value ?? ''];
    if (network === undefined || name === undefined) return;
    const value = network.value ?? '';
    const what =
      value === name ? `Table "${value}" is one of the host's own` : `Table ${value} is the host's ${name} table`;
    report({ at: network, message: `${what}; replies are not steered into a VRF.`, fixes: fixesOf(graph, egress) });
  },
});

const names: Readonly<Record<string, string>> = {
  253: 'default',
  254: 'main',
  255: 'local',
  default: 'default',
  main: 'main',
  local: 'local',
};

/** A Network-mode egress service without table would do nothing at all. */
function fixesOf(graph: Graph, egress: EgressService): readonly Fix[] {
  const path = 'spec.network';
  const change = fittingTables(graph, egress).map(({ table, vrf }) =>
    putAt(`Change to "${table}", the table of VRF "${vrf.name}"`, egress, path, String(table)),
  );
  return isNetworkMode(egress.data) ? change : [...change, removeAt('Remove network', egress, { path })];
}
