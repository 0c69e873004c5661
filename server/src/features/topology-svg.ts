import {
  box,
  type Direction,
  type Layout,
  layoutTopology,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from './topology-layout.js';
import { topologyStyle } from './topology-style.js';
import {
  kindWords,
  type Topology,
  type TopologyEdge,
  type TopologyFinding,
  type TopologyNode,
  type TopologyRelation,
} from './topology-types.js';

/** How the picture is made. */
export interface SvgOptions {
  /** Verdicts and findings as text below; a page that shows them itself leaves them out. */
  readonly hasNotes: boolean;
  readonly direction: Direction;
}

const margin = 24;
const headingHeight = 34;
const between = 48;
const notesWidth = 900;
const lineHeight = 20;

/** Pictures of scopes, one below the other, as one SVG that brings its colours along. */
export function svgOf(topologies: readonly Topology[], { hasNotes, direction }: SvgOptions): string {
  const parts: string[] = [];
  let top = margin;
  let width = 0;
  const heading = direction === 'down' ? 0 : headingHeight;
  for (const [index, topology] of topologies.entries()) {
    const layout = layoutTopology(topology, direction);
    const numbers = numberFindings(topology);
    const title = topologies.length > 1 ? sceneTitle(topology, top) : '';
    if (title !== '') top += 36;
    parts.push(title, group(top, scene(topology, layout, numbers, index)));
    top += heading + layout.height;
    width = Math.max(width, layout.width);
    if (hasNotes) {
      const notes = notesOf(topology, numbers);
      parts.push(group(top + 28, notes.map(noteText).join('')));
      top += notes.length === 0 ? 0 : 28 + notes.length * lineHeight;
      width = Math.max(width, notes.length === 0 ? 0 : notesWidth);
    }
    top += between;
  }
  return frame(topologies, parts.join(''), { width: width + 2 * margin, height: top - between + margin });
}

function frame(topologies: readonly Topology[], content: string, size: { width: number; height: number }): string {
  const { width, height } = size;
  const label = topologies.map(describeTopology).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="symroute-topology" role="img" aria-label="${xml(label)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>Topology</title><desc>${xml(label)}</desc><style>${topologyStyle}</style><defs>${marker('ok')}${marker('broken')}${marker('unknown')}</defs><rect class="paper" width="100%" height="100%"/>${content}</svg>
`;
}

const marker = (state: string): string =>
  `<marker id="symroute-${state}" class="${state}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5 0.5 L7.5 4 L0.5 7.5 z"/></marker>`;

const group = (top: number, content: string): string =>
  content === '' ? '' : `<g transform="translate(${margin} ${top})">${content}</g>`;

const sceneTitle = ({ scope }: Topology, top: number): string =>
  `<text class="scope" x="${margin}" y="${top + 16}">${xml(upper(scope))}</text>`;

/** What a person who does not see the picture is told first. */
export function describeTopology({ scope, nodes, edges }: Topology): string {
  const services = nodes.flatMap(({ verdict, title }) =>
    verdict === undefined ? [] : [`${title}: ${verdict.headline}.`],
  );
  const broken = [...nodes, ...edges].filter(({ state }) => state === 'broken').length;
  return [`Topology of ${scope}.`, ...services, broken === 0 ? 'Nothing is broken.' : '']
    .filter((it) => it !== '')
    .join(' ');
}

/** Findings with the number that stands at what they are about, by code and place. */
type Numbers = ReadonlyMap<string, number>;

const findingKey = ({ code, place }: TopologyFinding): string => `${code} ${place.uri} ${place.span.start}`;

/** The findings of a picture in the order of their numbers. */
export function findingsOfTopology({ nodes, edges }: Topology): readonly TopologyFinding[] {
  const found = new Map([...nodes, ...edges].flatMap(({ findings }) => findings.map((it) => [findingKey(it), it])));
  const rank = { error: 0, warning: 1, info: 2, hint: 3 } as const;
  return [...found.values()]
    .filter(({ severity }) => severity !== 'hint')
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

const numberFindings = (topology: Topology): Numbers =>
  new Map(findingsOfTopology(topology).map((finding, index) => [findingKey(finding), index + 1]));

function scene({ nodes }: Topology, layout: Layout, numbers: Numbers, index: number): string {
  const isDown = layout.direction === 'down';
  const headings = (isDown ? [] : layout.columns).map(
    ({ layer, x }) => `<text class="column" x="${x}" y="12">${columnTitle(nodes, layer)}</text>`,
  );
  const order = { ok: 0, unknown: 1, broken: 2 } as const;
  const edges = layout.edges.toSorted((a, b) => order[a.edge.state] - order[b.edge.state]);
  const titles = new Map(nodes.map((node) => [node.id, `${kindWords[node.kind]} ${node.title}`]));
  const lines = edges.map((it) => edgeOf(it, { numbers, titles, index, isDown }));
  const boxes = layout.nodes.toSorted((a, b) => a.x - b.x || a.y - b.y).map((it) => nodeOf(it, numbers, index));
  return `${headings.join('')}<g transform="translate(0 ${isDown ? 0 : headingHeight})">${lines.join('')}${boxes.join('')}</g>`;
}

const plurals: Readonly<Record<TopologyNode['kind'], string>> = {
  service: 'Services',
  pool: 'Pools',
  'egress-service': 'Egress',
  advertisement: 'Advertisements',
  peer: 'Peers',
  vrf: 'VRFs',
  'main-table': 'Tables',
  port: 'Ports',
  'node-group': 'Nodes',
};

const columnTitle = (nodes: readonly TopologyNode[], layer: number): string =>
  [...new Set(nodes.filter((node) => node.layer === layer).map(({ kind }) => plurals[kind]))]
    .sort()
    .reverse()
    .join(' · ');

function nodeOf({ node, x, y }: PlacedNode, numbers: Numbers, index: number): string {
  const { kind, title, detail, state, findings, isMissing, verdict } = node;
  const left = x - box.width / 2;
  const top = y - box.height / 2;
  const label = describeNode(node);
  const classes = ['node', kind, state, ...(isMissing ? ['missing'] : [])].join(' ');
  const verdictClass =
    verdict === undefined ? '' : ` ${verdict.isBroken ? 'bad' : verdict.verdict === 'symmetric' ? 'good' : 'open'}`;
  const badges = badgesOf(findings, numbers).map((mark, at) => badge({ x: box.width - 4 - at * 22, y: 2 }, mark));
  return `<g class="${classes}" id="${idOf('n', index, node.id)}" data-id="${xml(node.id)}" tabindex="0" role="link" aria-label="${xml(label)}" transform="translate(${left} ${top})"><title>${xml(label)}</title><rect width="${box.width}" height="${box.height}" rx="6"/><text class="kind" x="12" y="18">${xml(kindWords[kind])}</text><text class="name" x="12" y="36">${xml(shorten(title, 21))}</text><text class="detail${verdictClass}" x="12" y="52">${xml(verdictSign(node))}${xml(shorten(detail, 26))}</text>${badges.join('')}</g>`;
}

const verdictSign = ({ verdict }: TopologyNode): string =>
  verdict === undefined ? '' : verdict.isBroken ? '✗ ' : verdict.verdict === 'symmetric' ? '✓ ' : '? ';

/** What a box says to somebody who points at it or does not see it. */
export function describeNode({ kind, title, detail, verdict, findings, isMissing }: TopologyNode): string {
  const first = `${kindWords[kind]} ${title}${isMissing ? ', not defined' : detail === '' || verdict !== undefined ? '' : `, ${detail}`}`;
  return [first, ...(verdict === undefined ? [] : [verdict.headline]), ...findings.map(({ message }) => message)].join(
    '\n',
  );
}

const relations: Readonly<Record<TopologyRelation, string>> = {
  address: 'gets its address from',
  announces: 'is announced by',
  peer: 'goes to',
  session: 'is reached in',
  port: 'has the port',
  nodes: 'is on',
  steers: 'steers the replies of',
  replies: 'sends replies to',
  label: 'waits for the node of',
  interface: 'answers on',
};

interface EdgeOptions {
  readonly numbers: Numbers;
  readonly titles: ReadonlyMap<string, string>;
  readonly index: number;
  readonly isDown: boolean;
}

function edgeOf({ edge, points }: PlacedEdge, { numbers, titles, index, isDown }: EdgeOptions): string {
  const { state, relation, findings, id } = edge;
  const label = describeEdge(edge, titles);
  const found = badgesOf(findings, numbers);
  const marks = state === 'broken' && found.length === 0 ? [{ text: '✗', isSerious: true }] : found;
  const middle = middleOf(points);
  const badges = marks.map((mark, at) => badge({ x: middle.x + at * 22, y: middle.y }, mark));
  const path = curve(points, isDown);
  const isLink = findings.length > 0;
  const link = isLink ? ` tabindex="0" role="link" aria-label="${xml(label)}"` : '';
  return `<g class="edge ${relation} ${state}" id="${idOf('e', index, id)}" data-id="${xml(id)}"${link}><title>${xml(label)}</title><path class="hit" d="${path}"/><path class="line" d="${path}" marker-end="url(#symroute-${state})"/>${badges.join('')}</g>`;
}

/** A point about half the way, where a badge stands free. */
function middleOf(points: readonly Point[]): Point {
  const at = (points.length - 1) / 2;
  const a = points[Math.floor(at)] ?? { x: 0, y: 0 };
  const b = points[Math.ceil(at)] ?? a;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function describeEdge({ from, to, relation, findings }: TopologyEdge, titles: ReadonlyMap<string, string>): string {
  const sentence = `${titles.get(from) ?? '?'} ${relations[relation]} ${titles.get(to) ?? '?'}`;
  return [sentence, ...findings.map(({ message }) => message)].join('\n');
}

interface Badge {
  readonly text: string;
  readonly isSerious: boolean;
}

const badgesOf = (findings: readonly TopologyFinding[], numbers: Numbers): readonly Badge[] =>
  findings.flatMap((finding) => {
    const number = numbers.get(findingKey(finding));
    return number === undefined ? [] : [{ text: String(number), isSerious: finding.severity !== 'info' }];
  });

const badge = ({ x, y }: Point, { text, isSerious }: Badge): string =>
  `<g class="badge${isSerious ? '' : ' info'}" aria-hidden="true"><circle cx="${x}" cy="${y}" r="9"/><text x="${x}" y="${y + 3.5}">${text}</text></g>`;

/** A smooth line through the points. */
function curve(points: readonly Point[], isDown: boolean): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let last = first;
  const parts = rest.map((point) => {
    const middle = isDown ? (last.y + point.y) / 2 : (last.x + point.x) / 2;
    const bend = isDown ? `${last.x} ${middle} ${point.x} ${middle}` : `${middle} ${last.y} ${middle} ${point.y}`;
    last = point;
    return `C${bend} ${point.x} ${point.y}`;
  });
  return `M${first.x} ${first.y} ${parts.join(' ')}`;
}

interface Note {
  readonly text: string;
  readonly kind: 'good' | 'bad' | 'open' | 'finding' | 'more';
  readonly badge: Badge | undefined;
}

/** The verdicts, then the findings with their numbers, in lines that fit. */
function notesOf(topology: Topology, numbers: Numbers): readonly (Note & { readonly row: number })[] {
  const verdicts = topology.nodes.flatMap(({ title, verdict }): Note[] => {
    if (verdict === undefined) return [];
    const kind = verdict.isBroken ? 'bad' : verdict.verdict === 'symmetric' ? 'good' : 'open';
    return wrap(`${title}: ${verdict.headline}`, kind, undefined);
  });
  const findings = findingsOfTopology(topology).flatMap((finding) =>
    wrap(`${finding.message} (${finding.code})`, 'finding', badgesOf([finding], numbers)[0]),
  );
  return [...verdicts, ...findings].map((note, row) => ({ ...note, row }));
}

const lettersOfLine = 125;

function wrap(text: string, kind: Note['kind'], mark: Badge | undefined): Note[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lettersOfLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, at) => ({
    text: line,
    kind: at === 0 ? kind : 'more',
    badge: at === 0 ? mark : undefined,
  }));
}

function noteText({ text, kind, badge: own, row }: Note & { readonly row: number }): string {
  const y = row * lineHeight + 12;
  const sign = kind === 'good' ? '✓' : kind === 'bad' ? '✗' : kind === 'open' ? '?' : '';
  const mark =
    own === undefined ? `<text class="sign ${kind}" x="9" y="${y}">${sign}</text>` : badge({ x: 9, y: y - 4 }, own);
  return `${mark}<text class="note ${kind}" x="26" y="${y}">${xml(text)}</text>`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** An id that may stand in a page with others. */
const idOf = (prefix: string, index: number, id: string): string =>
  `symroute-${prefix}${index}-${id.replace(/[^\w-]/g, '_')}`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow them
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const xml = (raw: string): string =>
  raw.replace(control, '\uFFFD').replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
