import { type Address, formatAddress, parseAddress } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { bgpModeOf } from '../../paths/bgp-mode.js';
import { addressesOfPorts, type PortAddresses } from '../../paths/interfaces.js';
import { nodesOfPeer, sameNodes } from '../../paths/node-sets.js';
import type { Peer } from '../../paths/sessions.js';
import { hasOpenPorts, hasOpenVrfs, portsOf, vrfsNamed } from '../../paths/vrfs.js';
import { isPatched } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';
import { redPeer } from '../common/vrf-samples.js';

const sample = (source: string): string => `${redNode}#: file: metallb.yaml
apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  bgpBackend: frr
---
${redPeer('peerAddress: 198.51.100.1', `sourceAddress: ${source}`)}`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-sourceaddress-not-in-vrf',
  title: 'The source address of a session is on no port of its VRF',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'FRR opens the session inside the VRF and binds it to the source address. An address of another table, or of the other family, cannot be bound there, so the session stays down.',
    bad: sample(
      '203.0.113.5    #! bgppeer-sourceaddress-not-in-vrf "203.0.113.5" 203.0.113.5 is on no port of VRF "red"',
    ),
    good: sample('198.51.100.11'),
    whenNotToUse: 'When something besides the policies gives the ports this address.',
    sources: ['MetalLB, internal/bgp/frr: update-source'],
  },
  check(peer, { graph, report }) {
    const { sourceAddress, vrf } = peer.data;
    const address = sourceAddress?.value === undefined ? undefined : parseAddress(sourceAddress.value);
    if (sourceAddress === undefined || address === undefined || bgpModeOf(graph).name !== 'frr') return;
    const ports = isPatched(graph, bgpPeer, peer) ? [] : portsOfPeer(graph, peer);
    if (ports.length === 0 || ports.some((it) => !lacks(it, address))) return;
    report({
      at: sourceAddress,
      message: `${formatAddress(address)} is on no port of VRF "${vrf?.value ?? '?'}".`,
      related: ports.flatMap(({ addresses }) =>
        addresses.map((it) => ({ in: it.policy, at: it.path, message: `address of "${it.port}"` })),
      ),
    });
  },
});

/** The addresses of the ports of every VRF that the session may run in. */
const portsOfPeer = (graph: Graph, peer: Peer): readonly PortAddresses[] =>
  hasOpenVrfs(graph)
    ? []
    : vrfsNamed(graph, peer.data.vrf?.value ?? '')
        .filter((vrf) => sameNodes(graph, vrf.nodes, nodesOfPeer(peer)))
        .map((vrf) => addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf)));

/** True if every address of the ports is known and none is this one. */
const lacks = ({ addresses, complete }: PortAddresses, { family, value }: Address): boolean =>
  complete.includes(family) && addresses.every((it) => it.address.family !== family || it.address.value !== value);
