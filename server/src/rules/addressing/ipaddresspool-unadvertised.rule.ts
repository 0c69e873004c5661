import type { Severity } from '../../base/result-types.js';
import { isNear } from '../../base/text-distance.js';
import type { Graph } from '../../engine/graph.js';
import type { KindDefinition } from '../../engine/kind.js';
import { defineRule } from '../../engine/rule.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import { kindNameOf } from '../../model/gvk.js';
import { knownOf } from '../../model/located.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { selectsPool } from '../../paths/entry.js';
import { advertisementsFor } from '../../paths/ingress.js';
import { type Pool, poolOfId } from '../../paths/pools.js';
import { loadBalancers } from '../../paths/services.js';
import { familiesOfSession } from '../../paths/sessions.js';
import { bgpSample, documents, poolSample } from '../common/metallb-samples.js';

const sample = (marker: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28').replace('pool-red\n', `pool-red${marker}\n`),
    poolSample('pool-blue', '203.0.113.16/28'),
    bgpSample('advertise-blue', 'pool-blue'),
  );

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-unadvertised',
  title: 'No advertisement carries the pool',
  area: 'addressing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: "MetalLB gives out the addresses of a pool whether anybody announces them or not. Services then look ready, and nobody can reach them: MetalLB's most common complaint.",
    bad: sample('    #! ipaddresspool-unadvertised "pool-red" No advertisement covers pool "pool-red"'),
    good: documents(poolSample('pool-red', '203.0.113.0/28'), bgpSample('advertise-red', 'pool-red')),
    whenNotToUse: 'When another program announces the addresses.',
    sources: ['MetalLB issues 1561, 1154 and 1358', 'MetalLB, website, configuration'],
  },
  check(resource, { graph, scopeName, report }) {
    const pool = resource.name?.value === undefined ? undefined : poolOfId(graph, resource.id);
    if (
      pool === undefined ||
      pool.blocks.length === 0 ||
      advertisementsFor(graph, pool).some((it) => selectsPool(it, pool) !== false)
    )
      return;
    const severity = severityIn(graph);
    if (severity === undefined || isMeant(graph, pool)) return;
    const where = severity === 'warning' ? '' : ` in ${scopeName}`;
    report({
      at: 'metadata.name',
      severity,
      message: `No advertisement covers pool "${pool.name}"${where}, so its addresses stay unreachable.`,
      related: [...nearMisses(graph), ...users(graph, pool)],
      fixes: severity === 'warning' ? announce(graph, resource, pool) : [],
    });
  },
});

type Advertisement = Resource<AdvertisementFacts>;

const advertisements = (graph: Graph): readonly Advertisement[] => [
  ...graph.ofKind(bgpAdvertisement),
  ...graph.ofKind(l2Advertisement),
];

/** How sure it is that the files hold every advertisement. */
function severityIn(graph: Graph): Severity | undefined {
  if (graph.hasAlternatives()) return advertisements(graph).length === 0 ? undefined : 'info';
  const states = [stateOf(graph, bgpAdvertisement), stateOf(graph, l2Advertisement)];
  if (states.includes('open')) return undefined;
  if (states.includes('closed')) return 'warning';
  return graph.isClosed(ipAddressPool) ? 'info' : undefined;
}

function stateOf<F>(graph: Graph, kind: KindDefinition<F>): 'none' | 'open' | 'closed' {
  if (graph.patchesOf(kind).length > 0) return 'open';
  if (graph.ofKind(kind).length === 0) return graph.settings.closedWorld ? 'closed' : 'none';
  return graph.isClosed(kind) ? 'closed' : 'open';
}

/** Names of pools that advertisements list and nobody defines. */
const lostNames = (graph: Graph) =>
  advertisements(graph).flatMap((it) =>
    knownOf(it.data.pools?.items ?? [])
      .filter(({ value }) => graph.define(ipAddressPool.id, value).length === 0)
      .map((item) => ({ advertisement: it, item })),
  );

/** The advertisement that means the pool, but has a slip in its name: another rule reports that. */
const isMeant = (graph: Graph, pool: Pool): boolean =>
  lostNames(graph).some(({ item }) => isNear(item.value, pool.name));

const nearMisses = (graph: Graph) =>
  lostNames(graph)
    .slice(0, 3)
    .map(({ advertisement, item }) => ({
      in: advertisement,
      at: item,
      message: `${kindNameOf(advertisement.kindId)} "${nameOf(advertisement)}" names a pool that does not exist`,
    }));

const users = (graph: Graph, pool: Pool) =>
  loadBalancers(graph)
    .filter(({ data }) => data.pool?.value === pool.name)
    .slice(0, 1)
    .map((service) => ({
      in: service,
      at: service.data.pool ?? 'metadata.name',
      message: `Service "${nameOf(service)}" asks for it`,
    }));

/** Names the peers of the scope, if all run in the default VRF and nothing else decides which nodes announce. */
function announce(graph: Graph, resource: Resource<PoolFacts>, pool: Pool): readonly Fix[] {
  const peers = graph.ofKind(bgpPeer);
  const isPlain = peers.every(
    (peer) =>
      peer.name?.value !== undefined &&
      (peer.data.vrf === undefined || peer.data.vrf.value === '') &&
      (familiesOfSession(peer)?.some((family) => pool.families.includes(family)) ?? false),
  );
  if (!isPlain || graph.ofKind(egressService).length > 0 || graph.define(bgpAdvertisement.id, pool.name).length > 0)
    return [];
  const namespace = resource.namespace?.value;
  const spec: PlainValue = {
    ipAddressPools: [pool.name],
    ...(peers.length === 0 ? {} : { peers: peers.map(nameOf) }),
  };
  return [
    {
      title: `Add a BGPAdvertisement for "${pool.name}"`,
      safety: 'suggestion',
      edit: (editor) =>
        editor.addDocument(resource, {
          apiVersion: 'metallb.io/v1beta1',
          kind: 'BGPAdvertisement',
          metadata: { name: pool.name, ...(namespace === undefined ? {} : { namespace }) },
          spec,
        }),
    },
  ];
}
