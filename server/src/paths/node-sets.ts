import { defineFact, type Graph } from '../engine/graph.js';
import { node } from '../kinds/core/node.kind.js';
import type { AdvertisementFacts } from '../kinds/metallb/advertisement.js';
import type { BgpPeerFacts } from '../kinds/metallb/bgp-peer.kind.js';
import {
  type EgressServiceFacts,
  egressLabel,
  egressService,
  isNetworkMode,
} from '../kinds/ovn/egress-service.kind.js';
import type { Requirement } from '../model/label-constraint.js';
import { isKnown } from '../model/located.js';
import {
  allNodes,
  areDisjoint,
  egressLabelPrefix,
  hostnameLabel,
  intersect,
  isAllNodes,
  isContained,
  matchesSet,
  type NodeFacts,
  type NodeSet,
  noNodes,
  type Relation,
  relation,
  union,
  unknownNodes,
  type Verdict,
} from '../model/node-set.js';
import { nameOf, type Resource } from '../model/resource.js';
import { defineIndex } from './key-index.js';
import type { Policy } from './policies.js';

/** The nodes that a policy configures. */
export const nodesOfPolicy = (policy: Policy): NodeSet => policy.data.nodeSelector.nodes;

/** The nodes whose speakers open a session to the peer. */
export const nodesOfPeer = (peer: Resource<BgpPeerFacts>): NodeSet => peer.data.nodeSelectors.nodes;

/** The nodes that an advertisement announces from, without what its peers ask. */
export const nodesOfAdvertisement = (advertisement: Resource<AdvertisementFacts>): NodeSet =>
  advertisement.data.nodeSelectors.nodes;

/** The nodes that can be elected for an EgressService; in Network mode nobody is elected and its selector is not read. */
export function nodesOfEgressService({ data }: Resource<EgressServiceFacts>): NodeSet {
  if (data.sourceIpBy?.opaque === true) return unknownNodes;
  return isNetworkMode(data) ? allNodes : data.nodeSelector.nodes;
}

const egressServicesByLabel = defineIndex(
  'egress services by label',
  (graph) => graph.ofKind(egressService),
  (graph, resource) => {
    const label = labelOfEgressService(graph, resource);
    return label === undefined ? [] : [label];
  },
);

/** `egress-service.k8s.ovn.org/test-server1` of an EgressService, with the namespace that its build gives it. */
export function labelOfEgressService(graph: Graph, resource: Resource<EgressServiceFacts>): string | undefined {
  const namespace = graph.namespaceOf(resource);
  const name = resource.name?.value;
  return namespace === undefined || name === undefined ? undefined : egressLabel(namespace, name);
}

/** The EgressServices that produce a node label: more than one where `a-b/c` and `a/b-c` collide. */
export const egressServicesOfLabel = (graph: Graph, label: string): readonly Resource<EgressServiceFacts>[] =>
  egressServicesByLabel(graph, label);

const longestLabel = 63;

const homeOfLabel = defineFact('home of egress label', (graph, label): NodeSet | 'none' | undefined => {
  if (graph.patchesOf(egressService).length > 0) return undefined;
  if (label.length - egressLabelPrefix.length > longestLabel) return 'none';
  const owners = egressServicesOfLabel(graph, label);
  if (owners.length === 0) return graph.absence(egressService) === 'error' ? 'none' : undefined;
  if (owners.some(({ data }) => data.sourceIpBy?.opaque === true)) return undefined;
  const electing = owners.filter(({ data }) => !isNetworkMode(data));
  return electing.length === 0 ? 'none' : union(...electing.map(nodesOfEgressService));
});

/** What the scope knows of the labels that EgressServices put on nodes. */
export const nodeFacts = (graph: Graph): NodeFacts => ({ egressLabel: (label) => graph.ask(homeOfLabel, label) });

/** A node list is complete if it is a dump, `kind: List`, or if the settings say that everything is in the files. */
const completeNodes = defineFact('complete nodes', (graph): readonly Resource[] => {
  const nodes = graph.ofKind(node);
  const isDump = nodes.every((it) => it.rootPath.startsWith('items') && isKnown(it.name));
  return isDump || graph.settings.closedWorld ? nodes : [];
});

/** Every node of the cluster, if the scope holds a complete list; otherwise `undefined`. */
export function listedNodes(graph: Graph): readonly Resource[] | undefined {
  const nodes = graph.ask(completeNodes);
  return nodes.length === 0 ? undefined : nodes;
}

