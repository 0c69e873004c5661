import { defineRule } from '../../engine/rule.js';
import { isPresent } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { interfaceEntriesOn } from '../../paths/interfaces.js';
import { nodesOfPolicy } from '../../paths/node-sets.js';
import { isStateOpen } from '../../paths/policies.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { entriesNamed } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (controller: string): string =>
  policySample(`    - name: br1
      type: linux-bridge
      state: up
    - name: ens224
      type: ethernet
      state: up
      controller: ${controller}
`);

export default defineRule<PolicyFacts>({
  code: 'interface-controller-undefined',
  title: 'The named controller is not in this policy',
  area: 'syntax',
  severity: 'hint',
  tier: 3,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate refuses to attach an interface to a bond, bridge or VRF that is neither in the policy nor on the node.',
    bad: sample('br2    #! interface-controller-undefined "br2" must exist on every selected node'),
    good: sample('br1'),
    whenNotToUse: 'When the controller is on every selected node without a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces_controller.rs'],
  },
  check(policy, { graph, report }) {
    if (policy.partial || isStateOpen(policy.data.state)) return;
    for (const { item } of interfaceNodes(policy)) {
      const wanted = item.controller;
      if (!isKnown(wanted) || wanted.value === '') continue;
      const isHere = entriesNamed(policy, wanted.value).some(isPresent);
      if (isHere || interfaceEntriesOn(graph, wanted.value, nodesOfPolicy(policy)).length > 0) continue;
      report({
        at: wanted,
        message: `No interface "${wanted.value}" is declared in this policy; it must exist on every selected node.`,
      });
    }
  },
});
