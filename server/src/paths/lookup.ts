import { type Address, contains, type Family, formatAddress, isLinkLocal, parseAddress } from '../base/net/address.js';
import { broadcastAddress, type Network, networkAddress } from '../base/net/cidr.js';
import type { Graph } from '../engine/graph.js';
import { nncp } from '../kinds/nmstate/node-network-configuration-policy.kind.js';
import { describeNodeSet, type NodeSet } from '../model/node-set.js';
import { nameOf } from '../model/resource.js';
import { isSettled } from './certainty.js';
import { addressesOfPorts } from './interfaces.js';
import { defineFactOf } from './key-index.js';
import { isWithin, sameNodes } from './node-sets.js';
import { hasPolicyPatches, isStateOpen } from './policies.js';
import { policiesOn } from './policies-on.js';
import { mayLearnRoutes, type RouteEntry, routesOn } from './routes.js';
import { isPortOf } from './sessions.js';
import { at, type PathStep, step } from './steps.js';
import { hasOpenPorts, hasOpenVrfs, tableOf, type Vrf, vrfsNamed, vrfsOfTable, vrfsOn } from './vrfs.js';

/**
 * Where a packet to a distant client goes: out of a VRF, by the host's own routes, out of an interface that is in no VRF, or nowhere
 * because nothing can carry it. `unknown` if the files do not tell.
 */
export type Way =
  | { readonly kind: 'main' }
  | { readonly kind: 'vrf'; readonly name: string }
  | { readonly kind: 'interface'; readonly name: string }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'unknown' };

/** The result of looking a client's address up in a table, on some nodes. */
export interface Lookup {
  readonly way: Way;
  readonly step: PathStep;
  readonly assumptions: readonly PathStep[];
}

/** `VRF "ens4vrf"`, `the main table`, `"ens3", which is in no VRF`. */
export function describeWay(way: Way): string {
  switch (way.kind) {
    case 'main':
      return 'the main table';
    case 'vrf':
      return `VRF "${way.name}"`;
    case 'interface':
      return `"${way.name}", which is in no VRF`;
    case 'nowhere':
      return 'no way at all';
    case 'unknown':
      return 'a way that is not known';
  }
}

const found = (way: Way, reason: PathStep, ...assumptions: readonly PathStep[]): Lookup => ({
  way,
  step: reason,
  assumptions,
});
const notKnown = (reason: PathStep): Lookup => found({ kind: 'unknown' }, reason);

const firstSystemTable = 253;
const lastSystemTable = 255;

const lookups = defineFactOf('lookup', (graph, query: Query): Lookup => lookUpOnce(graph, query));

/** Looks up a distant client's address in a table, on nodes of this set. */
export const lookUp = (graph: Graph, table: number, nodes: NodeSet, family: Family): Lookup =>
  lookups(graph, { table, nodes, family });

function lookUpOnce(graph: Graph, query: Query): Lookup {
  const { table, nodes, family } = query;
  if (table >= firstSystemTable && table <= lastSystemTable) {
    return found({ kind: 'main' }, step(`Table ${table} is one of the host's own tables.`));
  }
  const open = openRoute(graph, table, nodes);
  if (open !== undefined) return notKnown(open);
  const routes = routesOn(graph, nodes).filter(
    (route) => route.table === table && (route.destination?.family ?? family) === family,
  );
  const defaults = routes.filter((route) => route.isDefault);
  if (defaults.length > 0) return followDefaults(graph, query, defaults);
  return withoutDefault(graph, query, routes);
}

interface Query {
  readonly table: number;
  readonly nodes: NodeSet;
  readonly family: Family;
}

/** A template or patch that may put a route into the table. */
function openRoute(graph: Graph, table: number, nodes: NodeSet): PathStep | undefined {
  if (hasPolicyPatches(graph))
    return step(
      `A patch may change the routes of table ${table}.`,
      ...graph.patchesOf(nncp).map((it) => at(it, 'spec')),
    );
  const policy = policiesOn(graph, nodes).find(
    ({ data }) => isStateOpen(data.state) || data.state.routes?.open === true,
  );
  if (policy !== undefined)
    return step(
      `Routes of policy "${nameOf(policy)}" are a template.`,
      at(policy, policy.data.state.routes ?? policy.data.state),
    );
  const route = routesOn(graph, nodes).find(({ item, table: own }) => {
    const isTemplate =
      item.destination?.opaque === true || item.state?.opaque === true || item.routeType?.opaque === true;
    return own === 'unknown' || (own === table && isTemplate);
  });
  return route === undefined
    ? undefined
    : step(`A route of policy "${nameOf(route.policy)}" is a template.`, at(route.policy, route.item));
}

