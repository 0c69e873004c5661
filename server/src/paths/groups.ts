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
import type { Group } from './comparison.js';
import type { Egress } from './egress.js';
import type { Entry } from './entry.js';
import { certainlyShareNodes, isWithin, listedNodes, relationOf, sameNodes } from './node-sets.js';

/** One group for each policy that defines the VRF; for the main table all nodes of the entry. */
export function groupsOf(graph: Graph, entry: Entry): readonly Group[] {
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
