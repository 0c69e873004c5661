import { drawnEnds } from './topology-filter.js';
import { svgOf } from './topology-svg.js';
import {
  kindWords,
  type Topology,
  type TopologyEdge,
  type TopologyFinding,
  type TopologyNode,
} from './topology-types.js';

/** Forms that the picture can be had in. */
export const topologyFormats = ['mermaid', 'dot', 'svg', 'json'] as const;

/** `mermaid`: for a Markdown page · `dot`: for Graphviz · `svg`: a picture · `json`: the data. */
export type TopologyFormat = (typeof topologyFormats)[number];

/** How a place is written in data: `{ file: 'shop/service.yaml', line: 7, column: 30 }`. */
export type PlaceData = (place: {
  readonly uri: string;
  readonly span: { readonly start: number; readonly end: number };
}) => unknown;

/** The picture of some scopes in one of the forms. */
export function topologyText(format: TopologyFormat, topologies: readonly Topology[], placeData: PlaceData): string {
  switch (format) {
    case 'mermaid':
      return mermaidOf(topologies);
    case 'dot':
      return dotOf(topologies);
    case 'svg':
      return svgOf(topologies, { hasNotes: true, direction: 'right' });
    case 'json':
      return jsonOf(topologies, placeData);
  }
}

/** Ids `n0`, `n1` … that every language takes. */
type Ids = ReadonlyMap<string, string>;

const idsOf = ({ nodes }: Topology, index: number): Ids =>
  new Map(nodes.map(({ id }, at) => [id, index === 0 ? `n${at}` : `s${index}n${at}`]));

const linesOf = ({ title, detail, kind, verdict, findings }: TopologyNode): readonly string[] => [
  kindWords[kind],
  title,
  ...(verdict !== undefined || detail !== '' ? [verdict?.word ?? detail] : []),
  ...codesOf(findings),
];

const codesOf = (findings: readonly TopologyFinding[]): readonly string[] => [
  ...new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)),
];

function mermaidOf(topologies: readonly Topology[]): string {
  const lines = ['flowchart LR'];
  const brokenLines: number[] = [];
  let count = 0;
  for (const [index, topology] of topologies.entries()) {
    const ids = idsOf(topology, index);
    const isPart = topologies.length > 1;
    if (isPart) lines.push(`  subgraph s${index}["${mermaidText(topology.scope)}"]`);
    for (const node of topology.nodes) lines.push(mermaidNode(node, ids));
    for (const edge of topology.edges) {
      lines.push(mermaidEdge(edge, ids));
      if (edge.state === 'broken') brokenLines.push(count);
      count++;
    }
    if (isPart) lines.push('  end');
  }
  const red = 'stroke:#c9252d,stroke-width:3px';
  lines.push(`  classDef broken ${red}`, '  classDef missing stroke-dasharray:5 4');
  if (brokenLines.length > 0) lines.push(`  linkStyle ${brokenLines.join(',')} ${red}`);
  return `${lines.join('\n')}\n`;
}

function mermaidNode(node: TopologyNode, ids: Ids): string {
  const classes = [...(node.state === 'broken' ? ['broken'] : node.isMissing ? ['missing'] : [])];
  const text = linesOf(node).map(mermaidText).join('<br/>');
  return `  ${ids.get(node.id)}["${text}"]${classes.map((it) => `:::${it}`).join('')}`;
}

function mermaidEdge(edge: TopologyEdge, ids: Ids): string {
  const { from, to } = drawnEnds(edge);
  const arrow = edge.state === 'unknown' ? '-.->' : edge.state === 'broken' ? '==>' : '-->';
  const codes = codesOf(edge.findings).map(mermaidText).join('<br/>');
  return `  ${ids.get(from)} ${arrow}${codes === '' ? '' : `|"${codes}"|`} ${ids.get(to)}`;
}

/** Mermaid takes no quotes and brackets, but their numbers: `#34;`. */
const mermaidText = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:/_-]/gu, (letter) => `#${letter.codePointAt(0) ?? 63};`);

function dotOf(topologies: readonly Topology[]): string {
  const lines = [
    'digraph topology {',
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];',
    '  edge [color="#59636e"];',
  ];
  for (const [index, topology] of topologies.entries()) {
    const ids = idsOf(topology, index);
    lines.push(`  subgraph cluster_${index} {`, `    label=${dotText(topology.scope)};`);
    for (const node of topology.nodes) lines.push(`    ${ids.get(node.id)} [${dotNode(node)}];`);
    for (const edge of topology.edges) {
      const { from, to } = drawnEnds(edge);
      const attributes = dotEdge(edge);
      lines.push(`    ${ids.get(from)} -> ${ids.get(to)}${attributes === '' ? '' : ` [${attributes}]`};`);
    }
    lines.push('  }');
  }
  return `${lines.join('\n')}\n}\n`;
}

const dotRed = 'color="#c9252d", penwidth=2.5';

function dotNode(node: TopologyNode): string {
  const parts = [`label=${dotText(linesOf(node).join('\n'))}`];
  if (node.state === 'broken') parts.push(dotRed);
  if (node.isMissing) parts.push('style="rounded,dashed"');
  return parts.join(', ');
}

function dotEdge({ state, findings }: TopologyEdge): string {
  if (state === 'ok') return '';
  if (state === 'unknown') return 'style=dashed';
  const codes = codesOf(findings).join('\n');
  return `${dotRed}${codes === '' ? '' : `, label=${dotText(codes)}, fontcolor="#c9252d", fontsize=9`}`;
}

const dotText = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

function jsonOf(topologies: readonly Topology[], placeData: PlaceData): string {
  const data = topologies.map(({ scope, nodes, edges }) => ({
    scope,
    nodes: nodes.map(({ areas: _areas, names: _names, layer, verdict, places, findings, ...node }) => ({
      ...node,
      layer,
      ...(verdict === undefined ? {} : { verdict: verdict.verdict, headline: verdict.headline }),
      places: places.map(placeData),
      findings: findings.map((it) => findingData(it, placeData)),
    })),
    edges: edges.map(({ place, findings, id: _id, ...edge }) => ({
      ...edge,
      place: place === undefined ? null : placeData(place),
      findings: findings.map((it) => findingData(it, placeData)),
    })),
  }));
  return `${JSON.stringify({ version: 1, topologies: data }, null, 2)}\n`;
}

const findingData = ({ code, severity, message, place }: TopologyFinding, placeData: PlaceData) => ({
  code,
  severity,
  message,
  place: placeData(place),
});
