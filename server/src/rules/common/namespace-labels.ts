import type { Graph } from '../../engine/graph.js';
import { namespace as namespaceKind } from '../../kinds/core/namespace.kind.js';
import type { Labels } from '../../model/labels.js';
import type { Resource } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';

const byName = defineIndex(
  'namespaces by name',
  (graph) => graph.ofKind(namespaceKind),
  (_, { name }) => (name?.value === undefined ? [] : [name.value]),
);

/** The Namespaces of this name: none, one, or alternatives. */
export const namespacesNamed = (graph: Graph, name: string): readonly Resource[] => byName(graph, name);

/** Labels of a namespace; every one has its name as a label. Those of one that is not in the files may be more. */
export function labelsOfNamespace(graph: Graph, name: string): Labels {
  const [found] = namespacesNamed(graph, name);
  const isOpen = graph.patchesOf(namespaceKind).length > 0 || graph.hasAlternatives(namespaceKind.id);
  return {
    values: { ...found?.labels.values, 'kubernetes.io/metadata.name': name },
    open: found === undefined || found.labels.open || isOpen,
  };
}
