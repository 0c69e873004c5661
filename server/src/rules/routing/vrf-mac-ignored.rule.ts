import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { removeAt } from '../common/fixes.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { cardSample, policySample } from '../common/policy-samples.js';

const sample = (mac: string): string =>
  policySample(`    - name: red
      type: vrf
      state: up
${mac}      vrf:
        port: [ens224]
        route-table-id: 110
${cardSample}`);

export default defineRule<PolicyFacts>({
  code: 'vrf-mac-ignored',
  title: 'MAC address on a VRF',
  area: 'routing',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'No packet carries the hardware address of a VRF: its ports send and receive. nmstate drops the value with a line in its log.',
    bad: sample(
      '      mac-address: 02:00:5e:00:53:01    #! vrf-mac-ignored "mac-address" A VRF takes no MAC address\n',
    ),
    good: sample(''),
    whenNotToUse: 'Never: the value has no effect.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/vrf.rs'],
  },
  check(policy, { report }) {
    for (const { item, node } of interfaceNodes(policy, 'vrf')) {
      if (!item.keys.includes('mac-address') || node.get('identifier')?.text() === 'mac-address') continue;
      const mac = { path: `${item.path}.mac-address` };
      report({
        at: mac,
        part: 'key',
        message: 'A VRF takes no MAC address; the value is ignored.',
        tags: ['unnecessary'],
        fixes: [removeAt('Remove mac-address', policy, mac, 'safe')],
      });
    }
  },
});
