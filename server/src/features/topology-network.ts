import { formatAddress } from '../base/net/address.js';
import type { Graph } from '../engine/graph.js';
import { describeNodeSet, hostnamesOf, isAllNodes, type NodeSet } from '../model/node-set.js';
import { nameOf } from '../model/resource.js';
import { addressesOf, families, interfaceEntriesOn } from '../paths/interfaces.js';
import { allRoutes } from '../paths/routes.js';
import { portsOf, tableOf, type Vrf, vrfsOf } from '../paths/vrfs.js';
import { unique } from './names.js';
import type { Draft, EdgeDraft, NodeDraft, Source } from './topology-types.js';

/** A VRF of one name and table, over all policies that set it up. */
interface VrfGroup {
  readonly id: string;
  readonly name: string;
  readonly table: number | undefined;
  readonly first: Vrf;
  readonly vrfs: readonly Vrf[];
}

const mostGroups = 6;

/** Id of the box of a VRF, `vrf red 110`. */
export const vrfId = (vrf: Vrf): string => `vrf ${vrf.name} ${tableOf(vrf) ?? '?'}`;

/** Id of the box of a port that no VRF has. */
export const freePortId = (name: string): string => `port ${name}`;

/** VRFs with their tables, ports and nodes. */
export function networkDraft(graph: Graph): Draft {
  const groups = groupVrfs(vrfsOf(graph));
  const parts = groups.map((group) => vrfDraft(graph, group));
  return {
    nodes: unique(
      parts.flatMap(({ nodes }) => nodes),
      ({ id }) => id,
    ),
    edges: parts.flatMap(({ edges }) => edges),
  };
}

function groupVrfs(vrfs: readonly Vrf[]): readonly VrfGroup[] {
  return unique(vrfs, vrfId).map((first) => {
    const id = vrfId(first);
    return { id, name: first.name, table: tableOf(first), first, vrfs: vrfs.filter((it) => vrfId(it) === id) };
  });
}

function vrfDraft(graph: Graph, group: VrfGroup): Draft {
  const { id, name, table, vrfs } = group;
  const node: NodeDraft = {
    id,
    kind: 'vrf',
    title: name,
    detail: table === undefined ? 'no known table' : `table ${table}`,
    isMissing: false,
    named: vrfs.map(({ policy, item }) => ({ resource: policy, path: item.name?.path ?? item.path })),
    sources: vrfs.flatMap(({ policy, item }) => [
      { resource: policy, path: item.path },
      { resource: policy, path: `${policy.data.state.path}.route-rules` },
      { resource: policy, path: '' },
    ]),
    names: [name, ...(table === undefined ? [] : [String(table)])],
    verdict: undefined,
  };
  const ports = [...new Set(vrfs.flatMap(portsOf))].map((port) => portDraft(graph, group, port));
  const nodes = nodeGroups(vrfs, ports.length === 0 ? [id] : ports.map(({ node: it }) => it.id));
  return {
    nodes: [node, ...ports.map((it) => it.node), ...nodes.nodes],
    edges: [...ports.map((it) => it.edge), ...nodes.edges],
  };
}

function portDraft(graph: Graph, { id, first, vrfs }: VrfGroup, port: string): { node: NodeDraft; edge: EdgeDraft } {
  const holders = vrfs.filter((vrf) => portsOf(vrf).includes(port));
  const entries = holders.flatMap((vrf) => interfaceEntriesOn(graph, port, vrf.nodes));
  const addresses = entries.flatMap((entry) => families.flatMap((family) => addressesOf(entry, port, family)));
  const items = holders.flatMap((vrf) =>
    (vrf.ports?.items ?? []).flatMap((it) => (it.value === port ? [{ resource: vrf.policy, path: it.path }] : [])),
  );
  const own: readonly Source[] = entries.map(({ item, policy }) => ({ resource: policy, path: item.path }));
  const node: NodeDraft = {
    id: `${id} port ${port}`,
    kind: 'port',
    title: port,
    detail: few(addresses.map(({ address }) => formatAddress(address))),
    isMissing: false,
    named: own.length > 0 ? own : items,
    sources: own,
    names: [],
    verdict: undefined,
  };
  const [at = { resource: first.policy, path: first.item.path }] = items;
  const edge: EdgeDraft = {
    from: id,
    to: node.id,
    relation: 'port',
    at,
    sources: [...items, ...routesBy(graph, holders, port)],
    isOpen: false,
  };
  return { node, edge };
}

/** The routes of the same policies that leave by the port: what is wrong with them is wrong with the way out. */
const routesBy = (graph: Graph, vrfs: readonly Vrf[], port: string): readonly Source[] =>
  allRoutes(graph)
    .filter(
      ({ item, policy }) => item.nextHopInterface?.value === port && vrfs.some((vrf) => vrf.policy.id === policy.id),
    )
    .map(({ item, policy }) => ({ resource: policy, path: item.path }));

/** A box for the nodes of each policy, or one for all where there are many. */
function nodeGroups(vrfs: readonly Vrf[], holders: readonly string[]): Draft {
  const groups = unique(
    vrfs.map((vrf) => ({ text: nodesText(vrf.nodes), vrf })),
    ({ text }) => text,
  );
  const isMany = groups.length > mostGroups;
  const texts = groups.map(({ text }) => text);
  const boxes = isMany
    ? [{ title: `${groups.length} sets of nodes`, vrf: groups[0]?.vrf, names: texts }]
    : groups.map(({ text, vrf }) => ({ title: text, vrf, names: [text] }));
  const drafts = boxes.flatMap(({ title, vrf, names }) => {
    if (vrf === undefined) return [];
    const path = vrf.policy.data.nodeSelector.path;
    const at: Source = { resource: vrf.policy, path: vrf.policy.data.nodeSelector.isSet ? path : 'metadata.name' };
    const id = isMany ? `nodes ${vrfId(vrf)}` : `nodes ${title}`;
    const detail = isMany ? few(texts) : `policy ${nameOf(vrf.policy)}`;
    const sources = [{ resource: vrf.policy, path }];
    const node: NodeDraft = {
      id,
      kind: 'node-group',
      title,
      detail,
      isMissing: false,
      named: [at],
      sources,
      names,
      verdict: undefined,
    };
    return [{ node, at }];
  });
  return {
    nodes: drafts.map(({ node }) => node),
    edges: drafts.flatMap(({ node, at }) =>
      holders.map((from): EdgeDraft => ({ from, to: node.id, relation: 'nodes', at, sources: [], isOpen: false })),
    ),
  };
}

/** `worker-1, worker-2`, or what the selector says. */
export function nodesText(nodes: NodeSet): string {
  if (isAllNodes(nodes)) return 'all nodes';
  return hostnamesOf(nodes)?.join(', ') ?? describeNodeSet(nodes);
}

/** `a`, or `a and 5 more`. */
function few(texts: readonly string[]): string {
  const [first = '', ...more] = new Set(texts);
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
