import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Located } from '../../model/located.js';
import { hasTemplate, presentRules } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (rule: string): string =>
  vrfPolicySample({ routes: '', rules: `      - ${rule}\n        route-table: 110\n` });

export default defineRule<PolicyFacts>({
  code: 'route-rule-no-selector',
  title: 'A route rule that selects nothing',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate wants to know which packets a rule is for, by destination, by source or by family. An interface or a mark alone is not enough, and the whole policy is refused.',
    bad: sample('priority: 1100    #! route-rule-no-selector "priority" This rule needs ip-to, ip-from or family'),
    good: sample('ip-from: 198.51.100.0/24\n        priority: 1100'),
    whenNotToUse: 'Never: nmstate refuses the policy.',
    sources: ['nmstate, rust/src/lib/route_rule.rs'],
  },
  check(policy, { report }) {
    if (policy.partial) return;
    for (const rule of presentRules(policy)) {
      if (hasTemplate(policy, rule.path) || [rule.ipTo, rule.ipFrom, rule.family].some(isGiven)) continue;
      report({ at: rule, message: 'This rule needs ip-to, ip-from or family.' });
    }
  },
});

/** An empty text selects nothing. */
const isGiven = (field: Located<string> | undefined): boolean => field !== undefined && field.value !== '';