/** The routes with the lowest metric decide; all of them have to lead the same way. */
function followDefaults(graph: Graph, query: Query, defaults: readonly RouteEntry[]): Lookup {
  const certain = defaults.filter((route) => isWithin(graph, query.nodes, route.nodes));
  const [first] = defaults;
  const place = first === undefined ? undefined : at(first.policy, first.item);
  if (certain.length === 0) {
    return notKnown(
      step(
        `Whether every node (${describeNodeSet(query.nodes)}) has the default route of table ${query.table} is not known.`,
        place,
      ),
    );
  }
  const best = lowestMetric(certain);
  const possible = defaults.filter((route) => !certain.includes(route));
  const ways = [...best, ...possible].map((route) => followRoute(graph, query, route));
  const [way] = ways;
  const isOne = way !== undefined && ways.every((it) => sameWay(it.way, way.way));
  return isOne
    ? way
    : notKnown(
        step(
          `Table ${query.table} has several default routes, and which of them counts is not known.`,
          ...best.map((route) => at(route.policy, route.item)),
        ),
      );
}

function lowestMetric(routes: readonly RouteEntry[]): readonly RouteEntry[] {
  const metrics = routes.map(({ item }) => item.metric?.value);
  if (metrics.some((metric) => metric === undefined)) return routes;
  const lowest = Math.min(...metrics.flatMap((metric) => metric ?? []));
  return routes.filter(({ item }) => item.metric?.value === lowest);
}

/** True if both lead out of the same place. */
export const sameWay = (a: Way, b: Way): boolean =>
  a.kind === b.kind && ('name' in a ? a.name : '') === ('name' in b ? b.name : '');

function followRoute(graph: Graph, query: Query, route: RouteEntry): Lookup {
  const { item, policy } = route;
  const { table } = query;
  if (item.routeType !== undefined)
    return found(
      { kind: 'nowhere' },
      step(`The default route of table ${table} refuses packets.`, at(policy, item.routeType)),
    );
  const port = item.nextHopInterface;
  if (port?.value === undefined)
    return notKnown(
      step(`The interface of the default route of table ${table} is not known.`, at(policy, port ?? item)),
    );
  const name = port.value;
  const place = at(policy, port);
  if (vrfsNamed(graph, name).length > 0)
    return notKnown(
      step(`The default route of table ${table} names the VRF "${name}" itself as its interface.`, place),
    );
  const vrfs = vrfsOn(graph, query.nodes).filter((vrf) => isPortOf(graph, vrf, name));
  if (vrfs.length === 0) return outsideOfVrfs(graph, query, route, name);
  const names = [...new Set(vrfs.map((vrf) => vrf.name))];
  const [vrf] = vrfs;
  const isCertain = names.length === 1 && vrfs.some((it) => isWithin(graph, query.nodes, it.nodes));
  if (vrf === undefined || !isCertain)
    return notKnown(step(`Whether "${name}" is a port of ${describeNames(names)} on every node is not known.`, place));
  const dead = unreachableGateway(graph, query, route, name);
  if (dead !== undefined) return found({ kind: 'nowhere' }, dead);
  const text = `The default route of table ${table} leaves by "${name}", a port of VRF "${vrf.name}".`;
  return found({ kind: 'vrf', name: vrf.name }, step(text, place, at(vrf.policy, vrf.table ?? vrf.item)));
}

const describeNames = (names: readonly string[]): string => names.map((name) => `VRF "${name}"`).join(' or ');

