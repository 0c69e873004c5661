import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { nodesOfAdvertisement, nodesOfPeer, sameNodes } from '../../paths/node-sets.js';
import { putAt } from '../common/fixes.js';
import { redNode } from '../common/samples.js';
import { peerSample } from '../common/vrf-samples.js';
import { joined } from '../common/words.js';

const sample = (spec: string): string => `${redNode}#: file: metallb.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-lab
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64514
  peerAddress: 192.0.2.1
---
${peerSample}---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  addresses: [203.0.113.0/28]
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
${spec}
`;

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-peers-all-vrfs',
  title: 'The pool is announced in every VRF',
  area: 'bgp',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'Without a list of peers MetalLB announces to all of them. The addresses then become reachable through every VRF, while replies leave by one routing table only: clients behind the other routers get no answer.',
    bad: sample(
      '  ipAddressPools: [pool-red]    #! bgpadvertisement-peers-all-vrfs "ipAddressPools" sent to all of them',
    ),
    good: sample('  ipAddressPools: [pool-red]\n  peers: [router-red]'),
    whenNotToUse: 'When every router may reach every pool and replies may take any way.',
    sources: ['MetalLB, internal/bgp/frr/testdata, TestTwoAdvertisementsTwoSessionsOneVRF'],
  },
  check(advertisement, { graph, report }) {
    const peers = advertisement.data.peers;
    if ((peers !== undefined && (peers.open || peers.items.length > 0)) || graph.hasAlternatives()) return;
    const reached = peersOn(graph, advertisement);
    const domains = [...new Set(reached.map(domainOf))];
    if (domains.length < 2 || domains.includes(undefined)) return;
    const words = domains.map((vrf) => (vrf === '' ? 'the default VRF' : `VRF "${vrf}"`)).sort();
    report({
      at: advertisement.data.pools === undefined ? 'metadata.name' : 'spec.ipAddressPools',
      part: advertisement.data.pools === undefined ? 'value' : 'key',
      message: `This advertisement names no peers, so it is sent to all of them, in ${joined(words)}. Name the peers of one VRF.`,
      related: reached.map((it) => ({ in: it, at: 'metadata.name', message: `peer "${nameOf(it)}"` })),
      fixes: domains.flatMap((vrf) => {
        const names = reached.filter((it) => domainOf(it) === vrf).map(nameOf);
        const domain = vrf === '' ? 'the default VRF' : `VRF "${vrf}"`;
        return names.includes('?')
          ? []
          : [putAt(`Announce only to the peers of ${domain}`, advertisement, 'spec.peers', names)];
      }),
    });
  },
});

/** Peers whose sessions may run on a node that announces. */
const peersOn = (graph: Graph, advertisement: Resource<BgpAdvertisementFacts>): readonly Resource<BgpPeerFacts>[] =>
  graph.ofKind(bgpPeer).filter((it) => sameNodes(graph, nodesOfPeer(it), nodesOfAdvertisement(advertisement)));

/** The VRF of a peer, empty for the default one; `undefined` if it is a template. */
const domainOf = (it: Resource<BgpPeerFacts>): string | undefined =>
  it.data.vrf === undefined ? '' : it.data.vrf.value;
