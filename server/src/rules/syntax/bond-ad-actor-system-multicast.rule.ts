import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { bondsOf } from '../common/bonds.js';
import { policySample } from '../common/policy-samples.js';

const sample = (system: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: 802.3ad
        port: [ens1, ens2]
        options:
          ad_actor_system: ${system}
`);

/** The range of IPv4 multicast. */
const multicast = /^01:00:5e/i;

export default defineRule<PolicyFacts>({
  code: 'bond-ad-actor-system-multicast',
  title: 'ad_actor_system is a multicast address',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The address tells the switch which system it talks to, so it has to be the address of one system. nmstate refuses those of multicast groups.',
    bad: sample(
      '"01:00:5e:00:00:01"    #! bond-ad-actor-system-multicast \'"01:00:5e:00:00:01"\' is a multicast address',
    ),
    good: sample('"02:00:5e:00:53:01"'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, validate_ad_actor_system_mac_address'],
  },
  check(policy, { report }) {
    for (const { options } of bondsOf(policy)) {
      const system = options?.get('ad_actor_system');
      const mac = system?.string();
      if (system === undefined || mac === undefined || !multicast.test(mac)) continue;
      report({ at: system, message: `${mac} is a multicast address and cannot be the system of LACP.` });
    }
  },
});
