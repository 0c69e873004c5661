import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { interfaceEntriesOn } from '../../paths/interfaces.js';
import { nodesOfPolicy } from '../../paths/node-sets.js';
import type { Policy } from '../../paths/policies.js';
import { type Bond, bondsOf } from '../common/bonds.js';
import { portList } from '../common/bridge-ports.js';
import { isUp } from '../common/controllers.js';
import { putAt } from '../common/fixes.js';
import { isSet } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';
import { isReportedBySchema } from '../common/schema-problems.js';

const sample = (marker: string, mode: string): string =>
  policySample(`    - name: bond0${marker}
      type: bond
      state: up
      link-aggregation:
${mode}        port: [ens1, ens2]
`);

export default defineRule<PolicyFacts>({
  code: 'bond-mode-missing',
  title: 'A new bond without mode',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [nncp],
  checksPieces: true,
  since: '0.1.0',
  docs: {
    why: 'The kernel makes no bond without knowing how to spread the traffic over its ports, and nmstate has no default for it.',
    bad: sample('    #! bond-mode-missing "bond0" Bond "bond0" needs a mode', ''),
    good: sample('', '        mode: active-backup\n'),
    whenNotToUse: 'When the bond is on every node already and the policy only changes its ports.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/bond.rs, validate_new_iface_with_no_mode'],
  },
  check(policy, { graph, report }) {
    if (policy.partial) return;
    for (const bond of bondsOf(policy).filter(lacksMode)) {
      const mode = bond.section?.get('mode');
      const path = `${bond.item.path}.link-aggregation.mode`;
      if (isMadeElsewhere(graph, policy, bond) || isReportedBySchema(policy, path)) continue;
      report({
        at: isSet(mode) ? mode : (bond.item.name ?? bond.item),
        severity: isNew(bond) ? 'error' : 'hint',
        message: `Bond "${bond.name}" needs a mode, for example active-backup.`,
        fixes: [putAt(`${isSet(mode) ? 'Change to' : 'Add'} mode: active-backup`, policy, path, 'active-backup')],
      });
    }
  },
});

function lacksMode({ item, node, section, mode }: Bond): boolean {
  if (node.hasOpaqueContent || section?.opaque === true || section?.hasOpaqueContent === true) return false;
  const written = section?.get('mode');
  return isUp(item) ? !isSet(written) || mode === 'unknown' : false;
}

/** Without ports the policy probably changes a bond that is there. */
const isNew = ({ section }: Bond): boolean => isSet(portList(section)) || isSet(section?.get('ports-config'));

const isMadeElsewhere = (graph: Graph, policy: Policy, bond: Bond): boolean =>
  interfaceEntriesOn(graph, bond.name, nodesOfPolicy(policy)).some(
    (entry) => entry.policy.id !== policy.id && entry.item.type?.value === 'bond',
  );
