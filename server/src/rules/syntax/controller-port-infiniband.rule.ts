import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { bondsOf } from '../common/bonds.js';
import { type Controller, controllersOf, placeInPorts } from '../common/controllers.js';
import { interfaceNodes } from '../common/interface-nodes.js';
import { policySample } from '../common/policy-samples.js';

const sample = (mode: string, port: string): string =>
  policySample(`    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: ${mode}
        port:
        - ${port}
    - name: ib0
      type: infiniband
      state: up
      infiniband:
        mode: datagram
        pkey: "0xffff"
`);

export default defineRule<PolicyFacts>({
  code: 'controller-port-infiniband',
  title: 'InfiniBand port outside an active-backup bond',
  area: 'syntax',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'InfiniBand carries IP without Ethernet addresses, which bridges, VRFs of nmstate and the other modes of a bond need. nmstate refuses the policy.',
    bad: sample('balance-rr', 'ib0    #! controller-port-infiniband "ib0" can only be a port of an active-backup bond'),
    good: sample('active-backup', 'ib0'),
    whenNotToUse: 'Never: nmstate does not apply such a policy.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces_controller.rs, check_infiniband_as_ports'],
  },
  check(policy, { report }) {
    const bonds = bondsOf(policy);
    const refuses = ({ item, type }: Controller): boolean => {
      const mode = bonds.find((bond) => bond.item.path === item.path)?.mode;
      return type !== 'bond' || (mode !== undefined && mode !== 'active-backup' && mode !== 'unknown');
    };
    const controllers = controllersOf(policy).filter(refuses);
    for (const { item, name } of interfaceNodes(policy, 'infiniband')) {
      for (const port of controllers.flatMap((controller) => placeInPorts(controller, item) ?? [])) {
        const message = `InfiniBand interface "${name}" can only be a port of an active-backup bond.`;
        report({ at: port, message, related: [{ in: policy, at: item.type ?? item, message: `type of "${name}"` }] });
      }
    }
  },
});
