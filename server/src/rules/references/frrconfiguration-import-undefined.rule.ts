import { nearest } from '../../base/text-distance.js';
import { defineRule } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { isKnown } from '../../model/located.js';
import { changeToNear } from '../common/fixes.js';
import { didYouMean } from '../common/words.js';

const sample = (name: string): string => `apiVersion: frrk8s.metallb.io/v1beta1
kind: FRRConfiguration
metadata:
  name: more-routes
  namespace: frr-k8s-system
spec:
  bgp:
    routers:
    - asn: 64512
      imports:
      - vrf: ${name}
    - asn: 64512
      vrf: blue
`;

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-import-undefined',
  title: 'An imported VRF has no router in the same FRRConfiguration',
  area: 'references',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'A router can take over the routes of VRFs that have a router in the same resource; "default" always works. frr-k8s refuses the resource otherwise.',
    bad: sample('blu    #! frrconfiguration-import-undefined "blu" has no router for VRF "blu"'),
    good: sample('default').replace('      vrf: blue\n', '      id: 192.0.2.11\n'),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, { report }) {
    const { routers, hasOpenRouters } = resource.data;
    if (resource.partial || hasOpenRouters || routers.some(({ vrf }) => vrf?.opaque === true)) return;
    const names = routers.flatMap(({ vrf }) => vrf?.value ?? []);
    for (const vrf of routers.flatMap(({ imports }) => imports?.items ?? [])) {
      if (!isKnown(vrf) || vrf.value === 'default' || names.includes(vrf.value)) continue;
      const near = nearest(vrf.value, names);
      report({
        at: vrf,
        message: `This FRRConfiguration has no router for VRF "${vrf.value}" to import from.${didYouMean(near)}`,
        fixes: changeToNear(resource, vrf, near),
      });
    }
  },
});
