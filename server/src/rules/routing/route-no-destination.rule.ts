import { defineRule } from '../../engine/rule.js';
import type { NmRoute } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import type { Policy } from '../../paths/policies.js';
import { putAt } from '../common/fixes.js';
import { gatewayOf } from '../common/links.js';
import { presentRoutes } from '../common/policy-items.js';
import { isReportedBySchema } from '../common/schema-problems.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (first: string): string =>
  vrfPolicySample({
    routes: `      - ${first}
        next-hop-interface: ens224
        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'route-no-destination',
  title: 'A route without destination',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate lets such a route pass, but what it writes is no default route, and its check after applying fails: the whole policy is taken back.',
    bad: sample(
      'next-hop-address: 198.51.100.1    #! route-no-destination "next-hop-address" This route has no destination; write 0.0.0.0/0',
    ),
    good: sample('destination: 0.0.0.0/0\n        next-hop-address: 198.51.100.1'),
    whenNotToUse: 'Never: the policy cannot be applied.',
    sources: ['nmstate 2.2.38, tried'],
  },
  check(policy, { report }) {
    if (policy.partial) return;
    for (const route of presentRoutes(policy)) {
      if (route.opaque || route.destination !== undefined) continue;
      if (isReportedBySchema(policy, `${route.path}.destination`)) continue;
      const everything = gatewayOf(route)?.address.family === 'IPv6' ? '::/0' : '0.0.0.0/0';
      report({
        at: route,
        message: `This route has no destination; write ${everything} for a default route.`,
        fixes: fixFor(policy, route, everything),
      });
    }
  },
});

/** A second default route would only compete with the first one. */
function fixFor(policy: Policy, route: NmRoute, everything: string): readonly Fix[] {
  const isTaken = presentRoutes(policy).some((other) => other !== route && other.destination?.value === everything);
  return isTaken ? [] : [putAt(`Add destination ${everything}`, policy, `${route.path}.destination`, everything)];
}
