import type { Graph } from '../../engine/graph.js';
import { isBefore } from '../../engine/release.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { matchesSet } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { nodesOfAdvertisement } from '../../paths/node-sets.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { type Pool, poolsOf } from '../../paths/pools.js';
import { loadBalancers, type Service } from '../../paths/services.js';
import { type Meeting, meetingOf } from '../../paths/shared-nodes.js';
import { type Advertisement, advertisementsOf, isFirm } from '../common/advertisements.js';
import { bgpSample, documents, poolSample } from '../common/metallb-samples.js';

const sample = (localPref: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    bgpSample('to-edge', 'pool-red', 'localPref: 100'),
    bgpSample('to-core', 'pool-red', `localPref: ${localPref}`),
  );

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-localpref-conflict',
  title: 'Two advertisements of one route set different local preferences',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'Advertisements of one pool to the same peers from the same nodes are one route, and a route has one local preference. MetalLB refuses its whole configuration then and goes on with the one from before; where Services are selected by labels it does not announce those that both advertisements match.',
    bad: sample(
      '200    #! bgpadvertisement-localpref-conflict "200" give pool "pool-red" local preferences 100 and 200',
    ),
    good: sample('100'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: [
      'MetalLB, internal/config/config.go, BGPAdvertisementsHaveCompatibleLocalPref',
      'MetalLB, speaker/bgp_controller.go',
    ],
  },
  check(advertisement, { graph, report }) {
    for (const conflict of conflicts(graph, advertisement.id)) report(findingOf(conflict));
  },
});

/** Two advertisements that disagree about a pool, on nodes that certainly or possibly are the same. */
interface Conflict {
  readonly earlier: Advertisement;
  readonly later: Advertisement;
  readonly pool: Pool;
  readonly meeting: Meeting;
  /** A Service that is not announced, where labels of Services decide. */
  readonly service: Service | undefined;
}

const prefOf = ({ data }: Advertisement): number | undefined =>
  data.localPref === undefined ? 0 : data.localPref.value;

const conflicts = defineIndex('conflicts of local preferences', allConflicts, (_, { later }) => [later.id]);

function allConflicts(graph: Graph): readonly Conflict[] {
  const order = graph.ofKind(bgpAdvertisement);
  if (new Set(order.map(prefOf)).size < 2 || graph.hasAlternatives()) return [];
  const found = new Map<string, Conflict>();
  for (const pool of poolsOf(graph)) {
    const rivals = advertisementsOf(graph, pool).filter((it) => prefOf(it) !== undefined && isFirm(graph, it, pool));
    for (const conflict of conflictsOver(graph, pool, rivals)) {
      const key = `${conflict.earlier.id} ${conflict.later.id}`;
      if (!found.has(key)) found.set(key, conflict);
    }
  }
  return [...found.values()];
}

/** For each advertisement the first one before it that it contradicts. */
function conflictsOver(graph: Graph, pool: Pool, rivals: readonly Advertisement[]): readonly Conflict[] {
  const order = graph.ofKind(bgpAdvertisement).map(({ id }) => id);
  const sorted = [...rivals].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return sorted.flatMap((later, index) => {
    const all = sorted.slice(0, index).flatMap((earlier) => conflictOf(graph, pool, earlier, later) ?? []);
    return all.find(({ meeting }) => meeting === 'certain') ?? all[0] ?? [];
  });
}

function conflictOf(graph: Graph, pool: Pool, earlier: Advertisement, later: Advertisement): Conflict | undefined {
  if (prefOf(earlier) === prefOf(later) || !sharePeers(earlier, later)) return undefined;
  if (haveOtherLengths(graph, pool, earlier, later)) return undefined;
  const bySelector = earlier.data.serviceSelectors.isSet || later.data.serviceSelectors.isSet;
  const service = bySelector ? commonService(graph, pool, earlier, later) : undefined;
  if (bySelector && service === undefined) return undefined;
  const meeting = meetingOf(graph, nodesOfAdvertisement(earlier), nodesOfAdvertisement(later));
  return meeting === 'never' ? undefined : { earlier, later, pool, meeting, service };
}

/** By their names alone: a list that is missing means all peers. */
function sharePeers(a: Advertisement, b: Advertisement): boolean {
  const [left, right] = [a, b].map(({ data }) => data.peers);
  if (left?.open === true || right?.open === true) return false;
  const names = (left?.items ?? []).map(({ value }) => value);
  const others = (right?.items ?? []).map(({ value }) => value);
  return names.length === 0 || others.length === 0 || names.some((name) => name !== undefined && others.includes(name));
}

/** From these releases on only the lengths of families that the pool has are compared. */
const comparesFamilies = { openshift: '4.20', metallb: '0.15' };

/** True if the advertisements announce networks of other lengths, or if that cannot be told. */
function haveOtherLengths(graph: Graph, pool: Pool, a: Advertisement, b: Advertisement): boolean {
  const compared = isBefore(graph.settings, comparesFamilies) ? (['IPv4', 'IPv6'] as const) : pool.families;
  if (pool.isOpen || compared.length === 0) return true;
  return compared.every((family) => {
    const lengths = [a, b].map(({ data }) => {
      const length = family === 'IPv4' ? data.aggregationLength : data.aggregationLengthV6;
      return length === undefined ? (family === 'IPv4' ? 32 : 128) : length.value;
    });
    return lengths.includes(undefined) || lengths[0] !== lengths[1];
  });
}

/** A Service of the pool that both advertisements select. */
const commonService = (graph: Graph, pool: Pool, a: Advertisement, b: Advertisement): Service | undefined =>
  loadBalancers(graph).find(
    (service) =>
      [a, b].every(
        ({ data }) => !data.serviceSelectors.isSet || matchesSet(data.serviceSelectors.nodes, service.labels) === true,
      ) && isCertainlyOf(graph, service, pool),
  );

function isCertainlyOf(graph: Graph, service: Service, pool: Pool): boolean {
  const { candidates, isCertain } = poolChoice(graph, service);
  return isCertain && candidates[0]?.pool.resource.id === pool.resource.id;
}

function findingOf({ earlier, later, pool, meeting, service }: Conflict): FindingInput {
  const names = `Advertisements "${nameOf(earlier)}" and "${nameOf(later)}"`;
  const prefs = `local preferences ${prefOf(earlier)} and ${prefOf(later)}`;
  const what = service === undefined ? `pool "${pool.name}"` : `Service "${nameOf(service)}"`;
  const effect = service === undefined ? '' : ' MetalLB does not announce it.';
  const doubt = meeting === 'certain' ? effect : ' They may announce from the same node.';
  return {
    at: later.data.localPref ?? 'metadata.name',
    severity: meeting === 'certain' ? 'error' : 'info',
    message: `${names} give ${what} ${prefs}.${doubt}`,
    related: [
      { in: earlier, at: earlier.data.localPref ?? 'metadata.name', message: `advertisement "${nameOf(earlier)}"` },
      {
        in: service ?? pool.resource,
        at: 'metadata.name',
        message: service === undefined ? `pool "${pool.name}"` : 'the Service',
      },
    ],
  };
}
