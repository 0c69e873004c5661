import { defineFact, type Graph } from '../engine/graph.js';
import { nncp } from '../kinds/nmstate/node-network-configuration-policy.kind.js';
import { certainlyShareNodes, nodesOfPolicy } from './node-sets.js';
import { interfacesOf, type Policy, policiesOf } from './policies.js';

/** True if both policies are certainly applied to some node: they share one, and are no alternatives that lie side by side. */
export const applyTogether = (graph: Graph, a: Policy, b: Policy): boolean =>
  a.id !== b.id &&
  !a.partial &&
  !b.partial &&
  !graph.hasAlternatives(nncp.id) &&
  areNoSamples(graph, a, b) &&
  certainlyShareNodes(graph, nodesOfPolicy(a), nodesOfPolicy(b));

/** Folders of samples hold policies side by side, each in a file of its own, of which one is to be picked. */
const areNoSamples = (graph: Graph, a: Policy, b: Policy): boolean =>
  graph.settings.closedWorld ||
  graph.cluster !== undefined ||
  graph.fileOf(a) === graph.fileOf(b) ||
  (a.data.nodeSelector.isSet && b.data.nodeSelector.isSet && !graph.ask(holdsSamples));

/** So many policies for every node are rather samples than what one cluster has. */
const manyPolicies = 3;

const holdsSamples = defineFact('sample policies', (graph): boolean => {
  const forAll = policiesOf(graph).filter((it) => !it.data.nodeSelector.isSet && interfacesOf(it).length > 0);
  return new Set(forAll.map((policy) => graph.fileOf(policy))).size >= manyPolicies;
});
