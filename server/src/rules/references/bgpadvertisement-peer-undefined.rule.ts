import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { type Known, knownOf } from '../../model/located.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { changeToOther } from '../common/fixes.js';
import { reportUndefined } from '../common/undefined-name.js';

const samplePeer = `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-red
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
`;

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-peer-undefined',
  title: 'An advertisement names a BGP peer that does not exist',
  area: 'references',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'MetalLB skips the names of peers that it does not know and says nothing. If none of the names is right, the addresses are announced to nobody, although the sessions are up.',
    bad: `${samplePeer}---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  peers:
  - 198.51.100.1    #! bgpadvertisement-peer-undefined "198.51.100.1" is the address of "router-red"
`,
    good: `${samplePeer}---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  peers:
  - router-red
`,
    whenNotToUse: 'When some peers are kept in another repository than the advertisements; switch the rule off there.',
    sources: ['MetalLB, internal/config/config.go, bgpAdvertisementFromCR'],
  },
  check(advertisement, context) {
    const names = knownOf(advertisement.data.peers?.items ?? []);
    const beside = names.map(({ value }) => value);
    for (const name of names) {
      if (!reportAddress(advertisement, name, beside, context)) {
        reportUndefined(advertisement, { kind: bgpPeer, name, consequence: '', beside }, context);
      }
    }
  },
});

/** The list takes names of resources; somebody wrote the router's address. */
function reportAddress(
  advertisement: Resource,
  name: Known<string>,
  beside: readonly string[],
  { graph, report }: RuleContext,
): boolean {
  const peer = graph.ofKind(bgpPeer).find((it) => it.data.peerAddress?.value === name.value);
  if (peer === undefined || graph.define(bgpPeer.id, name.value).length > 0) return false;
  report({
    at: name,
    message: `"peers" takes names of BGPPeer resources; ${name.value} is the address of "${nameOf(peer)}".`,
    related: [{ in: peer, at: 'spec.peerAddress', message: `address of "${nameOf(peer)}"` }],
    fixes: [changeToOther(advertisement, name, nameOf(peer), beside)],
  });
  return true;
}
