import type { Graph } from '../engine/graph.js';
import { makePlace, pathInDocument } from '../engine/place.js';
import type { ScopeId } from '../engine/scopes/scopes.js';
import type { PlacedFinding, Workspace } from '../engine/workspace.js';
import { bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { ipAddressPool } from '../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { egressService } from '../kinds/ovn/egress-service.kind.js';
import type { Place } from '../model/finding.js';
import { loadBalancers } from '../paths/services.js';
import { vrfsOf } from '../paths/vrfs.js';
import type { FilePlace } from './diagnostics.js';
import { placeOfPath, unique, wholeOfPath } from './names.js';
import { filterTopology } from './topology-filter.js';
import { joinDrafts, metallbDraft } from './topology-metallb.js';
import { networkDraft } from './topology-network.js';
import { servicesDraft } from './topology-services.js';
import {
  type Draft,
  type EdgeDraft,
  layers,
  type NodeDraft,
  type Source,
  type Topology,
  type TopologyEdge,
  type TopologyFilter,
  type TopologyFinding,
  type TopologyKind,
  type TopologyNode,
  type TopologyState,
} from './topology-types.js';

/**
 * What the manifests of a scope add up to: Services, pools, advertisements, peers, VRFs, ports and nodes, how they hang together, and
 * what Symroute has found about each.
 */
export function topologyOf(workspace: Workspace, scope: ScopeId, filter?: TopologyFilter): Topology {
  const graph = workspace.graph(scope);
  const draft = joinDrafts([servicesDraft(graph), metallbDraft(graph), networkDraft(graph)]);
  const findings = findingsBySource(workspace, draft);
  const edges = uniqueEdges(draft.edges.map((edge) => finishEdge(workspace, edge, findings)));
  const nodes = draft.nodes.map((node) => finishNode(workspace, node, findings, edges));
  return filterTopology({ scope: graph.scopeName, nodes, edges }, filter);
}

/** Scopes that have something to draw, by id and name. */
export const scopesWithTopology = (workspace: Workspace): readonly { readonly id: ScopeId; readonly name: string }[] =>
  workspace.scopes.flatMap(({ id, name }) => (isEmpty(workspace.graph(id)) ? [] : [{ id, name }]));

const drawn = [egressService, ipAddressPool, bgpAdvertisement, l2Advertisement, bgpPeer];

const isEmpty = (graph: Graph): boolean =>
  drawn.every((kind) => graph.ofKind<unknown>(kind).length === 0) &&
  loadBalancers(graph).length + vrfsOf(graph).length === 0;

/** Where a source is written. */
const writtenAt = (workspace: Workspace, { resource, path }: Source): Place =>
  workspace.writtenPlace(makePlace(resource.doc, pathInDocument(resource.rootPath, path), 'value'));

const keyOf = ({ doc, path }: Place): string => `${doc} ${path}`;

/** Findings by the innermost source that they lie in. */
type FindingsOf = (sources: readonly Source[]) => readonly TopologyFinding[];

function findingsBySource(workspace: Workspace, { nodes, edges }: Draft): FindingsOf {
  const byDocument = new Map<number, SourceEntry[]>();
  for (const { sources, kind } of [...nodes, ...edges.map((edge) => ({ ...edge, kind: undefined }))])
    for (const source of sources) {
      const place = writtenAt(workspace, source);
      const entry = { key: keyOf(place), path: place.path, kind };
      byDocument.set(place.doc, [...(byDocument.get(place.doc) ?? []), entry]);
    }
  const innermost = ({ doc, path }: Place): SourceEntry | undefined =>
    (byDocument.get(doc) ?? [])
      .filter((it) => isBelow(path, it.path))
      .toSorted((a, b) => b.path.length - a.path.length)[0];
  const result = new Map<string, TopologyFinding[]>();
  for (const finding of findingsOf(workspace, byDocument.keys())) {
    const own = innermost(finding.place);
    const related = finding.related.map(({ place }) => workspace.writtenPlace(place));
    const peers = related.flatMap((place) => innermost(place) ?? []).filter((it) => isPeer(own, it));
    for (const { key } of own === undefined ? [] : unique([own, ...peers], (it) => it.key))
      result.set(key, [...(result.get(key) ?? []), topologyFinding(finding)]);
  }
  return (sources) =>
    unique(
      sources.flatMap((source) => result.get(keyOf(writtenAt(workspace, source))) ?? []),
      ({ code, place }) => `${code} ${place.uri} ${place.span.start}`,
    );
}

/** A source by its document, and the kind of box that it belongs to, if it is no line. */
interface SourceEntry {
  readonly key: string;
  readonly path: string;
  readonly kind: TopologyKind | undefined;
}

/** Two boxes of a kind that contradict each other are both to be looked at, as pools that overlap. */
const isPeer = (own: SourceEntry | undefined, other: SourceEntry): boolean =>
  own?.kind !== undefined && own.kind === other.kind;

function findingsOf(workspace: Workspace, documents: Iterable<number>): readonly PlacedFinding[] {
  const uris = new Set([...documents].flatMap((id) => workspace.document(id)?.file.uri ?? []));
  return [...uris].flatMap((uri) => workspace.findings(uri));
}

const isBelow = (path: string, above: string): boolean =>
  above === '' || path === above || (path.startsWith(above) && /[.[]/.test(path.charAt(above.length)));

const topologyFinding = ({ code, severity, message, uri, span }: PlacedFinding): TopologyFinding => ({
  code,
  severity,
  message,
  place: { uri, span },
});

const isSerious = ({ severity }: TopologyFinding): boolean => severity === 'error' || severity === 'warning';

function finishEdge(workspace: Workspace, edge: EdgeDraft, findingsAt: FindingsOf): TopologyEdge {
  const { from, to, relation, at, sources, isOpen, finding } = edge;
  const place = locate(workspace, at);
  const own = finding === undefined || place === undefined ? [] : [{ ...finding, place }];
  const findings = [...findingsAt(sources), ...own];
  const state: TopologyState = findings.some(isSerious) ? 'broken' : isOpen ? 'unknown' : 'ok';
  return { id: `${from} > ${to} ${relation}`, from, to, relation, state, findings, place };
}

/** Where several places make one connection, what is said of each is said of it. */
function uniqueEdges(edges: readonly TopologyEdge[]): readonly TopologyEdge[] {
  const byId = new Map<string, TopologyEdge>();
  for (const edge of edges) {
    const known = byId.get(edge.id);
    byId.set(edge.id, known === undefined || (known.state !== 'broken' && edge.state === 'broken') ? edge : known);
  }
  return [...byId.values()];
}

function finishNode(
  workspace: Workspace,
  { named, sources, ...node }: NodeDraft,
  findingsAt: FindingsOf,
  edges: readonly TopologyEdge[],
): TopologyNode {
  const findings = findingsAt(sources);
  const touching = node.isMissing ? edges.filter(({ from, to }) => from === node.id || to === node.id) : [];
  const isBroken =
    findings.some(isSerious) || node.verdict?.isBroken === true || touching.some(({ state }) => state === 'broken');
  const isOpen = node.isMissing || node.verdict?.verdict === 'unknown';
  const state: TopologyState = isBroken ? 'broken' : isOpen ? 'unknown' : 'ok';
  const places = named.flatMap((source) => locate(workspace, source) ?? []);
  const areas = sources.flatMap(({ resource, path }) => wholeOfPath(workspace, resource, path) ?? []);
  return { ...node, layer: layers[node.kind], state, findings, places, areas };
}

const locate = (workspace: Workspace, { resource, path }: Source): FilePlace | undefined =>
  placeOfPath(workspace, resource, path);
