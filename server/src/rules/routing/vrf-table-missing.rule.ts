import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Known } from '../../model/located.js';
import type { OpenResource } from '../../model/resource.js';
import type { Policy } from '../../paths/policies.js';
import { freeTable, tableOf, type Vrf, vrfsNamed, vrfsOfTable } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { hasTemplate, presentRoutes, vrfItems } from '../common/policy-items.js';
import { isReportedBySchema } from '../common/schema-problems.js';
import { isFreeForVrfs } from '../common/vrf-tables.js';

const sample = (vrf: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: vrf-red
spec:
  nodeSelector:
    kubernetes.io/hostname: worker-1
  desiredState:
    interfaces:
    - name: red
      type: vrf
      state: up
${vrf}    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
`;

export default defineRule<PolicyFacts>({
  code: 'vrf-table-missing',
  title: 'A VRF without routing table',
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A VRF is a routing table with interfaces. The kernel makes none without the number of its table, and nmstate refuses the policy.',
    bad: sample(`      vrf:    #! vrf-table-missing "vrf" VRF "red" needs a route-table-id
        port: [ens224]
`),
    good: sample(`      vrf:
        port: [ens224]
        route-table-id: 110
`),
    whenNotToUse: 'When the device exists on the nodes already and the policy only changes other settings of it.',
    sources: ['nmstate 2.2, rust/src/lib/ifaces/vrf.rs'],
  },
  check(policy, { graph, report }) {
    if (policy.partial) return;
    for (const item of vrfItems(policy)) {
      const table = item.vrf?.table;
      if ((table !== undefined && table.value !== 0) || isUnreadable(policy, item)) continue;
      report(
        isKnown(item.strayTable) && table === undefined
          ? asStray(policy, item, item.strayTable)
          : asMissing(policy, item, graph),
      );
    }
  },
});

/** A template in the entry may hold the table; a `vrf` that is no map, and a misspelt key in it, are reported as such. */
const isUnreadable = (policy: OpenResource<PolicyFacts>, item: NmInterface): boolean =>
  hasTemplate(policy, item.path) ||
  isReportedBySchema(policy, `${item.path}.vrf.route-table-id`) ||
  (item.vrf !== undefined && policy.at(item.vrf.path)?.kind !== 'map');

const describe = (item: NmInterface): string =>
  item.name?.value === undefined ? 'This VRF' : `VRF "${item.name.value}"`;

/** The number stands one level too high. */
function asStray(policy: Policy, item: NmInterface, stray: Known<number>): FindingInput {
  const name = item.name?.value === undefined ? 'this VRF' : `VRF "${item.name.value}"`;
  return {
    at: stray,
    part: 'key',
    message: `The route-table-id of ${name} stands beside "vrf"; it has to stand in it.`,
    fixes: [
      {
        title: 'Move route-table-id into "vrf"',
        safety: 'suggestion',
        edit(editor) {
          editor.in(policy).remove(stray.path);
          editor.in(policy).put(`${item.path}.vrf.route-table-id`, stray.value);
        },
      },
    ],
  };
}

function asMissing(policy: Policy, item: NmInterface, graph: Graph): FindingInput {
  const elsewhere = vrfsNamed(graph, item.name?.value ?? '').find((vrf) => tableOf(vrf) !== undefined);
  const zero = item.vrf?.table;
  return {
    at: zero ?? item.vrf ?? item.name ?? item,
    part: zero === undefined && item.vrf !== undefined ? 'key' : 'value',
    // A host that is being installed has no VRF yet.
    severity: elsewhere === undefined || policy.kindId !== nncp.id ? 'error' : 'info',
    message:
      zero === undefined
        ? `${describe(item)} needs a route-table-id.`
        : `${describe(item)} needs a table of its own; 0 is no table.`,
    related: elsewhere === undefined ? [] : [relatedTable(elsewhere)],
    fixes: fixFor(policy, item, elsewhere, graph),
  };
}

const relatedTable = (vrf: Vrf) => ({
  in: vrf.policy,
  at: vrf.table ?? vrf.item,
  message: `another policy gives VRF "${vrf.name}" table ${tableOf(vrf)}`,
});

function fixFor(policy: Policy, item: NmInterface, elsewhere: Vrf | undefined, graph: Graph): readonly Fix[] {
  const table = elsewhere === undefined ? (tableOfRoutes(policy, item, graph) ?? freeTable(graph)) : tableOf(elsewhere);
  const title = item.vrf?.table === undefined ? `Add route-table-id ${table}` : `Change to ${table}`;
  return table === undefined ? [] : [putAt(title, policy, `${item.path}.vrf.route-table-id`, table)];
}

/** The table that the routes by the VRF's ports already name, if they agree and no other VRF has it. */
function tableOfRoutes(policy: Policy, item: NmInterface, graph: Graph): number | undefined {
  const ports = (item.vrf?.ports?.items ?? []).map((port) => port.value);
  const routes = presentRoutes(policy).filter(
    (route) => isKnown(route.nextHopInterface) && ports.includes(route.nextHopInterface.value),
  );
  const [table, ...others] = new Set(routes.flatMap((route) => route.tableId?.value ?? []));
  if (table === undefined || others.length > 0 || !isFreeForVrfs(table)) return undefined;
  return vrfsOfTable(graph, table).length === 0 ? table : undefined;
}
