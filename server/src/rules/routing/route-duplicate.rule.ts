import { formatNetwork } from '../../base/net/cidr.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { Policy } from '../../paths/policies.js';
import { isForwarding, type RouteEntry } from '../../paths/routes.js';
import { routesOfPolicy } from '../common/policy-items.js';
import { cardSample, policySample, routesSample } from '../common/policy-samples.js';

const sample = (gateway: string, marker: string): string =>
  policySample(
    cardSample,
    routesSample(`      - destination: 203.0.113.0/24
        next-hop-address: 198.51.100.1
        next-hop-interface: ens224
      - destination: 203.0.113.0/24${marker}
        next-hop-address: ${gateway}
        next-hop-interface: ens224
`),
  );

export default defineRule<PolicyFacts>({
  code: 'route-duplicate',
  title: 'The same route twice, or two default routes of equal metric',
  area: 'routing',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A table holds one route to a network for each metric. Of two equal ones the kernel keeps one, and which one it is depends on what happened last. Gateways that share the traffic need a weight each.',
    bad: sample('198.51.100.1', '    #! route-duplicate "203.0.113.0/24" This route is already listed'),
    good: sample('198.51.100.2', ''),
    whenNotToUse: 'Never: one of the two routes is of no use.',
    sources: ['nmstate 2.2.38, rust/src/lib/route.rs, tried: accepted', 'Linux, net/ipv4/fib_trie.c'],
  },
  check(policy, { graph, report }) {
    const routes = routesOfPolicy(graph, policy).filter(
      ({ item, table }) => table !== 'unknown' && !item.opaque && !hasOpaqueValue(item),
    );
    for (const [index, route] of routes.entries()) {
      const finding = findingFor(policy, route, routes.slice(0, index));
      if (finding !== undefined) report(finding);
    }
  },
});

const hasOpaqueValue = (item: RouteEntry['item']): boolean =>
  [item.destination, item.nextHopAddress, item.nextHopInterface, item.metric, item.weight, item.source].some(
    (value) => value?.opaque === true,
  );

function findingFor(policy: Policy, route: RouteEntry, before: readonly RouteEntry[]): FindingInput | undefined {
  const at = route.item.destination ?? route.item;
  const twin = before.find((it) => identity(it) === identity(route));
  const related = (other: RouteEntry) => [
    { in: policy, at: other.item.destination ?? other.item, message: 'first route' },
  ];
  if (twin !== undefined) return { at, message: 'This route is already listed.', related: related(twin) };
  const rival = before.find((it) => isRival(it, route));
  if (rival === undefined) return undefined;
  const gateway = rival.item.nextHopAddress?.value ?? rival.item.nextHopInterface?.value ?? 'no gateway';
  return {
    at,
    message: `This route competes with the default route via ${gateway} in table ${rival.table}: both have the same metric.`,
    related: related(rival),
  };
}

const networkOf = ({ destination, item }: RouteEntry): string =>
  destination === undefined ? (item.destination?.value ?? '') : formatNetwork(destination);

const identity = (route: RouteEntry): string => {
  const { nextHopAddress, nextHopInterface, source, routeType } = route.item;
  const parts = [nextHopInterface?.value, nextHopAddress?.value, source?.value, routeType?.value];
  return JSON.stringify([networkOf(route), route.table, ...parts]);
};

/** Default routes with weights share the traffic. */
const isRival = (a: RouteEntry, b: RouteEntry): boolean =>
  [a, b].every((it) => it.isDefault && isForwarding(it) && it.item.weight === undefined) &&
  a.destination?.family === b.destination?.family &&
  a.table === b.table &&
  metricOf(a) === metricOf(b);

/** -1 leaves the metric to NetworkManager, as none does. */
const metricOf = ({ item }: RouteEntry): number => item.metric?.value ?? -1;
