import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleInteger } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { bondsOf } from '../common/bonds.js';
import { inTextOrder } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (interval: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port: [ens1, ens2]
        options:
          miimon: 100
          arp_interval: ${interval}
`);

export default defineRule<PolicyFacts>({
  code: 'bond-miimon-with-arp-interval',
  title: 'Both link monitors of a bond are on',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A bond finds out that a link is down either from the card (miimon) or by asking addresses on the network (arp_interval). nmstate refuses both together.',
    bad: sample('100    #! bond-miimon-with-arp-interval "100" Use miimon or arp_interval for bond "bond0", not both'),
    good: sample('0'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, validate_miimon_and_arp_interval'],
  },
  check(policy, { report }) {
    for (const { name, options } of bondsOf(policy)) {
      const [miimon, interval] = [options?.get('miimon'), options?.get('arp_interval')];
      if (!isOn(miimon) || !isOn(interval)) continue;
      const second = inTextOrder(miimon, interval).at(-1) ?? interval;
      report({ at: second, message: `Use miimon or arp_interval for bond "${name}", not both.` });
    }
  },
});

const isOn = (node: NodeRef | undefined): node is NodeRef => (readFlexibleInteger(node)?.value ?? 0) > 0;
