import { type Address, contains, isLinkLocal, parseAddress } from '../../base/net/address.js';
import { formatNetwork, parseNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { addressesOfPorts, type PortAddress } from '../../paths/interfaces.js';
import { familiesFromOutside, routesOfTable } from '../../paths/routes.js';
import { hasOpenPorts, hasOpenVrfs, portsOf, tableOf, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { redNode } from '../common/samples.js';
import { redPeer } from '../common/vrf-samples.js';
import { joined } from '../common/words.js';

const sample = (address: string): string => `${redNode}#: file: peer.yaml
${redPeer(`peerAddress: ${address}`)}`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-address-not-in-vrf',
  title: "The peer's address is not reachable inside its VRF",
  area: 'bgp',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The session runs inside the VRF. A router of another AS must be on the same link unless `ebgpMultiHop` is on, and one further away needs a route in the table of the VRF; otherwise the session never comes up.',
    bad: sample('192.0.2.1    #! bgppeer-address-not-in-vrf:error "192.0.2.1" is not in 198.51.100.0/24'),
    good: sample('198.51.100.1'),
    whenNotToUse: 'When ports of the VRF get further addresses outside of this workspace.',
    sources: [
      'MetalLB, e2etest/bgptests/infra_setup.go',
      'FRRouting 8.4: the next hop of a session in a VRF is looked up in that VRF',
    ],
  },
  check(peer, { graph, report }) {
    const address = readPeerAddress(peer);
    const vrf = peer.data.vrf;
    if (address === undefined || !isKnown(vrf) || hasOpenVrfs(graph)) return;
    const vrfs = vrfsNamed(graph, vrf.value);
    const onLink = vrfs.map((it) => linkOf(graph, it, address.parsed));
    if (vrfs.length === 0 || !onLink.every((link) => link !== undefined)) return;
    const ports = onLink.flat();
    if (ports.some(({ network }) => network === undefined || contains(network, address.parsed))) return;
    const finding = describe(peer, address, vrf.value, hasRoute(graph, vrfs, address.parsed), ports);
    if (finding !== undefined) report(finding);
  },
});

interface PeerAddress {
  readonly at: Known<string>;
  readonly parsed: Address;
}

function readPeerAddress({ data }: Resource<BgpPeerFacts>): PeerAddress | undefined {
  const at = data.peerAddress;
  const parsed = isKnown(at) ? parseAddress(at.value) : undefined;
  return isKnown(at) && parsed !== undefined && !isLinkLocal(parsed) ? { at, parsed } : undefined;
}

/** Addresses of the VRF's ports; `undefined` unless every address of the peer's family is known. */
function linkOf(graph: Graph, vrf: Vrf, { family }: Address): readonly PortAddress[] | undefined {
  const all = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  const own = all.addresses.filter(({ address }) => address.family === family);
  return all.complete.includes(family) && own.length > 0 ? own : undefined;
}

/** Whether the tables of the VRF lead to the address: `default` if only by a default route, `unknown` if routes may come from outside. */
function hasRoute(graph: Graph, vrfs: readonly Vrf[], address: Address): 'specific' | 'default' | 'none' | 'unknown' {
  if (vrfs.some((vrf) => familiesFromOutside(graph, vrf).includes(address.family))) return 'unknown';
  const routes = vrfs.flatMap((vrf) => routesOfTable(graph, tableOf(vrf) ?? 0, vrf.nodes));
  const leading = routes.filter(({ destination }) => destination !== undefined && contains(destination, address));
  if (leading.some(({ isDefault }) => !isDefault)) return 'specific';
  return leading.length > 0 ? 'default' : 'none';
}

function describe(
  peer: Resource<BgpPeerFacts>,
  { at }: PeerAddress,
  vrf: string,
  route: ReturnType<typeof hasRoute>,
  ports: readonly PortAddress[],
): FindingInput | undefined {
  const { myAsn, peerAsn, ebgpMultiHop, dynamicAsn } = peer.data;
  const isExternal = isKnown(myAsn) && isKnown(peerAsn) && myAsn.value !== peerAsn.value && dynamicAsn === undefined;
  const isSingleHop = isExternal && ebgpMultiHop?.value !== true && ebgpMultiHop?.opaque !== true;
  if (!isSingleHop && route !== 'none') return undefined;
  const networks = [...new Set(ports.map(({ network }) => network?.text ?? ''))];
  const noun = networks.length === 1 ? 'the network' : 'the networks';
  const reasons = [
    ...(isSingleHop ? ['ebgpMultiHop is not set'] : []),
    ...(route === 'none' ? ['no route of its table leads there'] : []),
  ];
  return {
    at,
    severity: isSingleHop ? 'error' : 'warning',
    message: `Peer ${at.value} is not in ${joined(networks.map(networkOfLink))}, ${noun} of VRF "${vrf}", and ${joined(reasons)}.`,
    related: ports.map(({ policy, path, port }) => ({ in: policy, at: path, message: `address of port "${port}"` })),
    fixes:
      isSingleHop && route === 'specific' ? [putAt('Set ebgpMultiHop to true', peer, 'spec.ebgpMultiHop', true)] : [],
  };
}

/** `198.51.100.0/24` for the address `198.51.100.11/24`. */
const networkOfLink = (text: string): string => {
  const network = parseNetwork(text);
  return network === undefined ? text : formatNetwork(network);
};
