import type { Graph } from '../engine/graph.js';
import {
  describeNodeSet,
  fromMap,
  hasUnknown,
  hostnameLabel,
  hostnamesOf,
  intersect,
  type NodeSet,
  union,
} from '../model/node-set.js';
import type { Group } from './comparison.js';
import type { Egress } from './egress.js';
import type { Entry } from './entry.js';
import { defineFactOf } from './key-index.js';
import {
  certainlyShareNodes,
  isWithin,
  listedNodes,
  nodesOfPolicy,
  possibleNodes,
  relationOf,
  sameNodes,
} from './node-sets.js';
import { policiesOn } from './policies-on.js';

const distinct = (sets: readonly NodeSet[]): readonly NodeSet[] => [
  ...new Map(sets.map((set) => [describeNodeSet(set), set])).values(),
];

/** The set in parts that each policy hits as a whole or not at all, where the policies' selectors allow to tell. */
export const partsOf = defineFactOf('node parts', (graph, nodes: NodeSet): readonly NodeSet[] => {
  const sets = distinct(policiesOn(graph, nodes).map(nodesOfPolicy));
  const cutting = sets.filter((set) => !isWithin(graph, nodes, set));
  if (cutting.length === 0 || !isWithin(graph, nodes, union(...cutting))) return splitListed(graph, nodes);
  return distinct(cutting.map((set) => intersect(nodes, set))).flatMap((part) => splitListed(graph, part));
});

/** One group for each policy that defines the VRF; for the main table all nodes of the entry. */
export function groupsOf(graph: Graph, entry: Entry): readonly Group[] {
  const asked = possibleNodes(graph, entry.asked);
  if (entry.domain.kind !== 'vrf') return [{ nodes: asked, isTouched: true }];
  return distinct(entry.domain.vrfs.map((vrf) => vrf.nodes))
    .filter((set) => sameNodes(graph, asked, set))
    .flatMap((set) => {
      const parts = partsOf(graph, intersect(asked, set));
      const isShared = certainlyShareNodes(graph, asked, set);
      // Where several policies cut the nodes into parts, only a part with names is certainly not empty.
      const isCertain = (part: NodeSet): boolean => parts.length === 1 || hostnamesOf(part) !== undefined;
      return parts.map((nodes) => ({ nodes, isTouched: isShared && !hasUnknown(nodes) && isCertain(nodes) }));
    });
}

/** True if some node certainly announces: one of those that are asked has the VRF. */
export function isMet(graph: Graph, entry: Entry): boolean {
  if (entry.domain.kind !== 'vrf') return true;
  return certainlyShareNodes(graph, entry.asked, entry.domain.nodes);
}

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

/** How many nodes the set certainly has, 1 if that is not known. */
export function countOf(graph: Graph, nodes: NodeSet): number {
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
