import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { bondsOf } from '../common/bonds.js';
import { portList } from '../common/bridge-ports.js';
import { policySample } from '../common/policy-samples.js';
import { quotedList } from '../common/words.js';

const sample = (marker: string, second: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port: [ens1, ens2]
        ports-config:${marker}
        - name: ens1
          priority: 10
        - name: ${second}
`);

export default defineRule<PolicyFacts>({
  code: 'bond-ports-config-differs',
  title: 'port and ports-config of a bond name different interfaces',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Each of the two lists says which interfaces the bond has. If they differ, nmstate cannot tell which one is meant and refuses the policy.',
    bad: sample('    #! bond-ports-config-differs "ports-config" only one of them names "ens2" and "ens3"', 'ens3'),
    good: sample('', 'ens2'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, validate_conflict_in_port_and_port_configs'],
  },
  check(policy, { report }) {
    for (const { name, section } of bondsOf(policy)) {
      const config = section?.get('ports-config');
      const ports = namesIn(portList(section), (item) => item);
      const configured = namesIn(config, (item) => item.get('name'));
      if (config === undefined || ports === undefined || configured === undefined) continue;
      const odd = [...ports, ...configured].filter((it) => ports.includes(it) !== configured.includes(it));
      if (odd.length === 0) continue;
      report({
        at: config,
        part: 'key',
        message: `"port" and "ports-config" of bond "${name}" differ: only one of them names ${quotedList([...new Set(odd)])}.`,
      });
    }
  },
});

/** The names of a list; `undefined` if there is no list, or if one of them is a template or missing. */
function namesIn(
  list: NodeRef | undefined,
  nameOf: (item: NodeRef) => NodeRef | undefined,
): readonly string[] | undefined {
  if (list?.kind !== 'seq') return undefined;
  const names = list.items().map((item) => nameOf(item)?.string());
  return names.every((name) => name !== undefined) ? names : undefined;
}
