import type { Graph } from '../engine/graph.js';
import type { AdvertisementFacts } from '../kinds/metallb/advertisement.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { type L2AdvertisementFacts, l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { kindNameOf } from '../model/gvk.js';
import type { Located } from '../model/located.js';
import { nameOf, type Resource } from '../model/resource.js';
import { peersNamed } from '../paths/bgp-entries.js';
import { selectsPool } from '../paths/entry.js';
import { egressServicesOfLabel } from '../paths/node-sets.js';
import { poolsNamed, poolsOf } from '../paths/pools.js';
import type { Peer } from '../paths/sessions.js';
import { portsOf, vrfsNamed, vrfsOf } from '../paths/vrfs.js';
import { unique } from './names.js';
import { freePortId, vrfId } from './topology-network.js';
import type { Draft, EdgeDraft, NodeDraft, Source, TopologyKind, TopologyRelation } from './topology-types.js';

/** Id of the box of the main routing table. */
export const mainTableId = 'main-table';

/** Id of the box of a resource. */
export const resourceId = (resource: Resource): string => `resource ${resource.id}`;

/** A box for a resource. */
export const resourceNode = (resource: Resource, kind: TopologyKind, title: string, detail: string): NodeDraft => ({
  id: resourceId(resource),
  kind,
  title,
  detail,
  isMissing: false,
  named: [{ resource, path: 'metadata.name' }],
  sources: [{ resource, path: '' }],
  names: [title],
  verdict: undefined,
});

/** A box for a name that nothing defines. */
export const missingNode = (kind: TopologyKind, title: string): NodeDraft => ({
  id: `missing ${kind} ${title}`,
  kind,
  title,
  detail: 'not defined',
  isMissing: true,
  named: [],
  sources: [],
  names: [title],
  verdict: undefined,
});

/** The main routing table of the nodes. */
export const mainTableNode: NodeDraft = {
  id: mainTableId,
  kind: 'main-table',
  title: 'main table',
  detail: 'table 254',
  isMissing: false,
  named: [],
  sources: [],
  names: [],
  verdict: undefined,
};

/** Boxes and lines of a part, put together. */
export const joinDrafts = (drafts: readonly Draft[]): Draft => ({
  nodes: unique(
    drafts.flatMap(({ nodes }) => nodes),
    ({ id }) => id,
  ),
  edges: drafts.flatMap(({ edges }) => edges),
});

/** A line made by a name at a place: to everything of the name, or to a box that says it is missing. */
export interface Naming {
  readonly from: string;
  readonly relation: TopologyRelation;
  readonly at: Source;
  /** Ids of what the name means. */
  readonly targets: readonly string[];
  readonly missing: NodeDraft;
}

/** Draws a name that a resource writes. */
export function drawName({ from, relation, at, targets, missing }: Naming): Draft {
  const base = { from, relation, at, sources: [at] };
  if (targets.length > 0) return { nodes: [], edges: targets.map((to) => ({ ...base, to, isOpen: false })) };
  return { nodes: [missing], edges: [{ ...base, to: missing.id, isOpen: true }] };
}

/** Pools, advertisements and peers. */
export function metallbDraft(graph: Graph): Draft {
  return joinDrafts([
    { nodes: poolsOf(graph).map(poolNode), edges: [] },
    ...graph.ofKind(bgpPeer).map((peer) => peerDraft(graph, peer)),
    ...graph.ofKind(bgpAdvertisement).map((it) => bgpDraft(graph, it)),
    ...graph.ofKind(l2Advertisement).map((it) => l2Draft(graph, it)),
  ]);
}

function poolNode({ name, resource }: ReturnType<typeof poolsOf>[number]): NodeDraft {
  const blocks = (resource.data.addresses?.items ?? []).map(({ value }) => value ?? '?');
  const more = blocks.length > 1 ? ` and ${blocks.length - 1} more` : '';
  return resourceNode(resource, 'pool', name, `${blocks[0] ?? 'no addresses'}${more}`);
}

function peerDraft(graph: Graph, peer: Peer): Draft {
  const { vrf, peerAddress, peerAsn, interface: link } = peer.data;
  const asn = peerAsn?.value === undefined ? '' : `AS ${peerAsn.value}`;
  const address = peerAddress?.value ?? link?.value ?? '';
  const node = resourceNode(peer, 'peer', nameOf(peer), [address, asn].filter((it) => it !== '').join(', '));
  const own: Draft = { nodes: [node], edges: [] };
  if (vrf === undefined) {
    const at: Source = { resource: peer, path: 'metadata.name' };
    const edge: EdgeDraft = { from: node.id, to: mainTableId, relation: 'session', at, sources: [], isOpen: false };
    return { nodes: [node, mainTableNode], edges: [edge] };
  }
  if (vrf.value === undefined) return own;
  const targets = unique(vrfsNamed(graph, vrf.value).map(vrfId), (id) => id);
  const missing = missingNode('vrf', vrf.value);
  const drawn = drawName({
    from: node.id,
    relation: 'session',
    at: { resource: peer, path: vrf.path },
    targets,
    missing,
  });
  // The address has to fit the VRF: what is wrong with it is wrong with the session.
  const sources: readonly Source[] = [
    { resource: peer, path: vrf.path },
    { resource: peer, path: 'spec.peerAddress' },
  ];
  return joinDrafts([own, { ...drawn, edges: drawn.edges.map((edge) => ({ ...edge, sources })) }]);
}

