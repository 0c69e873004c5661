import type { Family } from '../base/net/address.js';
import { type Network, parseNetworkOrAddress } from '../base/net/cidr.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { frrConfiguration } from '../kinds/frr/frr-configuration.kind.js';
import { isPresent, type NmRoute } from '../kinds/nmstate/desired-state.js';
import type { NodeSet } from '../model/node-set.js';
import { families, interfaceEntriesOn, ipSection, isDynamic } from './interfaces.js';
import { defineIndex } from './key-index.js';
import { defineNodeIndex } from './node-index.js';
import { nodesOfPolicy, sameNodes } from './node-sets.js';
import { hasPolicyPatches, isStateOpen, type Policy, policiesOf } from './policies.js';
import { policiesOn } from './policies-on.js';
import { mainTable } from './route-rules.js';
import { hasOpenPorts, portsOf, tableOf, type Vrf, vrfsNamed, vrfsOfPort, vrfsOn } from './vrfs.js';

/** A route that is not absent, with the policy that holds it. */
export interface RouteEntry {
  readonly item: NmRoute;
  readonly policy: Policy;
  readonly nodes: NodeSet;
  /** The table it ends up in; `unknown` if a template decides. */
  readonly table: number | 'unknown';
  /** Where it leads; `undefined` where the destination is absent, a template or not readable. */
  readonly destination: Network | undefined;
  /** True for `0.0.0.0/0` and `::/0`. */
  readonly isDefault: boolean;
}

const only = (tables: readonly (number | undefined)[]): number | 'unknown' | undefined => {
  const [first] = tables;
  if (tables.length === 0) return undefined;
  return first !== undefined && tables.every((table) => table === first) ? first : 'unknown';
};

const mayHaveUnknownPorts = (graph: Graph, nodes: NodeSet): boolean => vrfsOn(graph, nodes).some(hasOpenPorts);

/** The table that a route ends up in: its own, that of its VRF, that of the VRF whose port it leaves by, else the main one. */
export function routeTable(graph: Graph, item: NmRoute, nodes: NodeSet): number | 'unknown' {
  const { tableId, vrfName, nextHopInterface } = item;
  if (tableId !== undefined && tableId.value !== 0) return tableId.value ?? 'unknown';
  if (item.opaque) return 'unknown';
  if (vrfName !== undefined) {
    const vrfs = vrfsNamed(graph, vrfName.value ?? '').filter((vrf) => sameNodes(graph, vrf.nodes, nodes));
    return only(vrfs.map(tableOf)) ?? 'unknown';
  }
  if (nextHopInterface === undefined) return mainTable;
  if (nextHopInterface.value === undefined) return 'unknown';
  const ofPort = only(vrfsOfPort(graph, nextHopInterface.value, nodes).map(tableOf));
  return ofPort ?? (mayHaveUnknownPorts(graph, nodes) ? 'unknown' : mainTable);
}

function readRoute(graph: Graph, item: NmRoute, policy: Policy): RouteEntry {
  const nodes = nodesOfPolicy(policy);
  const destination = item.destination?.value === undefined ? undefined : parseNetworkOrAddress(item.destination.value);
  return {
    item,
    policy,
    nodes,
    table: routeTable(graph, item, nodes),
    destination,
    isDefault: destination?.prefix === 0,
  };
}

const routesFact = defineFact('routes', (graph): readonly RouteEntry[] =>
  policiesOf(graph).flatMap((policy) =>
    (policy.data.state.routes?.items ?? []).filter(isPresent).map((item) => readRoute(graph, item, policy)),
  ),
);

/** Every route of the scope that is not absent, in the order of the files. */
export const allRoutes = (graph: Graph): readonly RouteEntry[] => graph.ask(routesFact);

const routesByPolicy = defineIndex('routes by policy', allRoutes, (_, route) => [route.policy.id]);

/** The routes of a policy, or of another one of the same document. */
export const routesOfPolicyId = (graph: Graph, id: string): readonly RouteEntry[] => routesByPolicy(graph, id);

