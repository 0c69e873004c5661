import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { interfacesOf } from '../../paths/policies.js';
import { policySample } from '../common/policy-samples.js';
import { quotedList } from '../common/words.js';

const sample = (more: string): string =>
  policySample(`    - name: vlan100
      type: vlan
      state: absent
${more}`);

export default defineRule<PolicyFacts>({
  code: 'interface-absent-extra-keys',
  title: 'Keys of an interface that is being removed',
  area: 'hygiene',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'nmstate drops everything but the name and the type of an interface that goes, without even reading it.',
    bad: sample(
      '      mtu: 9000    #! interface-absent-extra-keys "mtu" Interface "vlan100" is removed, so "mtu" has no effect\n',
    ),
    good: sample(''),
    whenNotToUse: 'When the keys are kept to be used again later.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/base.rs, tried'],
  },
  check(policy, { report }) {
    for (const item of interfacesOf(policy).filter(({ state }) => state?.value === 'absent')) {
      const extra = item.keys.filter((key) => !used.has(key));
      const [first] = extra;
      if (first === undefined) continue;
      report({
        at: `${item.path}.${first}`,
        part: 'key',
        message: `Interface "${item.name?.value ?? '?'}" is removed, so ${quotedList(extra)} ${extra.length === 1 ? 'has' : 'have'} no effect.`,
        tags: ['unnecessary'],
      });
    }
  },
});

const used: ReadonlySet<string> = new Set(['name', 'type', 'state', 'identifier', 'mac-address', 'pci-address']);
