import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

export default defineRule<PolicyFacts>({
  code: 'interface-dispatch-not-kernel',
  title: 'Dispatch scripts on an interface without a kernel device',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'NetworkManager runs dispatch scripts when a device of the kernel comes or goes. An OVS bridge and an IPsec connection are none, so nmstate refuses scripts on them.',
    bad: policySample(`    - name: br1
      type: ovs-bridge
      state: up
      dispatch:    #! interface-dispatch-not-kernel "dispatch" takes no dispatch scripts
        post-activation: sysctl -w net.ipv4.conf.ens224.rp_filter=2
      bridge:
        port:
        - name: ens224
`),
    good: policySample(`    - name: ens224
      type: ethernet
      state: up
      dispatch:
        post-activation: sysctl -w net.ipv4.conf.ens224.rp_filter=2
`),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/base.rs'],
  },
  check(policy, { report }) {
    for (const { item, type } of interfaceNodes(policy, 'ovs-bridge', 'ipsec')) {
      if (!item.keys.includes('dispatch')) continue;
      const at = `${item.path}.dispatch`;
      report({ at, part: 'key', message: `An interface of type ${type} takes no dispatch scripts.` });
    }
  },
});
