import { type Address, contains, type Family, isLinkLocal, parseAddress } from '../base/net/address.js';
import { formatNetwork } from '../base/net/cidr.js';
import { defineFact, type Graph } from '../engine/graph.js';
import type { BgpPeerFacts } from '../kinds/metallb/bgp-peer.kind.js';
import { isPresent } from '../kinds/nmstate/desired-state.js';
import type { NodeSet } from '../model/node-set.js';
import { nameOf, type Resource } from '../model/resource.js';
import { addressesOf, addressesOfPorts, interfaceEntriesOn, type PortAddresses } from './interfaces.js';
import { isWithin } from './node-sets.js';
import { interfacesOf, policiesOf } from './policies.js';
import { policiesOn } from './policies-on.js';
import { rulesOn } from './route-rules.js';
import { mayLearnRoutes, routesOfTable } from './routes.js';
import { at, listOf, type PathStep, step } from './steps.js';
import { hasOpenPorts, portsOf, tableOf, type Vrf, vrfsOf, vrfsOn } from './vrfs.js';

/** A peer. */
export type Peer = Resource<BgpPeerFacts>;

/** Whether a BGP session can come up, as far as files tell. */
export interface SessionCheck {
  /** Why it certainly does not. */
  readonly fails: PathStep | undefined;
  /** Why it may not. */
  readonly doubts: readonly PathStep[];
  readonly assumptions: readonly PathStep[];
}

const fine: SessionCheck = { fails: undefined, doubts: [], assumptions: [] };
const failing = (reason: PathStep): SessionCheck => ({ ...fine, fails: reason });
const doubtful = (...doubts: readonly PathStep[]): SessionCheck => ({ ...fine, doubts });
const assuming = (...assumptions: readonly PathStep[]): SessionCheck => ({ ...fine, assumptions });

/** Whether the session of a peer can come up in the VRFs of its name. It fails only if it fails in all of them. */
export function sessionInVrf(graph: Graph, peer: Peer, vrfs: readonly Vrf[]): SessionCheck {
  const checks = vrfs.map((vrf) => checkVrf(graph, peer, vrf));
  const failed = checks.flatMap(({ fails }) => fails ?? []);
  const doubts = checks.flatMap((check) => check.doubts);
  const assumptions = checks.flatMap((check) => check.assumptions);
  const isFailing = failed.length > 0 && failed.length === checks.length;
  return { fails: isFailing ? failed[0] : undefined, doubts: isFailing ? doubts : [...failed, ...doubts], assumptions };
}

function checkVrf(graph: Graph, peer: Peer, vrf: Vrf): SessionCheck {
  const device = checkDevice(graph, vrf);
  if (device !== undefined) return device;
  const { interface: link, peerAddress } = peer.data;
  if (link !== undefined) {
    const isPort = link.value !== undefined && portsOf(vrf).includes(link.value);
    return isPort
      ? fine
      : doubtful(
          step(
            `Interface ${link.value ?? '?'} of peer "${nameOf(peer)}" is not a port of VRF "${vrf.name}".`,
            at(peer, link),
            at(vrf.policy, vrf.ports),
          ),
        );
  }
  const address = peerAddress?.value === undefined ? undefined : parseAddress(peerAddress.value);
  if (address === undefined)
    return doubtful(step(`The address of peer "${nameOf(peer)}" is not known.`, at(peer, peerAddress)));
  return checkRules(graph, peer, vrf, address) ?? checkReach(graph, peer, vrf, address);
}

const firstReservedTable = 253;
const lastReservedTable = 255;

/** What is wrong with the VRF itself. */
function checkDevice(graph: Graph, vrf: Vrf): SessionCheck | undefined {
  const table = tableOf(vrf);
  const place = at(vrf.policy, vrf.table ?? vrf.item);
  if (table === undefined) return doubtful(step(`VRF "${vrf.name}" has no known table.`, place));
  if (table >= firstReservedTable && table <= lastReservedTable) {
    return doubtful(step(`VRF "${vrf.name}" uses table ${table}, which belongs to the host.`, place));
  }
  if (portsOf(vrf).length > 0 || hasOpenPorts(vrf)) return undefined;
  const text = `VRF "${vrf.name}" has no port.`;
  const isController = policiesOf(graph).some((policy) =>
    interfacesOf(policy).some(
      (item) => isPresent(item) && (item.controller?.value === vrf.name || item.controller?.opaque === true),
    ),
  );
  return isController ? undefined : failing(step(text, at(vrf.policy, vrf.ports ?? vrf.item)));
}

