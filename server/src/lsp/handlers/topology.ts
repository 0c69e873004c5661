import type { FilePlace } from '../../features/diagnostics.js';
import { scopesWithTopology, topologyOf } from '../../features/topology.js';
import { filterTopology } from '../../features/topology-filter.js';
import { findingsOfTopology, svgOf } from '../../features/topology-svg.js';
import { topologyText } from '../../features/topology-text.js';
import type { Topology, TopologyNode } from '../../features/topology-types.js';
import type {
  PathPagePlace,
  TopologyMethod,
  TopologyPage,
  TopologyPageVerdict,
  TopologyParams,
  TopologyTextMethod,
  TopologyTextParams,
} from '../../shared/protocol.js';
import { defineHandler, type Session } from '../handler.js';
import { canonicalUri } from '../uris.js';

const method: TopologyMethod = 'symroute/topology';
const textMethod: TopologyTextMethod = 'symroute/topologyText';

/** More boxes than this are no picture any more, and take long to arrange: a filter is asked for. */
const mostNodes = 160;

const empty: TopologyPage = {
  scopes: [],
  svg: '',
  size: 0,
  names: [],
  verdicts: [],
  findings: [],
  nodes: [],
  edges: [],
};

/** `symroute/topology`: the picture of a scope, for a page. */
export const topologyHandler = defineHandler<TopologyParams, TopologyPage>({
  method,
  capabilities: () => ({}),
  nothing: empty,
  handle(params, session) {
    const scopes = scopesWithTopology(session.workspace);
    const scope = scopeOf(session, params, scopes);
    if (scope === undefined) return empty;
    const all = topologyOf(session.workspace, scope);
    const topology = filterTopology(all, { kind: 'any', name: params.filter ?? '' });
    return { ...pageOf(session, topology, params), scopes, scope, names: namesOf(all) };
  },
});

/** `symroute/topologyText`: the same as a text to keep. */
export const topologyTextHandler = defineHandler<TopologyTextParams, string>({
  method: textMethod,
  capabilities: () => ({}),
  nothing: '',
  handle(params, session) {
    const scope = scopeOf(session, params, scopesWithTopology(session.workspace));
    if (scope === undefined) return '';
    const topology = topologyOf(session.workspace, scope, { kind: 'any', name: params.filter ?? '' });
    if (params.format === 'svg' && topology.nodes.length > mostNodes) return '';
    return topologyText(params.format, [topology], () => undefined);
  },
});

function scopeOf(
  { workspace }: Session,
  { scope, uri }: TopologyParams,
  scopes: readonly { readonly id: string }[],
): string | undefined {
  const file = uri === undefined ? undefined : canonicalUri(uri);
  const isHere = ({ id }: { readonly id: string }): boolean =>
    workspace.scopes.some((it) => it.id === id && file !== undefined && it.files.has(file));
  return (scopes.find(({ id }) => id === scope) ?? scopes.find(isHere) ?? scopes[0])?.id;
}

function pageOf(session: Session, topology: Topology, { direction }: TopologyParams) {
  const { nodes, edges } = topology;
  const isDrawn = nodes.length > 0 && nodes.length <= mostNodes;
  return {
    svg: isDrawn ? svgOf([topology], { hasNotes: false, direction }) : '',
    size: nodes.length,
    verdicts: nodes.flatMap(verdictOf),
    findings: findingsOfTopology(topology).map(({ place, ...finding }, index) => ({
      ...finding,
      number: index + 1,
      place: placeFor(session, place),
    })),
    nodes: nodes.map(({ id, places, areas }) => ({
      id,
      places: places.map((place) => placeFor(session, place)),
      areas: areas.map((area) => areaFor(session, area)),
    })),
    edges: edges.map(({ id, place }) => (place === undefined ? { id } : { id, place: placeFor(session, place) })),
  };
}

const verdictOf = ({ title, verdict }: TopologyNode): readonly TopologyPageVerdict[] => {
  if (verdict === undefined) return [];
  const mark = verdict.isBroken ? 'bad' : verdict.verdict === 'symmetric' ? 'good' : 'open';
  return [{ service: title, mark, headline: verdict.headline }];
};

/** What a filter may be about: Services, VRFs and nodes. */
const namesOf = ({ nodes }: Topology): readonly string[] => {
  const kinds = new Set(['service', 'vrf', 'node-group']);
  const found = nodes.filter(({ kind, isMissing }) => kinds.has(kind) && !isMissing);
  return [...new Set(found.map(({ title }) => title))];
};

function placeFor({ workspace, convert }: Session, place: FilePlace): PathPagePlace {
  const { uri, range } = convert.locationOf(place);
  const path = workspace.file(place.uri)?.path ?? uri;
  return { uri, path, line: range.start.line, column: range.start.character };
}

function areaFor({ convert }: Session, place: FilePlace) {
  const { uri, range } = convert.locationOf(place);
  // A block ends at the start of the line behind it.
  const endLine = range.end.character === 0 ? range.end.line - 1 : range.end.line;
  return { uri, line: range.start.line, endLine: Math.max(range.start.line, endLine) };
}
