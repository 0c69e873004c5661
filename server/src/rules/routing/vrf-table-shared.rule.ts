import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { certainlyShareNodes } from '../../paths/node-sets.js';
import { tableOf, type Vrf, vrfsOfPolicyId, vrfsOfTable } from '../../paths/vrfs.js';
import { moveToFreeTable } from '../common/vrf-tables.js';

const sample = (table: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: vrfs
spec:
  nodeSelector:
    kubernetes.io/hostname: worker-1
  desiredState:
    interfaces:
    - name: red
      type: vrf
      state: up
      vrf:
        port: [ens224]
        route-table-id: 110
    - name: blue
      type: vrf
      state: up
      vrf:
        port: [ens256]
        route-table-id: ${table}
`;

export default defineRule<PolicyFacts>({
  code: 'vrf-table-shared',
  title: 'Two VRFs use the same routing table',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A table of its own is what keeps a VRF apart from the rest. VRFs with one table see the routes of each other, and the second default route is refused: the Services behind it are dead.',
    bad: sample('110    #! vrf-table-shared "110" VRFs "red" and "blue" both use table 110'),
    good: sample('120'),
    whenNotToUse: 'Never on the same nodes. VRFs of different nodes may share a number, and are not reported.',
    sources: [
      'Linux, drivers/net/vrf.c: in strict mode a second VRF with the table is refused',
      'Tried with Linux 6.1 and 6.12: the second default route fails with "File exists"',
    ],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicyId(graph, policy.id)) {
      const table = tableOf(vrf);
      if (table === undefined || vrf.table === undefined) continue;
      const sharers = vrfsOfTable(graph, table);
      const index = sharers.findIndex((it) => it.item === vrf.item);
      const other = sharers.slice(0, Math.max(index, 0)).find((it) => it.name !== vrf.name && meet(graph, it, vrf));
      if (other === undefined) continue;
      report({
        at: vrf.table,
        message: `VRFs "${other.name}" and "${vrf.name}" both use table ${table}, so they are not kept apart.`,
        related: [
          { in: other.policy, at: other.table ?? other.item, message: `VRF "${other.name}" has table ${table}` },
        ],
        fixes: moveToFreeTable(graph, vrf, table),
      });
    }
  },
});

/** Policies that lie side by side as alternatives are never on one node. */
const meet = (graph: Graph, a: Vrf, b: Vrf): boolean =>
  a.policy.id === b.policy.id || (!graph.hasAlternatives(nncp.id) && certainlyShareNodes(graph, a.nodes, b.nodes));
