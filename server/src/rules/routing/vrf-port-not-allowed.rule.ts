import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { knownOf } from '../../model/located.js';
import { vrfItems } from '../common/policy-items.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

export default defineRule<PolicyFacts>({
  code: 'vrf-port-not-allowed',
  title: 'An interface that cannot be a VRF port',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The kernel puts neither the loopback interface nor another VRF into a VRF.',
    bad: vrfPolicySample({
      port: 'lo    #! vrf-port-not-allowed "lo" "lo" cannot be a port of a VRF',
      portEntry: '',
      routes: '',
      rules: '',
    }),
    good: vrfPolicySample({ routes: '', rules: '' }),
    whenNotToUse: 'Never: the device cannot become a port.',
    sources: ['Linux, drivers/net/vrf.c', 'nmstate 2.2.38, tried: such a policy passes its checks'],
  },
  check(policy, { report }) {
    const vrfs = vrfItems(policy);
    const names = new Set(vrfs.flatMap(({ name }) => name?.value ?? []));
    for (const vrf of vrfs) {
      for (const port of knownOf(vrf.vrf?.ports?.items ?? [])) {
        if (port.value !== 'lo' && !names.has(port.value)) continue;
        const what =
          port.value === 'lo' ? '' : port.value === vrf.name?.value ? ': it is this VRF itself' : ': it is a VRF';
        report({ at: port, message: `"${port.value}" cannot be a port of a VRF${what}.` });
      }
    }
  },
});
