import type { Graph } from '../engine/graph.js';
import { node } from '../kinds/core/node.kind.js';
import { hostnamesOf, intersect, matchesSet, type NodeSet } from '../model/node-set.js';
import { certainlyShareNodes, isWithin, sameNodes } from './node-sets.js';

/** Whether two sets share a node: `certain` if some node is in both, granted that every selector somebody wrote is met by one. */
export type Meeting = 'certain' | 'possible' | 'never';

/** Whether two sets share a node. */
export function meetingOf(graph: Graph, a: NodeSet, b: NodeSet): Meeting {
  if (!sameNodes(graph, a, b)) return 'never';
  const isCertain =
    certainlyShareNodes(graph, a, b) ||
    partLiesIn(graph, a, b) ||
    partLiesIn(graph, b, a) ||
    shareListedNode(graph, a, b);
  return isCertain ? 'certain' : 'possible';
}

/** One selector of the first set picks nodes of the second only, or both sets name the same host. */
const partLiesIn = (graph: Graph, a: NodeSet, b: NodeSet): boolean => {
  if (a.terms.length > 1 && a.terms.some((term) => !term.unknown && isWithin(graph, { terms: [term] }, b))) return true;
  const both = intersect(a, b);
  return both.terms.some(
    (term) => !term.unknown && term.requirements.length === 1 && hostnamesOf({ terms: [term] }) !== undefined,
  );
};

/** A single Node manifest proves that there is such a node. */
const shareListedNode = (graph: Graph, a: NodeSet, b: NodeSet): boolean =>
  graph.ofKind(node).some(({ labels }) => matchesSet(a, labels) === true && matchesSet(b, labels) === true);
