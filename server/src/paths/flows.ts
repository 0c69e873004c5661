import type { Family } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import {
  describeNodeSet,
  fromMap,
  hostnameLabel,
  hostnamesOf,
  intersect,
  type NodeSet,
  union,
} from '../model/node-set.js';
import { type Comparison, compareWays, type Flow } from './comparison.js';
import { type Delivery, deliveryOfAnswer, deliveryOfRequest, tooWideRule } from './delivery.js';
import { type Egress, replyWay } from './egress.js';
import { describeDomain, type Entry } from './ingress.js';
import { describeWay, type Lookup } from './lookup.js';
import { certainlyShareNodes, isWithin, listedNodes, relationOf, sameNodes } from './node-sets.js';
import { podNodes, type Service, workloadsOf } from './services.js';
import { at, type PathStep, step, titleOf } from './steps.js';
import { vrfsOfTable } from './vrfs.js';

/** What the flows of one Service have in common. */
export interface FlowQuery {
  readonly service: Service;
  readonly egress: Egress;
}

/** A part of an entry's nodes on which everything is alike, as far as the policies tell. */
interface Group {
  readonly nodes: NodeSet;
  readonly isTouched: boolean;
}

/** Every comparison of an entry: by group of nodes, family and flow. */
export const compareEntry = (graph: Graph, query: FlowQuery, entry: Entry): readonly Comparison[] =>
  entry.families.flatMap((family) => [
    ...groupsOf(graph, entry).flatMap((group) => compareRequest(graph, query, { entry, group, family })),
    ...compareConnection(graph, query, entry, family),
  ]);

/** One group for each policy that defines the VRF; for the main table all nodes of the entry. */
function groupsOf(graph: Graph, entry: Entry): readonly Group[] {
  if (entry.domain.kind !== 'vrf') return [{ nodes: entry.nodes, isTouched: true }];
  const sets = entry.domain.vrfs.map((vrf) => vrf.nodes);
  const distinct = sets.filter(
    (set, index) => sets.findIndex((it) => describeNodeSet(it) === describeNodeSet(set)) === index,
  );
  return distinct
    .filter((set) => sameNodes(graph, entry.asked, set))
    .flatMap((set) => splitListed(graph, intersect(entry.asked, set)))
    .map((nodes) => ({ nodes, isTouched: isTouched(graph, entry, nodes) }));
}

const isTouched = (graph: Graph, entry: Entry, nodes: NodeSet): boolean =>
  entry.domain.kind !== 'vrf' ||
  entry.domain.vrfs.some(
    (vrf) => sameNodes(graph, vrf.nodes, nodes) && certainlyShareNodes(graph, entry.asked, vrf.nodes),
  );

/** With a complete list of nodes each node is a group of its own, unless an elected node is meant. */
function splitListed(graph: Graph, nodes: NodeSet): readonly NodeSet[] {
  const pins = (listedNodes(graph) ?? []).map((it) => it.labels.values[hostnameLabel]);
  const isPinned = pins.length > 0 && pins.every((name) => typeof name === 'string');
  if (!isPinned) return [nodes];
  const singles = pins.map((name) => fromMap({ [hostnameLabel]: name ?? null }));
  const inside = singles.filter((single) => isWithin(graph, single, nodes));
  const isSplit = inside.length > 0 && relationOf(graph, nodes, union(...inside)) === 'contained';
  return isSplit ? inside : [nodes];
}

interface Request {
  readonly entry: Entry;
  readonly group: Group;
  readonly family: Family;
}

const make = (
  flow: Flow,
  { entry, group }: Omit<Request, 'family'>,
  parts: {
    readonly result: Comparison['result'];
    readonly goesOut: PathStep;
    readonly outPhrase: string;
    readonly isKnown?: boolean;
    readonly assumptions?: readonly PathStep[];
  },
): Comparison => ({
  flow,
  entry,
  nodes: group.nodes,
  result: parts.result,
  isProven: entry.isCertain && group.isTouched && parts.result !== 'unknown' && (parts.isKnown ?? true),
  inPhrase: describeDomain(entry.domain),
  outPhrase: parts.outPhrase,
  comesIn: entry.step,
  goesOut: parts.goesOut,
  assumptions: [...entry.assumptions, ...(parts.assumptions ?? [])],
});

