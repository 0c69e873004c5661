import { type Address, type Family, parseAddress } from '../base/net/address.js';
import type { Since } from '../base/schema/tree.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { isBefore } from '../engine/release.js';
import { namespace as namespaceKind } from '../kinds/core/namespace.kind.js';
import { ipAddressPool, type ServiceAllocation } from '../kinds/metallb/ip-address-pool.kind.js';
import type { Labels } from '../model/labels.js';
import type { Located } from '../model/located.js';
import { matchesSet, type Verdict } from '../model/node-set.js';
import { nameOf } from '../model/resource.js';
import { doubtsAbout } from './certainty.js';
import { metalLbInstallation } from './platform.js';
import { isPoolListComplete, type Pool, poolsHolding, poolsNamed, poolsOf, serves } from './pools.js';
import { familiesOfService, isLoadBalancer, type Service, serviceOfId } from './services.js';
import { at, listOf, type PathEnd, type PathStep, step } from './steps.js';

/** A pool that the Service may get its address from, with the reason. */
export interface PoolCandidate {
  readonly pool: Pool;
  readonly step: PathStep;
}

/** Where the address of a Service comes from. */
export interface PoolChoice {
  readonly candidates: readonly PoolCandidate[];
  /** There is one candidate and nothing can bring in another. */
  readonly isCertain: boolean;
  /** The candidates are all that there can be. */
  readonly isComplete: boolean;
  /** Families of the addresses; `undefined` if the cluster decides. */
  readonly families: readonly Family[] | undefined;
  readonly end: PathEnd | undefined;
  /** What would have to be known. */
  readonly missing: readonly PathStep[];
  /** Pools that were looked at, and why they are out. */
  readonly dropped: readonly PathStep[];
  readonly assumptions: readonly PathStep[];
}

const nothing: PoolChoice = {
  candidates: [],
  isCertain: false,
  isComplete: false,
  families: undefined,
  end: undefined,
  missing: [],
  dropped: [],
  assumptions: [],
};

/** An address that a Service asks for. */
export interface WantedAddress {
  readonly text: string;
  readonly address: Address | undefined;
  readonly path: string;
}

const split = (located: Located<string> | undefined): readonly WantedAddress[] =>
  (located?.value ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, address: parseAddress(text), path: located?.path ?? '' }));

/** The addresses that the Service asks for, or that a dump says it has; `unknown` for a template. */
export function wantedAddresses({ data }: Service): readonly WantedAddress[] | 'unknown' {
  const isSet = (it: Located<string> | undefined): boolean => it !== undefined && it.value !== '';
  const wanted = [data.addresses, data.loadBalancerIp].find(isSet);
  if (wanted !== undefined) return wanted.value === undefined ? 'unknown' : split(wanted);
  return data.statusAddresses.flatMap(split);
}

const choiceFact = defineFact('pool choice', (graph, id): PoolChoice => {
  const service = serviceOfId(graph, id);
  return service === undefined ? nothing : choose(graph, service);
});

/** The pools that the Service may get its address from, and every reason that decides. */
export const poolChoice = (graph: Graph, service: Service): PoolChoice => graph.ask(choiceFact, service.id);

function choose(graph: Graph, service: Service): PoolChoice {
  const ends = endBeforePools(graph, service);
  if (ends !== undefined) return ends;
  const wanted = wantedAddresses(service);
  if (wanted === 'unknown') {
    return {
      ...nothing,
      missing: [step('The address that the Service asks for is a template.', at(service, service.data.addresses))],
    };
  }
  if (wanted.length > 0) return choiceByAddress(graph, service, wanted);
  const { pool } = service.data;
  const isNamed = pool !== undefined && pool.value !== '';
  return isNamed ? choiceByName(graph, service, pool) : choiceByChance(graph, service);
}

function endBeforePools(graph: Graph, service: Service): PoolChoice | undefined {
  const { type, clusterIp, loadBalancerClass } = service.data;
  const balances = isLoadBalancer(service);
  if (balances === 'unknown')
    return { ...nothing, missing: [step('The type of the Service is a template.', at(service, type))] };
  if (!balances) {
    const why = type?.value === 'LoadBalancer' ? 'is headless' : `is of type ${type?.value ?? 'ClusterIP'}`;
    const text = `Service "${nameOf(service)}" ${why}, so it has no address of a load balancer.`;
    return {
      ...nothing,
      end: {
        kind: 'not a load balancer',
        step: step(text, at(service, type?.value === 'LoadBalancer' ? clusterIp : type)),
      },
    };
  }
  const mode = metalLbInstallation(graph);
  if (loadBalancerClass === undefined && mode.loadBalancerClass === undefined) return undefined;
  if (loadBalancerClass?.value !== undefined && loadBalancerClass.value === mode.loadBalancerClass) return undefined;
  const places = [at(service, loadBalancerClass), mode.resource && at(mode.resource, 'spec.loadBalancerClass')];
  const isOpen =
    loadBalancerClass?.opaque === true || mode.loadBalancerClass === 'unknown' || mode.resource === undefined;
  if (isOpen)
    return { ...nothing, missing: [step('The class of load balancers that MetalLB handles is not known.', ...places)] };
  const text = `MetalLB does not handle Service "${nameOf(service)}": its class is ${mode.loadBalancerClass ?? 'not set'}.`;
  return { ...nothing, end: { kind: 'not handled', step: step(text, ...places) } };
}

