import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { metalLb } from '../../kinds/metallb/metallb.kind.js';
import { intersect, type NodeSet, union } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { isEmpty } from '../../paths/entry.js';
import { nodesOfPeer, sameNodes } from '../../paths/node-sets.js';
import { metalLbInstallation } from '../../paths/platform.js';
import type { Peer } from '../../paths/sessions.js';
import { hasOpenVrfs, vrfsNamed } from '../../paths/vrfs.js';
import { isPatched } from '../common/egress-services.js';
import { plainPeer } from '../common/metallb-samples.js';
import { nodesInWords } from '../common/node-words.js';

const sample = (role: string, mark = ''): string => `${plainPeer(
  'router-a',
  '198.51.100.1',
  `nodeSelectors:${mark}`,
  '- matchLabels:',
  '    role: edge',
)}---
apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  nodeSelector:
    role: ${role}
`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-nodes-without-speaker',
  title: "No MetalLB speaker runs on the peer's nodes",
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'It is the speaker on a node that opens its BGP sessions. Where no speaker runs there is no session, and nothing is announced to this router.',
    bad: sample(
      'worker',
      '    #! bgppeer-nodes-without-speaker "nodeSelectors" MetalLB speakers run only on nodes with role=worker',
    ),
    good: sample('edge'),
    whenNotToUse: 'When the MetalLB resource of the repository is not the one of the cluster.',
    sources: ['MetalLB operator, api/v1beta1/metallb_types.go: nodeSelector'],
  },
  check(peer, { graph, report }) {
    const { resource, speakers } = metalLbInstallation(graph);
    if (resource === undefined || graph.patchesOf(metalLb).length > 0 || graph.hasAlternatives(metalLb.id)) return;
    if (isPatched(graph, bgpPeer, peer)) return;
    const { nodeSelectors, vrf } = peer.data;
    const nodes = nodesOfPeer(peer);
    if (isEmpty(graph, nodes)) return;
    const isOwn = !sameNodes(graph, nodes, speakers);
    const ofVrf = isOwn ? undefined : nodesOfVrf(graph, peer);
    if (!isOwn && (ofVrf === undefined || isEmpty(graph, ofVrf) || sameNodes(graph, ofVrf, speakers))) return;
    report({
      at: isOwn ? nodeSelectors.path : (vrf ?? 'metadata.name'),
      part: isOwn ? 'key' : 'value',
      message: `MetalLB speakers run only on ${nodesInWords(speakers)}, which excludes the nodes of ${isOwn ? `peer "${nameOf(peer)}"` : `VRF "${vrf?.value ?? '?'}"`}.`,
      related: [{ in: resource, at: 'spec.nodeSelector', part: 'key', message: 'nodes with speakers' }],
    });
  },
});

/** The peer's nodes that have its VRF, if that is known. */
function nodesOfVrf(graph: Graph, peer: Peer): NodeSet | undefined {
  const vrfs = vrfsNamed(graph, peer.data.vrf?.value ?? '');
  if (vrfs.length === 0 || hasOpenVrfs(graph)) return undefined;
  return intersect(nodesOfPeer(peer), union(...vrfs.map((it) => it.nodes)));
}
