import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

export default defineRule<PolicyFacts>({
  code: 'interface-type-not-configurable',
  title: 'An interface type that nmstate can only report',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate shows such interfaces in the state of a node, but has no way to make or change them. The policy fails on every node.',
    bad: policySample(`    - name: tun0
      type: tun    #! interface-type-not-configurable "tun" cannot create or change them
      state: up
`),
    good: policySample(`    - name: tun0
      type: tun
      state: ignore
`),
    whenNotToUse: 'Never: NetworkManager answers that it is not implemented.',
    sources: ['nmstate 2.2.38, rust/src/lib/nm/settings/connection.rs'],
  },
  check(policy, { report }) {
    for (const { item, type } of interfaceNodes(policy, 'xfrm', 'tun')) {
      report({
        at: item.type ?? item,
        message: `nmstate shows interfaces of type ${type}, but cannot create or change them.`,
      });
    }
  },
});
