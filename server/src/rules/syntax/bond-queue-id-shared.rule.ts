import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleInteger } from '../../model/read.js';
import { bondsOf } from '../common/bonds.js';
import { policySample } from '../common/policy-samples.js';

const sample = (second: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        ports-config:
        - name: ens1
          queue-id: 1
        - name: ens2
          queue-id: ${second}
`);

export default defineRule<PolicyFacts>({
  code: 'bond-queue-id-shared',
  title: 'Two bond ports with the same queue id',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A queue sends by one port, so only one port can have its number; 0 means that a port has none. nmstate refuses the policy.',
    bad: sample('1    #! bond-queue-id-shared "1" Queue id 1 is used by "ens1" and "ens2"'),
    good: sample('2'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, check_overlap_queue_id'],
  },
  check(policy, { report }) {
    for (const { section } of bondsOf(policy)) {
      const owners = new Map<number, string>();
      for (const port of section?.get('ports-config')?.items() ?? []) {
        const queue = readFlexibleInteger(port.get('queue-id'));
        const name = port.get('name')?.string() ?? '?';
        if (queue?.value === undefined || queue.value === 0) continue;
        const owner = owners.get(queue.value);
        if (owner === undefined) owners.set(queue.value, name);
        else report({ at: queue, message: `Queue id ${queue.value} is used by "${owner}" and "${name}".` });
      }
    }
  },
});
