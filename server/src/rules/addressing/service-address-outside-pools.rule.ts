import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { isKnown } from '../../model/located.js';
import { doubtsAbout } from '../../paths/certainty.js';
import { isPoolListComplete, type Pool, poolsHolding, poolsNamed, poolsOf } from '../../paths/pools.js';
import { isLoadBalancer, type Service } from '../../paths/services.js';
import { changeTo } from '../common/fixes.js';
import { advertiseAll, annotatedService, documents, poolSample } from '../common/metallb-samples.js';
import { exclusion, givesOut, poolsGiving } from '../common/pool-answers.js';
import { type AskedAddress, askedAddresses } from '../common/service-addresses.js';

const sample = (addresses: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    advertiseAll,
    annotatedService(`metallb.io/loadBalancerIPs: ${addresses}`),
  );

export default defineRule<ServiceFacts>({
  code: 'service-address-outside-pools',
  title: 'A requested address lies in no pool, or in another pool than the one asked for',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'MetalLB gives out addresses of its pools only, and if a Service names a pool as well, then of that pool. Otherwise it says that the allocation failed, and the Service stays pending.',
    bad: sample('203.0.113.100    #! service-address-outside-pools "203.0.113.100" is in no address pool'),
    good: sample('203.0.113.10'),
    whenNotToUse: 'When some pools are kept in another repository than the Services; switch the rule off there.',
    sources: ['MetalLB, controller/service.go and internal/allocator/allocator.go'],
  },
  check(service, context) {
    if (isLoadBalancer(service) !== true) return;
    for (const asked of askedAddresses(service)) {
      if (asked.address !== undefined) checkAddress(service, asked, context);
    }
  },
});

function checkAddress(service: Service, asked: AskedAddress, context: RuleContext): void {
  const { address } = asked;
  const { pool } = service.data;
  if (address === undefined || pool?.opaque === true) return;
  const giving = poolsGiving(context.graph, address);
  const [named, ...more] = isKnown(pool) && pool.value !== '' ? poolsNamed(context.graph, pool.value) : [];
  if (named !== undefined && more.length === 0) {
    if (isFirm(named, context) && givesOut(named, address) === false) reportMismatch(service, asked, named, context);
  } else if (named === undefined && giving.length === 0) {
    reportMissing(asked, context);
  }
}

const isFirm = (pool: Pool, { graph }: RuleContext): boolean =>
  doubtsAbout(graph, ipAddressPool, pool.resource).length === 0;

const toPool = (pool: Pool) => ({
  in: pool.resource,
  at: 'spec.addresses',
  part: 'key' as const,
  message: `pool "${pool.name}"`,
});

/** The Service names a pool that does not give out the address. */
function reportMismatch(
  service: Service,
  { text, address, at, within }: AskedAddress,
  named: Pool,
  { graph, report }: RuleContext,
): void {
  if (address === undefined) return;
  const [other] = poolsGiving(graph, address).filter(({ resource }) => resource.id !== named.resource.id);
  const isAvoided = poolsHolding(graph, address).some(({ resource }) => resource.id === named.resource.id);
  const { pool } = service.data;
  const canChange = other !== undefined && pool !== undefined && exclusion(graph, service, other) === undefined;
  report({
    at,
    within,
    message: isAvoided
      ? avoided(text, named)
      : other === undefined
        ? `${text} is not in pool "${named.name}", which the Service asks for.`
        : `${text} is in pool "${other.name}", but the Service asks for pool "${named.name}".`,
    related: [toPool(named), ...(other === undefined ? [] : [toPool(other)])],
    fixes: canChange ? [{ ...changeTo(service, pool, other.name), title: `Change the pool to "${other.name}"` }] : [],
  });
}

const avoided = (text: string, pool: Pool): string =>
  `${text} ends in .0 or .255, and pool "${pool.name}" does not give out such addresses (avoidBuggyIPs).`;

function reportMissing({ text, address, at, within }: AskedAddress, { graph, scopeName, report }: RuleContext): void {
  const severity = graph.absence(ipAddressPool);
  if (address === undefined || severity === undefined || poolsOf(graph).some(({ isOpen }) => isOpen)) return;
  if (severity === 'error' && !isPoolListComplete(graph)) return;
  const [holding] = poolsHolding(graph, address);
  if (holding !== undefined && givesOut(holding, address) === undefined) return;
  report({
    at,
    within,
    severity,
    message: holding === undefined ? `${text} is in no address pool of ${scopeName}.` : avoided(text, holding),
    related: (holding === undefined ? poolsOf(graph).slice(0, 3) : [holding]).map(toPool),
  });
}
