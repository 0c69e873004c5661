import type { Family } from '../../base/net/address.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { nameOf } from '../../model/resource.js';
import { doubtsAbout } from '../../paths/certainty.js';
import type { Entry } from '../../paths/entry.js';
import { entriesOfService } from '../../paths/ingress.js';
import { addressesOfPorts } from '../../paths/interfaces.js';
import { mayUse, poolChoice } from '../../paths/pool-choice.js';
import { isPoolListComplete, type Pool, poolsNamed, poolsOf } from '../../paths/pools.js';
import { familiesFromOutside, routesOfTable } from '../../paths/routes.js';
import { isLoadBalancer, type Service } from '../../paths/services.js';
import { hasOpenPorts, portsOf, tableOf, type Vrf } from '../../paths/vrfs.js';
import { advertiseAll, annotatedService, documents, poolSample } from '../common/metallb-samples.js';
import { poolsGiving } from '../common/pool-answers.js';
import { askedAddresses, type ServiceStack, stackOf } from '../common/service-addresses.js';

const sample = (family: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    advertiseAll,
    annotatedService('metallb.io/address-pool: pool-red', 'ipFamilyPolicy: SingleStack', 'ipFamilies:', `- ${family}`),
  );

export default defineRule<ServiceFacts>({
  code: 'service-families-not-served',
  title: 'The pool, peer or VRF lacks an address family of the Service',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'MetalLB takes all addresses of a Service from one pool. Where the pool lacks a family that the Service has to have, the Service stays pending; where the VRF lacks it, the address is announced in a network that cannot answer.',
    bad: sample('IPv6    #! service-families-not-served "IPv6" asks for IPv6, but pool "pool-red" has no IPv6 address'),
    good: sample('IPv4'),
    whenNotToUse: 'When some pools are kept in another repository than the Services; switch the rule off there.',
    sources: ['MetalLB, internal/allocator/allocator.go'],
  },
  check(service, context) {
    if (isLoadBalancer(service) !== true || service.data.pool?.opaque === true) return;
    const stack = stackOf(service);
    if (stack?.families !== undefined && !stack.isPreferred && checkPools(service, stack, stack.families, context))
      return;
    checkSplit(service, context);
    checkVrfs(service, context);
  },
});

/** Where the families are written: the item of the list that has the family, or the whole field. */
function placeOf({ data }: Service, stack: ServiceStack, family: Family | undefined): { readonly path: string } {
  const item = data.ipFamilies?.items.find(({ value }) => value === family);
  return stack.at.path === data.ipFamilies?.path && item !== undefined ? item : stack.at;
}

/** The pool that the Service asks for, or all that it may get an address of. Tells whether something is wrong. */
function checkPools(service: Service, stack: ServiceStack, families: readonly Family[], context: RuleContext): boolean {
  const { graph, report } = context;
  if (askedAddresses(service).length > 0 || service.data.addresses?.opaque === true) return false;
  const { pool: asked } = service.data;
  const isNamed = asked?.value !== undefined && asked.value !== '';
  const pools = isNamed ? poolsNamed(graph, asked.value ?? '') : choices(service, context);
  const lacking = pools.map((pool) => ({
    pool,
    missing: families.filter((family) => !pool.families.includes(family)),
  }));
  const [first] = lacking;
  if (first === undefined || (isNamed && lacking.length > 1)) return false;
  if (lacking.some(({ pool, missing }) => pool.isOpen || missing.length === 0 || isDoubtful(context, pool)))
    return false;
  const wanted = families.join(' and ');
  const [family] = first.missing;
  report({
    at: placeOf(service, stack, family),
    message:
      lacking.length === 1
        ? `Service "${nameOf(service)}" asks for ${wanted}, but pool "${first.pool.name}" has no ${first.missing.join(' and no ')} address.`
        : `Service "${nameOf(service)}" asks for ${wanted}, but no pool has an address of ${families.length > 1 ? 'both families' : 'that family'}.`,
    related: lacking
      .slice(0, 3)
      .map(({ pool }) => ({ in: pool.resource, at: 'spec.addresses', part: 'key', message: `pool "${pool.name}"` })),
  });
  return true;
}

