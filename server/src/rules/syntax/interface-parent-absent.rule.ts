import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { isUp } from '../common/controllers.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { entriesNamed } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (base: string): string =>
  policySample(`    - name: vlan100
      type: vlan
      state: up
      vlan:
        base-iface: ${base}
        id: 100
    - name: bond0
      type: bond
      state: absent
`);

export default defineRule<PolicyFacts>({
  code: 'interface-parent-absent',
  title: 'An interface stays while its parent is removed',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A VLAN and its like go with the interface that they are built on. nmstate refuses a policy that removes the one and keeps the other. A network card is never really removed, so it does not count.',
    bad: sample('bond0    #! interface-parent-absent "bond0" "vlan100" is built on "bond0", which this policy removes'),
    good: sample('ens224'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces.rs, mark_orphan_interface_as_absent'],
  },
  check(policy, { report }) {
    for (const { item, name } of interfaceNodes(policy)) {
      const base = item.baseInterface;
      if (!isKnown(base) || !isUp(item)) continue;
      const entries = entriesNamed(policy, base.value).filter(({ type }) => type?.value !== 'ovs-bridge');
      const gone = entries.find(({ state, type }) => state?.value === 'absent' && isVirtual(type?.value));
      if (gone === undefined || entries.some(({ state }) => state?.value !== 'absent')) continue;
      report({
        at: base,
        message: `"${name}" is built on "${base.value}", which this policy removes.`,
        related: [{ in: policy, at: gone.state ?? gone, message: `"${base.value}" is removed here` }],
      });
    }
  },
});

/** Without a type, the name may well be that of a card. */
const isVirtual = (type: string | undefined): boolean =>
  type !== undefined && !['ethernet', 'veth', 'unknown', 'other'].includes(type);
