import type { Graph } from '../../engine/graph.js';
import { entriesOfService } from '../../paths/ingress.js';
import { poolChoice } from '../../paths/pool-choice.js';
import type { Service } from '../../paths/services.js';

/** Names of the VRFs that announce the Service for certain; none if its pool is not certain. */
export function announcingVrfs(graph: Graph, service: Service): readonly string[] {
  const { candidates, families, isCertain } = poolChoice(graph, service);
  if (!isCertain) return [];
  const entries = candidates.flatMap(({ pool }) => entriesOfService(graph, service, pool, families).entries);
  const vrfs = entries.flatMap((entry) => (entry.isCertain && entry.domain.kind === 'vrf' ? [entry.domain.name] : []));
  return [...new Set(vrfs)];
}
