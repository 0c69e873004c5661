import { isBefore } from '../../engine/release.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import type { Pool } from '../../paths/pools.js';
import { familiesOfSession, type Peer } from '../../paths/sessions.js';
import { type Advertisement, isFirm, poolsOfAdvertisement, reachedPeers } from '../common/advertisements.js';
import { putAt } from '../common/fixes.js';
import { bgpSample, documents, plainPeer, poolSample } from '../common/metallb-samples.js';

const sample = (pool: string, ...fields: readonly string[]): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    plainPeer('router-a', '2001:db8::1', ...fields),
    bgpSample('advertise-red', pool, 'peers:', '- router-a'),
  );

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-family-mismatch',
  title: "The session does not carry the pool's address family",
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'A session carries addresses of its own family only, unless the peer sets dualStackAddressFamily. Here the session comes up and the pool is not announced on it; nothing reports that.',
    bad: sample('pool-red    #! bgpadvertisement-family-mismatch "pool-red" has an IPv6 session'),
    good: sample('pool-red', 'dualStackAddressFamily: true'),
    whenNotToUse: 'When another program announces the pool.',
    sources: ['MetalLB, internal/bgp/frrk8s/frrk8s.go', 'MetalLB issues 2858 and 1736'],
  },
  check(advertisement, context) {
    if (isBefore(context.settings, carriesOneFamily) || !isFirm(context.graph, advertisement)) return;
    const peers = reachedPeers(context.graph, advertisement);
    if (peers === undefined || peers.length === 0) return;
    for (const pool of poolsOfAdvertisement(context.graph, advertisement)) {
      if (!pool.isOpen && pool.families.length > 0 && peers.every((peer) => carriesNothing(peer, pool))) {
        reportPool(advertisement, pool, peers, context);
      }
    }
  },
});

/** Before these releases a session carries both families. */
const carriesOneFamily = { openshift: '4.20', metallb: '0.15' };

function carriesNothing(peer: Peer, pool: Pool): boolean {
  const families = familiesOfSession(peer);
  return families !== undefined && !pool.families.some((family) => families.includes(family));
}

function reportPool(advertisement: Advertisement, pool: Pool, peers: readonly Peer[], { report }: RuleContext): void {
  const [peer] = peers;
  if (peer === undefined) return;
  const item = advertisement.data.pools?.items.find(({ value }) => value === pool.name);
  const others = peers.length === 1 ? '' : ', and its other peers alike';
  const session = familiesOfSession(peer)?.join(' and ') ?? '';
  report({
    at: item ?? 'metadata.name',
    message: `Peer "${nameOf(peer)}" has an ${session} session${others}, and pool "${pool.name}" only ${pool.families.join(' and ')} addresses; nothing is announced. Set dualStackAddressFamily.`,
    related: [
      ...peers.map((it) => ({
        in: it,
        at: it.data.peerAddress ?? 'spec.peerAddress',
        message: `session to peer "${nameOf(it)}"`,
      })),
      { in: pool.resource, at: 'spec.addresses', part: 'key', message: `addresses of pool "${pool.name}"` },
    ],
    fixes: peers.slice(0, 3).flatMap(carryBoth),
  });
}

const carryBoth = (peer: Peer): readonly Fix[] =>
  peer.version === 'v1beta1'
    ? []
    : [putAt(`Set dualStackAddressFamily on "${nameOf(peer)}"`, peer, 'spec.dualStackAddressFamily', true)];