/** Flow 1: a client's request and the reply to it. */
function compareRequest(graph: Graph, query: FlowQuery, request: Request): readonly Comparison[] {
  const { entry, group, family } = request;
  const inVrf = entry.domain.kind === 'vrf';
  const delivery = inVrf ? deliveryOfRequest(graph, query.service, group.nodes, family) : undefined;
  if (delivery?.result === 'different') return [undelivered('request', request, delivery)];
  const wide = inVrf ? tooWideRule(graph, group.nodes, family) : undefined;
  const widened = wide === undefined ? [] : [diverted(request, wide)];
  if (wide?.isAll === true) return widened;
  const unclear = delivery?.result === 'unknown' ? [undelivered('request', request, delivery)] : [];
  return [...unclear, ...widened, ...compareReplies(graph, query, request, delivery?.assumptions ?? [])];
}

const diverted = (
  request: Request,
  { step: goesOut, isAll }: { readonly step: PathStep; readonly isAll: boolean },
): Comparison =>
  make('request', request, { result: isAll ? 'different' : 'unknown', goesOut, outPhrase: 'the main table' });

function compareReplies(
  graph: Graph,
  { egress }: FlowQuery,
  request: Request,
  assumptions: readonly PathStep[],
): readonly Comparison[] {
  const { entry, group, family } = request;
  return answeringGroups(graph, egress, request).map(({ table, nodes, isSure, why }) => {
    const reply = replyWay(graph, table, nodes, family, why);
    const result = egress.mode === 'unknown' ? 'unknown' : compareWays(entry.domain, reply.way);
    const isKnown = isSure && egress.missing.length === 0;
    return make(
      'request',
      { entry, group: { nodes, isTouched: group.isTouched } },
      {
        // A reply that only may leave here is neither the same nor another way.
        result: isKnown ? result : 'unknown',
        goesOut: egress.mode === 'unknown' ? egress.step : isKnown ? reply.step : why,
        outPhrase: describeWay(reply.way),
        assumptions: [...assumptions, ...reply.assumptions],
      },
    );
  });
}

const undelivered = (flow: Flow, request: Omit<Request, 'family'>, delivery: Delivery): Comparison =>
  make(flow, request, {
    result: delivery.result,
    goesOut: delivery.step,
    outPhrase: 'the same VRF again',
    assumptions: delivery.assumptions,
  });

/** Nodes of a group that answer by one table. */
interface Answer {
  readonly table: number | undefined;
  readonly nodes: NodeSet;
  /** Requests of the entry certainly reach such a node. */
  readonly isSure: boolean;
  readonly why: PathStep;
}

function answeringGroups(graph: Graph, egress: Egress, { entry, group }: Request): readonly Answer[] {
  const { table, nodes: home, mode } = egress;
  const all = { table, nodes: group.nodes, isSure: true, why: egress.step };
  if (mode !== 'elected' || table === undefined) return [all];
  if (isLimitedTo(graph, entry, egress)) return [all];
  const elsewhere: Answer = {
    table: undefined,
    nodes: group.nodes,
    isSure: true,
    why: step(
      `Requests also reach nodes that are not elected, where replies use the main table.`,
      ...egress.step.places,
    ),
  };
  if (!sameNodes(graph, group.nodes, home)) return [elsewhere];
  const onElected: Answer = { ...all, nodes: intersect(group.nodes, home), isSure: isWithin(graph, home, group.nodes) };
  const isElsewhereSure = countOf(graph, group.nodes) > 1;
  return [
    onElected,
    {
      ...elsewhere,
      isSure: isElsewhereSure,
      why: isElsewhereSure
        ? elsewhere.why
        : step(
            'Requests may reach nodes that are not elected, where replies use the main table.',
            ...egress.step.places,
          ),
    },
  ];
}

/** How many nodes the set certainly has, 1 if that is not known. */
function countOf(graph: Graph, nodes: NodeSet): number {
  const pinned = hostnamesOf(nodes)?.length ?? 0;
  const listed = (listedNodes(graph) ?? []).filter((it) => {
    const name = it.labels.values[hostnameLabel];
    return typeof name === 'string' && isWithin(graph, fromMap({ [hostnameLabel]: name }), nodes);
  }).length;
  return Math.max(pinned, listed, 1);
}

/** True if the entry is announced from the elected node only: by its label, by one host name, or because there is one node. */
export function isLimitedTo(graph: Graph, entry: Entry, egress: Egress): boolean {
  const { label } = egress;
  const requires =
    entry.asked.terms.length > 0 &&
    entry.asked.terms.every((term) =>
      term.requirements.some(
        ({ key, operator, values }) =>
          key === label && (operator === 'Exists' || (operator === 'In' && values.includes(''))),
      ),
    );
  if (requires) return true;
  const own = hostnamesOf(entry.asked);
  const elected = hostnamesOf(egress.nodes);
  if (own?.length === 1 && elected?.length === 1 && own[0] === elected[0]) return true;
  return listedNodes(graph)?.length === 1;
}

