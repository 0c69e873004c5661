import {
  type Address,
  contains,
  type Family,
  formatAddress,
  isLinkLocal,
  parseAddress,
} from '../../base/net/address.js';
import { usableFirstAddress } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { addressesOfPorts, type PortAddress } from '../../paths/interfaces.js';
import {
  defaultRoutes,
  mayLearnRoutes,
  type RouteEntry,
  routesByInterface,
  routesOfTable,
} from '../../paths/routes.js';
import { hasOpenPorts, isVrfInUse, portsOf, tableOf, usersOfVrf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { vrfFamilies } from '../common/cluster-rules.js';
import { appendAt } from '../common/fixes.js';
import { vrfOfRoute, vrfsOfPolicy } from '../common/policy-items.js';
import { networksSample, peerSample, vrfPolicySample } from '../common/vrf-samples.js';

export default defineRule<PolicyFacts>({
  code: 'vrf-default-route-missing',
  title: 'The table of a VRF has no way back to the clients',
  area: 'routing',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: "A lookup that finds nothing in the table of the VRF goes on to the main table. Clients on the VRF's own network get their replies; those behind its router do not, because the replies leave by the default gateway of the node.",
    bad: `${networksSample}#: file: policy.yaml
${vrfPolicySample({
  table: '110    #! vrf-default-route-missing "110" Table 110 of VRF "red" has no IPv4 default route',
  routes: '',
})}#: file: peer.yaml
${peerSample}`,
    good: `${networksSample}#: file: policy.yaml
${vrfPolicySample()}#: file: peer.yaml
${peerSample}`,
    whenNotToUse: "When all clients are on the VRF's own network, or the routes are learned from a neighbour.",
    sources: [
      'Linux, Documentation/networking/vrf.rst',
      'Tried with Linux 6.1: without a match in the table the lookup goes on with the next rule',
    ],
  },
  check(policy, { graph, report }) {
    for (const vrf of vrfsOfPolicy(graph, policy)) {
      const table = tableOf(vrf);
      if (table === undefined || !isVrfInUse(graph, vrf)) continue;
      const addresses = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf)).addresses;
      for (const family of vrfFamilies(graph, vrf)) {
        const own = addresses.filter(({ address }) => address.family === family && !isLinkLocal(address));
        const finding = findingFor(graph, { vrf, table, family, addresses: own });
        if (finding !== undefined) report(finding);
      }
    }
  },
});

/** A VRF's table in one address family, with the addresses of its ports. */
interface FamilyOfVrf {
  readonly vrf: Vrf;
  readonly table: number;
  readonly family: Family;
  readonly addresses: readonly PortAddress[];
}

function findingFor(graph: Graph, subject: FamilyOfVrf): FindingInput | undefined {
  const { vrf, table, family } = subject;
  if (defaultRoutes(graph, table, family, vrf.nodes).length > 0 || mayLearnRoutes(graph, vrf, family)) return undefined;
  if (isDefaultMisplaced(graph, subject)) return undefined;
  const others = routesOfTable(graph, table, vrf.nodes).filter(({ destination }) => destination?.family === family);
  return {
    at: vrf.table ?? vrf.item,
    severity: others.length > 0 ? 'info' : 'warning',
    message: `Table ${table} of VRF "${vrf.name}" has no ${family} default route; replies to clients beyond ${
      others.length > 0 ? 'its routes' : 'its own network'
    } leave by the main table.`,
    related: usersOfVrf(graph, vrf).egressServices.map((it) => ({
      in: it,
      at: 'spec.network',
      message: `this egress service uses table ${table}`,
    })),
    fixes: fixesFor(graph, subject),
  };
}

/** Routes by a port of a VRF of this name. */
const routesOutOf = (graph: Graph, vrf: Vrf): readonly RouteEntry[] =>
  vrfsNamed(graph, vrf.name)
    .flatMap(portsOf)
    .flatMap((port) => routesByInterface(graph, port));

/** The route is there, but in another table: that is reported at the route. */
const isDefaultMisplaced = (graph: Graph, { vrf, table, family }: FamilyOfVrf): boolean =>
  routesOutOf(graph, vrf).some(
    (route) =>
      route.isDefault &&
      route.destination?.family === family &&
      route.table !== table &&
      vrfOfRoute(graph, route)?.vrf.name === vrf.name,
  );

/** The gateway is the router that the VRF has a session with, else the first address of the network. */
function fixesFor(graph: Graph, subject: FamilyOfVrf): readonly Fix[] {
  const { vrf, table, family } = subject;
  const gateway = gatewayFor(graph, subject);
  if (gateway === undefined) return [];
  const destination = family === 'IPv4' ? '0.0.0.0/0' : '::/0';
  return [
    appendAt(
      `Add a default route by ${formatAddress(gateway.address)} to table ${table}`,
      vrf.policy,
      `${vrf.policy.data.state.path}.routes.config`,
      {
        destination,
        'next-hop-address': formatAddress(gateway.address),
        'next-hop-interface': gateway.port,
        'table-id': table,
      },
    ),
  ];
}

interface Gateway {
  readonly address: Address;
  readonly port: string;
}

function gatewayFor(graph: Graph, { vrf, addresses }: FamilyOfVrf): Gateway | undefined {
  const routers = usersOfVrf(graph, vrf).peers.flatMap(({ data }) => parseAddress(data.peerAddress?.value ?? '') ?? []);
  const own = addresses.filter(({ policy }) => policy.id === vrf.policy.id);
  for (const { port, network } of own) {
    const router = routers.find((address) => network !== undefined && contains(network, address));
    if (router !== undefined) return { address: router, port };
  }
  const [only, ...more] = own;
  if (only?.network === undefined || more.length > 0 || routers.length > 0) return undefined;
  const first = usableFirstAddress(only.network);
  return first.value === only.address.value ? undefined : { address: first, port: only.port };
}
