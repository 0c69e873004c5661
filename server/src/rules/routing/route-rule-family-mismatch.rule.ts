import { defineRule } from '../../engine/rule.js';
import type { NmRule } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known, type Located } from '../../model/located.js';
import { presentRules } from '../common/policy-items.js';
import { policySample, routeRulesSample } from '../common/policy-samples.js';

const sample = (to: string): string =>
  policySample(
    '',
    routeRulesSample(`      - family: ipv6
        ip-to: ${to}
        priority: 1100
        route-table: 120
`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-rule-family-mismatch',
  title: 'The addresses of a rule contradict its family',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A rule is for packets of one family. nmstate refuses one whose addresses and family say different things.',
    bad: sample('203.0.113.0/24    #! route-rule-family-mismatch "203.0.113.0/24" but family says IPv6'),
    good: sample('2001:db8:2::/64'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/route_rule.rs, validate_ip_from_to'],
  },
  check(policy, { report }) {
    for (const rule of presentRules(policy)) {
      const [first, ...others] = claimsOf(rule);
      const other = others.find(({ family }) => family !== first?.family);
      if (first === undefined || other === undefined) continue;
      report({
        at: other.at,
        message: `${other.at.value} is ${other.family}, but ${first.key} says ${first.family}.`,
        related: [{ in: policy, at: first.at, message: `${first.key} says ${first.family}` }],
      });
    }
  },
});

/** What one key says about the family. */
interface Claim {
  readonly key: string;
  readonly at: Known<string>;
  readonly family: 'IPv4' | 'IPv6';
}

function claimsOf({ family, ipTo, ipFrom }: NmRule): readonly Claim[] {
  const words: Readonly<Record<string, Claim['family']>> = { ipv4: 'IPv4', ipv6: 'IPv6' };
  const word = isKnown(family) ? words[family.value] : undefined;
  const ofKey: readonly Claim[] =
    isKnown(family) && word !== undefined ? [{ key: 'family', at: family, family: word }] : [];
  return [...ofKey, ...claimOf('ip-from', ipFrom), ...claimOf('ip-to', ipTo)];
}

const claimOf = (key: string, at: Located<string> | undefined): readonly Claim[] =>
  isKnown(at) && at.value !== '' ? [{ key, at, family: at.value.includes(':') ? 'IPv6' : 'IPv4' }] : [];
