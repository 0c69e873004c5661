import type { Family } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import { type NodeSet, union } from '../model/node-set.js';
import {
  type Comparison,
  compareWays,
  type FlowQuery,
  type Group,
  makeComparison,
  type Side,
  undelivered,
} from './comparison.js';
import { deliveryOfAnswer } from './delivery.js';
import { type Egress, replyWay } from './egress.js';
import { describeDomain, type Entry } from './entry.js';
import { groupsOf, isLimitedTo, partsOf } from './groups.js';
import { describeWay, type Lookup } from './lookup.js';
import { possibleNodes, relationOf } from './node-sets.js';
import { podNodes, workloadsOf } from './services.js';
import { at, type PathStep, step, titleOf } from './steps.js';
import { vrfsOfTable } from './vrfs.js';

/** Flow 2: a connection that a pod opens and the answers to it. */
export function compareConnection(graph: Graph, query: FlowQuery, entry: Entry, family: Family): readonly Comparison[] {
  const { egress } = query;
  if (egress.mode === 'elected') return fromElected(graph, query, entry, family);
  return egress.mode === 'everywhere' ? fromEveryNode(graph, query, entry, family) : [];
}

/** Packets leave the elected node with the load balancer's address, so answers come in by the entries. */
function fromElected(graph: Graph, { egress }: FlowQuery, entry: Entry, family: Family): readonly Comparison[] {
  if (!isLimitedTo(graph, entry, egress)) {
    const text = `${titleOf(entry.advertisement)} also announces from nodes that are not elected for the EgressService, and only the elected one knows the connections of the pods.`;
    const goesOut = step(text, at(entry.advertisement, entry.advertisement.data.nodeSelectors), ...egress.step.places);
    return [
      makeComparison(
        'connection',
        { entry, group: { nodes: egress.nodes, isTouched: true } },
        { result: 'different', goesOut, outPhrase: 'the elected node only', isKnown: egress.missing.length === 0 },
      ),
    ];
  }
  const parts = partsOf(graph, possibleNodes(graph, egress.nodes));
  return parts.flatMap((nodes) =>
    fromPart(graph, egress, { entry, group: { nodes, isTouched: parts.length === 1 } }, family),
  );
}

function fromPart(graph: Graph, egress: Egress, side: Side, family: Family): readonly Comparison[] {
  const { entry, group } = side;
  const leaving = replyWay(graph, egress.table, group.nodes, family, egress.step);
  const result = compareWays(entry.domain, leaving.way);
  if (result !== 'same') return [connection(side, leaving, result, egress)];
  const answer = entry.domain.kind === 'vrf' ? deliveryOfAnswer(graph, group.nodes, family) : undefined;
  if (answer !== undefined && answer.result !== 'same') return [undelivered('connection', side, answer)];
  return [connection(side, leaving, result, egress, answer?.assumptions)];
}

const connection = (
  request: Side,
  leaving: Lookup,
  result: Comparison['result'],
  egress: Egress,
  assumptions: readonly PathStep[] = [],
): Comparison =>
  makeComparison('connection', request, {
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
  const answers = groupsOf(graph, entry).map((part) => ({ part, answer: deliveryOfAnswer(graph, part.nodes, family) }));
  const lost = answers.filter(({ answer }) => answer.result !== 'same');
  if (lost.length > 0) return lost.map(({ part, answer }) => undelivered('connection', { entry, group: part }, answer));
  const assumptions = answers.flatMap(({ answer }) => answer.assumptions);
  const vrfs = vrfsOfTable(graph, egress.table);
  const pods = podNodes(graph, service);
  if (pods === undefined || vrfs.length === 0) {
    const assumption = step('The pods of the Service run on nodes that have the VRF.', at(service));
    const goesOut = step('Connections of pods leave by the node that each pod runs on.', ...egress.step.places);
    return [
      makeComparison(
        'connection',
        { entry, group },
        {
          result: 'same',
          goesOut,
          outPhrase: describeDomain(entry.domain),
          assumptions: [...assumptions, assumption],
        },
      ),
    ];
  }
  return [
    comparePods(graph, { service, egress, entry, group }, pods, union(...vrfs.map((vrf) => vrf.nodes)), assumptions),
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
  return makeComparison(
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
