import { type AddressRange, contains, formatAddress, overlaps, parseAddress, rangeOf } from '../../base/net/address.js';
import { formatNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { NodeSet } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { entriesOfPool } from '../../paths/ingress.js';
import { addressesOfPorts } from '../../paths/interfaces.js';
import { certainlyShareNodes, nodesOfPolicy } from '../../paths/node-sets.js';
import type { Policy, SourcePlace } from '../../paths/policies.js';
import { type Pool, poolsOf } from '../../paths/pools.js';
import type { RouteRule } from '../../paths/route-rules.js';
import { routesOn } from '../../paths/routes.js';
import { hasOpenPorts, portsOf, tableOf, usersOfVrf, type Vrf, vrfsOn } from '../../paths/vrfs.js';
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
    const rules = rulesOfPolicy(graph, policy).filter(({ isUsable }) => isUsable);
    const nodes = nodesOfPolicy(policy);
    const vrfs = rules.length === 0 ? [] : vrfsOn(graph, nodes).filter((vrf) => isOn(graph, vrf, policy, nodes));
    for (const rule of rules) {
      const finding = vrfs.map((vrf) => findingFor(graph, rule, vrf)).find((it) => it !== undefined);
      if (finding !== undefined) report(finding);
    }
  },
});

const isOn = (graph: Graph, vrf: Vrf, policy: Policy, nodes: NodeSet): boolean =>
  vrf.policy.id === policy.id || certainlyShareNodes(graph, vrf.nodes, nodes);

/** Something of a VRF that has to stay in it. */
interface Belonging {
  /** `the gateway 198.51.100.1`. */
  readonly what: string;
  readonly range: AddressRange;
  readonly place: SourcePlace;
}

function findingFor(graph: Graph, { item, to }: RouteRule, vrf: Vrf): FindingInput | undefined {
  if (to === undefined || item.ipTo === undefined) return undefined;
  const own = [...gateways(graph, vrf), ...routers(graph, vrf), ...links(graph, vrf)];
  const taken = own.filter(({ range }) => overlaps(to, range));
  const vital = taken.find(({ range }) => contains(to, range));
  const worst = vital ?? taken[0] ?? announcedBlock(graph, vrf, to);
  if (worst === undefined) return undefined;
  return {
    at: item.ipTo,
    severity: vital === undefined ? 'warning' : 'error',
    message: `${item.ipTo.value} also contains ${vital === undefined ? 'addresses of ' : ''}${worst.what} of VRF "${vrf.name}", whose traffic then leaves the VRF.`,
    related: [{ in: worst.place.resource, at: worst.place.path, message: worst.what }],
  };
}

function gateways(graph: Graph, vrf: Vrf): readonly Belonging[] {
  const table = tableOf(vrf);
  return routesOn(graph, vrf.nodes)
    .filter((route) => table !== undefined && route.table === table)
    .flatMap(({ item, policy }) => {
      const address = parseAddress(item.nextHopAddress?.value ?? '');
      if (address === undefined || item.nextHopAddress === undefined) return [];
      const place = { resource: policy, path: item.nextHopAddress.path };
      return [{ what: `the gateway ${formatAddress(address)}`, range: rangeOf(address), place }];
    });
}

const routers = (graph: Graph, vrf: Vrf): readonly Belonging[] =>
  usersOfVrf(graph, vrf).peers.flatMap((peer) => {
    const address = parseAddress(peer.data.peerAddress?.value ?? '');
    if (address === undefined) return [];
    const place = { resource: peer, path: peer.data.peerAddress?.path ?? 'spec.peerAddress' };
    return [{ what: `the router ${formatAddress(address)}`, range: rangeOf(address), place }];
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
          },
        ],
  );
}

/** A block of a pool that the VRF announces for certain, and that shares addresses with the network. */
function announcedBlock(graph: Graph, vrf: Vrf, to: AddressRange): Belonging | undefined {
  const isAnnounced = (pool: Pool): boolean =>
    entriesOfPool(graph, pool).entries.some(
      ({ domain, isCertain }) => isCertain && domain.kind === 'vrf' && domain.name === vrf.name,
    );
  for (const pool of poolsOf(graph)) {
    const block = pool.blocks.find(({ range }) => overlaps(range, to));
    if (block === undefined || !isAnnounced(pool)) continue;
    const place = { resource: pool.resource, path: block.path };
    return { what: `pool "${nameOf(pool.resource)}"`, range: block.range, place };
  }
  return undefined;
}
