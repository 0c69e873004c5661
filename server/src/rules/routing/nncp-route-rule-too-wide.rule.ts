import { type AddressRange, contains, formatAddress, overlaps, parseAddress, rangeOf } from '../../base/net/address.js';
import { formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import { nameOf } from '../../model/resource.js';
import { entriesOfPool } from '../../paths/ingress.js';
import { addressesOfPorts } from '../../paths/interfaces.js';
import { certainlyShareNodes } from '../../paths/node-sets.js';
import type { SourcePlace } from '../../paths/policies.js';
import { poolsOf } from '../../paths/pools.js';
import type { RouteRule } from '../../paths/route-rules.js';
import { routesOn } from '../../paths/routes.js';
import { hasOpenPorts, portsOf, tableOf, usersOfVrf, type Vrf, vrfsOf } from '../../paths/vrfs.js';
import { rulesOfPolicy } from '../common/cluster-rules.js';
import { networksSample, peerSample, ruleSample, rulesSample, vrfPolicySample } from '../common/vrf-samples.js';

const sample = (to: string): string => `${networksSample}#: file: policy.yaml
${vrfPolicySample({ rules: rulesSample + ruleSample(to) })}#: file: peer.yaml
${peerSample}`;

export default defineRule<PolicyFacts>({
  code: 'nncp-route-rule-too-wide',
  title: "A rule sends the VRF's own traffic to the main table",
  area: 'routing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [nncp],
  since: '0.1.0',
  docs: {
    why: 'A rule to the main table holds for every packet of the VRF as well. If its network also contains the gateway, the BGP router or the clients of the VRF, their packets leave by the default gateway of the node; the session may not even come up.',
    bad: sample('198.51.0.0/16    #! nncp-route-rule-too-wide "198.51.0.0/16" also contains'),
    good: sample('192.0.2.0/24'),
    whenNotToUse: 'Never for the network of the VRF itself.',
    sources: ['Tried with Linux 6.1: packets of the BGP session leave by the default gateway, and it does not come up'],
  },
  check(policy, { graph, report }) {
    for (const rule of rulesOfPolicy(graph, policy).filter(({ isUsable }) => isUsable)) {
      const finding = vrfsOf(graph)
        .filter((vrf) => vrf.policy.id === policy.id || certainlyShareNodes(graph, vrf.nodes, rule.nodes))
        .map((vrf) => findingFor(graph, rule, vrf))
        .find((it) => it !== undefined);
      if (finding !== undefined) report(finding);
    }
  },
});

/** Something of a VRF that has to stay in it. */
interface Belonging {
  /** `the gateway 198.51.100.1`. */
  readonly what: string;
  readonly range: AddressRange;
  readonly place: SourcePlace;
  /** Without it nothing works; a pool may be wider than what is in use. */
  readonly isVital: boolean;
}

function findingFor(graph: Graph, { item, to }: RouteRule, vrf: Vrf): FindingInput | undefined {
  if (to === undefined || item.ipTo === undefined) return undefined;
  const taken = belongingsOf(graph, vrf).filter(({ range }) => overlaps(to, range));
  const worst = taken.find(({ isVital, range }) => isVital && contains(to, range)) ?? taken[0];
  if (worst === undefined) return undefined;
  const isSure = worst.isVital && contains(to, worst.range);
  return {
    at: item.ipTo,
    severity: isSure ? 'error' : 'warning',
    message: `${item.ipTo.value} also contains ${isSure ? '' : 'addresses of '}${worst.what} of VRF "${vrf.name}", whose traffic then leaves the VRF.`,
    related: [{ in: worst.place.resource, at: worst.place.path, message: worst.what }],
  };
}

const belongingsOf = (graph: Graph, vrf: Vrf): readonly Belonging[] => [
  ...gateways(graph, vrf),
  ...routers(graph, vrf),
  ...links(graph, vrf),
  ...pools(graph, vrf),
];

function gateways(graph: Graph, vrf: Vrf): readonly Belonging[] {
  const table = tableOf(vrf);
  return routesOn(graph, vrf.nodes)
    .filter((route) => table !== undefined && route.table === table)
    .flatMap(({ item, policy }) => {
      const address = parseAddress(item.nextHopAddress?.value ?? '');
      if (address === undefined || item.nextHopAddress === undefined) return [];
      const place = { resource: policy, path: item.nextHopAddress.path };
      return [{ what: `the gateway ${formatAddress(address)}`, range: rangeOf(address), place, isVital: true }];
    });
}

const routers = (graph: Graph, vrf: Vrf): readonly Belonging[] =>
  usersOfVrf(graph, vrf).peers.flatMap((peer) => {
    const address = parseAddress(peer.data.peerAddress?.value ?? '');
    if (address === undefined) return [];
    const place = { resource: peer, path: peer.data.peerAddress?.path ?? 'spec.peerAddress' };
    return [{ what: `the router ${formatAddress(address)}`, range: rangeOf(address), place, isVital: true }];
  });

function links(graph: Graph, vrf: Vrf): readonly Belonging[] {
  const { addresses } = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  return addresses.flatMap(({ network, policy, path }) =>
    network === undefined
      ? []
      : [
          {
            what: `the network ${formatNetwork(network)}`,
            range: network,
            place: { resource: policy, path },
            isVital: true,
          },
        ],
  );
}

/** Pools that the VRF announces for certain. */
const pools = (graph: Graph, vrf: Vrf): readonly Belonging[] =>
  poolsOf(graph)
    .filter((pool) =>
      entriesOfPool(graph, pool).entries.some(
        ({ domain, isCertain }) => isCertain && domain.kind === 'vrf' && domain.name === vrf.name,
      ),
    )
    .flatMap((pool) =>
      pool.blocks.map(({ range, path }) => ({
        what: `pool "${nameOf(pool.resource)}"`,
        range,
        place: { resource: pool.resource, path },
        isVital: false,
      })),
    );
