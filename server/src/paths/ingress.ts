import type { Family } from '../base/net/address.js';
import { defineFact, type Graph } from '../engine/graph.js';
import type { KindDefinition } from '../engine/kind.js';
import type { AdvertisementFacts } from '../kinds/metallb/advertisement.js';
import { bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { intersect, matchesSet } from '../model/node-set.js';
import { nameOf, type Resource } from '../model/resource.js';
import { bgpEntries } from './bgp-entries.js';
import { isSettled } from './certainty.js';
import { drop, type Entry, isEmpty, merge, noEntries, type PoolEntries } from './entry.js';
import { defineIndex, type KeyIndex } from './key-index.js';
import { l2Entries } from './l2-entries.js';
import { type Pool, poolOfId } from './pools.js';
import { isLocal, podNodes, type Service } from './services.js';
import { at, step, titleOf } from './steps.js';

/** An advertisement and its rank among all of its kind. */
interface Ranked<F> {
  readonly rank: number;
  readonly resource: Resource<F>;
}

const anyPool = '*';

/** The pools that an advertisement can select: those it names, or any. */
function poolKeys<F extends AdvertisementFacts>(_: Graph, { resource }: Ranked<F>): readonly string[] {
  const { pools, poolSelectors } = resource.data;
  const names = pools?.items ?? [];
  const isOpen = poolSelectors.isSet || names.length === 0 || pools?.open === true || names.some((it) => it.opaque);
  return isOpen ? [anyPool] : names.flatMap(({ value }) => value ?? []);
}

const ranked = <F>(graph: Graph, kind: KindDefinition<F>): readonly Ranked<F>[] =>
  graph.ofKind(kind).map((resource, rank) => ({ rank, resource }));

const bgpByPool = defineIndex('BGP advertisements by pool', (graph) => ranked(graph, bgpAdvertisement), poolKeys);
const l2ByPool = defineIndex('L2 advertisements by pool', (graph) => ranked(graph, l2Advertisement), poolKeys);

/** The advertisements that may select the pool, in the order of the files. */
const candidates = <F>(graph: Graph, index: KeyIndex<Ranked<F>>, pool: Pool): readonly Resource<F>[] =>
  [...index(graph, pool.name), ...index(graph, anyPool)]
    .sort((a, b) => a.rank - b.rank)
    .map(({ resource }) => resource);

/** The advertisements of both kinds that may select the pool. */
export const advertisementsFor = (graph: Graph, pool: Pool): readonly Resource<AdvertisementFacts>[] => [
  ...candidates(graph, bgpByPool, pool),
  ...candidates(graph, l2ByPool, pool),
];

const entriesFact = defineFact('entries of pool', (graph, id): PoolEntries => {
  const pool = poolOfId(graph, id);
  if (pool === undefined) return noEntries;
  const found = merge([
    ...candidates(graph, bgpByPool, pool).map((it) => bgpEntries(graph, pool, it)),
    ...candidates(graph, l2ByPool, pool).map((it) => l2Entries(graph, pool, it)),
  ]);
  return found.entries.length + found.dropped.length > 0 ? found : unselected(graph, pool);
});

/** No advertisement names the pool. */
function unselected(graph: Graph, pool: Pool): PoolEntries {
  const all = [...graph.ofKind(bgpAdvertisement), ...graph.ofKind(l2Advertisement)];
  const isSure = isSettled(graph, bgpAdvertisement) || isSettled(graph, l2Advertisement);
  const places = all.map((it) => at(it, it.data.pools));
  return drop(step(`No advertisement selects pool "${pool.name}".`, at(pool.resource), ...places.slice(0, 3)), isSure);
}

/** Every way in to the pool, whatever the Service. */
export const entriesOfPool = (graph: Graph, pool: Pool): PoolEntries => graph.ask(entriesFact, pool.resource.id);

/** The ways in to a pool that a Service has: what its labels, families and traffic policy leave of the pool's. */
export function entriesOfService(
  graph: Graph,
  service: Service,
  pool: Pool,
  families: readonly Family[] | undefined,
): PoolEntries {
  const all = entriesOfPool(graph, pool);
  const parts = all.entries.map((entry) => limitEntry(graph, service, entry, families));
  return {
    entries: parts.flatMap((it) => it.entries),
    dropped: [...all.dropped, ...parts.flatMap((it) => it.dropped)],
  };
}

function limitEntry(
  graph: Graph,
  service: Service,
  entry: Entry,
  families: readonly Family[] | undefined,
): PoolEntries {
  const { serviceSelectors } = entry.advertisement.data;
  const matches = serviceSelectors.isSet ? matchesSet(serviceSelectors.nodes, service.labels) : true;
  const left = entry.families.filter((family) => families === undefined || families.includes(family));
  if (matches === false)
    return drop(
      step(
        `${titleOf(entry.advertisement)} does not select Service "${nameOf(service)}".`,
        at(entry.advertisement, serviceSelectors),
      ),
    );
  if (left.length === 0 && !entry.pool.isOpen)
    return drop(
      step(
        `${titleOf(entry.advertisement)} carries no address of a family that Service "${nameOf(service)}" asks for.`,
        at(service, service.data.ipFamilies),
      ),
    );
  const doubts =
    matches === 'unknown'
      ? [
          step(
            `Whether ${titleOf(entry.advertisement)} selects Service "${nameOf(service)}" is not known.`,
            at(entry.advertisement, serviceSelectors),
          ),
        ]
      : [];
  const limited = {
    ...entry,
    families: left,
    isCertain: entry.isCertain && doubts.length === 0,
    doubts: [...entry.doubts, ...doubts],
  };
  return isLocal(service) ? limitToPods(graph, service, limited) : { entries: [limited], dropped: [] };
}

/** With externalTrafficPolicy Local only nodes that run a pod announce. */
function limitToPods(graph: Graph, service: Service, entry: Entry): PoolEntries {
  const pods = podNodes(graph, service);
  if (pods === undefined) {
    const assumption = step(
      `Pods of Service "${nameOf(service)}" run on nodes that announce it.`,
      at(service, service.data.externalTrafficPolicy),
    );
    return { entries: [{ ...entry, assumptions: [...entry.assumptions, assumption] }], dropped: [] };
  }
  const limited = { ...entry, asked: intersect(entry.asked, pods), nodes: intersect(entry.nodes, pods) };
  if (!isEmpty(graph, limited.nodes)) return { entries: [limited], dropped: [] };
  return drop(
    step(
      `No pod of Service "${nameOf(service)}" runs on a node that announces it.`,
      at(service, service.data.externalTrafficPolicy),
    ),
    entry.isCertain,
  );
}
