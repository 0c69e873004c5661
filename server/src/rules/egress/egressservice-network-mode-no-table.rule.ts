import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { egressSpec } from '../common/egress-samples.js';
import { fittingTables, isPatched } from '../common/egress-services.js';
import { putAt } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-network-mode-no-table',
  title: 'Network mode without a table does nothing',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'In Network mode the source address stays that of the node and no node is labelled. All that is left to an egress service is the routing table; without one it has no effect.',
    bad: `${redNode}${frontendService}${egressSpec('  sourceIPBy: Network    #! egressservice-network-mode-no-table "Network" this egress service does nothing\n')}`,
    good: `${redNode}${frontendService}${egressSpec('  sourceIPBy: Network\n  network: "110"\n')}`,
    whenNotToUse: 'Never: such an egress service has no effect.',
    sources: ['OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice and clustermanager/egressservice'],
  },
  check(egress, { graph, report }) {
    if (egress.partial || !isNetworkMode(egress.data) || tableOfEgressService(egress) !== 'none') return;
    if (isPatched(graph, egressService, egress)) return;
    report({
      at: egress.data.sourceIpBy ?? 'spec.sourceIPBy',
      message: 'With sourceIPBy Network and no network this egress service does nothing.',
      fixes: fittingTables(graph, egress).map(({ table, vrf }) =>
        putAt(`Add network "${table}", the table of VRF "${vrf.name}"`, egress, 'spec.network', String(table)),
      ),
    });
  },
});
