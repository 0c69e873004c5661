import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { putAt } from '../common/fixes.js';
import { type InterfaceNode, interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';
import { joined, quotedList } from '../common/words.js';

const sample = (marker: string, type: string): string =>
  policySample(`    - name: bond0${marker}
${type}      state: up
      link-aggregation:
        mode: active-backup
        port: [ens1, ens2]
`);

export default defineRule<PolicyFacts>({
  code: 'interface-type-omitted',
  title: 'The interface has no type and a key that does not fit',
  area: 'syntax',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Without a type nmstate takes the one that an interface of this name has on the node, and an Ethernet card where there is none. It then refuses keys that belong to another type, so the policy only works where the interface exists already.',
    bad: sample('    #! interface-type-omitted "bond0" "link-aggregation" only belongs to bond', ''),
    good: sample('', '      type: bond\n'),
    whenNotToUse: 'When the policy only changes interfaces that are on every node.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces.rs, set_unknown_iface_to_eth'],
  },
  check(policy, { report }) {
    for (const entry of interfaceNodes(policy).filter(isUntyped)) {
      const sections = sectionsOf(entry);
      const types = commonTypes(sections);
      if (sections.length === 0 || entry.node.hasOpaqueContent) continue;
      const named = quotedList(sections);
      report({
        at: entry.item.name ?? entry.item,
        severity: types.length === 1 ? 'info' : 'warning',
        message:
          types.length === 0
            ? `Interface "${entry.name}" has no type, and ${named} belong to different types.`
            : `Interface "${entry.name}" has no type, and ${named} only ${sections.length === 1 ? 'belongs' : 'belong'} to ${joined(types)}.`,
        fixes: types.map((type) => putAt(`Add type: ${type}`, policy, `${entry.item.path}.type`, type)),
      });
    }
  },
});

/** The types that have a section, by its key; cards have `ethernet` and `veth`. */
const typesOfSection: Readonly<Record<string, readonly string[]>> = {
  'link-aggregation': ['bond'],
  bridge: ['linux-bridge', 'ovs-bridge'],
  patch: ['ovs-interface'],
  dpdk: ['ovs-interface'],
  vlan: ['vlan'],
  vxlan: ['vxlan'],
  vrf: ['vrf'],
  'mac-vlan': ['mac-vlan'],
  'mac-vtap': ['mac-vtap'],
  macsec: ['macsec'],
  infiniband: ['infiniband'],
  ipvlan: ['ipvlan'],
  hsr: ['hsr'],
  libreswan: ['ipsec'],
  'ip-tunnel': ['ip-tunnel'],
};

/** A word that nmstate does not know is a mistake of another kind. */
const isUntyped = ({ item, type }: InterfaceNode): boolean =>
  item.type === undefined || type === 'unknown' || type === 'other';

const sectionsOf = ({ item }: InterfaceNode): readonly string[] =>
  Object.keys(typesOfSection).filter((key) => item.keys.includes(key));

/** The types that have all of the sections. */
const commonTypes = (sections: readonly string[]): readonly string[] =>
  (typesOfSection[sections[0] ?? ''] ?? []).filter((type) =>
    sections.every((section) => typesOfSection[section]?.includes(type)),
  );
