import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (more: string): string =>
  policySample(`    - name: patch0
      type: ovs-interface
      state: up
${more}      patch:
        peer: patch1
`);

export default defineRule<PolicyFacts>({
  code: 'ovs-patch-port-with-ip-or-mtu',
  title: 'IP or MTU on an OVS patch port',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A patch port only joins two OVS bridges; the kernel does not know it. nmstate refuses an MTU and addresses on it.',
    bad: sample('      mtu: 9000    #! ovs-patch-port-with-ip-or-mtu "mtu" cannot have an MTU\n'),
    good: sample(''),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/ovs.rs'],
  },
  check(policy, { report }) {
    for (const { item, name } of interfaceNodes(policy, 'ovs-interface')) {
      if (!item.keys.includes('patch')) continue;
      if (item.keys.includes('mtu'))
        report({ at: `${item.path}.mtu`, part: 'key', message: `OVS patch port "${name}" cannot have an MTU.` });
      for (const family of families) {
        const section = ipSection(item, family);
        if (section?.enabled?.value !== true) continue;
        report({ at: section, part: 'key', message: `OVS patch port "${name}" cannot have an IP configuration.` });
      }
    }
  },
});
