import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleBoolean } from '../../model/read.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mode: string, promiscuous: string): string =>
  policySample(`    - name: mv0
      type: mac-vlan
      state: up
      mac-vlan:
        base-iface: ens224
        mode: ${mode}
        promiscuous: ${promiscuous}
`);

export default defineRule<PolicyFacts>({
  code: 'macvlan-promiscuous-mode',
  title: 'promiscuous false outside passthru',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'In every other mode the base has to receive packets for the hardware addresses of all that stand on it. nmstate refuses to switch that off.',
    bad: sample('bridge', 'false    #! macvlan-promiscuous-mode "false" can only be off in mode passthru'),
    good: sample('passthru', 'false'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/mac_vlan.rs'],
  },
  check(policy, { report }) {
    for (const { node, type } of interfaceNodes(policy, 'mac-vlan', 'mac-vtap')) {
      const section = node.get(type ?? '');
      const mode = section?.get('mode')?.string();
      const setting = section?.get('promiscuous') ?? section?.get('accept-all-mac');
      if (setting === undefined || readFlexibleBoolean(setting)?.value !== false) continue;
      if (mode === undefined || mode === 'passthru') continue;
      report({ at: setting, message: `promiscuous can only be off in mode passthru, not in mode ${mode}.` });
    }
  },
});
