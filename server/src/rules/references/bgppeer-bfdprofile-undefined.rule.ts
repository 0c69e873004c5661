import { defineRule } from '../../engine/rule.js';
import { bfdProfile } from '../../kinds/metallb/bfd-profile.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown } from '../../model/located.js';
import { absenceBeside } from '../common/absence-beside.js';
import { changeToNear } from '../common/fixes.js';
import { documents, plainPeer } from '../common/metallb-samples.js';
import { didYouMean } from '../common/words.js';

const profile = `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata:
  name: quick
  namespace: metallb-system
spec:
  receiveInterval: 300
`;

export default defineRule<BgpPeerFacts>({
  code: 'bgppeer-bfdprofile-undefined',
  title: 'The BFD profile of a peer does not exist',
  area: 'references',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The speakers refuse their whole configuration when a peer names a BFD profile that is not there, and go on with the one from before. No webhook notices: the peer is taken, and from then on no other change has an effect either.',
    bad: documents(
      plainPeer(
        'router-a',
        '198.51.100.1',
        'bfdProfile: quik    #! bgppeer-bfdprofile-undefined "quik" Did you mean "quick"?',
      ),
      profile,
    ),
    good: documents(plainPeer('router-a', '198.51.100.1', 'bfdProfile: quick'), profile),
    whenNotToUse: 'When the BFD profiles are kept in another repository than the peers.',
    sources: ['MetalLB, internal/config/config.go, peersFor'],
  },
  check(peer, { graph, scopeName, report }) {
    const { bfdProfile: name } = peer.data;
    if (!isKnown(name) || name.value === '' || graph.define(bfdProfile.id, name.value).length > 0) return;
    const severity = absenceBeside(graph, bfdProfile, bgpPeer);
    if (severity === undefined) return;
    const near = graph.near(bfdProfile.id, name.value);
    report({
      at: name,
      severity,
      message: `No BFDProfile named "${name.value}" exists in ${scopeName}. MetalLB drops its whole configuration for this.${didYouMean(near)}`,
      related: near.flatMap((it) =>
        graph.define(bfdProfile.id, it).map(({ resource, symbol }) => ({
          in: resource,
          at: symbol.path,
          message: `BFD profile "${it}"`,
        })),
      ),
      fixes: changeToNear(peer, name, near),
    });
  },
});
