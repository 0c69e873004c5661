import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Known } from '../../model/located.js';
import { certainlyShareNodes } from '../../paths/node-sets.js';
import type { RouteEntry } from '../../paths/routes.js';
import { hasOpenPorts, portsOf, tableOf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { routesOfPolicy } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';
import { quotedList } from '../common/words.js';

const sample = (port: string): string =>
  vrfPolicySample({
    routes: `      - destination: 0.0.0.0/0
        next-hop-address: 198.51.100.1
        next-hop-interface: ${port}
        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'vrf-route-via-vrf-device',
  title: 'A route names the VRF device as its interface',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A VRF device stands for the table, not for a link. The gateway is a neighbour of the port; a route by the device points back into the same table, and with the route that NetworkManager adds for the gateway even the BGP session of the VRF fails.',
    bad: sample(
      'red    #! vrf-route-via-vrf-device "red" leave by its port "ens224"  #! route-interface-ip-disabled "red" has IPv4 disabled',
    ),
    good: sample('ens224'),
    whenNotToUse: 'When the VRF device has addresses of its own and the route is for those.',
    sources: ['Tried with Linux 6.1: with the route that NetworkManager adds the BGP session does not come up'],
  },
  check(policy, { graph, report }) {
    for (const route of routesOfPolicy(graph, policy)) {
      const name = route.item.nextHopInterface;
      const vrf = isKnown(name) ? deviceOf(graph, route, name.value) : undefined;
      if (vrf === undefined || !isKnown(name)) continue;
      const ports = portsOf(vrf);
      const which = ports.length === 0 ? '' : ` ${quotedList(ports)}`;
      report({
        at: name,
        message: `Routes of VRF "${vrf.name}" leave by its ${ports.length > 1 ? 'ports' : 'port'}${which}, not by the VRF device.`,
        related: [{ in: vrf.policy, at: vrf.item.name ?? vrf.item, message: `"${vrf.name}" is a VRF` }],
        fixes: fixFor(route, vrf, name),
      });
    }
  },
});

const deviceOf = (graph: Graph, route: RouteEntry, name: string): Vrf | undefined =>
  vrfsNamed(graph, name).find(
    (vrf) => vrf.policy.id === route.policy.id || certainlyShareNodes(graph, vrf.nodes, route.nodes),
  );

/** Without a table of its own the route would follow the port into the VRF's table: that is written down. */
function fixFor({ item, policy }: RouteEntry, vrf: Vrf, name: Known<string>): readonly Fix[] {
  const [port, ...more] = portsOf(vrf);
  if (port === undefined || more.length > 0 || hasOpenPorts(vrf)) return [];
  const table = item.tableId === undefined && item.vrfName === undefined ? tableOf(vrf) : undefined;
  return [
    {
      title: `Change to "${port}"`,
      safety: 'suggestion',
      edit(editor) {
        editor.in(policy).put(name.path, port);
        if (table !== undefined) editor.in(policy).put(`${item.path}.table-id`, table);
      },
    },
  ];
}
