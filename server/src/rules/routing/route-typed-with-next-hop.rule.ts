import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { presentRoutes } from '../common/policy-items.js';
import { policySample, routesSample } from '../common/policy-samples.js';

const sample = (gateway: string): string =>
  policySample(
    '',
    routesSample(`      - destination: 203.0.113.0/24
        route-type: blackhole
${gateway}`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-typed-with-next-hop',
  title: 'A blackhole route with a next hop',
  area: 'routing',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A route of type blackhole, unreachable or prohibit ends at the node, so it leads nowhere. nmstate refuses one with a gateway, or with an interface other than lo.',
    bad: sample(
      '        next-hop-address: 198.51.100.1    #! route-typed-with-next-hop "next-hop-address" takes no next hop\n',
    ),
    good: sample(''),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/route.rs, Routes::validate'],
  },
  check(policy, { report }) {
    for (const { routeType, nextHopAddress, nextHopInterface } of presentRoutes(policy)) {
      if (!isKnown(routeType)) continue;
      const port =
        isKnown(nextHopInterface) && !['', 'lo'].includes(nextHopInterface.value) ? nextHopInterface : undefined;
      const hop = isKnown(nextHopAddress) ? nextHopAddress : port;
      if (hop === undefined) continue;
      report({ at: hop, part: 'key', message: `A route of type ${routeType.value} takes no next hop.` });
    }
  },
});
