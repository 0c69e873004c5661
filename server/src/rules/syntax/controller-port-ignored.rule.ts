import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { knownOf } from '../../model/located.js';
import { controllersOf, describeController, isUp } from '../common/controllers.js';
import { entriesNamed } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (port: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port:
        - ens1
        - ${port}
    - name: ens2
      type: ethernet
      state: ignore
`);

export default defineRule<PolicyFacts>({
  code: 'controller-port-ignored',
  title: 'A port list names an interface that the same policy ignores',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'To make an interface a port, nmstate has to change it; "state: ignore" tells it not to. It refuses the policy.',
    bad: sample('ens2    #! controller-port-ignored "ens2" Port "ens2" of bond "bond0" is set to "state: ignore"'),
    good: sample('ens3'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces_controller.rs, handle_changed_ports'],
  },
  check(policy, { report }) {
    for (const controller of controllersOf(policy).filter((it) => isUp(it.item))) {
      for (const port of knownOf(controller.ports?.items ?? [])) {
        const entries = entriesNamed(policy, port.value).filter(({ type }) => type?.value !== 'ovs-bridge');
        const ignored = entries.find(({ state }) => state?.value === 'ignore');
        if (ignored === undefined || entries.length > 1) continue;
        report({
          at: port,
          message: `Port "${port.value}" of ${describeController(controller)} is set to "state: ignore".`,
          related: [{ in: policy, at: ignored.state ?? ignored, message: `"${port.value}" is ignored here` }],
        });
      }
    }
  },
});
