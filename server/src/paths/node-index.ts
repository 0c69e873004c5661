import type { Graph } from '../engine/graph.js';
import { hostnamesOf, type NodeSet } from '../model/node-set.js';
import { defineFactOf, defineIndex } from './key-index.js';
import { sameNodes } from './node-sets.js';

/** Items of a scope that may be on some of the nodes, in the order of the files. */
export type NodeIndex<T> = (graph: Graph, nodes: NodeSet) => readonly T[];

/** An item with its place among all. */
interface Ranked<T> {
  readonly rank: number;
  readonly item: T;
}

/** Files what is on nodes that are picked otherwise than by name: `host ` and a name stand for the others. */
const elsewhere = 'wide';

const keysOfNodes = (nodes: NodeSet): readonly string[] =>
  hostnamesOf(nodes)?.map((name) => `host ${name}`) ?? [elsewhere];

/**
 * Declares an index over all items of a scope by the nodes that they are on. Whoever asks for nodes that are picked by name looks only
 * at what is on these and at what is on nodes picked otherwise: in a large cluster most policies are for one node each. The name must
 * be used once.
 */
export function defineNodeIndex<T>(
  name: string,
  itemsOf: (graph: Graph) => readonly T[],
  nodesOf: (item: T) => NodeSet,
): NodeIndex<T> {
  const ranked = defineIndex(
    `${name} by host`,
    (graph) => itemsOf(graph).map((item, rank): Ranked<T> => ({ rank, item })),
    (_, { item }) => keysOfNodes(nodesOf(item)),
  );
  const candidates = (graph: Graph, nodes: NodeSet): readonly T[] => {
    const names = hostnamesOf(nodes);
    if (names === undefined) return itemsOf(graph);
    const found = [elsewhere, ...keysOfNodes(nodes)].flatMap((key) => ranked(graph, key));
    const byRank = new Map(found.map((it) => [it.rank, it.item]));
    return [...byRank].sort(([a], [b]) => a - b).map(([, item]) => item);
  };
  const onNodes = defineFactOf(`${name} on nodes`, (graph, nodes: NodeSet): readonly T[] =>
    candidates(graph, nodes).filter((item) => sameNodes(graph, nodesOf(item), nodes)),
  );
  return (graph, nodes) => onNodes(graph, nodes);
}
