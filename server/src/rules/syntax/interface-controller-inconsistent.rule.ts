import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import type { Policy } from '../../paths/policies.js';
import { type Controller, controllersOf, describeController, isUp, placeInPorts } from '../common/controllers.js';
import { removeAt } from '../common/fixes.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (port: string, controller: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port: [${port}]
    - name: ens2
      type: ethernet
      state: up
      controller: ${controller}
`);

export default defineRule<PolicyFacts>({
  code: 'interface-controller-inconsistent',
  title: 'The controller of an interface and the port lists disagree',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'An interface can say which bond, bridge or VRF it belongs to, and these can list their ports. Where both are written they have to agree; nmstate refuses the policy otherwise.',
    bad: sample('ens1', 'bond0    #! interface-controller-inconsistent "bond0" the port list of bond "bond0" lacks it'),
    good: sample('ens1, ens2', 'bond0'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces_controller.rs'],
  },
  check(policy, { report }) {
    const controllers = controllersOf(policy).filter((it) => isUp(it.item));
    for (const { item } of interfaceNodes(policy)) {
      const wanted = item.controller;
      if (!isKnown(wanted) || !isUp(item) || item.name?.value === undefined) continue;
      const finding = contradiction(policy, item, wanted, controllers);
      if (finding !== undefined) report(finding);
    }
  },
});

function contradiction(
  policy: Policy,
  item: NmInterface,
  wanted: Known<string>,
  controllers: readonly Controller[],
): FindingInput | undefined {
  const says = `Interface "${item.name?.value ?? ''}" says controller "${wanted.value}"`;
  const lister = controllers.find((it) => it.name !== wanted.value && placeInPorts(it, item) !== undefined);
  const place = lister === undefined ? undefined : placeInPorts(lister, item);
  const fixes = [removeAt('Remove "controller"', policy, wanted)];
  if (lister !== undefined && place !== undefined) {
    const message = `${says}, but it is a port of ${describeController(lister)}.`;
    return { at: wanted, message, related: [{ in: policy, at: place, message: 'listed as a port here' }], fixes };
  }
  const named = controllers.filter((it) => it.name === wanted.value);
  const lacking = named.find(({ ports }) => ports !== undefined && !ports.open);
  if (lacking?.ports === undefined || named.some((it) => placeInPorts(it, item) !== undefined)) return undefined;
  const message = `${says}, but the port list of ${describeController(lacking)} lacks it.`;
  return { at: wanted, message, related: [{ in: policy, at: lacking.ports, message: 'port list' }], fixes };
}
