import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isForwarding } from '../../paths/routes.js';
import { putAt } from '../common/fixes.js';
import { hasTemplate, routesOfPolicy, vrfOfRoute } from '../common/policy-items.js';
import { isReportedBySchema } from '../common/schema-problems.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (marker: string, table: string): string =>
  vrfPolicySample({
    routes: `      - destination: 0.0.0.0/0${marker}
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
${table}`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'vrf-route-table-unset',
  title: 'A route through a VRF port does not say its table',
  area: 'routing',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'NetworkManager puts such a route into the table of the VRF, so it works. Whoever reads the policy takes it for a route of the main table, and so do other tools.',
    bad: sample('    #! vrf-route-table-unset "0.0.0.0/0" NetworkManager puts it into table 110 of VRF "red"', ''),
    good: sample('', '        table-id: 110\n'),
    whenNotToUse: 'When you rely on this on purpose, for example to use one policy for nodes with different tables.',
    sources: [
      'NetworkManager, src/core/devices/nm-device.c: the table of the VRF is the default for routes of its ports',
      'nmstate, rust/src/lib/nm/settings/route.rs: a table that is not given is not written',
    ],
  },
  check(policy, { graph, report }) {
    for (const route of routesOfPolicy(graph, policy).filter(isForwarding)) {
      const { item } = route;
      const isUnset = item.tableId === undefined || item.tableId.value === 0;
      const owner = isUnset && item.vrfName === undefined ? vrfOfRoute(graph, route) : undefined;
      if (owner === undefined || hasTemplate(policy, item.path) || isReportedBySchema(policy, `${item.path}.table-id`))
        continue;
      const { vrf, table } = owner;
      report({
        at: item.destination ?? item,
        message: `This route has no table-id. NetworkManager puts it into table ${table} of VRF "${vrf.name}"; better write that down.`,
        related: [{ in: vrf.policy, at: vrf.table ?? vrf.item, message: `VRF "${vrf.name}" has table ${table}` }],
        fixes: [putAt(`Add table-id ${table}`, policy, `${item.path}.table-id`, table, 'safe')],
      });
    }
  },
});
