import type { Family } from '../base/net/address.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { nameOf } from '../model/resource.js';
import { isSettled } from './certainty.js';
import type { Comparison, FlowQuery } from './comparison.js';
import { compareConnection } from './connections.js';
import { type Egress, egressOf } from './egress.js';
import { type DroppedEntry, describeDomain, type Entry } from './entry.js';
import { assumedForwarding } from './forwarding.js';
import { groupsOf, isMet } from './groups.js';
import { entriesOfService } from './ingress.js';
import { type PoolChoice, poolChoice } from './pool-choice.js';
import type { Pool } from './pools.js';
import { compareRequest } from './requests.js';
import { type Service, serviceOfId } from './services.js';
import { at, type PathEnd, type PathStep, step, titleOf, withoutRepeats } from './steps.js';

/** Whether requests and replies take the same way. */
export type PathVerdict = 'symmetric' | 'asymmetric' | 'unknown';

/** The path of a Service's packets, with every step and what decides it. */
export interface Trace {
  readonly service: Service;
  readonly verdict: PathVerdict;
  readonly choice: PoolChoice;
  /** What the verdict would be if the address came from this pool for certain; one for each candidate. */
  readonly perPool: readonly { readonly pool: string; readonly verdict: PathVerdict }[];
  /** Ways in that exist, over all pools that the address can come from. */
  readonly entries: readonly Entry[];
  /** Ways in that do not, and why. */
  readonly dropped: readonly DroppedEntry[];
  readonly egress: Egress;
  readonly comparisons: readonly Comparison[];
  /** The comparison that proves an asymmetric path. */
  readonly difference: Comparison | undefined;
  /** What would have to be known, in the order of the path, at most three. */
  readonly missing: readonly PathStep[];
  /** Where the path ends before it can be compared. */
  readonly end: PathEnd | undefined;
  /** What is taken for granted. */
  readonly assumptions: readonly PathStep[];
}

/** What one pool gives, as if the address came from it for certain. */
interface Branch {
  readonly pool: string;
  readonly verdict: PathVerdict;
  readonly entries: readonly Entry[];
  readonly dropped: readonly DroppedEntry[];
  readonly comparisons: readonly Comparison[];
  readonly difference: Comparison | undefined;
  readonly missing: readonly PathStep[];
  readonly end: PathEnd | undefined;
  readonly assumptions: readonly PathStep[];
}

const mostMissing = 3;

const traceFact = defineFact('trace', (graph, id): Trace | undefined => {
  const service = serviceOfId(graph, id);
  return service === undefined ? undefined : traceOf(graph, service);
});

/** The path of a Service: how requests come in, how replies go out, and whether that is the same way. */
export const explainService = (graph: Graph, service: Service): Trace =>
  graph.ask(traceFact, service.id) ?? traceOf(graph, service);

function traceOf(graph: Graph, service: Service): Trace {
  const choice = poolChoice(graph, service);
  const egress = egressOf(graph, service);
  const branches = choice.candidates.flatMap(({ pool }) =>
    familyOptions(choice, pool).map((families) => branchOf(graph, { service, egress, families }, pool)),
  );
  const end = choice.end ?? egress.end ?? commonEnd(branches);
  const verdict = end === undefined ? join(choice, branches) : 'unknown';
  const isFamilyOpen = branches.length > choice.candidates.length;
  const missing = [
    ...choice.missing,
    ...(isFamilyOpen ? [step('Which address family the Service gets is not known.', at(service))] : []),
    ...egress.missing,
    ...branches.flatMap((branch) => branch.missing),
  ];
  return {
    service,
    verdict,
    choice,
    perPool: branches.map(({ pool, verdict: own }) => ({ pool, verdict: own })),
    entries: branches.flatMap((branch) => branch.entries),
    dropped: branches.flatMap((branch) => branch.dropped),
    egress,
    comparisons: branches.flatMap((branch) => branch.comparisons),
    difference:
      verdict === 'asymmetric' ? branches.find((branch) => branch.difference !== undefined)?.difference : undefined,
    missing: verdict === 'unknown' && end === undefined ? withoutRepeats(missing).slice(0, mostMissing) : [],
    end,
    assumptions: withoutRepeats([...choice.assumptions, ...branches.flatMap((branch) => branch.assumptions)]),
  };
}

