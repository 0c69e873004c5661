import { formatNetwork } from '../base/net/cidr.js';
import type { Graph } from '../engine/graph.js';
import type { Workspace } from '../engine/workspace.js';
import { bfdProfile } from '../kinds/metallb/bfd-profile.kind.js';
import { bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { nncp } from '../kinds/nmstate/node-network-configuration-policy.kind.js';
import { bgpModeOf } from '../paths/bgp-mode.js';
import { clusterNetworks, type NetworkRole, networkRoles, networksOf } from '../paths/cluster-networks.js';

const words: Readonly<Record<NetworkRole, string>> = { pods: 'Pod', services: 'Service', masquerade: 'Masquerade' };

/** More scopes are not looked at: the status bar has one line. */
const mostScopes = 20;

/** What is taken for granted because no manifest says it, `['Pod network 10.128.0.0/14 (default)']`. */
export function assumptionsOf(workspace: Workspace): readonly string[] {
  const graphs = workspace.scopes.slice(0, mostScopes).map((scope) => workspace.graph(scope.id));
  const networks = graphs.filter(usesNetworks).flatMap((graph) => networkRoles.flatMap((role) => assumed(graph, role)));
  return [...new Set([...networks, ...graphs.filter(speaksBgp).flatMap(assumedMode)])];
}

const speaksBgp = (graph: Graph): boolean =>
  [bgpPeer, bgpAdvertisement, bfdProfile].some((kind) => graph.ofKind<unknown>(kind).length > 0);

/** Also a mode that a setting gives: a user sees which setting to change. */
function assumedMode(graph: Graph): readonly string[] {
  const { name, source } = bgpModeOf(graph);
  return source === undefined ? [`MetalLB in BGP mode ${name} (setting metallb.bgpMode)`] : [];
}

/** Only policies of nodes are compared with the cluster's networks. */
const usesNetworks = (graph: Graph): boolean => graph.ofKind(nncp).length > 0;

function assumed(graph: Graph, role: NetworkRole): readonly string[] {
  const field = clusterNetworks(graph)[role];
  if (field.state !== 'assumed') return [];
  const networks = networksOf(field).map(({ network }) => formatNetwork(network));
  return [`${words[role]} network ${networks.join(' or ')} (default)`];
}
