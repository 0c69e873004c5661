import { type Address, contains, formatAddress, overlaps, parseAddress } from '../../base/net/address.js';
import { formatNetwork } from '../../base/net/cidr.js';
import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { clusterNetworks, type NetworkRole, networksOf } from '../../paths/cluster-networks.js';
import { entriesOfPool } from '../../paths/ingress.js';
import { addressesOfPorts } from '../../paths/interfaces.js';
import { platformOf } from '../../paths/platform.js';
import { type Pool, type PoolBlock, poolOfId } from '../../paths/pools.js';
import { routesOfTable } from '../../paths/routes.js';
import type { Peer } from '../../paths/sessions.js';
import { portsOf, tableOf, type Vrf } from '../../paths/vrfs.js';
import { gatewayOf } from '../common/links.js';
import { advertiseAll, documents, plainPeer, poolSample } from '../common/metallb-samples.js';
import { networksSample } from '../common/vrf-samples.js';

const sample = (entry: string): string =>
  `${networksSample}#: file: metallb.yaml\n${poolSample('pool-red', entry)}---\n${documents(plainPeer('router-a', '198.51.100.1'), advertiseAll)}`;

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-network-conflict',
  title: 'A pool holds addresses of the cluster, a node or a router',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'The address of a Service must belong to nothing else. Inside the pod or Service network packets for it never leave the cluster, and if a node or router has it, packets go to one of the two.',
    bad: sample(
      '10.129.0.0/28    #! ipaddresspool-network-conflict "10.129.0.0/28" Pool "pool-red" lies in the pod network 10.128.0.0/14',
    ),
    good: sample('203.0.113.0/28'),
    whenNotToUse: 'When the address of the node or router is meant to move to a Service.',
    sources: ['MetalLB, issue 2779: release 0.15.0 refused pools with addresses of nodes'],
  },
  check(resource, { graph, report }) {
    const pool = poolOfId(graph, resource.id);
    if (pool === undefined) return;
    for (const block of pool.blocks) {
      const found = inNetworks(graph, block) ?? withAddress(graph, pool, block);
      if (found === undefined) continue;
      report({
        at: block.path,
        severity: found.severity,
        message: `Pool "${pool.name}" ${found.what}.`,
        related:
          found.place === undefined ? [] : [{ in: found.place.resource, at: found.place.path, message: found.also }],
      });
    }
  },
});

interface Conflict {
  readonly severity: Severity;
  /** `lies in the pod network 10.128.0.0/14`. */
  readonly what: string;
  readonly also: string;
  readonly place: { readonly resource: Resource; readonly path: string } | undefined;
}

const roleWords: Readonly<Record<NetworkRole, string>> = {
  pods: 'the pod network',
  services: 'the Service network',
  masquerade: 'the masquerade network',
};

/** Assumed networks count where OpenShift shows, whose defaults they are. */
function inNetworks(graph: Graph, { range }: PoolBlock): Conflict | undefined {
  const found = clusterNetworks(graph);
  const roles: readonly NetworkRole[] = ['pods', 'services', 'masquerade'];
  for (const role of roles) {
    const field = found[role];
    if (field.state === 'assumed' && (role === 'masquerade' || !platformOf(graph).isOpenShift)) continue;
    const hit = networksOf(field).find(({ network }) => overlaps(network, range));
    if (hit === undefined) continue;
    const verb = contains(hit.network, range) ? 'lies in' : 'overlaps';
    const isAssumed = field.state === 'assumed';
    return {
      severity: isAssumed ? 'info' : 'error',
      what: `${verb} ${roleWords[role]} ${formatNetwork(hit.network)}${isAssumed ? ', the default of OpenShift' : ''}`,
      also: roleWords[role],
      place: hit.place,
    };
  }
  return undefined;
}

/** An address that something else has: `{ address: 198.51.100.1, what: 'the address of peer "router-a"' }`. */
interface Taken {
  readonly address: Address;
  readonly what: string;
  readonly place: { readonly resource: Resource; readonly path: string };
}

/** Only where the pool is announced: another VRF may well have the same addresses. */
function withAddress(graph: Graph, pool: Pool, { range }: PoolBlock): Conflict | undefined {
  if (graph.hasAlternatives()) return undefined;
  const { entries } = entriesOfPool(graph, pool);
  const vrfs = entries.flatMap(({ domain }) => (domain.kind === 'vrf' ? domain.vrfs : []));
  const taken = [...entries.flatMap(({ peer }) => ofPeer(peer)), ...vrfs.flatMap((vrf) => ofVrf(graph, vrf))];
  const found = taken.find(({ address }) => contains(range, address));
  if (found === undefined) return undefined;
  const { what, place, address } = found;
  return { severity: 'warning', what: `contains ${formatAddress(address)}, ${what}`, also: what, place };
}

function ofPeer(peer: Peer | undefined): readonly Taken[] {
  const { peerAddress } = peer?.data ?? {};
  const address = peerAddress?.value === undefined ? undefined : parseAddress(peerAddress.value);
  if (peer === undefined || peerAddress === undefined || address === undefined) return [];
  return [
    { address, what: `the address of peer "${nameOf(peer)}"`, place: { resource: peer, path: peerAddress.path } },
  ];
}

/** The gateways of the VRF's table, and the addresses of its ports. */
function ofVrf(graph: Graph, vrf: Vrf): readonly Taken[] {
  const table = tableOf(vrf);
  const routes = table === undefined ? [] : routesOfTable(graph, table, vrf.nodes);
  const gateways = routes.flatMap(({ item, policy }) => {
    const gateway = gatewayOf(item);
    const what = 'the address of a gateway';
    return gateway === undefined
      ? []
      : [{ address: gateway.address, what, place: { resource: policy, path: gateway.path } }];
  });
  const ports = addressesOfPorts(graph, portsOf(vrf), vrf.nodes).addresses.map(({ address, port, policy, path }) => ({
    address,
    what: `the address of "${port}" on a node`,
    place: { resource: policy, path },
  }));
  return [...gateways, ...ports];
}
