import type { Graph } from '../engine/graph.js';
import type { NodeSet } from '../model/node-set.js';
import { defineNodeIndex } from './node-index.js';
import { nodesOfPolicy } from './node-sets.js';
import { type Policy, policiesOf } from './policies.js';

const policiesOnNodes = defineNodeIndex('policies', policiesOf, nodesOfPolicy);

/** Policies that may hit these nodes, in the order of the files. */
export const policiesOn = (graph: Graph, nodes: NodeSet): readonly Policy[] => policiesOnNodes(graph, nodes);
