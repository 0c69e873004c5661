import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { community } from '../../kinds/metallb/community.kind.js';
import { type Known, knownOf } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { absenceBeside } from '../common/absence-beside.js';
import { hasOpenAliases, isAlias, literalOf } from '../common/communities.js';
import { changeToNear, putAt } from '../common/fixes.js';
import { bgpSample, communitySample, documents, poolSample } from '../common/metallb-samples.js';
import { didYouMean } from '../common/words.js';

const sample = (item: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    bgpSample('advertise-red', 'pool-red', 'communities:', `- ${item}`),
    communitySample('keep-inside', '65535:65281'),
  );

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-community-undefined',
  title: 'A community is neither a literal nor a known alias',
  area: 'references',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'The speakers refuse their whole configuration when they cannot tell what a community stands for, and go on with the one from before. The webhook leaves such entries out before it looks, so nobody says anything. The names that routers know, such as no-export, are not built in.',
    bad: sample('keep-insde    #! bgpadvertisement-community-undefined "keep-insde" Did you mean "keep-inside"?'),
    good: sample('keep-inside'),
    whenNotToUse: 'When the Community resources are kept in another repository than the advertisements.',
    sources: ['MetalLB, internal/config/config.go, getCommunityValue'],
  },
  check(advertisement, context) {
    for (const item of knownOf(advertisement.data.communities?.items ?? [])) {
      if (!item.value.includes(':') && !isAlias(context.graph, item.value)) reportMissing(advertisement, item, context);
    }
  },
});

function reportMissing(
  advertisement: Resource<BgpAdvertisementFacts>,
  item: Known<string>,
  { graph, scopeName, report }: RuleContext,
): void {
  const severity = absenceBeside(graph, community, bgpAdvertisement);
  if (severity === undefined || (hasOpenAliases(graph) && severity === 'error')) return;
  const literal = literalOf(item.value);
  const near = literal === undefined ? graph.near('metallb/CommunityAlias', item.value) : [];
  const missing = `No community alias "${item.value}" is defined in ${scopeName}. MetalLB drops its whole configuration for this.`;
  report({
    at: item,
    severity: literal === undefined ? severity : 'error',
    message:
      item.value === ''
        ? 'This community is empty. MetalLB drops its whole configuration for this.'
        : literal === undefined
          ? `${missing}${didYouMean(near)}`
          : `"${item.value}" is not built in. Write ${literal}, or give it that name in a Community.`,
    related: near.flatMap((it) =>
      graph.define('metallb/CommunityAlias', it).map(({ resource, symbol }) => ({
        in: resource,
        at: symbol.path,
        message: `community alias "${it}"`,
      })),
    ),
    fixes: [
      ...changeToNear(advertisement, item, near),
      ...(literal === undefined ? [] : [putAt(`Write ${literal}`, advertisement, item.path, literal)]),
    ],
  });
}
