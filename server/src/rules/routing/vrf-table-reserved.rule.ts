import { defineRule, type RuleContext } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { platformOf } from '../../paths/platform.js';
import { tableOf, type Vrf } from '../../paths/vrfs.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';
import { hostTableName, managementTable, moveToFreeTable } from '../common/vrf-tables.js';

const sample = (table: string): string => vrfPolicySample({ table, routes: '', rules: '' });

export default defineRule<PolicyFacts>({
  code: 'vrf-table-reserved',
  title: 'A VRF uses a table that belongs to the system',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Tables 253, 254 and 255 are the default, main and local tables of the host. A VRF on one of them mixes its routes with those of the node, and nothing is kept apart any more. nmstate accepts such a policy. Table 7 is the one that OVN-Kubernetes uses for its management port.',
    bad: sample('254    #! vrf-table-reserved "254" Table 254 is the main routing table of the host'),
    good: sample('110'),
    whenNotToUse: 'Never for 253, 254 and 255. Table 7 is free on clusters that run another network plugin.',
    sources: [
      'nmstate 2.2.38, tried: such a policy is applied',
      'OVN-Kubernetes, go-controller/pkg/node/managementport/port_linux.go: table 7',
    ],
  },
  check(policy, context) {
    for (const vrf of vrfsOfPolicy(context.graph, policy)) checkTable(vrf, context);
  },
});

function checkTable(vrf: Vrf, { graph, report }: RuleContext): void {
  const table = tableOf(vrf);
  if (table === undefined || vrf.table === undefined) return;
  const name = hostTableName(table);
  const isManagement = table === managementTable && platformOf(graph).isOvnKubernetes === true;
  if (name === undefined && !isManagement) return;
  const owner = name === undefined ? 'is used by OVN-Kubernetes' : `is the ${name} routing table of the host`;
  report({
    at: vrf.table,
    severity: name === undefined ? 'warning' : 'error',
    message: `Table ${table} ${owner}; VRF "${vrf.name}" needs a table of its own.`,
    fixes: moveToFreeTable(graph, vrf, table),
  });
}
