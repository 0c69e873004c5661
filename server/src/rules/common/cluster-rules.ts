import { contains, type Family, isLinkLocal, overlaps } from '../../base/net/address.js';
import { type Network, parseNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import {
  clusterNetworks,
  defaultNetworks,
  type NetworkRole,
  networkRoles,
  networksOf,
} from '../../paths/cluster-networks.js';
import { addressesOfPorts } from '../../paths/interfaces.js';
import type { Policy } from '../../paths/policies.js';
import { areRulesOpen, type RouteRule, rulesOfPolicyId, rulesOn, usableRulesOn } from '../../paths/route-rules.js';
import { hasOpenPorts, isVrfInUse, portsOf, usersOfVrf, type Vrf, vrfsOfPolicyId, vrfsOn } from '../../paths/vrfs.js';

/** Networks of a list of texts. */
export function parsed(texts: readonly string[]): readonly Network[] {
  return texts.flatMap((text) => parseNetwork(text) ?? []);
}

/** Families that the VRF's ports have addresses of; IPv4 if none is known. */
export function vrfFamilies(graph: Graph, vrf: Vrf): readonly Family[] {
  const { addresses, dynamic } = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  const fixed = addresses.filter(({ address }) => !isLinkLocal(address)).map(({ address }) => address.family);
  const found = new Set<Family>([...fixed, ...dynamic]);
  return found.size === 0 ? ['IPv4'] : [...found].sort();
}

/**
 * The network of the cluster that a rule's destination is about: one that it overlaps, if the cluster's are known, else a default that
 * it lies in. Everything (`0.0.0.0/0`) is about nothing.
 */
export function clusterTargetOf(graph: Graph, to: Network): NetworkRole | undefined {
  if (to.prefix === 0) return undefined;
  return networkRoles.find((role) => {
    const field = clusterNetworks(graph)[role];
    if (field.state === 'known') return field.networks.some(({ network }) => overlaps(network, to));
    return defaultNetworks(role).some((network) => contains(network, to));
  });
}

/** Rules that are about a network of the cluster, but come too late, hold only in part or look into another table. */
export const failingRules = (graph: Graph, vrf: Vrf): readonly RouteRule[] =>
  rulesOn(graph, vrf.nodes).filter(
    (rule) => !rule.isUsable && rule.to !== undefined && clusterTargetOf(graph, rule.to) !== undefined,
  );

/** Families of the VRF that the cluster has too, as far as its networks are known. */
function guardedFamilies(graph: Graph, vrf: Vrf): readonly Family[] {
  const { pods, services } = clusterNetworks(graph);
  const own = vrfFamilies(graph, vrf);
  if (pods.state !== 'known') return own;
  const used = [pods, services].flatMap(networksOf).map(({ network }) => network.family);
  return own.filter((family) => used.includes(family));
}

/** True if a peer or an egress service relies on the VRF and nothing at all keeps the cluster's traffic in the main table. */
export function lacksRules(graph: Graph, vrf: Vrf): boolean {
  const { peers, egressServices } = usersOfVrf(graph, vrf);
  const families = guardedFamilies(graph, vrf);
  if (peers.length + egressServices.length === 0 || families.length === 0 || areRulesOpen(graph, vrf.nodes))
    return false;
  const usable = usableRulesOn(graph, vrf.nodes).filter(({ to }) => to !== undefined && families.includes(to.family));
  return usable.length === 0 && failingRules(graph, vrf).length === 0;
}

/**
 * The networks that rules have to keep in the main table, of these families; `undefined` if they contradict each other. Where the
 * masquerade network is not known, one that holds the default of new clusters and that of old ones.
 */
export function networksToKeep(graph: Graph, families: readonly Family[]): readonly Network[] | undefined {
  const found = clusterNetworks(graph);
  if (networkRoles.some((role) => found[role].state === 'unknown')) return undefined;
  const fixed = [found.services, found.pods].flatMap(networksOf).map(({ network }) => network);
  const masquerade = families.flatMap((family) => masqueradeToKeep(graph, family));
  return [...fixed, ...masquerade].filter(({ family }) => families.includes(family));
}

const wholeMasquerade: Readonly<Record<Family, string>> = { IPv4: '169.254.0.0/16', IPv6: 'fd69::/112' };

/** The masquerade networks of a family, or one that holds every default. */
export function masqueradeToKeep(graph: Graph, family: Family): readonly Network[] {
  const field = clusterNetworks(graph).masquerade;
  const known = field.state === 'known' ? field.networks.filter(({ network }) => network.family === family) : [];
  return known.length > 0 ? known.map(({ network }) => network) : parsed([wholeMasquerade[family]]);
}

/** The policy's rules that are not absent. */
export const rulesOfPolicy = (graph: Graph, policy: Policy): readonly RouteRule[] => rulesOfPolicyId(graph, policy.id);

/** True if the rule decides about packets of a VRF: its policy has one, or its nodes have one that is in use. */
export const guardsVrf = (graph: Graph, rule: RouteRule): boolean =>
  vrfsOfPolicyId(graph, rule.policy.id).length > 0 || vrfsOn(graph, rule.nodes).some((vrf) => isVrfInUse(graph, vrf));