const isEgressLabel = ({ key }: Requirement): boolean => key.startsWith(egressLabelPrefix);

/**
 * The nodes that can be in the set, whatever node an egress label is on right now: `vrf=true` for the label of an EgressService that
 * selects these. The set is then some of them.
 */
export function possibleNodes(graph: Graph, set: NodeSet): NodeSet {
  if (!set.terms.some((term) => term.requirements.some(isEgressLabel))) return set;
  const parts = set.terms.map(({ requirements, unknown }): NodeSet => {
    const wanted = requirements
      .filter(isEgressLabel)
      .filter(({ operator }) => operator === 'In' || operator === 'Exists');
    const homes = wanted.map(({ key }) => graph.ask(homeOfLabel, key));
    if (homes.includes('none')) return noNodes;
    const rest = {
      requirements: requirements.filter((it) => !isEgressLabel(it)),
      unknown: unknown || requirements.some(isEgressLabel),
    };
    return homes.reduce<NodeSet>(
      (nodes, home) => (home === undefined || home === 'none' ? nodes : intersect(nodes, home)),
      { terms: [rest] },
    );
  });
  return union(...parts);
}

/** Whether a node is in the set: `unknown` for a node that may be the elected one. */
const isIn = (graph: Graph, it: Resource, set: NodeSet): Verdict => matchesSet(possibleNodes(graph, set), it.labels);

/** Names of the nodes of a set, where the scope holds a complete list and every node can be judged. */
export function namesOfNodes(graph: Graph, set: NodeSet): readonly string[] | undefined {
  const nodes = listedNodes(graph);
  const judged = nodes?.map((it) => ({ name: nameOf(it), verdict: isIn(graph, it, set) }));
  if (judged === undefined || judged.some(({ verdict }) => verdict === 'unknown')) return undefined;
  return judged.filter(({ verdict }) => verdict === true).map(({ name }) => name);
}

/** How the first set stands to the second over the nodes of a complete list. */
function listedRelation(graph: Graph, nodes: readonly Resource[], a: NodeSet, b: NodeSet): Relation {
  const pairs = nodes.map((it) => ({ inA: isIn(graph, it, a), inB: isIn(graph, it, b) }));
  if (pairs.every(({ inA, inB }) => inA === false || inB === false)) return 'disjoint';
  if (pairs.every(({ inA, inB }) => inA === false || inB === true)) return 'contained';
  return pairs.some(({ inA, inB }) => inA === true && inB === false) ? 'wider' : 'unknown';
}

/** How the first set stands to the second: by what the selectors say, and where that is not enough by the listed nodes. */
export function relationOf(graph: Graph, a: NodeSet, b: NodeSet): Relation {
  const bySelectors = relation(a, b, nodeFacts(graph));
  if (bySelectors === 'contained' || bySelectors === 'disjoint') return bySelectors;
  const nodes = listedNodes(graph);
  return nodes === undefined ? bySelectors : listedRelation(graph, nodes, a, b);
}

/** The names that a set of one term picks. */
const pickedNames = ({ terms }: NodeSet): readonly string[] | undefined =>
  terms.length !== 1
    ? undefined
    : terms[0]?.requirements.find(({ key, operator }) => key === hostnameLabel && operator === 'In')?.values;

/** True if both are picked by name, and no name is the same: most policies of a large cluster are for one node each. */
function haveOtherNames(a: NodeSet, b: NodeSet): boolean {
  const names = pickedNames(a);
  const others = names === undefined ? undefined : pickedNames(b);
  return names !== undefined && others !== undefined && !names.some((name) => others.includes(name));
}

/** True if the sets may share a node: what "the same nodes" means in a condition. */
export function sameNodes(graph: Graph, a: NodeSet, b: NodeSet): boolean {
  if (a === b && isAllNodes(a)) return true;
  if (haveOtherNames(a, b)) return false;
  if (listedNodes(graph) === undefined) return !areDisjoint(a, b, nodeFacts(graph));
  return relationOf(graph, a, b) !== 'disjoint';
}

/** True if every node of the first set is certainly in the second. */
export const isWithin = (graph: Graph, a: NodeSet, b: NodeSet): boolean =>
  isContained(a, b, nodeFacts(graph)) || relationOf(graph, a, b) === 'contained';

/** True if the sets certainly share a node, granted that every selector that can be met is met. */
export const certainlyShareNodes = (graph: Graph, a: NodeSet, b: NodeSet): boolean =>
  sameNodes(graph, a, b) && (isWithin(graph, a, b) || isWithin(graph, b, a));