/** A rule to the main table takes the packets for the peer out of the VRF. */
function checkRules(graph: Graph, peer: Peer, vrf: Vrf, address: Address): SessionCheck | undefined {
  const rule = rulesOn(graph, vrf.nodes).find(
    ({ isUsable, to }) => isUsable && to !== undefined && contains(to, address),
  );
  if (rule?.to === undefined) return undefined;
  const text = `The rule for ${formatNetwork(rule.to)} takes packets for peer "${nameOf(peer)}" out of VRF "${vrf.name}".`;
  const reason = step(text, at(rule.policy, rule.item.ipTo), at(peer, peer.data.peerAddress));
  return isWithin(graph, vrf.nodes, rule.nodes) ? failing(reason) : doubtful(reason);
}

function checkReach(graph: Graph, peer: Peer, vrf: Vrf, address: Address): SessionCheck {
  const ports = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  const place = at(peer, peer.data.peerAddress);
  const own = ports.addresses.find((it) => it.address.family === address.family && it.address.value === address.value);
  if (own !== undefined)
    return failing(
      step(
        `The address of peer "${nameOf(peer)}" is the node's own, on "${own.port}".`,
        place,
        at(own.policy, own.path),
      ),
    );
  const isOnLink = ports.addresses.some(({ network }) => network !== undefined && contains(network, address));
  if (isOnLink || isLinkLocal(address)) return fine;
  return ports.complete.includes(address.family)
    ? checkRemote(graph, { peer, vrf, address, ports })
    : checkUnknown(graph, { peer, vrf, address, ports });
}

interface Reach {
  readonly peer: Peer;
  readonly vrf: Vrf;
  readonly address: Address;
  readonly ports: PortAddresses;
}

/** Not all addresses of the ports are known. */
function checkUnknown(graph: Graph, { peer, vrf, address, ports }: Reach): SessionCheck {
  const place = at(peer, peer.data.peerAddress);
  const other = interfaceHolding(graph, vrf.nodes, address, portsOf(vrf));
  if (other !== undefined) {
    return doubtful(
      step(
        `Peer "${nameOf(peer)}" is in the network of "${other.name}", which is not a port of VRF "${vrf.name}".`,
        place,
        other.place,
      ),
    );
  }
  if (ports.undeclared.length > 0) {
    return doubtful(
      step(
        `No policy gives ${listOf(ports.undeclared)}, the port of VRF "${vrf.name}", an address.`,
        at(vrf.policy, vrf.ports),
      ),
    );
  }
  const text = `The port of VRF "${vrf.name}" has an address in the network of peer "${nameOf(peer)}".`;
  if (ports.dynamic.includes(address.family)) return assuming(step(text, at(vrf.policy, vrf.ports)));
  return doubtful(step(`Not every address of the ports of VRF "${vrf.name}" is known.`, at(vrf.policy, vrf.ports)));
}

/** The peer is not on the link: a session over routers, or none. */
function checkRemote(graph: Graph, { peer, vrf, address }: Reach): SessionCheck {
  const { myAsn, peerAsn, ebgpMultiHop } = peer.data;
  const place = at(peer, peer.data.peerAddress);
  const table = tableOf(vrf);
  const routes = table === undefined ? [] : routesOfTable(graph, table, vrf.nodes);
  const isGateway = routes.some(({ item }) => item.nextHopAddress?.value === peer.data.peerAddress?.value);
  if (isGateway)
    return doubtful(step(`Peer "${nameOf(peer)}" is a gateway outside of the networks of VRF "${vrf.name}".`, place));
  const areAsnsKnown = myAsn?.value !== undefined && peerAsn?.value !== undefined;
  if (!areAsnsKnown || ebgpMultiHop?.opaque === true) {
    return doubtful(step(`Peer "${nameOf(peer)}" is not in the networks of VRF "${vrf.name}".`, place));
  }
  const isExternal = myAsn.value !== peerAsn.value;
  if (isExternal && ebgpMultiHop?.value !== true) {
    return failing(
      step(`Peer "${nameOf(peer)}" is not in the networks of VRF "${vrf.name}", and ebgpMultiHop is not set.`, place),
    );
  }
  return checkRoute(graph, peer, vrf, address);
}

