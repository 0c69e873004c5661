import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown, type Known } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { type Policy, policiesOf } from '../../paths/policies.js';
import { applyTogether } from '../../paths/policy-pairs.js';
import { type Controller, controllersOf, describeController, isUp } from '../common/controllers.js';
import { policySample } from '../common/policy-samples.js';
import { isReservedPort } from '../common/ports.js';

const sample = (port: string): string =>
  policySample(`    - name: red
      type: vrf
      state: up
      vrf:
        port: [ens224]
        route-table-id: 110
    - name: bond0
      type: bond
      state: up
      link-aggregation:
        mode: active-backup
        port:
        - ens2
        - ${port}
    - name: ens224
      type: ethernet
      state: up
`);

export default defineRule<PolicyFacts>({
  code: 'interface-port-of-two-controllers',
  title: 'One interface is a port of two controllers',
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  checksPieces: true,
  since: '0.1.0',
  docs: {
    why: 'A link belongs to one bond, bridge or VRF. nmstate refuses a policy in which two of them claim it, and two policies take it from each other again and again.',
    bad: sample('ens224    #! interface-port-of-two-controllers "ens224" a port of both VRF "red" and bond "bond0"'),
    good: sample('ens3'),
    whenNotToUse: 'Never on the same nodes.',
    sources: ['nmstate 2.2.38, rust/src/lib/ifaces/inter_ifaces_controller.rs, check_overbook_ports'],
  },
  check(policy, { graph, report }) {
    const before: Claim[] = [];
    for (const claim of claimsOf(policy)) {
      const own = before.find((it) => it.port.value === claim.port.value);
      const rival = own ?? claimElsewhere(graph, claim);
      before.push(claim);
      if (rival !== undefined && !isReported(claim, rival)) report(findingFor(claim, rival));
    }
  },
});

/** A controller that lists a port. */
interface Claim {
  readonly policy: Policy;
  readonly controller: Controller;
  readonly port: Known<string>;
}

const claimsOf = (policy: Policy): readonly Claim[] =>
  controllersOf(policy)
    .filter(({ item }) => isUp(item))
    .flatMap((controller) =>
      (controller.ports?.items ?? []).filter(isKnown).map((port) => ({ policy, controller, port })),
    );

const claimsByPort = defineIndex(
  'ports of controllers',
  (graph) => policiesOf(graph).flatMap(claimsOf),
  (_, { port }) => [port.value],
);

/**
 * Of two policies that certainly share nodes the later one reports. One controller in both is the same one. What a host gets when it is
 * installed may be changed by a policy later.
 */
function claimElsewhere(graph: Graph, { policy, controller, port }: Claim): Claim | undefined {
  if (policy.kindId !== nncp.id) return undefined;
  const claims = claimsByPort(graph, port.value);
  const own = claims.findIndex((it) => it.policy.id === policy.id);
  return claims
    .slice(0, Math.max(own, 0))
    .find((it) => it.controller.name !== controller.name && applyTogether(graph, it.policy, policy));
}

/** That a VRF takes a port of br-ex is a mistake of its own. */
const isReported = (a: Claim, b: Claim): boolean =>
  [a, b].some(({ controller }) => controller.type === 'vrf') &&
  [a, b].some(({ controller }) => isReservedPort(controller.name));

function findingFor({ policy, controller, port }: Claim, rival: Claim): FindingInput {
  const isSame = rival.policy.id === policy.id && rival.controller.item.path === controller.item.path;
  const where = rival.policy.id === policy.id ? '' : ` of policy "${nameOf(rival.policy)}"`;
  return {
    at: port,
    message: isSame
      ? `"${port.value}" is listed twice as a port of ${describeController(controller)}.`
      : `"${port.value}" is a port of both ${describeController(rival.controller)}${where} and ${describeController(controller)}.`,
    related: [{ in: rival.policy, at: rival.port, message: `port of ${describeController(rival.controller)}` }],
  };
}
