import { nearest } from '../../base/text-distance.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { isKnown } from '../../model/located.js';
import { interfaceEntriesOn } from '../../paths/interfaces.js';
import { nodesOfPolicy } from '../../paths/node-sets.js';
import { arePoliciesOpen, type Policy } from '../../paths/policies.js';
import { portsOfController } from '../common/controllers.js';
import { changeToNear } from '../common/fixes.js';
import { entriesNamed, presentInterfaces, presentRoutes } from '../common/policy-items.js';
import { cardSample, policySample, routesSample } from '../common/policy-samples.js';
import { didYouMean } from '../common/words.js';

const sample = (port: string): string =>
  policySample(
    cardSample,
    routesSample(`      - destination: 203.0.113.0/24
        next-hop-address: 198.51.100.1
        next-hop-interface: ${port}
`),
  );

export default defineRule<PolicyFacts>({
  code: 'nncp-next-hop-interface-undefined',
  title: 'A route leaves by an interface that nothing defines',
  area: 'references',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'An interface that a policy does not mention may well be on the node. One that is named almost like an interface of the policy, or like the policy itself, is more likely a slip: nmstate then finds no such device and rolls everything back.',
    bad: sample('esn224    #! nncp-next-hop-interface-undefined "esn224" Did you mean "ens224"?'),
    good: sample('ens224'),
    whenNotToUse: 'When the node really has an interface of that name.',
    sources: ['nmstate, rust/src/lib/query_apply/route.rs'],
  },
  check(policy, { graph, report }) {
    const declared = presentInterfaces(policy).flatMap(({ name }) => name?.value ?? []);
    if (declared.length === 0 || arePoliciesOpen(graph)) return;
    for (const { nextHopInterface, routeType } of presentRoutes(policy)) {
      if (!isKnown(nextHopInterface) || routeType !== undefined) continue;
      const { value } = nextHopInterface;
      const near = nearest(value, declared).filter((name) => digitsOf(name) === digitsOf(value));
      const isPolicyName = value === policy.name?.value;
      if ((near.length === 0 && !isPolicyName) || isDeclared(graph, policy, value)) continue;
      const also = isPolicyName ? ' That is the name of the policy.' : '';
      report({
        at: nextHopInterface,
        message: `No interface "${value}" is declared here.${also}${didYouMean(near)}`,
        fixes: changeToNear(policy, nextHopInterface, near),
      });
    }
  },
});

/** `ens224` and `ens256` look alike and are two cards: a slip changes letters. */
const digitsOf = (name: string): string => name.replace(/\D+/g, ' ').trim();

/** An entry of this name, or a port list that takes it for granted, in a policy of these nodes. */
const isDeclared = (graph: Graph, policy: Policy, name: string): boolean =>
  entriesNamed(policy, name).length > 0 ||
  presentInterfaces(policy).some(
    (item) => portsOfController(item)?.items.some(({ value }) => value === name) === true,
  ) ||
  presentInterfaces(policy).some(({ baseInterface }) => baseInterface?.value === name) ||
  interfaceEntriesOn(graph, name, nodesOfPolicy(policy)).length > 0;