function bgpDraft(graph: Graph, advertisement: Resource<BgpAdvertisementFacts>): Draft {
  const { peers } = advertisement.data;
  const id = resourceId(advertisement);
  const names = peers?.items ?? [];
  const all: readonly EdgeDraft[] =
    names.length > 0 || peers?.open === true
      ? []
      : graph.ofKind(bgpPeer).map((peer) => impliedEdge(advertisement, id, resourceId(peer), 'peer'));
  const named = names.map((name) =>
    drawReference(advertisement, name, 'peer', 'peer', (value) => peersNamed(graph, value).map(resourceId)),
  );
  return joinDrafts([commonDraft(graph, advertisement), { nodes: [], edges: all }, ...named]);
}

function l2Draft(graph: Graph, advertisement: Resource<L2AdvertisementFacts>): Draft {
  const ports = (advertisement.data.interfaces?.items ?? []).map((name) =>
    drawReference(advertisement, name, 'interface', 'port', (value) =>
      unique(
        vrfsOf(graph)
          .filter((vrf) => portsOf(vrf).includes(value))
          .map((vrf) => `${vrfId(vrf)} port ${value}`),
        (id) => id,
      ),
    ),
  );
  // An interface that no VRF has is the host's own, and no mistake.
  const drawn = joinDrafts(ports);
  const isFree = new Set(drawn.nodes.map((node) => node.id));
  const own: Draft = {
    nodes: drawn.nodes.map((node) => ({ ...node, id: freePortId(node.title), detail: '', isMissing: false })),
    edges: drawn.edges.map((edge) =>
      isFree.has(edge.to) ? { ...edge, to: freePortId(edge.to.replace('missing port ', '')), isOpen: false } : edge,
    ),
  };
  return joinDrafts([commonDraft(graph, advertisement), own]);
}

/** The advertisement itself, the pools in it, and the EgressServices whose nodes it waits for. */
function commonDraft(graph: Graph, advertisement: Resource<AdvertisementFacts>): Draft {
  const { pools } = advertisement.data;
  const kind = kindNameOf(advertisement.kindId);
  const node = resourceNode(advertisement, 'advertisement', nameOf(advertisement), kind);
  const named = (pools?.items ?? []).map((name) =>
    reversed(drawReference(advertisement, name, 'announces', 'pool', (value) => poolIds(graph, value))),
  );
  const names = new Set((pools?.items ?? []).map(({ value }) => value));
  const implied = poolsOf(graph)
    .filter((pool) => !names.has(pool.name) && selectsPool(advertisement, pool) !== false)
    .map((pool): EdgeDraft => {
      const edge = impliedEdge(advertisement, resourceId(pool.resource), node.id, 'announces');
      return { ...edge, isOpen: selectsPool(advertisement, pool) === 'unknown' };
    });
  return joinDrafts([
    { nodes: [node], edges: implied },
    ...named,
    ...labelsOf(advertisement).map((label) => drawLabel(graph, advertisement, label)),
  ]);
}

const poolIds = (graph: Graph, name: string): readonly string[] =>
  poolsNamed(graph, name).map(({ resource }) => resourceId(resource));

/** The flow goes from a pool to the advertisement that names it. */
const reversed = ({ nodes, edges }: Draft): Draft => ({
  nodes,
  edges: edges.map((edge) => ({ ...edge, from: edge.to, to: edge.from })),
});

function drawReference(
  resource: Resource,
  { value, path }: Located<string>,
  relation: TopologyRelation,
  kind: TopologyKind,
  find: (name: string) => readonly string[],
): Draft {
  if (value === undefined) return { nodes: [], edges: [] };
  const at: Source = { resource, path };
  return drawName({
    from: resourceId(resource),
    relation,
    at,
    targets: find(value),
    missing: missingNode(kind, value),
  });
}

/** A line that nobody wrote: an advertisement without names means all. */
const impliedEdge = (resource: Resource, from: string, to: string, relation: TopologyRelation): EdgeDraft => ({
  from,
  to,
  relation,
  at: { resource, path: 'metadata.name' },
  sources: [],
  isOpen: false,
});

const labelsOf = (advertisement: Resource) =>
  advertisement.references.filter(({ to }) => to.includes('ovn/EgressLabel'));

function drawLabel(graph: Graph, resource: Resource, label: ReturnType<typeof labelsOf>[number]): Draft {
  const targets = egressServicesOfLabel(graph, label.name).map(resourceId);
  const missing = missingNode('egress-service', label.name.slice(label.name.indexOf('/') + 1));
  return drawName({
    from: resourceId(resource),
    relation: 'label',
    at: { resource, path: label.path },
    targets,
    missing,
  });
}
