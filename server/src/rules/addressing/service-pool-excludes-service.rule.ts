import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { isKnown } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { doubtsAbout } from '../../paths/certainty.js';
import { mayUse } from '../../paths/pool-choice.js';
import { isPoolListComplete, type Pool, poolsNamed, poolsOf } from '../../paths/pools.js';
import { isLoadBalancer, type Service } from '../../paths/services.js';
import { advertiseAll, annotatedService, documents, poolSample } from '../common/metallb-samples.js';
import { exclusion, poolsGiving } from '../common/pool-answers.js';
import { askedAddresses } from '../common/service-addresses.js';
import { joined } from '../common/words.js';

const sample = (namespace: string, pool: string): string =>
  documents(
    `${poolSample('pool-red', '203.0.113.0/28')}  serviceAllocation:
    namespaces:
    - ${namespace}
`,
    advertiseAll,
    annotatedService(`metallb.io/address-pool: ${pool}`),
  );

export default defineRule<ServiceFacts>({
  code: 'service-pool-excludes-service',
  title: 'The requested pool is reserved for other Services',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'A pool with serviceAllocation gives addresses to the namespaces and labels that it lists. MetalLB refuses every other Service, also one that asks for the pool by name, and the Service stays pending.',
    bad: sample('bank', 'pool-red    #! service-pool-excludes-service "pool-red" is reserved for other namespaces'),
    good: sample('shop', 'pool-red'),
    whenNotToUse: 'When patches outside of this repository change who may use a pool.',
    sources: ['MetalLB, internal/allocator/allocator.go'],
  },
  check(service, context) {
    const { pool } = service.data;
    if (isLoadBalancer(service) !== true || pool?.opaque === true || service.data.addresses?.opaque === true) return;
    const asked = askedAddresses(service);
    if (asked.length > 0) {
      for (const { address, at, within } of asked) {
        const pools = address === undefined ? [] : poolsGiving(context.graph, address);
        checkAsked(service, pools, { at, within }, context);
      }
    } else if (isKnown(pool) && pool.value !== '') {
      checkAsked(service, poolsNamed(context.graph, pool.value), { at: pool }, context);
    } else if (!asksSomehow(service)) {
      checkAll(service, context);
    }
  },
});

/** True for an annotation that looks like a request to MetalLB, although MetalLB does not read it. */
const asksSomehow = ({ annotations }: Service): boolean =>
  annotations.open ||
  Object.keys(annotations.values).some(
    (key) =>
      /^metallb\.(io|universe\.tf)\//.test(key) &&
      !key.endsWith('/allow-shared-ip') &&
      !key.endsWith('/ip-allocated-from-pool'),
  );

type AskedAt = Pick<Parameters<RuleContext['report']>[0], 'at' | 'within'>;

function checkAsked(service: Service, pools: readonly Pool[], place: AskedAt, { graph, report }: RuleContext): void {
  const [pool, ...more] = pools;
  if (pool === undefined || more.length > 0 || doubtsAbout(graph, ipAddressPool, pool.resource).length > 0) return;
  const reason = exclusion(graph, service, pool);
  if (reason === undefined) return;
  report({
    ...place,
    message: `Pool "${pool.name}" is reserved for other ${reason}, so Service "${nameOf(service)}" cannot use it.`,
    related: [{ in: pool.resource, at: 'spec.serviceAllocation', part: 'key', message: 'who may use the pool' }],
  });
}

/** The Service leaves the choice to MetalLB, and there is nothing to choose from. */
function checkAll(service: Service, { graph, report }: RuleContext): void {
  const pools = poolsOf(graph);
  if (pools.length === 0 || !isPoolListComplete(graph)) return;
  const reasons = pools.map((pool) => ({ pool, reason: whyNot(graph, service, pool) }));
  if (reasons.some(({ reason }) => reason === undefined)) return;
  const shown = reasons.slice(0, 3).map(({ pool, reason }) => `"${pool.name}" ${reason}`);
  const rest = reasons.length > 3 ? [`${reasons.length - 3} more alike`] : [];
  report({
    at: 'metadata.name',
    message: `No pool gives Service "${nameOf(service)}" an address: ${joined([...shown, ...rest])}.`,
    related: reasons.slice(0, 3).map(({ pool }) => ({
      in: pool.resource,
      at: pool.resource.data.autoAssign?.value === false ? 'spec.autoAssign' : 'spec.serviceAllocation',
      part: 'key',
      message: `pool "${pool.name}"`,
    })),
  });
}

/** Why MetalLB does not choose the pool by itself; `undefined` if it may. */
function whyNot(graph: RuleContext['graph'], service: Service, { resource }: Pool): string | undefined {
  const { autoAssign, serviceAllocation } = resource.data;
  if (autoAssign?.value === false) return 'is only for Services that ask for it';
  if (autoAssign?.opaque === true || serviceAllocation === undefined) return undefined;
  return mayUse(graph, service, serviceAllocation) === false ? 'is reserved for other Services' : undefined;
}
