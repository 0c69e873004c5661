import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { presentRules } from '../common/policy-items.js';
import { policySample, routeRulesSample } from '../common/policy-samples.js';

const sample = (table: string): string =>
  policySample(
    '',
    routeRulesSample(`      - ip-to: 203.0.113.0/24
        priority: 1100
        action: blackhole
${table}`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-rule-action-with-table',
  title: 'A rule with both action and table',
  area: 'routing',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A rule either drops the packets that it is for or looks them up in a table. With an action it drops them, and nobody reads the table.',
    bad: sample('        route-table: 120    #! route-rule-action-with-table "120" the route-table has no effect\n'),
    good: sample(''),
    whenNotToUse: 'Never: the table says something that does not happen.',
    sources: ['nmstate 2.2.38, rust/src/lib/nm/settings/route_rule.rs, tried: accepted'],
  },
  check(policy, { report }) {
    for (const { action, routeTable } of presentRules(policy)) {
      if (!isKnown(action) || !isKnown(routeTable) || routeTable.value === 0) continue;
      report({ at: routeTable, message: `With action ${action.value} the route-table has no effect.` });
    }
  },
});
