import { formatNetwork, parseNetworkOrAddress } from '../../base/net/cidr.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { NmRule } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Policy } from '../../paths/policies.js';
import { ruleTable } from '../../paths/route-rules.js';
import { presentRules } from '../common/policy-items.js';
import { policySample, routeRulesSample } from '../common/policy-samples.js';

const sample = (second: string): string =>
  policySample(
    '',
    routeRulesSample(`      - ip-to: 203.0.113.0/24
        priority: 1100
        route-table: 120
${second}        priority: 1100
        route-table: 120
`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-rule-duplicate',
  title: 'The same rule twice, or one priority with two tables',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Equal rules become one. Rules for the same packets with one priority and two tables have no order that anybody promises, so which table counts is a matter of luck. Different networks may share a priority.',
    bad: sample('      - ip-to: 203.0.113.0/24    #! route-rule-duplicate This rule is already listed\n'),
    good: sample('      - ip-to: 192.0.2.0/24\n'),
    whenNotToUse: 'Never: one of the two rules is of no use.',
    sources: ['nmstate 2.2.38, rust/src/lib/route_rule.rs, tried: accepted'],
  },
  check(policy, { report }) {
    const rules = presentRules(policy).filter(isReadable);
    for (const [index, rule] of rules.entries()) {
      const finding = findingFor(policy, rule, rules.slice(0, index));
      if (finding !== undefined) report(finding);
    }
  },
});

/** A rule with a template may be anything. */
const isReadable = (rule: NmRule): boolean =>
  !rule.opaque &&
  ![rule.ipTo, rule.ipFrom, rule.family, rule.iif, rule.action].some((part) => part?.opaque) &&
  ![rule.fwmark, rule.fwmask, rule.priority, rule.routeTable, rule.suppressPrefixLength].some((part) => part?.opaque);

function findingFor(policy: Policy, rule: NmRule, before: readonly NmRule[]): FindingInput | undefined {
  const twin = before.find((it) => everything(it) === everything(rule));
  if (twin !== undefined)
    return { at: rule, message: 'This rule is already listed.', related: [relatedTo(policy, twin)] };
  if (rule.priority?.value === undefined || rule.action !== undefined) return undefined;
  const rival = before.find((it) => selection(it) === selection(rule) && it.action === undefined);
  if (rival === undefined) return undefined;
  const message = `This rule competes with the rule to table ${ruleTable(rival)} of equal priority.`;
  return { at: rule, message, related: [relatedTo(policy, rival)] };
}

const relatedTo = (policy: Policy, rule: NmRule) => ({
  in: policy,
  at: rule,
  message: 'the other rule',
});

const network = (text: string | undefined): string => {
  const parsed = text === undefined ? undefined : parseNetworkOrAddress(text);
  return parsed === undefined ? (text ?? '') : formatNetwork(parsed);
};

/** Which packets the rule is for, and when it is read. */
const selection = ({ ipTo, ipFrom, iif, fwmark, fwmask, family, priority, suppressPrefixLength }: NmRule): string =>
  JSON.stringify([
    network(ipTo?.value),
    network(ipFrom?.value),
    iif?.value,
    fwmark?.value,
    fwmask?.value,
    ipTo === undefined && ipFrom === undefined ? family?.value : undefined,
    priority?.value,
    suppressPrefixLength?.value,
  ]);

/** Every key of the rule, in one order; no table is the main one. */
const everything = (rule: NmRule): string => JSON.stringify([selection(rule), ruleTable(rule), rule.action?.value]);
