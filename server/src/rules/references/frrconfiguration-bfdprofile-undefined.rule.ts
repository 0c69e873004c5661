import { nearest } from '../../base/text-distance.js';
import { defineRule } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { isKnown } from '../../model/located.js';
import { changeToNear } from '../common/fixes.js';
import { frrSample } from '../common/frr-samples.js';
import { allNeighbors } from '../common/frr-sessions.js';
import { didYouMean } from '../common/words.js';

const profiles = ['bfdProfiles:', '- name: quick', '  receiveInterval: 300'];

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-bfdprofile-undefined',
  title: "A neighbor's BFD profile is not in the same FRRConfiguration",
  area: 'references',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'frr-k8s looks for the profile among the bfdProfiles of the same resource. Profiles of other FRRConfigurations do not count, nor do BFDProfile resources of MetalLB, and frr-k8s refuses the resource.',
    bad: frrSample(
      [],
      ['bfdProfile: quik    #! frrconfiguration-bfdprofile-undefined "quik" No BFD profile "quik" is declared'],
      profiles,
    ),
    good: frrSample([], ['bfdProfile: quick'], profiles),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, { report }) {
    const { bfdProfiles, hasOpenProfiles } = resource.data;
    const names = bfdProfiles.flatMap(({ name }) => name?.value ?? []);
    if (resource.partial || hasOpenProfiles || bfdProfiles.some(({ name }) => name?.opaque === true)) return;
    for (const { neighbor } of allNeighbors(resource.data)) {
      const { bfdProfile } = neighbor;
      if (!isKnown(bfdProfile) || bfdProfile.value === '' || names.includes(bfdProfile.value)) continue;
      const near = nearest(bfdProfile.value, names);
      report({
        at: bfdProfile,
        message: `No BFD profile "${bfdProfile.value}" is declared in this FRRConfiguration.${didYouMean(near)}`,
        fixes: changeToNear(resource, bfdProfile, near),
      });
    }
  },
});
