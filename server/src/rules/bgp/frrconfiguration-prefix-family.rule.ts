import { type Family, parseAddress } from '../../base/net/address.js';
import { parseNetwork } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import type { FrrNeighbor } from '../../kinds/frr/frr-router.js';
import { type Known, knownOf } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { frrSample } from '../common/frr-samples.js';
import { allNeighbors, familiesOfNeighbor, markedPrefixes } from '../common/frr-sessions.js';
import { isReportedBySchema } from '../common/schema-problems.js';

const sample = (prefix: string, ...fields: readonly string[]): string =>
  frrSample(
    ['prefixes:', '- 2001:db8:1::/64'],
    ['toAdvertise:', '  allowed:', '    prefixes:', `    - ${prefix}`, ...fields],
  );

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-prefix-family',
  title: 'A prefix or next hop of a family the neighbor lacks',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: "A session carries routes of the family of the neighbor's address, and of both families only with dualStackAddressFamily. frr-k8s refuses a resource that names a prefix or next hop of the other family.",
    bad: sample(
      '2001:db8:1::/64    #! frrconfiguration-prefix-family "2001:db8:1::/64" is IPv6, which this neighbor does not carry',
    ),
    good: sample('2001:db8:1::/64', 'dualStackAddressFamily: true'),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, { report }) {
    for (const { neighbor } of allNeighbors(resource.data)) {
      const families = familiesOfNeighbor(neighbor);
      if (families === undefined || families.length > 1) continue;
      for (const { value, family } of valuesWithFamily(neighbor)) {
        if (family === undefined || families.includes(family) || isReportedBySchema(resource, value.path)) continue;
        report({
          at: value,
          message: `${value.value} is ${family}, which this neighbor does not carry.`,
          fixes: [putAt('Set dualStackAddressFamily', resource, `${neighbor.path}.dualStackAddressFamily`, true)],
        });
      }
    }
  },
});

interface WithFamily {
  readonly value: Known<string>;
  readonly family: Family | undefined;
}

/** In mode all the prefixes of the other family are left out, so listed ones do not matter. */
function valuesWithFamily(neighbor: FrrNeighbor): readonly WithFamily[] {
  const allowed = neighbor.advertiseMode?.value === 'all' ? [] : (neighbor.allowedPrefixes?.items ?? []);
  const prefixes = knownOf([...allowed, ...markedPrefixes(neighbor)]).map((value) => ({
    value,
    family: parseNetwork(value.value)?.family,
  }));
  const hops = knownOf([neighbor.nextHop4, neighbor.nextHop6].flatMap((it) => it ?? [])).map((value) => ({
    value,
    family: parseAddress(value.value)?.family,
  }));
  return [...prefixes, ...hops];
}