function choiceByAddress(graph: Graph, service: Service, wanted: readonly WantedAddress[]): PoolChoice {
  const families = familiesOfService(
    graph,
    service,
    wanted.map(({ text }) => text),
  );
  const found = wanted.map((it) => ({ it, pools: it.address === undefined ? [] : poolsHolding(graph, it.address) }));
  const lost = found.find(({ pools }) => pools.length === 0);
  if (lost !== undefined) {
    const place = at(service, lost.it.path);
    const text = `No pool holds ${lost.it.text}.`;
    if (lost.it.address === undefined || !isPoolListComplete(graph))
      return { ...nothing, families, missing: [step(text, place)] };
    return { ...nothing, families, end: { kind: 'no such address', step: step(text, place) } };
  }
  const pools = [...new Set(found.flatMap((it) => it.pools))];
  const candidates = pools.map((pool) => ({
    pool,
    step: step(
      `The address of the Service is in pool "${pool.name}".`,
      at(service, found[0]?.it.path ?? ''),
      at(pool.resource, pool.resource.data.addresses),
    ),
  }));
  const doubts = pools.flatMap((pool) => doubtsAbout(graph, ipAddressPool, pool.resource));
  const isCertain = pools.length === 1 && found.every((it) => it.pools.length === 1) && doubts.length === 0;
  return { ...nothing, candidates, families, isCertain, isComplete: isCertain, missing: doubts };
}

function choiceByName(graph: Graph, service: Service, wanted: Located<string>): PoolChoice {
  const families = familiesOfService(graph, service);
  const place = at(service, wanted);
  if (wanted.value === undefined)
    return { ...nothing, families, missing: [step('The pool that the Service asks for is a template.', place)] };
  const pools = poolsNamed(graph, wanted.value);
  if (pools.length === 0)
    return { ...nothing, families, missing: [step(`Pool "${wanted.value}" is not in the scope.`, place)] };
  const candidates = pools.map((pool) => ({
    pool,
    step: step(`The Service asks for pool "${pool.name}".`, place, at(pool.resource)),
  }));
  const excluding = pools.filter((pool) => mayUse(graph, service, pool.resource.data.serviceAllocation) === false);
  if (excluding.length === pools.length) {
    const text = `Pool "${wanted.value}" is reserved for other Services.`;
    return {
      ...nothing,
      families,
      end: {
        kind: 'no pool',
        step: step(text, place, ...excluding.map((pool) => at(pool.resource, 'spec.serviceAllocation'))),
      },
    };
  }
  return { ...nothing, candidates, families, isCertain: pools.length === 1, isComplete: pools.length === 1 };
}

/** Labels of the Service's namespace; every namespace has its name as a label. */
function namespaceLabels(graph: Graph, name: string | undefined): Labels {
  if (name === undefined) return { values: {}, open: true };
  const found = graph.ofKind(namespaceKind).find((it) => it.name?.value === name);
  const values = { ...found?.labels.values, 'kubernetes.io/metadata.name': name };
  return { values, open: found === undefined || found.labels.open };
}

/** Whether the Service may use a pool with this restriction. */
export function mayUse(graph: Graph, service: Service, allocation: ServiceAllocation | undefined): Verdict {
  if (allocation === undefined) return true;
  const byNamespace = inNamespaces(graph, service, allocation);
  const byService = allocation.serviceSelectors.isSet
    ? matchesSet(allocation.serviceSelectors.nodes, service.labels)
    : true;
  if (byNamespace === false || byService === false) return false;
  return byNamespace === true && byService === true ? true : 'unknown';
}

