import type { Topology, TopologyEdge, TopologyFilter, TopologyNode } from './topology-types.js';

/** The part of a picture that lies on the paths through what the filter names; the picture itself without a filter. */
export function filterTopology(topology: Topology, filter: TopologyFilter | undefined): Topology {
  if (filter === undefined || filter.name === '') return topology;
  const found = topology.nodes.filter((node) => isMeant(node, filter)).map(({ id }) => id);
  const around = new Set([
    ...reach(found, topology.edges, ({ from, to }) => [from, to]),
    ...reach(found, topology.edges, ({ from, to }) => [to, from]),
  ]);
  // What is broken at a box that stays is what the path misses, so it stays too.
  const broken = topology.edges.filter(
    ({ state, from, to }) => state === 'broken' && (around.has(from) || around.has(to)),
  );
  const ids = new Set([...around, ...broken.flatMap(({ from, to }) => [from, to])]);
  return {
    ...topology,
    nodes: topology.nodes.filter(({ id }) => ids.has(id)),
    edges: topology.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

const filterKinds: Readonly<Record<TopologyFilter['kind'], readonly TopologyNode['kind'][]>> = {
  service: ['service'],
  vrf: ['vrf'],
  node: ['node-group'],
  any: ['service', 'vrf', 'node-group'],
};

function isMeant({ kind, title, names }: TopologyNode, filter: TopologyFilter): boolean {
  if (!filterKinds[filter.kind].includes(kind)) return false;
  const wanted = filter.name.trim().toLowerCase();
  const own = [title, ...names].flatMap((name) => [name, ...name.split(', ')]).map((name) => name.toLowerCase());
  return own.some((name) => (filter.kind === 'any' ? name.includes(wanted) : name === wanted));
}

/** The lines as they are drawn: an EgressService stands behind its Service, and before the advertisement that waits for its node. */
export const drawnEnds = ({ from, to, relation }: TopologyEdge): { readonly from: string; readonly to: string } =>
  relation === 'steers' || relation === 'label' ? { from: to, to: from } : { from, to };

function reach(
  start: readonly string[],
  edges: readonly TopologyEdge[],
  ends: (edge: { readonly from: string; readonly to: string }) => readonly [string, string],
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const edge of edges) {
    const [from, to] = ends(drawnEnds(edge));
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const seen = new Set(start);
  for (const id of seen) for (const to of next.get(id) ?? []) seen.add(to);
  return seen;
}
