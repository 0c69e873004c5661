import { defineFact, type Graph } from '../../engine/graph.js';
import { egressServicesOf, isLocal, loadBalancers, type Service } from '../../paths/services.js';
import { usersOfVrf, type Vrf } from '../../paths/vrfs.js';
import { announcingVrfs } from './announcing-vrfs.js';

/** Services with the traffic policy Local whose traffic goes through the VRF: by their egress service, or by an announcement. */
export function localServicesOf(graph: Graph, vrf: Vrf): readonly Service[] {
  const users = usersOfVrf(graph, vrf).egressServices.map(({ id }) => id);
  return graph
    .ask(localLoadBalancers)
    .filter(
      (it) =>
        egressServicesOf(graph, it).some(({ id }) => users.includes(id)) ||
        announcingVrfs(graph, it).includes(vrf.name),
    );
}

const localLoadBalancers = defineFact('local load balancers', (graph): readonly Service[] =>
  loadBalancers(graph).filter(isLocal),
);
