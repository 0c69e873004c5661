import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { service as serviceKind } from '../../kinds/core/service.kind.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { isKnown } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { type Pool, poolOfId, poolsOf } from '../../paths/pools.js';
import type { Service } from '../../paths/services.js';
import { frontendInPool, redPool } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { advertiseAll } from '../common/metallb-samples.js';
import { usableSizeOf } from '../common/pool-answers.js';
import { servicesOfPool } from '../common/service-ingress.js';

const pool = `${redPool}#: file: advertisement.yaml
${advertiseAll}`;
const services =
  frontendInPool() + frontendInPool().replace('service.yaml', 'tickets.yaml').replaceAll('frontend', 'tickets');

export default defineRule<PoolFacts>({
  code: 'service-pool-exhausted',
  title: 'More Services than addresses',
  area: 'addressing',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'A Service that finds no free address in its pool waits until another one goes. Which of them that is depends on the order in which they come.',
    bad:
      pool.replace(
        '  addresses:\n',
        '  addresses:    #! service-pool-exhausted "addresses" Pool "pool-red" has 1 address, but 2 Services\n',
      ) + services,
    good: pool.replace('203.0.113.10/32', '203.0.113.10/31') + services,
    whenNotToUse: 'When the Services are never in the cluster at the same time.',
    sources: ['MetalLB, internal/allocator/allocator.go, AllocateFromPool'],
  },
  check(resource, { graph, report }) {
    const pool = poolOfId(graph, resource.id);
    if (pool === undefined || pool.isOpen || pool.families.length !== 1 || isUnsettled(graph, pool)) return;
    const size = usableSizeOf(pool);
    const asking = servicesOfPool(graph, pool.name).filter((it) => hasToUse(graph, it, pool) && mayCount(graph, it));
    const needed = BigInt(new Set(asking.map(shareOf)).size);
    if (needed <= size || size === 0n) return;
    report({
      at: resource.data.addresses ?? 'spec.addresses',
      part: 'key',
      message: `Pool "${pool.name}" has ${size} address${size === 1n ? '' : 'es'}, but ${needed} Services that share none ${asking.every(({ data }) => data.pool !== undefined) ? 'ask for it' : 'need one of it'}.`,
      related: asking.map((it) => ({
        in: it,
        at: it.data.pool ?? 'metadata.name',
        message: `Service "${nameOf(it)}"`,
      })),
    });
  },
});

const isUnsettled = (graph: Graph, { resource }: Pool): boolean =>
  graph.hasAlternatives() || isPatched(graph, ipAddressPool, resource);

/** True if the Service names the pool, or names none and there is no other. */
const hasToUse = (graph: Graph, service: Service, pool: Pool): boolean =>
  service.data.pool?.value === pool.name || (poolsOf(graph).length === 1 && poolChoice(graph, service).isCertain);

/** Services with templates may share an address, and what a patch changes need not ask for the pool. */
const mayCount = (graph: Graph, service: Service): boolean =>
  isKnown(service.name) &&
  graph.namespaceOf(service) !== undefined &&
  service.data.sharingKey?.opaque !== true &&
  service.data.addresses === undefined &&
  service.data.loadBalancerIp === undefined &&
  !isPatched(graph, serviceKind, service);

/** Services with the same key may have one address together. */
function shareOf(service: Service): string {
  const key = service.data.sharingKey?.value ?? '';
  return key === '' ? `id ${service.id}` : `key ${key}`;
}
