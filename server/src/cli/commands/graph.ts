import { nearest } from '../../base/text-distance.js';
import type { ReportPlace } from '../../features/path-report.js';
import { scopesWithTopology, topologyOf } from '../../features/topology.js';
import { topologyFormats, topologyText } from '../../features/topology-text.js';
import type { Topology, TopologyFilter } from '../../features/topology-types.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { exit, type Io } from '../io.js';
import { type Loaded, load } from '../load.js';
import { tellTroubles } from '../messages.js';
import { bgpModeOption, closedWorldOption, configOption, pathDetails } from '../options.js';
import { createPositions } from '../positions.js';
import { printable } from '../style.js';

/** `symroute graph`: Services, pools, peers, VRFs and nodes as a picture, with what is broken in it. */
export const graph: Command = {
  name: 'graph',
  summary: 'Draw what the manifests add up to, and what is broken in it.',
  operands: '[PATH…]',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: topologyFormats,
      help: 'How to print it, mermaid if not given.',
    },
    { name: 'service', value: 'NAMESPACE/NAME', help: 'Only the paths of this Service.' },
    { name: 'vrf', value: 'NAME', help: 'Only the paths through this VRF.' },
    { name: 'node', value: 'NAME', help: 'Only the paths through this node.' },
    closedWorldOption,
    bgpModeOption,
    configOption,
  ],
  details: [
    'Each box is a resource, a VRF, a port or a set of nodes; what an error or a warning is about is red. An SVG suits light and dark pages.',
    pathDetails,
    'Exit codes: 0 the picture was printed, whatever it shows, 2 wrong use, nothing to draw, or files that cannot be read.',
  ],
  run: runGraph,
};

/** With more boxes an SVG takes minutes to arrange, and nobody can read it. */
const mostNodes = 600;

async function runGraph(args: Arguments, io: Io): Promise<number> {
  const loaded = await load(args, io);
  if (tellTroubles(loaded, io)) return exit.failure;
  const filter = filterOf(args);
  const shown = drawAll(loaded, filter).filter(({ nodes }) => nodes.length > 0);
  if (shown.length === 0) {
    io.err(`symroute: ${printable(nothingToDraw(filter, drawAll(loaded)))}\n`);
    return exit.failure;
  }
  const format = topologyFormats.find((it) => it === args.value('format')) ?? 'mermaid';
  const size = Math.max(...shown.map(({ nodes }) => nodes.length));
  if (format === 'svg' && size > mostNodes) {
    io.err(
      `symroute: ${size} boxes are too many for an SVG. Name a Service, a VRF or a node, or take another format.\n`,
    );
    return exit.failure;
  }
  const text = topologyText(format, shown, placeData(loaded));
  io.out(text.split('\n').map(printable).join('\n'));
  return exit.clean;
}

const drawAll = ({ workspaces }: Loaded, filter?: TopologyFilter): readonly Topology[] =>
  workspaces.flatMap((workspace) => scopesWithTopology(workspace).map(({ id }) => topologyOf(workspace, id, filter)));

/** The first of the options that is given. */
function filterOf(args: Arguments): TopologyFilter | undefined {
  const kinds = ['service', 'vrf', 'node'] as const;
  for (const kind of kinds) {
    const name = args.value(kind);
    if (name !== undefined) return { kind, name };
  }
  return undefined;
}

const words = { service: 'Service', vrf: 'VRF', node: 'node', any: 'name' } as const;
const boxes = { service: 'service', vrf: 'vrf', node: 'node-group', any: 'service' } as const;

function nothingToDraw(filter: TopologyFilter | undefined, all: readonly Topology[]): string {
  if (filter === undefined) return 'No Service, MetalLB resource or VRF is in these files.';
  const { kind, name } = filter;
  const known = all.flatMap(({ nodes }) => nodes.filter((node) => node.kind === boxes[kind]).map(({ title }) => title));
  const names = [...new Set(known.flatMap((title) => (kind === 'node' ? title.split(', ') : [title])))].sort();
  const near = nearest(name, names, 1)[0] ?? names.find((it) => it.endsWith(`/${name}`));
  const hint = near === undefined ? `There are: ${names.join(', ') || 'none'}.` : `Did you mean "${near}"?`;
  return `No ${words[kind]} "${name}" is in these files. ${hint}`;
}

function placeData(loaded: Loaded) {
  const files = new Map(loaded.files.map((file) => [file.uri, file]));
  return ({ uri, span }: ReportPlace) => {
    const file = files.get(uri);
    const { line, column } = createPositions(file?.workspace.file(uri)?.text ?? '').rangeOf(span);
    return { file: file?.name ?? uri, line, column };
  };
}
