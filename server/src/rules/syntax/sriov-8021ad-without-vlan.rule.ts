import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleInteger } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (id: string, protocol: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      ethernet:
        sr-iov:
          total-vfs: 2
          vfs:
          - id: 0
            vlan-id: ${id}
            vlan-proto: ${protocol}
`);

export default defineRule<PolicyFacts>({
  code: 'sriov-8021ad-without-vlan',
  title: '802.1ad on a VF without VLAN',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The protocol says how packets are tagged. With neither a VLAN nor a priority there is no tag, and nmstate refuses the setting.',
    bad: sample('0', '802.1ad    #! sriov-8021ad-without-vlan "802.1ad" VF 0 uses 802.1ad without'),
    good: sample('100', '802.1ad'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/sriov.rs'],
  },
  check(policy, { report }) {
    for (const { node } of interfaceNodes(policy).filter(({ item }) => item.keys.includes('ethernet'))) {
      for (const vf of node.at('ethernet.sr-iov.vfs')?.items() ?? []) {
        const protocol = vf.get('vlan-proto');
        const isTagged = ['vlan-id', 'qos'].some((key) => !isZero(vf.get(key)));
        if (protocol?.string() !== '802.1ad' || isTagged || vf.hasOpaqueContent) continue;
        const id = readFlexibleInteger(vf.get('id'))?.value ?? '?';
        report({ at: protocol, message: `VF ${id} uses 802.1ad without a vlan-id or qos.` });
      }
    }
  },
});

/** Absent is 0; a template may be anything. */
const isZero = (node: NodeRef | undefined): boolean => {
  const number = readFlexibleInteger(node);
  return number === undefined || number.value === 0;
};