function inNamespaces(graph: Graph, service: Service, { namespaces, namespaceSelectors }: ServiceAllocation): Verdict {
  const names = namespaces?.items ?? [];
  const isNamed = names.length > 0 || namespaces?.open === true;
  if (!isNamed && !namespaceSelectors.isSet) return true;
  const own = graph.namespaceOf(service);
  if (own !== undefined && names.some(({ value }) => value === own)) return true;
  const selected = namespaceSelectors.isSet ? matchesSet(namespaceSelectors.nodes, namespaceLabels(graph, own)) : false;
  if (selected === true) return true;
  const isOpen = own === undefined || namespaces?.open === true || names.some(({ value }) => value === undefined);
  return isOpen || selected === 'unknown' ? 'unknown' : false;
}

function choiceByChance(graph: Graph, service: Service): PoolChoice {
  const families = familiesOfService(graph, service);
  const dropped: PathStep[] = [];
  const keep = (pool: Pool, isKept: boolean, why: string, path: string): boolean => {
    if (!isKept) dropped.push(step(`Pool "${pool.name}" ${why}.`, at(pool.resource, path)));
    return isKept;
  };
  const open = poolsOf(graph).filter(
    (pool) =>
      keep(
        pool,
        pool.resource.data.autoAssign?.value !== false,
        'is given only to Services that ask for it',
        'spec.autoAssign',
      ) && keep(pool, serves(pool, families), `has no ${(families ?? []).join(' or ')} address`, 'spec.addresses'),
  );
  const judged = open.map((pool) => ({ pool, verdict: reservation(graph, service, pool) }));
  const allowed = judged.filter(({ pool, verdict }) =>
    keep(pool, verdict !== 'excluded', 'is reserved for other Services', 'spec.serviceAllocation'),
  );
  const reserved = allowed.filter(({ verdict }) => verdict === 'reserved');
  const kept =
    reserved.length === 0
      ? allowed
      : allowed.filter(({ pool, verdict }) =>
          keep(pool, verdict !== 'free', 'comes after the pools that are reserved for the Service', 'metadata.name'),
        );
  const pools = kept.map(({ pool }) => pool).sort((a, b) => priorityOf(a) - priorityOf(b));
  return describeChance(graph, service, { pools, families, dropped });
}

/** From these releases on a restriction that names nothing is none; before, such a pool was only given to Services that ask for it. */
const matchesEverything: Since = { openshift: '4.19', metallb: '0.15' };

const restrictsNothing = ({ namespaces, namespaceSelectors, serviceSelectors }: ServiceAllocation): boolean =>
  (namespaces === undefined || (namespaces.items.length === 0 && namespaces.open !== true)) &&
  !namespaceSelectors.isSet &&
  !serviceSelectors.isSet;

/** How a pool without a name in the Service stands to it. */
type Reservation = 'free' | 'reserved' | 'excluded' | 'unknown';

function reservation(graph: Graph, service: Service, pool: Pool): Reservation {
  const allocation = pool.resource.data.serviceAllocation;
  if (pool.resource.data.autoAssign?.opaque === true) return 'unknown';
  if (allocation === undefined) return 'free';
  if (restrictsNothing(allocation) && isBefore(graph.settings, matchesEverything)) return 'excluded';
  const verdict = mayUse(graph, service, allocation);
  return verdict === true ? 'reserved' : verdict === false ? 'excluded' : 'unknown';
}

const priorityOf = ({ resource }: Pool): number => {
  const priority = resource.data.serviceAllocation?.priority?.value ?? 0;
  return priority > 0 ? priority : Number.MAX_SAFE_INTEGER;
};

interface Chance {
  readonly pools: readonly Pool[];
  readonly families: readonly Family[] | undefined;
  readonly dropped: readonly PathStep[];
}

function describeChance(graph: Graph, service: Service, { pools, families, dropped }: Chance): PoolChoice {
  const isComplete = isPoolListComplete(graph);
  const place = at(service);
  const base = { ...nothing, families, dropped };
  if (pools.length === 0) {
    const text = 'No pool can give the Service an address.';
    return isComplete
      ? { ...base, end: { kind: 'no pool', step: step(text, place) } }
      : { ...base, missing: [step(text, place)] };
  }
  const names = listOf(pools.map((pool) => pool.name));
  const isCertain = pools.length === 1 && isComplete;
  const why =
    pools.length === 1
      ? `The Service names no pool and gets an address of ${names}`
      : `The Service names no pool; its address can come from ${names}`;
  return {
    ...base,
    candidates: pools.map((pool) => ({ pool, step: step(`${why}.`, place, at(pool.resource)) })),
    isCertain,
    isComplete,
    missing: isCertain ? [] : [step(isComplete ? `${why}.` : 'There may be more pools than the files hold.', place)],
    assumptions: isCertain ? [step(`There is no pool besides ${names}.`, at(service))] : [],
  };
}
