import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import { isKnown } from '../../model/located.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { egressServicesOf, type Service } from '../../paths/services.js';
import { fromEgressNode, frontendEgress, frontendInPool, redAdvertisement, redPool } from '../common/egress-samples.js';
import { fullNameOf, isElecting, isPatched } from '../common/egress-services.js';
import { putAt } from '../common/fixes.js';
import { servicesOfPool } from '../common/service-ingress.js';

const pool = `${redPool}${redAdvertisement('', fromEgressNode).replace('  peers: [router-red]\n', '')}`;

const others = frontendInPool() + frontendEgress('', '');

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-egress-auto-assigned',
  title: 'Another Service may take the address of an egress service',
  area: 'addressing',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'MetalLB gives addresses of such a pool to any Service that asks for none in particular. That Service would be announced from the egress node only, and the address that was meant for the egress service may be gone.',
    bad:
      pool
        .replace('  autoAssign: false\n', '')
        .replace(
          'pool-red\n',
          'pool-red    #! ipaddresspool-egress-auto-assigned "pool-red" Pool "pool-red" serves egress service "shop/frontend"\n',
        ) + others,
    good: pool + others,
    whenNotToUse: 'When every other Service of the cluster names its pool.',
    sources: ['OVN-Kubernetes, docs/features/cluster-egress-controls/egress-service.md: autoAssign'],
  },
  check(pool, { graph, report }) {
    const { autoAssign, serviceAllocation } = pool.data;
    if (pool.partial || autoAssign?.opaque === true || autoAssign?.value === false || serviceAllocation !== undefined)
      return;
    if (isPatched(graph, ipAddressPool, pool) || graph.hasAlternatives(ipAddressPool.id)) return;
    const services = servicesOfPool(graph, nameOf(pool));
    const steered = services.find((it) => isSteered(graph, it));
    if (steered === undefined || !isKnown(steered.data.pool)) return;
    const areAllNamed = services.every(({ data }) => isKnown(data.pool));
    report({
      at: autoAssign ?? 'metadata.name',
      message: `Pool "${nameOf(pool)}" serves egress service "${fullNameOf(graph, steered)}", but any Service can take an address from it. Set autoAssign to false.`,
      related: egressServicesOf(graph, steered).map((it: Resource) => ({
        in: it,
        at: 'metadata.name',
        message: 'the egress service',
      })),
      fixes: areAllNamed ? [putAt('Set autoAssign to false', pool, 'spec.autoAssign', false)] : [],
    });
  },
});

/** True if one node answers for the Service, whose pool is certain. */
function isSteered(graph: Graph, service: Service): boolean {
  const [egress, ...more] = egressServicesOf(graph, service);
  if (egress === undefined || more.length > 0 || !isElecting(egress.data)) return false;
  return poolChoice(graph, service).isCertain && !isPatched(graph, egressService, egress);
}
