import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleInteger } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { vlanPorts } from '../common/bridge-ports.js';
import { policySample } from '../common/policy-samples.js';

const sample = (second: string): string =>
  policySample(`    - name: br1
      type: linux-bridge
      state: up
      bridge:
        port:
        - name: ens224
          vlan:
            mode: trunk
            trunk-tags:
            - id-range:
                min: 100
                max: 199
            - id: ${second}
`);

export default defineRule<PolicyFacts>({
  code: 'bridge-trunk-tags-overlap',
  title: 'Trunk tags overlap',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Each VLAN of a trunk may be listed once, on its own or in a range. nmstate refuses the policy.',
    bad: sample('150    #! bridge-trunk-tags-overlap VLAN 150 is listed twice for port "ens224"'),
    good: sample('200'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bridge_vlan.rs, validate_overlap_trunk_tags'],
  },
  check(policy, { report }) {
    for (const { name, vlan } of vlanPorts(policy)) {
      const seen: TagRange[] = [];
      for (const item of vlan.get('trunk-tags')?.items() ?? []) {
        const range = rangeOf(item);
        if (range === undefined) continue;
        const other = seen.find((it) => it.first <= range.last && range.first <= it.last);
        seen.push(range);
        if (other === undefined) continue;
        const first = Math.max(other.first, range.first);
        const last = Math.min(other.last, range.last);
        const which = first === last ? `VLAN ${first} is` : `VLANs ${first} to ${last} are`;
        report({
          at: item,
          message: `${which} listed twice for port "${name}".`,
          related: [{ in: policy, at: other.item, message: 'listed here already' }],
        });
      }
    }
  },
});

/** The VLANs of an item of trunk-tags. */
interface TagRange {
  readonly first: number;
  readonly last: number;
  readonly item: NodeRef;
}

/** An `id` counts before an `id-range`, as for nmstate. */
function rangeOf(item: NodeRef): TagRange | undefined {
  const id = item.get('id');
  const [from, to] = id === undefined ? [item.at('id-range.min'), item.at('id-range.max')] : [id, id];
  const first = readFlexibleInteger(from)?.value;
  const last = readFlexibleInteger(to)?.value;
  return first === undefined || last === undefined || first > last ? undefined : { first, last, item };
}
