import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleBoolean } from '../../model/read.js';
import { type Bond, bondsOf, wordOf } from '../common/bonds.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mode: string, option: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: ${mode}
        port: [ens1, ens2]
        options:
          xmit_hash_policy: vlan+srcmac
          balance_slb: ${option}
`);

const hashPolicies = ['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4', 'vlan+srcmac'];

export default defineRule<PolicyFacts>({
  code: 'bond-balance-slb-needs-xor',
  title: 'balance_slb without balance-xor and vlan+srcmac',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Balancing by source is built on mode balance-xor, with the VLAN and the source address as what decides. nmstate refuses it with anything else.',
    bad: sample('802.3ad', 'true    #! bond-balance-slb-needs-xor "true" needs mode balance-xor'),
    good: sample('balance-xor', 'true'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, validate_balance_slb'],
  },
  check(policy, { report }) {
    for (const bond of bondsOf(policy)) {
      const option = bond.options?.get('balance_slb') ?? bond.options?.get('balance-slb');
      if (option === undefined || readFlexibleBoolean(option)?.value !== true || fits(bond, policy.partial)) continue;
      report({ at: option, message: 'balance_slb needs mode balance-xor and xmit_hash_policy vlan+srcmac.' });
    }
  },
});

/** A mode that is not written, or a template, may well fit. */
function fits({ mode, options }: Bond, isPartial: boolean): boolean {
  const hash = options?.get('xmit_hash_policy');
  const isHashed =
    hash === undefined || hash.kind === 'null'
      ? isPartial
      : hash.opaque || wordOf(hash, hashPolicies) === 'vlan+srcmac';
  return (mode === undefined || mode === 'balance-xor') && isHashed;
}
