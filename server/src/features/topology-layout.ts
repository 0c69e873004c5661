import { Graph, layout } from '@dagrejs/dagre';
import { drawnEnds } from './topology-filter.js';
import type { Topology, TopologyEdge, TopologyNode } from './topology-types.js';

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with the middle that it got. */
export interface PlacedNode extends Point {
  readonly node: TopologyNode;
}

/** A line with the points that it passes. */
export interface PlacedEdge {
  readonly edge: TopologyEdge;
  readonly points: readonly Point[];
}

/** Where paths lead: to the right on a wide page, down on a narrow one. */
export type Direction = 'right' | 'down';

/** A picture with coordinates. */
export interface Layout {
  readonly direction: Direction;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Middle of each layer that has boxes. */
  readonly columns: readonly (Point & { readonly layer: number })[];
  readonly width: number;
  readonly height: number;
}

/** Size of a box. */
export const box = { width: 164, height: 62 } as const;

/** Puts the boxes into columns, or rows, so that few lines cross. */
export function layoutTopology({ nodes, edges }: Topology, direction: Direction): Layout {
  if (nodes.length === 0) return { direction, nodes: [], edges: [], columns: [], width: 0, height: 0 };
  const used = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const rankOf = new Map(nodes.map(({ id, layer }) => [id, used.indexOf(layer) + 1]));
  const graph = new Graph({ multigraph: true });
  const isDown = direction === 'down';
  graph.setGraph({ rankdir: isDown ? 'TB' : 'LR', nodesep: 24, edgesep: 16, ranksep: isDown ? 28 : 52 });
  for (const { id } of nodes) graph.setNode(id, { ...box });
  const heads = new Set<string>();
  for (const edge of edges) {
    const { from, to } = drawnEnds(edge);
    const length = (rankOf.get(to) ?? 0) - (rankOf.get(from) ?? 0);
    graph.setEdge(from, to, { minlen: Math.max(1, length), weight: edge.relation === 'label' ? 1 : 2 }, edge.id);
    heads.add(to);
  }
  // What nothing leads to is held in its column by a root that is not drawn.
  graph.setNode(root, { width: 0, height: 0 });
  for (const { id } of nodes)
    if (!heads.has(id)) graph.setEdge(root, id, { minlen: rankOf.get(id) ?? 1, weight: 0.01 }, id);
  layout(graph);
  return read(graph, nodes, edges, direction);
}

const root = 'the root that is not drawn';

function read(
  graph: Graph,
  nodes: readonly TopologyNode[],
  edges: readonly TopologyEdge[],
  direction: Direction,
): Layout {
  const placed = nodes.map((node) => ({ node, ...pointOf(graph.node(node.id)) }));
  const lines = attach(graph, edges, new Map(placed.map((it) => [it.node.id, it])), direction);
  const inner = lines.flatMap(({ points }) => points);
  const left = Math.min(...placed.map(({ x }) => x - box.width / 2), ...inner.map(({ x }) => x));
  const top = Math.min(...placed.map(({ y }) => y - box.height / 2), ...inner.map(({ y }) => y));
  const right = Math.max(...placed.map(({ x }) => x + box.width / 2), ...inner.map(({ x }) => x));
  const bottom = Math.max(...placed.map(({ y }) => y + box.height / 2), ...inner.map(({ y }) => y));
  const move = ({ x, y }: Point): Point => ({ x: round(x - left), y: round(y - top) });
  const moved = placed.map((it) => ({ ...it, ...move(it) }));
  const columns = new Map(moved.map(({ node, x, y }) => [node.layer, { layer: node.layer, x, y }]));
  return {
    direction,
    nodes: moved,
    edges: lines.map(({ edge, points }) => ({ edge, points: points.map(move) })),
    columns: [...columns.values()].sort((a, b) => a.layer - b.layer),
    width: round(right - left),
    height: round(bottom - top),
  };
}

/** Lines leave a box on one side and reach one on the other, next to each other in the order of where they lead. */
function attach(
  graph: Graph,
  edges: readonly TopologyEdge[],
  boxes: ReadonlyMap<string, Point>,
  direction: Direction,
): readonly PlacedEdge[] {
  const isDown = direction === 'down';
  const layers = new Set([...boxes.values()].map(({ x, y }) => Math.round(isDown ? y : x)));
  const isAtLayer = ({ x, y }: Point): boolean => layers.has(Math.round(isDown ? y : x));
  const passing = (edge: TopologyEdge): readonly Point[] => bendsOf(graph, edge).filter(isAtLayer).flatMap(pastBoxes);
  const pastBoxes = ({ x, y }: Point): readonly Point[] =>
    [-1, 1].map((sign) => (isDown ? { x, y: y + (sign * box.height) / 2 } : { x: x + (sign * box.width) / 2, y }));
  const routes = new Map(edges.map((edge) => [edge, passing(edge)]));
  const middle = (id: string): Point => boxes.get(id) ?? { x: 0, y: 0 };
  const side = (edge: TopologyEdge, end: 'from' | 'to'): Point => {
    const id = drawnEnds(edge)[end];
    const across = (it: TopologyEdge): number => {
      const bends = routes.get(it) ?? [];
      const next = (end === 'from' ? bends[0] : bends.at(-1)) ?? middle(drawnEnds(it)[end === 'from' ? 'to' : 'from']);
      return isDown ? next.x : next.y;
    };
    const all = edges.filter((it) => drawnEnds(it)[end] === id).toSorted((a, b) => across(a) - across(b));
    const shift = (all.indexOf(edge) - (all.length - 1) / 2) * Math.min(spread, (box.height - 16) / all.length);
    const { x, y } = middle(id);
    const sign = end === 'from' ? 1 : -1;
    return isDown ? { x: x + shift, y: y + (sign * box.height) / 2 } : { x: x + (sign * box.width) / 2, y: y + shift };
  };
  return edges.map((edge) => ({ edge, points: [side(edge, 'from'), ...(routes.get(edge) ?? []), side(edge, 'to')] }));
}

/** Where a line passes the layers between its ends; nothing for neighbours. */
function bendsOf(graph: Graph, edge: TopologyEdge): readonly Point[] {
  const { from, to } = drawnEnds(edge);
  const label = graph.edge(from, to, edge.id);
  const points: readonly unknown[] = label.points ?? [];
  return label.minlen === 1 ? [] : points.slice(1, -1).map(pointOf);
}

/** Distance of lines at the side of a box. */
const spread = 14;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A coordinate of the library, which leaves open whether there is one. */
function pointOf(value: unknown): Point {
  const known = typeof value === 'object' && value !== null ? value : {};
  const x = 'x' in known && typeof known.x === 'number' ? known.x : 0;
  const y = 'y' in known && typeof known.y === 'number' ? known.y : 0;
  return { x, y };
}