/** What holds for every pool that the address can come from, if no other pool is possible. */
function join({ candidates, isComplete, missing }: PoolChoice, branches: readonly Branch[]): PathVerdict {
  const [first] = branches;
  if (first === undefined || !isComplete || (candidates.length === 1 && missing.length > 0)) return 'unknown';
  return branches.every(({ verdict }) => verdict === first.verdict) ? first.verdict : 'unknown';
}

/** Families that the address can be of: one after the other where nothing tells which of the pool's it is. */
const familyOptions = ({ families }: PoolChoice, pool: Pool): readonly (readonly Family[] | undefined)[] =>
  families !== undefined || pool.families.length < 2 ? [families] : pool.families.map((family) => [family]);

const commonEnd = (branches: readonly Branch[]): PathEnd | undefined =>
  branches.length > 0 && branches.every(({ end }) => end !== undefined) ? branches[0]?.end : undefined;

/** Every comparison of an entry: by family, group of nodes and flow. */
const compareEntry = (graph: Graph, query: FlowQuery, entry: Entry): readonly Comparison[] =>
  entry.families.flatMap((family) => [
    ...prove(
      graph,
      entry,
      groupsOf(graph, entry).flatMap((group) => compareRequest(graph, query, { entry, group, family })),
    ),
    ...prove(graph, entry, compareConnection(graph, query, entry, family)),
  ]);

/** What holds on every node that packets can pass holds wherever they do. */
function prove(graph: Graph, entry: Entry, comparisons: readonly Comparison[]): readonly Comparison[] {
  const [first] = comparisons;
  const isAlike = first !== undefined && comparisons.every((it) => it.isKnown && it.result === first.result);
  const isProven = isAlike && entry.isCertain && isMet(graph, entry);
  return isProven ? comparisons.map((it) => ({ ...it, isProven })) : comparisons;
}

interface BranchQuery {
  readonly service: Service;
  readonly egress: Egress;
  readonly families: readonly Family[] | undefined;
}

function branchOf(graph: Graph, { service, egress, families }: BranchQuery, pool: Pool): Branch {
  const { entries, dropped } = entriesOfService(graph, service, pool, families);
  const comparisons = entries.flatMap((entry) => compareEntry(graph, { service, egress }, entry));
  const difference = comparisons.find(({ result, isProven }) => result === 'different' && isProven);
  const base = { pool: pool.name, entries, dropped, comparisons, difference };
  if (entries.length === 0) return unannounced(graph, service, base);
  const isSymmetric =
    egress.missing.length === 0 &&
    entries.every((entry) => entry.isCertain && isMet(graph, entry)) &&
    comparisons.every(({ result }) => result === 'same');
  const verdict = difference !== undefined ? 'asymmetric' : isSymmetric ? 'symmetric' : 'unknown';
  const assumptions = [...comparisons.flatMap((it) => it.assumptions), ...assumedForwarding(graph, entries)];
  return { ...base, verdict, missing: missingOf(graph, entries, comparisons), end: undefined, assumptions };
}

function missingOf(graph: Graph, entries: readonly Entry[], comparisons: readonly Comparison[]): readonly PathStep[] {
  const open = comparisons.filter(({ result }) => result === 'unknown').map(({ goesOut }) => goesOut);
  const unmet = entries
    .filter((entry) => entry.isCertain && !isMet(graph, entry))
    .map((entry) => {
      const text = `Whether a node that ${titleOf(entry.advertisement)} announces from has ${describeDomain(entry.domain)} is not known.`;
      return step(text, at(entry.advertisement, entry.advertisement.data.nodeSelectors));
    });
  return [...entries.flatMap(({ doubts }) => doubts), ...unmet, ...open];
}

type Unannounced = Pick<Branch, 'pool' | 'entries' | 'dropped' | 'comparisons' | 'difference'>;

/** Nothing comes in. That is an end of the path only if nothing unknown could announce the address. */
function unannounced(graph: Graph, service: Service, base: Unannounced): Branch {
  const reasons = base.dropped.map((it) => it.step);
  const isSure =
    base.dropped.every((it) => it.isCertain) &&
    (isSettled(graph, bgpAdvertisement) || isSettled(graph, l2Advertisement));
  const text = `Service "${nameOf(service)}" is announced to nobody.`;
  const end: PathEnd = {
    kind: 'not announced',
    step: step(text, at(service), ...reasons.flatMap(({ places }) => places)),
  };
  return {
    ...base,
    verdict: 'unknown',
    missing: [step(text, at(service)), ...reasons],
    end: isSure ? end : undefined,
    assumptions: [],
  };
}
