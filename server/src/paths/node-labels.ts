import { defineFact, type Graph } from '../engine/graph.js';
import { node } from '../kinds/core/node.kind.js';
import { bgpAdvertisement } from '../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../kinds/metallb/bgp-peer.kind.js';
import { l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { egressService } from '../kinds/ovn/egress-service.kind.js';
import { egressLabelPrefix, hostnameLabel, type NodeSet } from '../model/node-set.js';
import { nameOf } from '../model/resource.js';
import { nodesOfAdvertisement, nodesOfEgressService, nodesOfPeer, nodesOfPolicy } from './node-sets.js';
import { policiesOf } from './policies.js';

/** A label of nodes with the values that it has somewhere, `['kubernetes.io/hostname', ['worker-1', 'worker-2']]`. */
export type NodeLabel = readonly [key: string, values: readonly string[]];

/** The labels that the manifests of the scope know nodes by, sorted; without those that EgressServices make. */
export const nodeLabels = (graph: Graph): readonly NodeLabel[] => graph.ask(labelsOfNodes);

const labelsOfNodes = defineFact('labels of nodes', (graph): readonly NodeLabel[] => {
  const values = new Map<string, Set<string>>();
  const add = (key: string, more: readonly string[]): void => {
    if (!key.startsWith(egressLabelPrefix)) values.set(key, new Set([...(values.get(key) ?? []), ...more]));
  };
  for (const set of setsOf(graph))
    for (const { key, values: more } of set.terms.flatMap(({ requirements }) => requirements)) add(key, more);
  for (const it of graph.ofKind(node)) add(hostnameLabel, [nameOf(it)]);
  return [...values].map(([key, all]): NodeLabel => [key, [...all].sort()]).sort(([a], [b]) => (a < b ? -1 : 1));
});

/** The nodes that policies, peers, advertisements and EgressServices select. */
const setsOf = (graph: Graph): readonly NodeSet[] => [
  ...policiesOf(graph).map(nodesOfPolicy),
  ...graph.ofKind(bgpPeer).map(nodesOfPeer),
  ...[...graph.ofKind(bgpAdvertisement), ...graph.ofKind(l2Advertisement)].map(nodesOfAdvertisement),
  ...graph.ofKind(egressService).map(nodesOfEgressService),
];
