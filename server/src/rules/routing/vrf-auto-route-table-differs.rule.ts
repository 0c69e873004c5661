import { defineRule } from '../../engine/rule.js';
import { isPresent } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, knownOf } from '../../model/located.js';
import { families, ipSection } from '../../paths/interfaces.js';
import { putAt } from '../common/fixes.js';
import { entriesNamed, vrfItems } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (table: string): string =>
  policySample(`    - name: red
      type: vrf
      state: up
      vrf:
        port: [ens224]
        route-table-id: 110
    - name: ens224
      type: ethernet
      state: up
      ipv4:
        enabled: true
        dhcp: true
        auto-route-table-id: ${table}
`);

export default defineRule<PolicyFacts>({
  code: 'vrf-auto-route-table-differs',
  title: 'DHCP routes of a VRF port go to another table',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Packets of a VRF are looked up in its own table. A default route that DHCP or a router advertisement puts elsewhere is of no use to them, so replies leave by the main table.',
    bad: sample('120    #! vrf-auto-route-table-differs "120" go to table 120, but VRF "red" uses 110'),
    good: sample('110'),
    whenNotToUse: 'When a rule of its own leads to the other table.',
    sources: ['nmstate 2.2.38, rust/src/lib/nm/settings/ip.rs, tried: accepted'],
  },
  check(policy, { report }) {
    for (const { name, vrf } of vrfItems(policy)) {
      const table = vrf?.table;
      if (!isKnown(table) || table.value === 0) continue;
      for (const port of knownOf(vrf?.ports?.items ?? [])) {
        for (const entry of entriesNamed(policy, port.value).filter(isPresent)) {
          for (const family of families) {
            const other = ipSection(entry, family)?.autoRouteTableId;
            if (!isKnown(other) || other.value === 0 || other.value === table.value) continue;
            report({
              at: other,
              message: `Automatic routes of "${port.value}" go to table ${other.value}, but VRF "${name?.value ?? '?'}" uses ${table.value}.`,
              related: [{ in: policy, at: table, message: `table of VRF "${name?.value ?? '?'}"` }],
              fixes: [putAt(`Change to ${table.value}`, policy, other.path, table.value)],
            });
          }
        }
      }
    }
  },
});