function checkRoute(graph: Graph, peer: Peer, vrf: Vrf, address: Address): SessionCheck {
  const table = tableOf(vrf) ?? 0;
  const place = at(peer, peer.data.peerAddress);
  const covering = routesOfTable(graph, table, vrf.nodes).filter(
    ({ destination }) => destination !== undefined && contains(destination, address),
  );
  if (covering.some((route) => !route.isDefault)) return fine;
  if (covering.length > 0) {
    return doubtful(
      step(
        `Peer "${nameOf(peer)}" is reached by the default route of table ${table} only, which not every FRR release allows.`,
        place,
      ),
    );
  }
  const text = `Table ${table} of VRF "${vrf.name}" has no route to peer "${nameOf(peer)}".`;
  return mayLearnRoutes(graph, vrf, address.family) ? doubtful(step(text, place)) : failing(step(text, place));
}

/** An interface besides these ports whose static network holds the address. */
function interfaceHolding(graph: Graph, nodes: NodeSet, address: Address, ports: readonly string[]) {
  for (const policy of policiesOn(graph, nodes)) {
    for (const item of interfacesOf(policy)) {
      const name = item.name?.value;
      if (name === undefined || !isPresent(item) || ports.includes(name)) continue;
      const entry = { item, policy, nodes: policy.data.nodeSelector.nodes };
      const found = addressesOf(entry, name, address.family).find(
        ({ network }) => network !== undefined && contains(network, address),
      );
      if (found !== undefined) return { name, place: at(policy, found.path) };
    }
  }
  return undefined;
}

/** Whether the session of a peer without VRF can come up: not if its network lies behind a port of a VRF. */
export function sessionInMain(graph: Graph, peer: Peer, nodes: NodeSet): SessionCheck {
  const { peerAddress } = peer.data;
  const address = peerAddress?.value === undefined ? undefined : parseAddress(peerAddress.value);
  if (address === undefined) return fine;
  for (const vrf of vrfsOn(graph, nodes)) {
    const ports = addressesOfPorts(graph, portsOf(vrf), vrf.nodes);
    const found = ports.addresses.find(({ network }) => network !== undefined && contains(network, address));
    if (found === undefined || interfaceHolding(graph, nodes, address, allPorts(graph)) !== undefined) continue;
    const text = `Peer "${nameOf(peer)}" names no VRF, but its address is in the network of "${found.port}", a port of VRF "${vrf.name}".`;
    return doubtful(step(text, at(peer, peerAddress), at(found.policy, found.path)));
  }
  return fine;
}

const everyPort = defineFact('ports of vrfs', (graph): readonly string[] => [
  ...new Set(vrfsOf(graph).flatMap(portsOf)),
]);

const allPorts = (graph: Graph): readonly string[] => graph.ask(everyPort);

/** The families of addresses that a session carries; `undefined` if that cannot be told. */
export function familiesOfSession({ data }: Peer): readonly Family[] | undefined {
  if (data.dualStackAddressFamily?.value === true || data.interface !== undefined) return ['IPv4', 'IPv6'];
  if (data.dualStackAddressFamily?.opaque === true || data.peerAddress?.value === undefined) return undefined;
  const address = parseAddress(data.peerAddress.value);
  return address === undefined ? undefined : [address.family];
}

/** True if policies put the interface into the VRF, from either side. */
export const isPortOf = (graph: Graph, vrf: Vrf, name: string): boolean =>
  portsOf(vrf).includes(name) ||
  interfaceEntriesOn(graph, name, vrf.nodes).some(({ item }) => item.controller?.value === vrf.name);
