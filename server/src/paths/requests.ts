import type { Family } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import { intersect, type NodeSet } from '../model/node-set.js';
import { type Comparison, compareWays, type FlowQuery, makeComparison, type Side, undelivered } from './comparison.js';
import { deliveryOfRequest, tooWideRule } from './delivery.js';
import { type Egress, replyWay } from './egress.js';
import { countOf, isLimitedTo } from './groups.js';
import { describeWay } from './lookup.js';
import { isWithin, sameNodes } from './node-sets.js';
import { type PathStep, step } from './steps.js';

/** A request of one family that comes in by an entry, on one group of nodes. */
export interface Request extends Side {
  readonly family: Family;
}

/** Flow 1: a client's request and the reply to it. */
export function compareRequest(graph: Graph, query: FlowQuery, request: Request): readonly Comparison[] {
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
  makeComparison('request', request, { result: isAll ? 'different' : 'unknown', goesOut, outPhrase: 'the main table' });

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
    return makeComparison(
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
