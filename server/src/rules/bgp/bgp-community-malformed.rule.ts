import { isOfKind } from '../../engine/kind.js';
import { isBefore } from '../../engine/release.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import type { Settings } from '../../engine/settings.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { type CommunityFacts, community } from '../../kinds/metallb/community.kind.js';
import { knownOf, type Located } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { communityType, hasOpenAliases, isAlias } from '../common/communities.js';
import { allNeighbors } from '../common/frr-sessions.js';
import { communitySample } from '../common/metallb-samples.js';

export default defineRule<BgpAdvertisementFacts | CommunityFacts | FrrConfigurationFacts>({
  code: 'bgp-community-malformed',
  title: 'A community value that cannot be read',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement, community, frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'MetalLB knows two forms: two numbers up to 65535, and `large:` with three numbers up to 4294967295. It refuses its whole configuration for anything else, and goes on with the one from before; frr-k8s refuses the FRRConfiguration.',
    bad: communitySample('keep-inside', '65536:1    #! bgp-community-malformed "65536:1" Write two numbers'),
    good: communitySample('keep-inside', '65535:65281'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/bgp/community/community.go', 'frr-k8s, internal/community/community.go'],
  },
  check(resource, context) {
    if (isOfKind(community, resource)) checkAliases(resource, context);
    if (isOfKind(bgpAdvertisement, resource)) checkItems(resource, context);
    if (isOfKind(frrConfiguration, resource)) checkMarks(resource, context);
  },
});

function checkAliases({ data }: Resource<CommunityFacts>, { report, settings }: RuleContext): void {
  const values = (data.aliases?.items ?? []).map(
    ({ value, path }): Located<string> => value ?? { value: '', opaque: false, path },
  );
  for (const value of knownOf(values)) {
    const message = complaintOf(value.value, settings);
    if (message !== undefined) report({ at: value, message });
  }
}

/** Without a colon it can only be an alias, and `bgpadvertisement-community-undefined` looks at it. */
function checkItems({ data }: Resource<BgpAdvertisementFacts>, { graph, report, settings }: RuleContext): void {
  for (const item of knownOf(data.communities?.items ?? [])) {
    const message = item.value.includes(':') ? complaintOf(item.value, settings) : undefined;
    if (message === undefined) continue;
    const isName = isAlias(graph, item.value);
    if (isName || hasOpenAliases(graph)) {
      if (isName) report({ at: item, severity: 'hint', message: refusal(item.value) });
    } else {
      report({ at: item, message });
    }
  }
}

/** frr-k8s knows no aliases, and large communities from its first release on. */
function checkMarks({ data }: Resource<FrrConfigurationFacts>, { report }: RuleContext): void {
  const marks = allNeighbors(data).flatMap(({ neighbor }) => neighbor.communities);
  for (const value of knownOf(marks.flatMap((it) => it.community ?? []))) {
    if (communityType(value.value) === undefined) report({ at: value, message: complaint(value.value) });
  }
}

const refusal = (name: string): string =>
  `MetalLB takes alias "${name}", but its webhook refuses this advertisement because of the colon.`;

/** What MetalLB has against a community, in the release that the settings name. */
function complaintOf(value: string, settings: Settings): string | undefined {
  const type = communityType(value);
  if (type === undefined) return complaint(value);
  return type === 'large' && isBefore(settings, { openshift: '4.14', metallb: '0.13.10' })
    ? `"${value}" is a large community, which MetalLB reads from 0.13.10 on, and OpenShift from 4.14.`
    : undefined;
}

const complaint = (value: string): string =>
  value === ''
    ? 'There is no community here. Write two numbers as in 65000:100, or three as in large:65000:1:2.'
    : `"${value}" is not a community. Write two numbers as in 65000:100, or three as in large:65000:1:2.`;
