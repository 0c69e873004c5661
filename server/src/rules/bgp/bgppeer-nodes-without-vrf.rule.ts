import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown } from '../../model/located.js';
import { describeNodeSet, intersect, type NodeSet, union } from '../../model/node-set.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { nodesOfPeer, relationOf } from '../../paths/node-sets.js';
import { metalLbInstallation } from '../../paths/platform.js';
import { hasOpenVrfs, type Vrf, vrfsNamed } from '../../paths/vrfs.js';
import { putAt } from '../common/fixes.js';
import { redNode } from '../common/samples.js';
import { selectorListOf } from '../common/selector-yaml.js';

const samplePeer = (selector: string): string => `${redNode}#: file: peer.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-red
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
  vrf: red${selector}
`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-nodes-without-vrf',
  title: 'The BGP session is attempted on nodes that have no such VRF',
  area: 'bgp',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'MetalLB opens the session on every node that the peer selects, whether the VRF exists there or not. Where the device is missing the session stays down, raises alerts, and the node announces nothing.',
    bad: samplePeer('    #! bgppeer-nodes-without-vrf "red" Peer "router-red" selects all nodes'),
    good: samplePeer(`
  nodeSelectors:
  - matchLabels:
      kubernetes.io/hostname: worker-1`),
    whenNotToUse: 'When every node of the cluster gets the VRF by policies that are not in this workspace.',
    sources: ['MetalLB, internal/config/config.go, peerFromCR'],
  },
  check(peer, { graph, report }) {
    const vrf = peer.data.vrf;
    if (!isKnown(vrf) || hasOpenVrfs(graph) || (peer.partial && !peer.data.nodeSelectors.isSet)) return;
    const vrfs = vrfsNamed(graph, vrf.value);
    if (vrfs.length === 0) return;
    const homes = union(...vrfs.map(({ nodes }) => nodes));
    const relation = relationOf(graph, nodesOfPeer(peer), homes);
    if (relation !== 'wider' && relation !== 'disjoint') return;
    if (relation === 'wider' && haveSpeakersOnly(graph, peer, homes)) return;
    const selected = describeNodeSet(nodesOfPeer(peer));
    report({
      at: peer.data.nodeSelectors.isSet ? 'spec.nodeSelectors' : vrf,
      part: peer.data.nodeSelectors.isSet ? 'key' : 'value',
      severity: relation === 'disjoint' ? 'error' : 'warning',
      message: `Peer "${nameOf(peer)}" selects ${inWords(selected)}, but VRF "${vrf.value}" exists only on nodes with ${describeNodeSet(homes)}.`,
      related: vrfs.map(({ policy, name }) => ({
        in: policy,
        at: policy.data.nodeSelector.path,
        part: 'key',
        message: `nodes of policy "${nameOf(policy)}", which defines VRF "${name}"`,
      })),
      fixes: copySelector(peer, vrfs, homes),
    });
  },
});

/** True if no speaker runs on the peer's other nodes, so that no session is opened there. */
const haveSpeakersOnly = (graph: Graph, peer: Resource<BgpPeerFacts>, homes: NodeSet): boolean =>
  relationOf(graph, intersect(nodesOfPeer(peer), metalLbInstallation(graph).speakers), homes) === 'contained';

const inWords = (selected: string): string => (selected === 'all nodes' ? selected : `nodes with ${selected}`);

function copySelector(peer: Resource, vrfs: readonly Vrf[], homes: NodeSet) {
  const list = selectorListOf(homes);
  if (list === undefined) return [];
  const [first] = vrfs;
  const title =
    vrfs.length === 1 && first !== undefined
      ? `Copy the node selector of policy "${nameOf(first.policy)}"`
      : `Select the nodes of the ${vrfs.length} policies that define the VRF`;
  return [putAt(title, peer, 'spec.nodeSelectors', list)];
}
