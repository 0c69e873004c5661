import { defineRule } from '../../engine/rule.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { isUp } from '../common/controllers.js';
import { type InterfaceNode, interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (wait: string): string =>
  policySample(`    - name: ens224
      type: ethernet
      state: up
      wait-ip: ${wait}
      ipv4:
        enabled: true
        dhcp: true
      ipv6:
        enabled: false
`);

export default defineRule<PolicyFacts>({
  code: 'interface-wait-ip-disabled-stack',
  title: 'wait-ip waits for an IP family that is off',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'The interface would wait for an address that never comes. nmstate refuses to wait for a family that is off once the policy is applied.',
    bad: sample(
      'ipv4+ipv6    #! interface-wait-ip-disabled-stack "ipv4+ipv6" waits for IPv6, which is disabled on "ens224"',
    ),
    good: sample('ipv4'),
    whenNotToUse: 'Never where the family is switched off. Where the policy says nothing of it, it may be on already.',
    sources: ['nmstate 2.2.38, rust/src/lib/ip.rs, validate_wait_ip'],
  },
  check(policy, { report }) {
    for (const { item, node, name } of interfaceNodes(policy).filter(waits)) {
      const wait = node.get('wait-ip');
      const awaited = (wait?.string() ?? '').split('+');
      for (const family of families) {
        const state = awaited.includes(family.toLowerCase()) ? stateOf(item, family) : 'on';
        if (wait === undefined || state === 'on' || (state === 'unset' && policy.partial)) continue;
        report({
          at: wait,
          severity: state === 'off' ? 'error' : 'hint',
          message:
            state === 'off'
              ? `wait-ip waits for ${family}, which is disabled on "${name}".`
              : `wait-ip waits for ${family}, which this policy does not enable on "${name}".`,
        });
      }
    }
  },
});

const waits = ({ item }: InterfaceNode): boolean => item.keys.includes('wait-ip') && isUp(item);

function stateOf(item: NmInterface, family: (typeof families)[number]): 'on' | 'off' | 'unset' {
  const section = ipSection(item, family);
  if (section?.enabled !== undefined) return section.enabled.value === false ? 'off' : 'on';
  return section?.opaque === true ? 'on' : 'unset';
}
