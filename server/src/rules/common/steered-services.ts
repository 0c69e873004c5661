import type { Graph } from '../../engine/graph.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import { matchesSet } from '../../model/node-set.js';
import type { Resource } from '../../model/resource.js';
import { selectsPool } from '../../paths/entry.js';
import { labelOfEgressService } from '../../paths/node-sets.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { type Pool, poolsNamed, poolsOf } from '../../paths/pools.js';
import { type EgressService, egressServicesOf, type Service } from '../../paths/services.js';
import { isElecting, isPatched } from './egress-services.js';
import { servicesOfPool } from './service-ingress.js';

type Advertisement = Resource<AdvertisementFacts>;

/** A Service whose replies leave from one elected node, with the pool that it certainly gets its address from. */
export interface Steered {
  readonly service: Service;
  readonly egress: EgressService;
  readonly pool: Pool;
  /** Label of the elected node. */
  readonly label: string;
}

/** The steered Services that an advertisement certainly announces. */
export function steeredBy(graph: Graph, advertisement: Advertisement): readonly Steered[] {
  const names = advertisement.data.pools?.items ?? [];
  const isNamed = names.length > 0 && !advertisement.data.poolSelectors.isSet;
  const pools = isNamed ? names.flatMap(({ value }) => poolsNamed(graph, value ?? '')) : poolsOf(graph);
  const selected = pools.filter((pool) => selectsPool(advertisement, pool) === true);
  return selected
    .flatMap((pool) => servicesOfPool(graph, pool.name).flatMap((service) => steered(graph, service, pool) ?? []))
    .filter(({ service }) => takes(advertisement, service));
}

function steered(graph: Graph, service: Service, pool: Pool): Steered | undefined {
  const [egress, ...more] = egressServicesOf(graph, service);
  const label = egress === undefined ? undefined : labelOfEgressService(graph, egress);
  if (egress === undefined || label === undefined || more.length > 0) return undefined;
  if (!isElecting(egress.data) || isPatched(graph, egressService, egress)) return undefined;
  const { isCertain, missing } = poolChoice(graph, service);
  return isCertain && missing.length === 0 ? { service, egress, pool, label } : undefined;
}

function takes({ data }: Advertisement, service: Service): boolean {
  const { serviceSelectors } = data;
  return !serviceSelectors.isSet || matchesSet(serviceSelectors.nodes, service.labels) === true;
}
