import { defineRule } from '../../engine/rule.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { entriesNamed, presentRoutes } from '../common/policy-items.js';
import { policySample, routesSample } from '../common/policy-samples.js';

const sample = (port: string): string =>
  policySample(
    `    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: 198.51.100.11
          prefix-length: 24
    - name: ens256
      type: ethernet
      state: absent
`,
    routesSample(`      - destination: 203.0.113.0/24
        next-hop-address: 198.51.100.1
        next-hop-interface: ${port}
`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-interface-absent',
  title: 'A route through an interface that the policy removes',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A route goes with its interface. nmstate refuses a policy that removes the one and keeps the other; newer releases also refuse routes by interfaces that are down or ignored.',
    bad: sample('ens256    #! route-interface-absent "ens256" "ens256" is set to state absent'),
    good: sample('ens224'),
    whenNotToUse: 'Never: the route has no way out of the node.',
    sources: ['nmstate 2.2.38, rust/src/lib/route.rs, MergedRoutes::new', 'nmstate pull requests 2967 and 2973'],
  },
  check(policy, { report }) {
    for (const { nextHopInterface, routeType } of presentRoutes(policy)) {
      if (!isKnown(nextHopInterface) || routeType !== undefined) continue;
      const entries = entriesNamed(policy, nextHopInterface.value).filter(isOfKernel);
      const [first] = entries;
      const state = first?.state?.value ?? 'up';
      if (first === undefined || !entries.every((it) => it.state?.value === state) || !unusable.includes(state))
        continue;
      report({
        at: nextHopInterface,
        severity: state === 'absent' ? 'error' : 'warning',
        message: `"${nextHopInterface.value}" is set to state ${state}, so no route can use it.`,
        related: [{ in: policy, at: first.state ?? first, message: `state of "${nextHopInterface.value}"` }],
      });
    }
  },
});

const unusable = ['absent', 'ignore', 'down'];

/** An OVS bridge has its name in another name space. */
const isOfKernel = ({ type }: NmInterface): boolean => type?.value !== 'ovs-bridge';
