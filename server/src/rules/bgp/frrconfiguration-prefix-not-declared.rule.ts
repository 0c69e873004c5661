import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import type { FrrNeighbor, FrrRouter } from '../../kinds/frr/frr-router.js';
import { knownOf } from '../../model/located.js';
import { frrSample } from '../common/frr-samples.js';
import {
  advertised,
  allNeighbors,
  announceable,
  type FrrConfiguration,
  markedPrefixes,
  neighborName,
} from '../common/frr-sessions.js';

const sample = (prefix: string): string =>
  frrSample(['prefixes:', '- 203.0.113.0/28'], ['toAdvertise:', '  allowed:', '    prefixes:', `    - ${prefix}`]);

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-prefix-not-declared',
  title: 'A neighbor is allowed a prefix that its router does not announce',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'A neighbor picks from the prefixes of its own router, or of VRFs that the router imports, in the same resource and written in the same way; local preferences and communities pick from what the neighbor is told. frr-k8s refuses everything else.',
    bad: sample(
      '203.0.113.16/28    #! frrconfiguration-prefix-not-declared "203.0.113.16/28" is not announced by this router',
    ),
    good: sample('203.0.113.0/28'),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, context) {
    if (resource.partial) return;
    for (const { router, neighbor } of allNeighbors(resource.data)) {
      checkAllowed(resource, router, neighbor, context);
      checkMarked(resource, router, neighbor, context);
    }
  },
});

function checkAllowed(
  resource: FrrConfiguration,
  router: FrrRouter,
  neighbor: FrrNeighbor,
  { report }: RuleContext,
): void {
  const { advertiseMode, allowedPrefixes } = neighbor;
  const own = announceable(resource.data, router);
  if (own === undefined || (advertiseMode !== undefined && advertiseMode.value !== 'filtered')) return;
  for (const prefix of knownOf(allowedPrefixes?.items ?? [])) {
    if (own.includes(prefix.value)) continue;
    report({
      at: prefix,
      message: `Prefix ${prefix.value} is not announced by this router.`,
      related: [
        {
          in: resource,
          at: router.prefixes ?? { path: router.path },
          part: 'key',
          message: 'what the router announces',
        },
      ],
    });
  }
}

function checkMarked(
  resource: FrrConfiguration,
  router: FrrRouter,
  neighbor: FrrNeighbor,
  { report }: RuleContext,
): void {
  const told = advertised(resource.data, router, neighbor);
  if (told === undefined) return;
  for (const prefix of knownOf(markedPrefixes(neighbor))) {
    if (told.includes(prefix.value)) continue;
    report({ at: prefix, message: `Prefix ${prefix.value} is not advertised to neighbor ${neighborName(neighbor)}.` });
  }
}
