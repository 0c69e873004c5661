import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { portList } from '../common/bridge-ports.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (pvid: string, vlan: string): string =>
  policySample(`    - name: br1
      type: linux-bridge
      state: up
      bridge:
        options:
          vlan-default-pvid: ${pvid}
        port:
        - name: ens224
          vlan:${vlan}
`);

export default defineRule<PolicyFacts>({
  code: 'bridge-default-pvid-without-filter',
  title: 'Default PVID on a bridge without VLAN filtering',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A bridge that does not filter VLANs has no place for a default VLAN, and it filters only if one of its ports has a "vlan" section. nmstate refuses the setting.',
    bad: sample('5    #! bridge-default-pvid-without-filter "5" needs a port with a vlan section', ' {}'),
    good: sample('5', '\n            mode: access\n            tag: 10'),
    whenNotToUse: 'When the bridge is on every node already and has such ports, which the policy leaves as they are.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/linux_bridge.rs, validate_vlan_default_pvid'],
  },
  check(policy, { report }) {
    if (policy.partial) return;
    for (const { node } of interfaceNodes(policy, 'linux-bridge')) {
      const pvid = node.at('bridge.options.vlan-default-pvid');
      const value = pvid?.integer();
      const ports = portList(node.get('bridge'));
      if (pvid === undefined || value === undefined || value === 1 || mayFilter(ports)) continue;
      report({
        at: pvid,
        severity: ports === undefined ? 'hint' : 'error',
        message: `vlan-default-pvid ${value} needs a port with a vlan section.`,
      });
    }
  },
});

const mayFilter = (ports: NodeRef | undefined): boolean =>
  ports?.opaque === true ||
  (ports?.items() ?? []).some((port) => {
    const vlan = port.get('vlan');
    return port.opaque || vlan?.opaque === true || (vlan?.entries() ?? []).length > 0;
  });