const routesByPort = defineIndex('routes by port', allRoutes, (_, { item: { nextHopInterface } }) =>
  nextHopInterface?.value === undefined ? [] : [nextHopInterface.value],
);

/** Routes that name the interface as their way out, on whatever nodes. */
export const routesByInterface = (graph: Graph, port: string): readonly RouteEntry[] => routesByPort(graph, port);

const routesByWrittenTable = defineIndex('routes by written table', allRoutes, (_, { item: { tableId } }) =>
  tableId?.value === undefined ? [] : [String(tableId.value)],
);

/** Routes in which the table is written, on whatever nodes. */
export const routesNamingTable = (graph: Graph, table: number): readonly RouteEntry[] =>
  routesByWrittenTable(graph, String(table));

const routesByTable = defineIndex('routes by table', allRoutes, (_, route) => [String(route.table)]);

/** Routes that end up in a table, on whatever nodes. */
export const routesIntoTable = (graph: Graph, table: number): readonly RouteEntry[] =>
  routesByTable(graph, String(table));

const routesOnNodes = defineNodeIndex('routes', allRoutes, (route) => route.nodes);

/** Routes of policies that may hit these nodes. */
export const routesOn = (graph: Graph, nodes: NodeSet): readonly RouteEntry[] => routesOnNodes(graph, nodes);

/** Routes of a table, of policies that may hit these nodes. */
export const routesOfTable = (graph: Graph, table: number, nodes: NodeSet): readonly RouteEntry[] =>
  routesOn(graph, nodes).filter((route) => route.table === table);

/** True if the route can carry packets: not an unreachable, blackhole or prohibit route. */
export const isForwarding = ({ item }: RouteEntry): boolean => item.routeType === undefined;

/** Default routes of a table that can carry packets. */
export const defaultRoutes = (graph: Graph, table: number, family: Family, nodes: NodeSet): readonly RouteEntry[] =>
  routesOfTable(graph, table, nodes).filter(
    (route) => route.isDefault && route.destination?.family === family && isForwarding(route),
  );

/** True if a template stands where a route of these nodes, or its table or destination, would be. */
export const areRoutesOpen = (graph: Graph, nodes: NodeSet): boolean =>
  hasPolicyPatches(graph) ||
  policiesOn(graph, nodes).some(({ data: { state } }) => isStateOpen(state) || state.routes?.open === true) ||
  routesOn(graph, nodes).some(
    ({ item, table }) =>
      item.opaque || table === 'unknown' || item.destination?.opaque === true || item.state?.opaque === true,
  );

/** A family's routes come from outside if the section asks for them and does not turn them down. */
function learnsRoutes(graph: Graph, port: string, nodes: NodeSet, family: Family): boolean {
  return interfaceEntriesOn(graph, port, nodes).some(({ item }) => {
    const section = ipSection(item, family);
    return isDynamic(section) && section?.autoGateway?.value !== false && section?.autoRoutes?.value !== false;
  });
}

/** True if FRR takes routes from a neighbour in the VRF: MetalLB's own sessions never do. */
const learnsByBgp = (graph: Graph, vrf: Vrf): boolean =>
  [...graph.ofKind(frrConfiguration), ...graph.patchesOf(frrConfiguration)].some(({ data }) =>
    data.routers.some((router) => router.receives && (router.vrf?.value === vrf.name || router.vrf?.opaque === true)),
  );

/** Families for which the VRF's table may get routes that no policy holds: by DHCP, autoconf, a BGP session, or a template. */
export function familiesFromOutside(graph: Graph, vrf: Vrf): readonly Family[] {
  if (hasOpenPorts(vrf) || areRoutesOpen(graph, vrf.nodes) || learnsByBgp(graph, vrf)) return families;
  return families.filter((family) => portsOf(vrf).some((port) => learnsRoutes(graph, port, vrf.nodes, family)));
}

/** True if the VRF's table may get routes of the family that no policy holds. */
export const mayLearnRoutes = (graph: Graph, vrf: Vrf, family: Family): boolean =>
  familiesFromOutside(graph, vrf).includes(family);