function outsideOfVrfs(graph: Graph, { table, nodes }: Query, { policy, item }: RouteEntry, name: string): Lookup {
  const open = vrfsOn(graph, nodes).find(hasOpenPorts);
  const place = at(policy, item.nextHopInterface);
  if (open !== undefined || hasOpenVrfs(graph))
    return notKnown(step(`Whether "${name}" is a port of a VRF is not known.`, place));
  return found(
    { kind: 'interface', name },
    step(`The default route of table ${table} leaves by "${name}", which is in no VRF.`, place),
  );
}

/** Why nobody can answer at the gateway of a route, if that is certain. */
function unreachableGateway(
  graph: Graph,
  { table, nodes, family }: Query,
  { policy, item }: RouteEntry,
  port: string,
): PathStep | undefined {
  const gateway = item.nextHopAddress?.value === undefined ? undefined : parseAddress(item.nextHopAddress.value);
  if (gateway?.family !== family || isLinkLocal(gateway)) return undefined;
  const ports = addressesOfPorts(graph, [port], nodes);
  const place = at(policy, item.nextHopAddress);
  const text = formatAddress(gateway);
  const own = ports.addresses.find(({ address }) => address.family === family && address.value === gateway.value);
  if (own !== undefined)
    return step(`Gateway ${text} of table ${table} is the node's own address.`, place, at(own.policy, own.path));
  const links = ports.addresses.flatMap(({ network }) => (network?.family === family ? [network] : []));
  const onLink = links.filter((network) => contains(network, gateway));
  if (onLink.length > 0 && onLink.every((network) => isReserved(network, gateway))) {
    return step(`Gateway ${text} of table ${table} is no address of a host.`, place);
  }
  const isDirect = routesOn(graph, nodes).some(
    (it) =>
      it.table === table &&
      it.item.nextHopAddress === undefined &&
      it.item.nextHopInterface?.value === port &&
      it.destination !== undefined &&
      contains(it.destination, gateway),
  );
  if (onLink.length > 0 || isDirect || !ports.complete.includes(family) || links.length === 0) return undefined;
  return step(
    `Gateway ${text} of table ${table} is not in the network of "${port}", so nobody answers there.`,
    place,
    ...ports.addresses.map((it) => at(it.policy, it.path)),
  );
}

/** True for the first and last address of a network, which no host has. */
const isReserved = (network: Network, { value }: Address): boolean =>
  broadcastAddress(network) !== undefined &&
  (broadcastAddress(network)?.value === value || networkAddress(network).value === value);

/** No default route is written: one is learned, narrower ones may do, or the lookup goes on to the main table. */
function withoutDefault(graph: Graph, query: Query, routes: readonly RouteEntry[]): Lookup {
  const { table, nodes, family } = query;
  const vrfs = vrfsOfTable(graph, table).filter((vrf) => sameNodes(graph, vrf.nodes, nodes));
  const learning = vrfs.find((vrf) => mayLearnRoutes(graph, vrf, family));
  if (learning !== undefined) return learned(graph, query, learning);
  const [narrow] = routes.filter(({ item }) => item.routeType === undefined);
  if (narrow !== undefined) {
    return notKnown(
      step(
        `Table ${table} has no default route, and its routes may be enough for the clients.`,
        at(narrow.policy, narrow.item),
      ),
    );
  }
  if (!isSettled(graph, nncp) || hasOpenVrfs(graph))
    return notKnown(step(`The routes of table ${table} may come from policies that the files do not hold.`));
  const [vrf] = vrfs;
  const text =
    vrf === undefined
      ? `Table ${table} is empty on these nodes`
      : `Table ${table} of VRF "${vrf.name}" has no ${family} default route`;
  return found(
    { kind: 'main' },
    step(`${text}, so the lookup goes on to the main table.`, vrf && at(vrf.policy, vrf.table ?? vrf.item)),
  );
}

function learned(graph: Graph, { nodes, table }: Query, vrf: Vrf): Lookup {
  const place = at(vrf.policy, vrf.ports ?? vrf.item);
  if (!isWithin(graph, nodes, vrf.nodes) || hasOpenPorts(vrf))
    return notKnown(step(`Whether table ${table} gets a default route on every node is not known.`, place));
  const text = `Table ${tableOf(vrf) ?? table} of VRF "${vrf.name}" gets its default route from outside.`;
  return found({ kind: 'vrf', name: vrf.name }, step(text, place), step(text, place));
}
