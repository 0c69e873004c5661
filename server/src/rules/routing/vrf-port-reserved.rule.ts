import type { Family } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { type Known, knownOf } from '../../model/located.js';
import { interfaceEntriesOn } from '../../paths/interfaces.js';
import { certainlyShareNodes } from '../../paths/node-sets.js';
import { mainTable } from '../../paths/route-rules.js';
import { defaultRoutes, isForwarding, type RouteEntry, routesOn } from '../../paths/routes.js';
import { tableOf, type Vrf } from '../../paths/vrfs.js';
import { vrfsOfPolicy } from '../common/policy-items.js';
import { isReservedPort } from '../common/ports.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

export default defineRule<PolicyFacts>({
  code: 'vrf-port-reserved',
  title: "A VRF takes an interface that the node's default network needs",
  area: 'routing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'An interface that becomes the port of a VRF leaves the main table, and its routes go with it. If it is the one that carries the cluster, the node drops out of it; at best nmstate notices and takes the policy back.',
    bad: vrfPolicySample({
      port: 'br-ex    #! vrf-port-reserved "br-ex" carries the default network of the node',
      portEntry: '',
      routes: '',
      rules: '',
    }),
    good: vrfPolicySample({ routes: '', rules: '' }),
    whenNotToUse: 'When the default network of the node moves to another interface in the same change.',
    sources: ['OpenShift documentation, pull request 58686', 'Linux, Documentation/networking/vrf.rst'],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      for (const port of knownOf(vrf.ports?.items ?? [])) {
        const finding = byName(vrf, port) ?? asBridgePort(graph, vrf, port) ?? asWayOut(graph, vrf, port);
        if (finding !== undefined) report(finding);
      }
    }
  },
});

const findingAt = (vrf: Vrf, port: Known<string>): FindingInput => ({
  at: port,
  message: `"${port.value}" carries the default network of the node; moving it into VRF "${vrf.name}" cuts the node off.`,
});

const byName = (vrf: Vrf, port: Known<string>): FindingInput | undefined =>
  isReservedPort(port.value) ? findingAt(vrf, port) : undefined;

/** The interface is what the bridge br-ex stands on. */
function asBridgePort(graph: Graph, vrf: Vrf, port: Known<string>): FindingInput | undefined {
  const bridge = interfaceEntriesOn(graph, 'br-ex', vrf.nodes).find(({ item }) =>
    item.bridgePorts?.items.some(({ value }) => value === port.value),
  );
  const place = bridge?.item.bridgePorts?.items.find(({ value }) => value === port.value);
  if (bridge === undefined || place === undefined) return undefined;
  return {
    ...findingAt(vrf, port),
    related: [{ in: bridge.policy, at: place, message: `port of the bridge "br-ex"` }],
  };
}

/** The default route of the main table leaves by the interface. */
function asWayOut(graph: Graph, vrf: Vrf, port: Known<string>): FindingInput | undefined {
  const route = routesOn(graph, vrf.nodes).find(
    (it) =>
      it.isDefault && it.table === mainTable && it.item.nextHopInterface?.value === port.value && isForwarding(it),
  );
  if (route === undefined || tableOf(vrf) === mainTable || isMisplaced(graph, vrf, route)) return undefined;
  return {
    ...findingAt(vrf, port),
    severity: certainlyShareNodes(graph, route.nodes, vrf.nodes) ? 'error' : 'warning',
    related: [
      { in: route.policy, at: route.item.destination ?? route.item, message: 'default route of the main table' },
    ],
  };
}

/** A route of the VRF's own policy was meant for the VRF's table, unless that one has its default route already. */
function isMisplaced(graph: Graph, vrf: Vrf, route: RouteEntry): boolean {
  const table = tableOf(vrf);
  const family: Family = route.destination?.family ?? 'IPv4';
  if (route.policy.id !== vrf.policy.id) return false;
  return table === undefined || defaultRoutes(graph, table, family, vrf.nodes).length === 0;
}
