import type { Graph } from '../../engine/graph.js';
import { namespace as namespaceKind } from '../../kinds/core/namespace.kind.js';
import type { Labels } from '../../model/labels.js';

/** Labels of a namespace; every one has its name as a label. Those of one that is not in the files may be more. */
export function labelsOfNamespace(graph: Graph, name: string): Labels {
  const found = graph.ofKind(namespaceKind).find((it) => it.name?.value === name);
  const isOpen = graph.patchesOf(namespaceKind).length > 0 || graph.hasAlternatives(namespaceKind.id);
  return {
    values: { ...found?.labels.values, 'kubernetes.io/metadata.name': name },
    open: found === undefined || found.labels.open || isOpen,
  };
}
