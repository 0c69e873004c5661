import { defineRule } from '../../engine/rule.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const bridge = `      bridge:
        port:
        - name: br1
`;

export default defineRule<PolicyFacts>({
  code: 'ovs-bridge-mac-address',
  title: 'MAC address on an OVS bridge',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'An OVS bridge is no device of the kernel: the interface of type ovs-interface that is one of its ports is. nmstate refuses a MAC address on the bridge, and takes an MTU or addresses there without using them.',
    bad: policySample(`    - name: br1
      type: ovs-bridge
      state: up
      mac-address: 02:00:5e:00:53:01    #! ovs-bridge-mac-address "02:00:5e:00:53:01" cannot have a MAC address
${bridge}`),
    good: policySample(`    - name: br1
      type: ovs-bridge
      state: up
${bridge}    - name: br1
      type: ovs-interface
      state: up
      mac-address: 02:00:5e:00:53:01
`),
    whenNotToUse: 'Never: nmstate does not apply a MAC address there, and nothing else has an effect.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/ovs.rs'],
  },
  check(policy, { report }) {
    for (const { item, name } of interfaceNodes(policy, 'ovs-bridge')) {
      if (item.keys.includes('mac-address')) {
        const message = `OVS bridge "${name}" cannot have a MAC address; set it on its ovs-interface.`;
        report({ at: `${item.path}.mac-address`, message });
      }
      for (const key of idleKeys(item)) {
        const message = `"${key}" has no effect on OVS bridge "${name}"; set it on its ovs-interface.`;
        report({ at: `${item.path}.${key}`, part: 'key', severity: 'warning', message });
      }
    }
  },
});

/** Settings of a device that the bridge does not have. */
const idleKeys = (item: NmInterface): readonly string[] => [
  ...(item.keys.includes('mtu') ? ['mtu'] : []),
  ...families
    .filter((family) => ipSection(item, family)?.enabled?.value === true)
    .map((family) => family.toLowerCase()),
];
