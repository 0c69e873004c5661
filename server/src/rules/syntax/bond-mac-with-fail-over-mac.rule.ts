import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { bondsOf, wordOf } from '../common/bonds.js';
import { isSet } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mac: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
${mac}      link-aggregation:
        mode: active-backup
        port: [ens1, ens2]
        options:
          fail_over_mac: active
`);

export default defineRule<PolicyFacts>({
  code: 'bond-mac-with-fail-over-mac',
  title: 'Fixed MAC on a bond that takes the MAC of its active port',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'With fail_over_mac active the bond always has the hardware address of the port that carries its traffic. A fixed address contradicts that, and nmstate refuses both together.',
    bad: sample(
      '      mac-address: 02:00:5e:00:53:01    #! bond-mac-with-fail-over-mac "02:00:5e:00:53:01" active port\n',
    ),
    good: sample(''),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, validate_mac_restricted_mode'],
  },
  check(policy, { report }) {
    for (const { node, name, mode, options } of bondsOf(policy)) {
      const mac = node.get('mac-address');
      const follows = wordOf(options?.get('fail_over_mac'), ['none', 'active', 'follow']) === 'active';
      if (!isSet(mac) || !follows || mode !== 'active-backup' || node.get('identifier')?.text() === 'mac-address')
        continue;
      const message = `Bond "${name}" takes the MAC address of its active port, so it cannot have a fixed one.`;
      report({ at: mac, message });
    }
  },
});