/** Flow 2: a connection that a pod opens and the answers to it. */
function compareConnection(graph: Graph, query: FlowQuery, entry: Entry, family: Family): readonly Comparison[] {
  const { egress } = query;
  if (egress.mode === 'elected') return fromElected(graph, query, entry, family);
  return egress.mode === 'everywhere' ? fromEveryNode(graph, query, entry, family) : [];
}

/** Packets leave the elected node with the load balancer's address, so answers come in by the entries. */
function fromElected(graph: Graph, { egress }: FlowQuery, entry: Entry, family: Family): readonly Comparison[] {
  const group: Group = { nodes: egress.nodes, isTouched: true };
  if (!isLimitedTo(graph, entry, egress)) {
    const text = `${titleOf(entry.advertisement)} also announces from nodes that are not elected for the EgressService, and only the elected one knows the connections of the pods.`;
    const goesOut = step(text, at(entry.advertisement, entry.advertisement.data.nodeSelectors), ...egress.step.places);
    return [
      make(
        'connection',
        { entry, group },
        { result: 'different', goesOut, outPhrase: 'the elected node only', isKnown: egress.missing.length === 0 },
      ),
    ];
  }
  const leaving = replyWay(graph, egress.table, egress.nodes, family, egress.step);
  const result = compareWays(entry.domain, leaving.way);
  if (result !== 'same') return [connection({ entry, group }, leaving, result, egress)];
  const answer = entry.domain.kind === 'vrf' ? deliveryOfAnswer(graph, entry.nodes, family) : undefined;
  if (answer !== undefined && answer.result !== 'same') return [undelivered('connection', { entry, group }, answer)];
  return [connection({ entry, group }, leaving, result, egress, answer?.assumptions)];
}

const connection = (
  request: Omit<Request, 'family'>,
  leaving: Lookup,
  result: Comparison['result'],
  egress: Egress,
  assumptions: readonly PathStep[] = [],
): Comparison =>
  make('connection', request, {
    result,
    goesOut: leaving.step,
    outPhrase: describeWay(leaving.way),
    isKnown: egress.missing.length === 0,
    assumptions: [...leaving.assumptions, ...assumptions],
  });

/** Packets leave each pod's node with that node's own address, so answers come back to it. */
function fromEveryNode(
  graph: Graph,
  { service, egress }: FlowQuery,
  entry: Entry,
  family: Family,
): readonly Comparison[] {
  if (entry.domain.kind !== 'vrf' || egress.table === undefined) return [];
  const group: Group = { nodes: entry.nodes, isTouched: true };
  const answer = deliveryOfAnswer(graph, entry.nodes, family);
  if (answer.result !== 'same') return [undelivered('connection', { entry, group }, answer)];
  const vrfs = vrfsOfTable(graph, egress.table);
  const pods = podNodes(graph, service);
  if (pods === undefined || vrfs.length === 0) {
    const assumption = step('The pods of the Service run on nodes that have the VRF.', at(service));
    const goesOut = step('Connections of pods leave by the node that each pod runs on.', ...egress.step.places);
    return [
      make(
        'connection',
        { entry, group },
        {
          result: 'same',
          goesOut,
          outPhrase: describeDomain(entry.domain),
          assumptions: [...answer.assumptions, assumption],
        },
      ),
    ];
  }
  return [
    comparePods(
      graph,
      { service, egress, entry, group },
      pods,
      union(...vrfs.map((vrf) => vrf.nodes)),
      answer.assumptions,
    ),
  ];
}

interface PodQuery extends FlowQuery {
  readonly entry: Entry;
  readonly group: Group;
}

function comparePods(
  graph: Graph,
  query: PodQuery,
  pods: NodeSet,
  nodes: NodeSet,
  assumptions: readonly PathStep[],
): Comparison {
  const { service, egress, entry, group } = query;
  const relation = relationOf(graph, pods, nodes);
  const table = egress.table ?? 0;
  const places = workloadsOf(graph, service).map((it) => at(it, it.data.podPath));
  const texts = {
    contained: `Pods run on nodes that have table ${table}.`,
    disjoint: `Pods run on nodes without table ${table}, so their connections leave by the main table.`,
    wider: `Pods may run on nodes without table ${table}, where their connections leave by the main table.`,
    unknown: `Whether pods run on nodes that have table ${table} is not known.`,
  };
  return make(
    'connection',
    { entry, group },
    {
      result: relation === 'contained' ? 'same' : relation === 'unknown' ? 'unknown' : 'different',
      goesOut: step(texts[relation], ...places, ...egress.step.places),
      outPhrase: relation === 'contained' ? describeDomain(entry.domain) : 'the main table',
      isKnown: egress.missing.length === 0,
      assumptions,
    },
  );
}
