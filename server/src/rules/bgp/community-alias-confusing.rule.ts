import { defineRule } from '../../engine/rule.js';
import { type CommunityFacts, community } from '../../kinds/metallb/community.kind.js';
import { communityType } from '../common/communities.js';
import { communitySample } from '../common/metallb-samples.js';

export default defineRule<CommunityFacts>({
  code: 'community-alias-confusing',
  title: 'An alias that hides a literal or that the webhook refuses',
  area: 'bgp',
  severity: 'info',
  tier: 3,
  needs: 'document',
  kinds: [community],
  since: '0.1.0',
  docs: {
    why: 'MetalLB looks among the aliases first, so an alias that looks like a community takes its place everywhere. The webhook does not know the aliases and takes whatever holds a colon for a literal. A reader cannot tell the two apart either.',
    bad: communitySample(
      '65000:1    #! community-alias-confusing "65000:1" looks like a literal community',
      '65535:65281',
    ),
    good: communitySample('keep-inside', '65535:65281'),
    whenNotToUse: 'When the names are given by another tool.',
    sources: ['MetalLB, internal/config/config.go, getCommunityValue', 'MetalLB, internal/k8s/webhooks'],
  },
  check({ data }, { report }) {
    for (const { name, path } of data.aliases?.items ?? []) {
      if (name !== undefined && name.value === undefined) continue;
      const problem = problemOf(name?.value ?? '');
      if (problem !== undefined) report({ at: name ?? path, message: problem });
    }
  },
});

function problemOf(name: string): string | undefined {
  if (name === '') return 'This alias has no name, so nobody can use it.';
  if (!name.includes(':')) return undefined;
  return communityType(name) === undefined
    ? `Alias "${name}" holds a colon, and MetalLB's webhook refuses advertisements that use it.`
    : `Alias "${name}" looks like a literal community and replaces it.`;
}
