import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { nameOf } from '../../model/resource.js';
import { isEmpty } from '../../paths/entry.js';
import { nodesOfAdvertisement, nodesOfPeer, sameNodes } from '../../paths/node-sets.js';
import { isFirm, reachedPeers } from '../common/advertisements.js';
import { bgpSample, documents, plainPeer, poolSample } from '../common/metallb-samples.js';
import { nodesInWords } from '../common/node-words.js';

const onHost = (name: string): readonly string[] => [
  'nodeSelectors:',
  '- matchLabels:',
  `    kubernetes.io/hostname: ${name}`,
];

const sample = (advertisement: readonly string[]): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    plainPeer('router-a', '198.51.100.1', ...onHost('worker-1')),
    bgpSample('advertise-red', 'pool-red', 'peers:', '- router-a', ...advertisement),
  );

const [list = '', item = '', host = ''] = onHost('worker-2');

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-nodes-never-meet',
  title: 'Advertisement and peer never meet on one node',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'A node announces a pool only if the advertisement selects it and it has a session to a peer of the advertisement. Here no node can be both, so nothing is announced, and no event says so.',
    bad: sample([`${list}    #! bgpadvertisement-nodes-never-meet "nodeSelectors" No node can match both`, item, host]),
    good: sample(onHost('worker-1')),
    whenNotToUse: 'Never: nothing is announced.',
    sources: ['MetalLB, speaker/main.go: a node needs both'],
  },
  check(advertisement, { graph, report }) {
    const nodes = nodesOfAdvertisement(advertisement);
    if (!advertisement.data.nodeSelectors.isSet || !isFirm(graph, advertisement) || isEmpty(graph, nodes)) return;
    const peers = reachedPeers(graph, advertisement);
    if (peers === undefined || peers.length === 0 || peers.some((peer) => sameNodes(graph, nodes, nodesOfPeer(peer))))
      return;
    const [first, ...more] = peers;
    const others = more.length === 0 ? '' : `, nor ${more.length === 1 ? 'its other peer' : 'any of its other peers'}`;
    if (first === undefined) return;
    report({
      at: advertisement.data.nodeSelectors,
      part: 'key',
      message: `No node can match both this advertisement (${nodesInWords(nodes)}) and peer "${nameOf(first)}" (${nodesInWords(nodesOfPeer(first))})${others}.`,
      related: peers.map((peer) => ({
        in: peer,
        at: peer.data.nodeSelectors,
        part: 'key',
        message: `nodes of peer "${nameOf(peer)}"`,
      })),
    });
  },
});
