import { defineRule } from '../../engine/rule.js';
import type { IpSection, NmInterface } from '../../kinds/nmstate/desired-state.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Located } from '../../model/located.js';
import { families, ipSection } from '../../paths/interfaces.js';
import type { Policy } from '../../paths/policies.js';
import { type Controller, controllersOf, describeController, isUp, placeInPorts } from '../common/controllers.js';
import { putAt } from '../common/fixes.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { presentRoutes } from '../common/policy-items.js';
import { policySample } from '../common/policy-samples.js';

const sample = (enabled: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port: [ens1, ens2]
    - name: ens1
      type: ethernet
      state: up
      ipv4:
        enabled: ${enabled}
`);

export default defineRule<PolicyFacts>({
  code: 'controller-port-has-ip',
  title: 'A port of a bond or bridge has its own IP configuration',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'Packets of a port belong to the bond or bridge, and so does the address. nmstate refuses an address on the port. Ports of a VRF are different: they keep their addresses.',
    bad: sample(
      'true    #! controller-port-has-ip "true" Port "ens1" of bond "bond0" must not have an IP configuration',
    ),
    good: sample('false'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/base.rs, validate_can_have_ip'],
  },
  check(policy, { report }) {
    const controllers = controllersOf(policy).filter(({ item, type }) => type !== 'vrf' && isUp(item));
    for (const { item, name, type } of interfaceNodes(policy)) {
      const controller = controllers.find((it) => whereJoined(it, item) !== undefined);
      const port = controller === undefined ? undefined : whereJoined(controller, item);
      if (controller === undefined || port === undefined || !isUp(item) || isOwnPort(controller, type)) continue;
      for (const family of families) {
        const section = ipSection(item, family);
        const enabled = section?.enabled;
        if (section === undefined || !isKnown(enabled) || !enabled.value) continue;
        report({
          at: enabled,
          message: `Port "${name}" of ${describeController(controller)} must not have an IP configuration of its own.`,
          related: [{ in: policy, at: port, message: `port of ${describeController(controller)}` }],
          fixes: fixFor(policy, item, section, enabled.path),
        });
      }
    }
  },
});

/** Where the two are joined: in the ports of the one, or by the name of the other. */
const whereJoined = (controller: Controller, item: NmInterface): Located<string> | undefined =>
  placeInPorts(controller, item) ?? (item.controller?.value === controller.name ? item.controller : undefined);

/** An interface that OVS itself makes carries the address of the bridge. */
const isOwnPort = (controller: Controller, type: string | undefined): boolean =>
  controller.type === 'ovs-bridge' && (type === undefined || type === 'ovs-interface');

/** Only where nothing but the switch would be lost. */
function fixFor(policy: Policy, item: NmInterface, section: IpSection, path: string): readonly Fix[] {
  const isBare =
    (section.addresses?.items ?? []).length === 0 && section.dhcp?.value !== true && section.autoconf?.value !== true;
  const isRouted = presentRoutes(policy).some((route) => route.nextHopInterface?.value === item.name?.value);
  return isBare && !isRouted ? [putAt('Set enabled: false', policy, path, false)] : [];
}
