import type { Absence, Graph } from '../../engine/graph.js';
import type { KindDefinition } from '../../engine/kind.js';

/**
 * What may be said of a missing name of a kind that always lies beside its users, such as BFD profiles: unlike other names it is
 * missing for certain even where there is no resource of the kind at all. Folders of samples are an exception.
 */
export function absenceBeside<F, U>(graph: Graph, kind: KindDefinition<F>, user: KindDefinition<U>): Absence {
  const claimed = graph.absence(kind);
  if (claimed === undefined || graph.hasAlternatives()) return claimed === undefined ? undefined : 'info';
  if (claimed === 'error') return 'error';
  return graph.isClosed(user) ? 'error' : undefined;
}
