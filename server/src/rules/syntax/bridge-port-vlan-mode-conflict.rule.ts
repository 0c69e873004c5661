import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { readFlexibleBoolean, readFlexibleInteger } from '../../model/read.js';
import { type VlanPort, vlanPorts } from '../common/bridge-ports.js';
import { isSet } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mode: string, tags: string): string =>
  policySample(`    - name: br1
      type: linux-bridge
      state: up
      bridge:
        port:
        - name: ens224
          vlan:
            mode: ${mode}
${tags}`);

export default defineRule<PolicyFacts>({
  code: 'bridge-port-vlan-mode-conflict',
  title: "Keys of a bridge port's VLAN section contradict its mode",
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'An access port carries one VLAN without a tag, a trunk several with tags, and one more without if enable-native is on. nmstate refuses keys that the mode has no use for, and a trunk without VLANs.',
    bad: sample(
      'access',
      `            tag: 10
            trunk-tags:    #! bridge-port-vlan-mode-conflict "trunk-tags" VLAN mode access of port "ens224" cannot have
            - id: 20
`,
    ),
    good: sample('trunk', '            trunk-tags:\n            - id: 20\n'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bridge_vlan.rs'],
  },
  check(policy, { report }) {
    for (const port of vlanPorts(policy)) {
      const mode = port.vlan.get('mode')?.string();
      if (mode === 'access') for (const finding of inAccess(port)) report(finding);
      if (mode === 'trunk') for (const finding of inTrunk(port, policy.partial)) report(finding);
    }
  },
});

const isNative = ({ vlan }: VlanPort): boolean | undefined => readFlexibleBoolean(vlan.get('enable-native'))?.value;

function inAccess(port: VlanPort): readonly FindingInput[] {
  const native = port.vlan.get('enable-native');
  const tags = port.vlan.get('trunk-tags');
  const text = (key: string): string => `VLAN mode access of port "${port.name}" cannot have "${key}".`;
  return [
    ...(native !== undefined && isNative(port) === true
      ? [{ at: native, part: 'key' as const, message: text('enable-native') }]
      : []),
    ...(tags !== undefined && tags.items().length > 0
      ? [{ at: tags, part: 'key' as const, message: text('trunk-tags') }]
      : []),
  ];
}

function inTrunk(port: VlanPort, isPartial: boolean): readonly FindingInput[] {
  const { vlan, name } = port;
  const [mode, tag, tags] = [vlan.get('mode'), vlan.get('tag'), vlan.get('trunk-tags')];
  const isTagged = (readFlexibleInteger(tag)?.value ?? 0) > 0 && vlan.get('enable-native')?.opaque !== true;
  const findings: FindingInput[] = [];
  if (tag !== undefined && isTagged && isNative(port) !== true) {
    const message = `VLAN mode trunk of port "${name}" cannot have "tag" without "enable-native: true".`;
    findings.push({ at: tag, part: 'key', message });
  }
  if (mode !== undefined && !isSet(tags) && !isPartial)
    findings.push({ at: mode, message: `VLAN mode trunk of port "${name}" needs "trunk-tags".` });
  if (tags?.kind === 'seq' && tags.items().length === 0) {
    const message = `Port "${name}" is a trunk without VLANs.`;
    findings.push({ at: tags, part: 'key', severity: 'hint', message });
  }
  return findings;
}
