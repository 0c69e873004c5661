import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleInteger } from '../../model/read.js';
import { removeAt } from '../common/fixes.js';
import { inTextOrder, interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (second: string): string =>
  policySample(`    - name: br1
      type: linux-bridge
      state: up
      bridge:
        options:
          group-forward-mask: 8
${second}        port: []
`);

export default defineRule<PolicyFacts>({
  code: 'bridge-group-mask-differs',
  title: 'Two spellings of the group forward mask disagree',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'group-forward-mask and group-fwd-mask are two names of one setting. With different values nmstate refuses the policy.',
    bad: sample('          group-fwd-mask: 4    #! bridge-group-mask-differs "group-fwd-mask" different values\n'),
    good: sample(''),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/linux_bridge.rs, sanitize_group_fwd_mask'],
  },
  check(policy, { report }) {
    for (const { node } of interfaceNodes(policy, 'linux-bridge')) {
      const options = node.at('bridge.options');
      const [long, short] = [options?.get('group-forward-mask'), options?.get('group-fwd-mask')];
      const [a, b] = [readFlexibleInteger(long)?.value, readFlexibleInteger(short)?.value];
      if (long === undefined || short === undefined || a === undefined || b === undefined || a === b) continue;
      report({
        at: inTextOrder(long, short).at(-1) ?? short,
        part: 'key',
        message: `group-forward-mask and group-fwd-mask are the same setting but have different values, ${a} and ${b}.`,
        fixes: [removeAt('Remove group-fwd-mask', policy, short)],
      });
    }
  },
});
