import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { presentRoutes } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const sample = (marker: string, port: string): string =>
  vrfPolicySample({
    routes: `      - destination: 0.0.0.0/0${marker}
        next-hop-address: 198.51.100.1
${port}        table-id: 110
`,
    rules: '',
  });

export default defineRule<PolicyFacts>({
  code: 'route-no-interface',
  title: 'A route without interface',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate stores a route with the interface that it leaves by, and refuses one that names none.',
    bad: sample('    #! route-no-interface "destination" The route to 0.0.0.0/0 needs a next-hop-interface', ''),
    good: sample('', '        next-hop-interface: ens224\n'),
    whenNotToUse: 'Never: nmstate refuses the policy.',
    sources: ['nmstate, rust/src/lib/route.rs'],
  },
  check(policy, { report }) {
    if (policy.partial) return;
    for (const route of presentRoutes(policy)) {
      if (route.opaque || route.routeType !== undefined || route.nextHopInterface !== undefined) continue;
      const to = route.destination?.value;
      report({
        at: route,
        message: `${to === undefined ? 'This route' : `The route to ${to}`} needs a next-hop-interface.`,
      });
    }
  },
});
