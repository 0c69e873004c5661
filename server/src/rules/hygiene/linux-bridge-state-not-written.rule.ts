import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { portList } from '../common/bridge-ports.js';
import { putAt } from '../common/fixes.js';
import { type InterfaceNode, interfaceNodes, isSet } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (marker: string, state: string): string =>
  policySample(`    - name: br1${marker}
      type: linux-bridge
${state}      bridge:
        port:
        - name: ens224
`);

export default defineRule<PolicyFacts>({
  code: 'linux-bridge-state-not-written',
  title: 'A bridge without "state: up" gets no default VLAN filter',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  // Only the handler of policies adds the filter; an installation has none.
  checksPieces: false,
  since: '0.1.0',
  docs: {
    why: 'Ports without VLAN settings become trunks for the VLANs 2 to 4094, which the handler adds before it calls nmstate. It looks for the words "state: up", and does nothing where they are only implied.',
    bad: sample('    #! linux-bridge-state-not-written "br1" the ports of "br1" get no default VLAN filter', ''),
    good: sample('', '      state: up\n'),
    whenNotToUse: 'When the bridge is not to filter VLANs.',
    sources: ['kubernetes-nmstate, pkg/bridge/bridge.go', 'kubernetes-nmstate issue 1429'],
  },
  check(policy, { report }) {
    if (policy.partial) return;
    for (const { item, node, name } of interfaceNodes(policy, 'linux-bridge').filter(isUnsaid)) {
      const ports = portList(node.get('bridge'))?.items() ?? [];
      const isFiltered = ports.every((port) => port.opaque || isSet(port.get('vlan')));
      if (isFiltered || node.hasOpaqueContent) continue;
      report({
        at: item.name ?? item,
        message: `Without "state: up" the ports of "${name}" get no default VLAN filter.`,
        fixes: [putAt('Add state up', policy, `${item.path}.state`, 'up')],
      });
    }
  },
});

const isUnsaid = ({ item }: InterfaceNode): boolean => item.state === undefined && item.bridgePorts !== undefined;
