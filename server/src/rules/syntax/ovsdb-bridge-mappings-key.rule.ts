import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { policySample } from '../common/policy-samples.js';

const key = 'ovn-bridge-mappings';

export default defineRule<PolicyFacts>({
  code: 'ovsdb-bridge-mappings-key',
  title: 'Bridge mappings set through ovs-db',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate keeps this key of the Open vSwitch database for its own section "ovn", which adds to the mappings in place of writing over them. It refuses the key here.',
    bad: policySample(
      '',
      `    ovs-db:
      external_ids:
        ovn-bridge-mappings: physnet:br1    #! ovsdb-bridge-mappings-key "ovn-bridge-mappings" under "ovn"
`,
    ),
    good: policySample(
      '',
      `    ovn:
      bridge-mappings:
      - localnet: physnet
        bridge: br1
`,
    ),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ovs.rs'],
  },
  check(policy, { report }) {
    if (!policy.data.state.keys.includes('ovs-db')) return;
    const mappings = policy.at(`${policy.data.state.path}.ovs-db.external_ids`)?.get(key);
    if (mappings === undefined) return;
    report({ at: mappings, part: 'key', message: 'Write bridge mappings under "ovn", not under "ovs-db".' });
  },
});
