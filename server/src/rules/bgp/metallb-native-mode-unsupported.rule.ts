import { secondsOf } from '../../base/schema/formats.js';
import type { Since } from '../../base/schema/tree.js';
import { isOfKind } from '../../engine/kind.js';
import { isBefore } from '../../engine/release.js';
import { type At, defineRule, type RuleContext } from '../../engine/rule.js';
import { type BfdProfileFacts, bfdProfile } from '../../kinds/metallb/bfd-profile.kind.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { type CommunityFacts, community } from '../../kinds/metallb/community.kind.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { isKnown, knownOf, type Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { bgpModeOf } from '../../paths/bgp-mode.js';
import { poolOfId } from '../../paths/pools.js';
import { poolsOfAdvertisement } from '../common/advertisements.js';
import { communityType } from '../common/communities.js';
import { documents, plainPeer } from '../common/metallb-samples.js';

const sample = (...fields: readonly string[]): string =>
  documents(
    `apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  bgpBackend: native
`,
    plainPeer('router-a', '198.51.100.1', ...fields),
  );

export default defineRule<BgpPeerFacts | BfdProfileFacts | BgpAdvertisementFacts | CommunityFacts | PoolFacts>({
  code: 'metallb-native-mode-unsupported',
  title: "A feature that MetalLB's native BGP mode does not have",
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer, bfdProfile, bgpAdvertisement, community, ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'VRFs, BFD, IPv6 and several other things need FRR. A speaker in native mode refuses its whole configuration when it finds one of them, and goes on with the one from before.',
    bad: sample('connectTime: 5s    #! metallb-native-mode-unsupported "connectTime" needs an FRR mode'),
    good: sample(),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/validation.go, DiscardFRROnly'],
  },
  check(resource, context) {
    if (bgpModeOf(context.graph).name !== 'native') return;
    if (isOfKind(bgpPeer, resource)) checkPeer(resource, context);
    if (isOfKind(bfdProfile, resource)) complain(resource.name ?? 'metadata.name', 'A BFDProfile', context);
    if (isOfKind(bgpAdvertisement, resource)) checkAdvertisement(resource, context);
    if (isOfKind(ipAddressPool, resource)) checkPool(resource, context);
    if (isOfKind(community, resource))
      checkCommunities(
        (resource.data.aliases?.items ?? []).map(({ value }) => value),
        context,
      );
  },
});

function complain(at: At, what: string, { graph, report }: RuleContext, part: 'key' | 'value' = 'value'): void {
  const { source } = bgpModeOf(graph);
  report({
    at,
    part,
    message: `${what} needs an FRR mode, but MetalLB runs in native mode here.`,
    related: source === undefined ? [] : [{ in: source, at: 'spec.bgpBackend', message: 'the mode' }],
  });
}

function checkPeer({ data }: Resource<BgpPeerFacts>, context: RuleContext): void {
  for (const [field, located] of frrFields(data)) {
    if (isKnown(located)) complain(located, `"${field}"`, context, 'key');
  }
}

const ifTrue = (field: Located<boolean> | undefined): Located<boolean> | undefined =>
  field?.value === true ? field : undefined;
const ifText = (field: Located<string> | undefined): Located<string> | undefined =>
  field?.value === '' ? undefined : field;

const frrFields = (data: BgpPeerFacts): readonly (readonly [string, Located<unknown> | undefined])[] => [
  ['vrf', ifText(data.vrf)],
  ['bfdProfile', ifText(data.bfdProfile)],
  ['keepaliveTime', secondsOf(data.keepaliveTime?.value ?? '') === 0 ? undefined : data.keepaliveTime],
  ['connectTime', data.connectTime],
  ['enableGracefulRestart', ifTrue(data.enableGracefulRestart)],
  ['disableMP', ifTrue(data.disableMp)],
  ['dualStackAddressFamily', ifTrue(data.dualStackAddressFamily)],
  ['dynamicASN', ifText(data.dynamicAsn)],
  ['interface', ifText(data.interface)],
  ['localASN', data.localAsn?.value === 0 ? undefined : data.localAsn],
];

function checkAdvertisement(advertisement: Resource<BgpAdvertisementFacts>, context: RuleContext): void {
  checkCommunities(advertisement.data.communities?.items ?? [], context);
  const pool = poolsOfAdvertisement(context.graph, advertisement).find(({ families }) => families.includes('IPv6'));
  if (pool === undefined) return;
  const item = advertisement.data.pools?.items.find(({ value }) => value === pool.name);
  complain(item ?? 'metadata.name', `Pool "${pool.name}" with its IPv6 addresses`, context);
}

/** From these releases on only pools that BGP announces count. */
const looksAtAdvertisements: Since = { openshift: '4.19', metallb: '0.14.9' };

function checkPool({ id, data }: Resource<PoolFacts>, context: RuleContext): void {
  const isSix = poolOfId(context.graph, id)?.families.includes('IPv6') === true;
  if (!isSix || !isBefore(context.settings, looksAtAdvertisements)) return;
  complain(data.addresses ?? 'spec.addresses', 'A pool with IPv6 addresses', context, 'key');
}

function checkCommunities(values: readonly (Located<string> | undefined)[], context: RuleContext): void {
  for (const value of knownOf(values.flatMap((it) => it ?? []))) {
    if (communityType(value.value) === 'large') complain(value, 'A large community', context);
  }
}
