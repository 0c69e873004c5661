import { defineRule } from '../../engine/rule.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { interfacesOf } from '../../paths/policies.js';
import { vrfPolicySample } from '../common/vrf-samples.js';

const card = (name: string, address: string): string => `    - name: ${name}
      type: ethernet
      state: up
      ipv4:
        enabled: true
        address:
        - ip: ${address}
          prefix-length: 24
`;

const sample = (name: string): string =>
  vrfPolicySample({ portEntry: card('ens224', '198.51.100.11') + card(name, '192.0.2.11'), routes: '', rules: '' });

export default defineRule<PolicyFacts>({
  code: 'interface-defined-twice',
  title: 'The same interface twice in one policy',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate keeps only the last of two entries with one name and drops the first without a word, with everything that it says.',
    bad: sample('ens224    #! interface-defined-twice "ens224" Interface "ens224" is listed twice'),
    good: sample('ens256'),
    whenNotToUse: 'Never: the first entry has no effect.',
    sources: ['nmstate 2.2.38, tried: the first entry is lost'],
  },
  check(policy, { report }) {
    const items = interfacesOf(policy);
    for (const [index, item] of items.entries()) {
      const name = item.name;
      if (name?.value === undefined) continue;
      const first = items.slice(0, index).find((other) => other.name?.value === name.value && isSameThing(other, item));
      if (first === undefined) continue;
      report({
        at: name,
        message: `Interface "${name.value}" is listed twice; only the last entry counts.`,
        related: [{ in: policy, at: first.name ?? first, message: 'this entry is dropped' }],
      });
    }
  },
});

const userSpace = new Set(['ovs-bridge', 'ipsec']);

/**
 * Names of kernel interfaces and of those that live in programs are apart: a bridge `br-ex` and its interface `br-ex` are normal. A VRF
 * with the name of another interface is a mistake of the name.
 */
function isSameThing(a: NmInterface, b: NmInterface): boolean {
  const [left, right] = [a.type?.value, b.type?.value];
  if (left === undefined || right === undefined || left === 'unknown' || right === 'unknown') return false;
  if (userSpace.has(left) || userSpace.has(right)) return left === right;
  return (left === 'vrf') === (right === 'vrf');
}
