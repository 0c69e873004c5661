import type { Graph } from '../../engine/graph.js';
import { entriesOfService } from '../../paths/ingress.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { egressServicesOf, isLocal, loadBalancers, type Service } from '../../paths/services.js';
import { usersOfVrf, type Vrf } from '../../paths/vrfs.js';

/** Services with the traffic policy Local whose traffic goes through the VRF: by their egress service, or by an announcement. */
export function localServicesOf(graph: Graph, vrf: Vrf): readonly Service[] {
  const users = usersOfVrf(graph, vrf).egressServices.map(({ id }) => id);
  return loadBalancers(graph)
    .filter(isLocal)
    .filter(
      (it) =>
        egressServicesOf(graph, it).some(({ id }) => users.includes(id)) ||
        announcingVrfs(graph, it).includes(vrf.name),
    );
}

/** Names of the VRFs that announce the Service for certain; none if its pool is not certain. */
export function announcingVrfs(graph: Graph, service: Service): readonly string[] {
  const { candidates, families, isCertain } = poolChoice(graph, service);
  if (!isCertain) return [];
  const entries = candidates.flatMap(({ pool }) => entriesOfService(graph, service, pool, families).entries);
  const vrfs = entries.flatMap((entry) => (entry.isCertain && entry.domain.kind === 'vrf' ? [entry.domain.name] : []));
  return [...new Set(vrfs)];
}
