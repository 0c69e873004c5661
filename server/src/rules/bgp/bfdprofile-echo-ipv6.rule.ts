import type { Graph } from '../../engine/graph.js';
import { isBefore } from '../../engine/release.js';
import { defineRule } from '../../engine/rule.js';
import { type BfdProfileFacts, bfdProfile } from '../../kinds/metallb/bfd-profile.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { type Pool, poolsOf } from '../../paths/pools.js';
import type { Peer } from '../../paths/sessions.js';
import { type Advertisement, advertisementsOf, isFirm, reaches } from '../common/advertisements.js';
import { bgpSample, documents, plainPeer, poolSample } from '../common/metallb-samples.js';

const sample = (echoMode: string): string =>
  documents(
    poolSample('pool-red', '2001:db8:1::/64'),
    bgpSample('advertise-red', 'pool-red'),
    plainPeer('router-a', '2001:db8::1', 'bfdProfile: quick'),
    `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata:
  name: quick
  namespace: metallb-system
spec:
  echoMode: ${echoMode}
`,
  );

export default defineRule<BfdProfileFacts>({
  code: 'bfdprofile-echo-ipv6',
  title: 'BFD echo mode meets an IPv6 pool',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bfdProfile],
  since: '0.1.0',
  docs: {
    why: 'Echo mode does not exist for IPv6. The speakers refuse their whole configuration when an IPv6 pool is announced to a peer that uses it, and go on with the one from before; no webhook looks at this.',
    bad: sample('true    #! bfdprofile-echo-ipv6 "true" Pool "pool-red" has IPv6 addresses'),
    good: sample('false'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/validation.go, validateConfig'],
  },
  check(profile, { graph, settings, report }) {
    const { echoMode } = profile.data;
    if (echoMode?.value !== true || profile.name?.value === undefined || isBefore(settings, refusesEcho)) return;
    const found = findUse(graph, profile.name.value);
    if (found === undefined) return;
    const { pool, peer, advertisement } = found;
    report({
      at: echoMode,
      message: `Pool "${pool.name}" has IPv6 addresses and reaches peer "${nameOf(peer)}", whose BFD profile uses echo mode. MetalLB drops its whole configuration for this.`,
      related: [
        { in: pool.resource, at: pool.blocks.find(isIpv6) ?? 'spec.addresses', message: `pool "${pool.name}"` },
        { in: peer, at: 'spec.bfdProfile', message: `peer "${nameOf(peer)}"` },
        { in: advertisement, at: 'metadata.name', message: 'the advertisement that brings them together' },
      ],
    });
  },
});

const refusesEcho = { openshift: '4.14', metallb: '0.13.10' };

const isIpv6 = ({ range }: Pool['blocks'][number]): boolean => range.family === 'IPv6';

interface EchoUse {
  readonly pool: Pool;
  readonly peer: Peer;
  readonly advertisement: Advertisement;
}

const peersByProfile = defineIndex(
  'peers by bfd profile',
  (graph) => graph.ofKind(bgpPeer),
  (_, { data }) => (data.bfdProfile?.value === undefined ? [] : [data.bfdProfile.value]),
);

/** An IPv6 pool that is announced to a peer with this profile. */
function findUse(graph: Graph, profile: string): EchoUse | undefined {
  const peers = peersByProfile(graph, profile);
  if (peers.length === 0 || graph.hasAlternatives()) return undefined;
  for (const pool of poolsOf(graph).filter(({ families }) => families.includes('IPv6'))) {
    for (const advertisement of advertisementsOf(graph, pool)) {
      const peer = peers.find((it) => reaches(advertisement, it));
      if (peer !== undefined && isFirm(graph, advertisement, pool)) return { pool, peer, advertisement };
    }
  }
  return undefined;
}