const isDoubtful = ({ graph }: RuleContext, pool: Pool): boolean =>
  doubtsAbout(graph, ipAddressPool, pool.resource).length > 0;

/** The pools that MetalLB chooses from by itself; none if the files do not hold all of them. */
const choices = (service: Service, { graph }: RuleContext): readonly Pool[] =>
  isPoolListComplete(graph)
    ? poolsOf(graph).filter(
        ({ resource: { data } }) =>
          data.autoAssign?.value !== false && mayUse(graph, service, data.serviceAllocation) !== false,
      )
    : [];

/** Two addresses that the Service asks for, in two pools. */
function checkSplit(service: Service, context: RuleContext): void {
  const [first, second, ...more] = askedAddresses(service);
  if (first?.address === undefined || second?.address === undefined || more.length > 0) return;
  const [a, ...moreA] = poolsGiving(context.graph, first.address);
  const [b, ...moreB] = poolsGiving(context.graph, second.address);
  if (a === undefined || b === undefined || moreA.length + moreB.length > 0 || a.resource.id === b.resource.id) return;
  if (isDoubtful(context, a) || isDoubtful(context, b)) return;
  context.report({
    at: second.at,
    within: second.within,
    message: `${first.text} is in pool "${a.name}" and ${second.text} in pool "${b.name}"; MetalLB takes both addresses from one pool.`,
    related: [a, b].map((pool) => ({
      in: pool.resource,
      at: 'spec.addresses',
      part: 'key',
      message: `pool "${pool.name}"`,
    })),
  });
}

/** A family that is announced in a VRF which has neither an address nor a route of it. */
function checkVrfs(service: Service, { graph, report }: RuleContext): void {
  const { candidates, families, isCertain } = poolChoice(graph, service);
  const [candidate] = candidates;
  if (!isCertain || candidate === undefined) return;
  const { entries } = entriesOfService(graph, service, candidate.pool, families);
  const wanted = families ?? candidate.pool.families;
  for (const entry of entries) {
    const found = missingIn(graph, entry, wanted);
    if (found === undefined) continue;
    report({
      at: service.data.ipFamilies ?? service.data.pool ?? 'metadata.name',
      severity: 'warning',
      message: `Service "${nameOf(service)}" is announced with an ${found.family} address in VRF "${found.vrf.name}", which has no ${found.family} address and no route of that family.`,
      related: [
        { in: found.vrf.policy, at: found.vrf.item.name ?? found.vrf.item, message: `VRF "${found.vrf.name}"` },
      ],
    });
    return;
  }
}

function missingIn(
  graph: RuleContext['graph'],
  entry: Entry,
  wanted: readonly Family[],
): { readonly family: Family; readonly vrf: Vrf } | undefined {
  if (!entry.isCertain || entry.kind !== 'bgp' || entry.domain.kind !== 'vrf') return undefined;
  for (const family of wanted.filter((it) => entry.families.includes(it))) {
    const vrf = entry.domain.vrfs.find((it) => lacksFamily(graph, it, family));
    if (vrf !== undefined) return { family, vrf };
  }
  return undefined;
}

function lacksFamily(graph: RuleContext['graph'], vrf: Vrf, family: Family): boolean {
  const table = tableOf(vrf);
  if (table === undefined || familiesFromOutside(graph, vrf).includes(family)) return false;
  const { addresses, complete } = addressesOfPorts(graph, portsOf(vrf), vrf.nodes, hasOpenPorts(vrf));
  if (!complete.includes(family) || addresses.some(({ address }) => address.family === family)) return false;
  return !routesOfTable(graph, table, vrf.nodes).some(
    ({ destination }) => destination === undefined || destination.family === family,
  );
}
