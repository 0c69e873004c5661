import { defineRule } from '../../engine/rule.js';
import type { NmRule } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { presentInterfaces, presentRules } from '../common/policy-items.js';
import { policySample, routeRulesSample } from '../common/policy-samples.js';

const sample = (enabled: string, marker: string): string =>
  policySample(
    `    - name: ens224
      type: ethernet
      state: up
      ipv6:
        enabled: ${enabled}
`,
    routeRulesSample(`      - ip-to: 2001:db8:2::/64${marker}
        priority: 1100
        route-table: 120
`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-rule-ipv6-no-interface',
  title: 'An IPv6 rule but no interface with IPv6',
  area: 'routing',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'NetworkManager keeps rules in the profile of an interface. Where every interface of a policy has IPv6 off, older releases of nmstate find no profile for an IPv6 rule and fail.',
    bad: sample('false', '    #! route-rule-ipv6-no-interface No interface of this policy has IPv6 on'),
    good: sample('true', ''),
    whenNotToUse: 'With a release of nmstate that keeps such rules with the loopback.',
    sources: ['nmstate issue 2235'],
  },
  check(policy, { report }) {
    const interfaces = presentInterfaces(policy);
    const isOff = interfaces.length > 0 && interfaces.every((item) => item.ipv6?.enabled?.value === false);
    if (!isOff || policy.data.state.interfaces?.open === true || policy.partial) return;
    for (const rule of presentRules(policy).filter(isIpv6)) {
      report({
        at: rule.ipTo ?? rule.ipFrom ?? rule.family ?? rule,
        message: 'No interface of this policy has IPv6 on, and older nmstate releases then refuse an IPv6 rule.',
      });
    }
  },
});

const isIpv6 = ({ family, ipTo, ipFrom }: NmRule): boolean =>
  family?.value === 'ipv6' || [ipTo, ipFrom].some((network) => network?.value?.includes(':') === true);
