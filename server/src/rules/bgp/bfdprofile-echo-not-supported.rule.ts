import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BfdProfileFacts, bfdProfile } from '../../kinds/metallb/bfd-profile.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { documents, plainPeer } from '../common/metallb-samples.js';

const sample = (field: string, profile: string): string =>
  documents(
    plainPeer('router-a', '192.0.2.1', field, 'bfdProfile: quick'),
    `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata:
  name: quick
  namespace: metallb-system
spec:
  ${profile}
`,
  );

export default defineRule<BgpPeerFacts>({
  code: 'bfdprofile-echo-not-supported',
  title: 'BFD echo mode in a VRF or over several hops',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer],
  since: '0.1.0',
  docs: {
    why: "FRR's sockets for BFD echo are not bound to a VRF, and echo is not defined over several hops. MetalLB takes the combination; the session then does without echo, or stays down.",
    bad: sample('ebgpMultiHop: true', 'echoMode: true').replace(
      'bfdProfile: quick',
      'bfdProfile: quick    #! bfdprofile-echo-not-supported "quick" BFD echo mode does not work over several hops',
    ),
    good: sample('ebgpMultiHop: true', 'receiveInterval: 300'),
    whenNotToUse: 'When your FRR release binds echo sockets to VRFs.',
    sources: ['MetalLB, e2etest/bgptests/metrics.go', 'FRRouting, pull request 10094'],
  },
  check(peer, { graph, report }) {
    const { bfdProfile: name, vrf, ebgpMultiHop } = peer.data;
    const [profile, ...more] = name?.value === undefined ? [] : profilesNamed(graph, name.value);
    if (name === undefined || profile === undefined || more.length > 0) return;
    const { echoMode, minimumTtl } = profile.data;
    const isInVrf = vrf?.value !== undefined && vrf.value !== '';
    if (echoMode?.value === true && (isInVrf || ebgpMultiHop?.value === true)) {
      const where = isInVrf ? 'in a VRF' : 'over several hops';
      report({
        at: name,
        message: `BFD echo mode does not work ${where}; peer "${nameOf(peer)}" uses it through profile "${name.value}".`,
        related: [{ in: profile, at: echoMode, message: 'echo mode' }],
      });
    }
    if (minimumTtl?.value === undefined || !isSingleHop(peer)) return;
    report({
      at: name,
      severity: 'info',
      message: `minimumTtl of profile "${name.value}" has no effect for peer "${nameOf(peer)}", whose session goes over a single hop.`,
      related: [{ in: profile, at: minimumTtl, message: 'minimumTtl' }],
    });
  },
});

const profilesNamed = defineIndex(
  'bfd profiles by name',
  (graph: Graph): readonly Resource<BfdProfileFacts>[] => graph.ofKind(bfdProfile),
  (_, profile) => (profile.name?.value === undefined ? [] : [profile.name.value]),
);

/** A session to another AS that does not say that it may pass routers. */
const isSingleHop = ({ data }: Resource<BgpPeerFacts>): boolean =>
  (data.ebgpMultiHop === undefined || data.ebgpMultiHop.value === false) &&
  data.peerAsn?.value !== undefined &&
  data.myAsn?.value !== undefined &&
  data.peerAsn.value !== data.myAsn.value;
