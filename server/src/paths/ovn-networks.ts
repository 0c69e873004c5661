import { type Network, parseNetwork } from '../base/net/cidr.js';
import { defineFact, type Graph } from '../engine/graph.js';
import { operatorNetwork } from '../kinds/openshift/operator-network.kind.js';
import type { Located } from '../model/located.js';
import type { Resource } from '../model/resource.js';
import { clusterNetworks, networksOf } from './cluster-networks.js';
import { anyOfKind, platformOf } from './platform.js';
import type { SourcePlace } from './policies.js';

/** A network that belongs to the cluster: the pod network 10.128.0.0/14, and where that is written. */
export interface OwnedNetwork {
  /** What it is called in a message: `pod network`. */
  readonly name: string;
  readonly network: Network;
  /** Nobody says so; it is what clusters have by default. */
  readonly isAssumed: boolean;
  readonly place: SourcePlace | undefined;
}

/** What OVN-Kubernetes uses between its own routers unless it is told otherwise. */
const defaults = { join: ['100.64.0.0/16', 'fd98::/64'], transit: ['100.88.0.0/16', 'fd97::/64'] } as const;

const ownedFact = defineFact('networks of the cluster', (graph): readonly OwnedNetwork[] => {
  const { pods, services, masquerade } = clusterNetworks(graph);
  const fields = [
    { name: 'pod network', field: pods },
    { name: 'service network', field: services },
    { name: 'masquerade network', field: masquerade },
  ];
  return [
    ...fields.flatMap(({ name, field }) =>
      networksOf(field).map(({ network, place }) => ({ name, network, place, isAssumed: field.state !== 'known' })),
    ),
    ...internalNetworks(graph, 'join'),
    ...internalNetworks(graph, 'transit'),
  ];
});

/** Every network of the cluster that is known or assumed. */
export const ownedNetworks = (graph: Graph): readonly OwnedNetwork[] => graph.ask(ownedFact);

/** Those that a resource names; without one the defaults, if the scope shows OVN-Kubernetes. */
function internalNetworks(graph: Graph, role: 'join' | 'transit'): readonly OwnedNetwork[] {
  const name = `${role} network`;
  const written = anyOfKind(graph, operatorNetwork).flatMap((resource) =>
    resource.data[role].map((text) => ({ resource, text })),
  );
  if (written.length > 0) return written.flatMap(({ resource, text }) => writtenNetwork(name, resource, text));
  if (platformOf(graph).isOvnKubernetes !== true) return [];
  return defaults[role].flatMap((text) => {
    const network = parseNetwork(text);
    return network === undefined ? [] : [{ name, network, isAssumed: true, place: undefined }];
  });
}

function writtenNetwork(name: string, resource: Resource, text: Located<string>): readonly OwnedNetwork[] {
  const network = text.value === undefined ? undefined : parseNetwork(text.value);
  return network === undefined ? [] : [{ name, network, isAssumed: false, place: { resource, path: text.path } }];
}
