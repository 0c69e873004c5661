import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { knownOf } from '../../model/located.js';
import { entriesNamed, vrfItems } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

export default defineRule<PolicyFacts>({
  code: 'vrf-port-down',
  title: 'A port of a VRF is switched off or removed',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A VRF has no link of its own: without a working port no packet comes in or goes out.',
    bad: vrfPolicySample({
      port: 'ens224    #! vrf-port-down "ens224" Port "ens224" of VRF "red" is set to state down',
      routes: '',
      rules: '',
    }).replace('ethernet\n      state: up', 'ethernet\n      state: down'),
    good: vrfPolicySample({ routes: '', rules: '' }),
    whenNotToUse: 'When the VRF is being taken out of service step by step.',
    sources: ['nmstate 2.2.38, tried: such a policy is applied'],
  },
  check(policy, { report }) {
    for (const vrf of vrfItems(policy)) {
      for (const port of knownOf(vrf.vrf?.ports?.items ?? [])) {
        const entries = entriesNamed(policy, port.value);
        const off = entries.find(({ state }) => state?.value === 'down' || state?.value === 'absent');
        if (off?.state === undefined || entries.length > 1) continue;
        report({
          at: port,
          message: `Port "${port.value}" of VRF "${vrf.name?.value ?? '?'}" is set to state ${off.state.value}.`,
          related: [{ in: policy, at: off.state, message: `state of "${port.value}"` }],
        });
      }
    }
  },
});
