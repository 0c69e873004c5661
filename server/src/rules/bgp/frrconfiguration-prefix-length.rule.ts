import { bitsOf } from '../../base/net/address.js';
import { parseNetwork } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import type { FrrPrefixSelector } from '../../kinds/frr/frr-router.js';
import { isKnown, type Known } from '../../model/located.js';
import { frrSample } from '../common/frr-samples.js';
import { allNeighbors } from '../common/frr-sessions.js';

const sample = (...lines: readonly string[]): string =>
  frrSample(
    [],
    [
      'toReceive:',
      '  allowed:',
      '    prefixes:',
      '    - prefix: 192.0.2.0/24',
      ...lines.map((line) => `      ${line}`),
    ],
  );

export default defineRule<FrrConfigurationFacts>({
  code: 'frrconfiguration-prefix-length',
  title: 'le and ge do not fit the prefix',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'ge is the shortest and le the longest prefix that is accepted inside of the network, so neither can be shorter than the network itself, and ge cannot be longer than le. frr-k8s refuses the resource otherwise.',
    bad: sample('le: 22    #! frrconfiguration-prefix-length "22" ge and le must lie between 24 and 32'),
    good: sample('ge: 26', 'le: 28'),
    whenNotToUse: 'Never: frr-k8s refuses the resource.',
    sources: ['frr-k8s, internal/controller/api_to_config.go'],
  },
  check(resource, { report }) {
    for (const { neighbor } of allNeighbors(resource.data)) {
      for (const selector of neighbor.receivedPrefixes) {
        const network = selector.prefix?.value === undefined ? undefined : parseNetwork(selector.prefix.value);
        const wrong = network === undefined ? undefined : misfit(selector, network.prefix);
        if (network === undefined || wrong === undefined) continue;
        report({
          at: wrong,
          message: `For ${selector.prefix?.value}, ge and le must lie between ${network.prefix} and ${bitsOf(network.family)}, ge first.`,
        });
      }
    }
  },
});

/** Zero counts as not set. */
function misfit({ ge, le }: FrrPrefixSelector, mask: number): Known<number> | undefined {
  if (isKnown(le) && le.value !== 0 && le.value < mask) return le;
  if (!isKnown(ge) || ge.value === 0) return undefined;
  if (ge.value < mask) return ge;
  return isKnown(le) && le.value !== 0 && ge.value > le.value ? ge : undefined;
}
