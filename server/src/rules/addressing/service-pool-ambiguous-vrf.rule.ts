import { defineFact, type Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { egressService, isNetworkMode } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import type { Entry } from '../../paths/entry.js';
import { entriesOfService } from '../../paths/ingress.js';
import { type PoolChoice, poolChoice, wantedAddresses } from '../../paths/pool-choice.js';
import type { Pool } from '../../paths/pools.js';
import { type EgressService, egressServicesOf, type Service } from '../../paths/services.js';
import { annotationPath, newPrefix, oldPrefix, readsNewPrefix } from '../common/annotations.js';
import { blueNode, frontendEgress, frontendInPool, frontendPool, redAdvertisement } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { frontendService, redNode } from '../common/samples.js';
import { ingressVrf, servicesOfPool } from '../common/service-ingress.js';

const redSide = `${frontendPool.replace('  autoAssign: false\n', '')}${redAdvertisement('', '  nodeSelectors:\n  - matchLabels:\n      kubernetes.io/hostname: worker-1\n')}`;

const blueSide = redSide
  .replaceAll('red', 'blue')
  .replaceAll('198.51.100', '192.0.2')
  .replace('203.0.113.10', '203.0.113.20')
  .replace('file: pool', 'file: pool-blue')
  .replace('file: peer', 'file: peer-blue')
  .replace('file: advertisement', 'file: advertisement-blue');

const others = `${redNode}${blueNode}${redSide}${blueSide}${frontendEgress()}`;

export default defineRule<ServiceFacts>({
  code: 'service-pool-ambiguous-vrf',
  title: 'A Service may land in a pool of another VRF',
  area: 'addressing',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'MetalLB gives a Service that asks for no pool an address of any pool, in no fixed order. If the pools belong to different VRFs, requests may come in by another network than the one that the replies use, and that may change with every new address.',
    bad: `${others}${frontendService.replace('name: frontend\n', 'name: frontend    #! service-pool-ambiguous-vrf "frontend" can get an address of "pool-blue" (VRF "blue") or "pool-red" (VRF "red")\n')}`,
    good: `${others.replace('  - 203.0.113.10/32\n', '  - 203.0.113.10/32\n  autoAssign: false\n')}${frontendInPool()}`,
    whenNotToUse: 'When the Service has its address already and keeps it.',
    sources: ['MetalLB, internal/allocator/allocator.go: pools are tried in the order of a map'],
  },
  check(service, { graph, settings, report }) {
    const [egress, ...more] = egressServicesOf(graph, service);
    if (service.partial || more.length > 0 || (egress === undefined && !graph.ask(someTable))) return;
    const choice = poolChoice(graph, service);
    if (!isByChance(service, choice) || isOpen(graph, service)) return;
    const ways = choice.candidates.map(({ pool }) => ({ pool, entries: certainOf(graph, service, pool, choice) }));
    if (ways.some(({ entries }) => entries === undefined)) return;
    const named = ways.flatMap(({ pool, entries = [] }) =>
      entries.length === 0 ? [] : [{ pool, entries, where: whereOf(entries) }],
    );
    const [first] = named;
    const other = named.find(({ where }) => where !== first?.where);
    if (first === undefined || other === undefined) return;
    const table = egress === undefined ? undefined : tableOfEgressService(egress);
    const fitting = named.filter(({ entries }) => entries.every((entry) => ingressVrf(entry)?.table === table));
    const annotation = `${readsNewPrefix(settings) ? newPrefix : oldPrefix}address-pool`;
    report({
      at: 'metadata.name',
      severity: egress === undefined ? 'info' : 'warning',
      message: `Service "${nameOf(service)}" can get an address of "${first.pool.name}" (${first.where}) or "${other.pool.name}" (${other.where}). Name the pool.`,
      related: named.map(({ pool }) => ({ in: pool.resource, at: 'metadata.name', message: `pool "${pool.name}"` })),
      fixes: fitting.slice(0, 3).flatMap(({ pool }) => askFor(graph, { service, pool, annotation, egress })),
    });
  },
});

/** True if some egress service of the scope uses a routing table. */
const someTable = defineFact('some egress service has a table', (graph) =>
  graph.ofKind(egressService).some((it) => typeof tableOfEgressService(it) === 'number'),
);

/** Nothing picks a pool, neither the Service nor the order of pools that are reserved for it. */
function isByChance(service: Service, { candidates }: PoolChoice): boolean {
  const isFree = service.data.pool === undefined && wantedAddresses(service).length === 0;
  const priorities = candidates.map(({ pool }) => pool.resource.data.serviceAllocation?.priority?.value);
  return isFree && candidates.length > 1 && new Set(priorities).size === 1;
}

const isOpen = (graph: Graph, service: Service): boolean =>
  isPatched(graph, serviceKind, service) ||
  graph.patchesOf(ipAddressPool).length > 0 ||
  graph.hasAlternatives(ipAddressPool.id);

/** The ways in to a pool; `undefined` if one of them is not certain. */
function certainOf(graph: Graph, service: Service, pool: Pool, { families }: PoolChoice): readonly Entry[] | undefined {
  const { entries, dropped } = entriesOfService(graph, service, pool, families);
  const isSure = entries.every((entry) => entry.isCertain) && dropped.every((it) => it.isCertain);
  return isSure ? entries : undefined;
}

/** `VRF "red"`, `VRF "red" and the main table`. */
const whereOf = (entries: readonly Entry[]): string =>
  [...new Set(entries.map(({ domain }) => (domain.kind === 'vrf' ? `VRF "${domain.name}"` : 'the main table')))]
    .sort()
    .join(' and ');

interface Wish {
  readonly service: Service;
  readonly pool: Pool;
  /** Key of the annotation that names the pool. */
  readonly annotation: string;
  readonly egress: EgressService | undefined;
}

/** Names the pool. Where one node answers for the Service the pool is kept for it, unless another Service takes what it finds. */
function askFor(graph: Graph, { service, pool, annotation, egress }: Wish): readonly Fix[] {
  const isKept = egress !== undefined && !isNetworkMode(egress.data);
  const others = servicesOfPool(graph, pool.name).filter(
    ({ id, data }) => id !== service.id && data.pool === undefined,
  );
  if (isKept && others.length > 0) return [];
  return [
    {
      title: `Ask for pool "${pool.name}"${isKept ? ', and keep it for Services that do' : ''}`,
      safety: 'suggestion',
      edit(editor) {
        editor.in(service).put(annotationPath(annotation), pool.name);
        if (isKept) editor.in(pool.resource).put('spec.autoAssign', false);
      },
    },
  ];
}
