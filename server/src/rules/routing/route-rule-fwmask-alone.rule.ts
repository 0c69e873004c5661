import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { presentRules } from '../common/policy-items.js';
import { policySample, routeRulesSample } from '../common/policy-samples.js';

const sample = (mark: string, marker = ''): string =>
  policySample(
    '',
    routeRulesSample(`      - ip-to: 203.0.113.0/24
        priority: 1100
        route-table: 120
${mark}        fwmask: 0xff${marker}
`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-rule-fwmask-alone',
  title: 'fwmask without fwmark',
  area: 'routing',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The mask says which bits of the mark are compared. Without a mark there is nothing to compare, and nmstate refuses the rule.',
    bad: sample('', '    #! route-rule-fwmask-alone "0xff" fwmask needs a fwmark'),
    good: sample('        fwmark: 0x20\n'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/route_rule.rs, validate_fwmark_and_fwmask'],
  },
  check(policy, { report }) {
    for (const { fwmark, fwmask, opaque } of presentRules(policy)) {
      if (isKnown(fwmask) && fwmark === undefined && !opaque) report({ at: fwmask, message: 'fwmask needs a fwmark.' });
    }
  },
});
