import { formatNetwork, parseNetwork } from '../../base/net/cidr.js';
import type { Graph } from '../../engine/graph.js';
import { clusterInstance } from '../../kinds/openshift/cluster-instance.kind.js';
import { hostedCluster } from '../../kinds/openshift/hosted-cluster.kind.js';
import { installConfig } from '../../kinds/openshift/install-config.kind.js';
import type { InstallNetworks } from '../../kinds/openshift/install-networks.js';
import { siteConfig } from '../../kinds/openshift/site-config.kind.js';
import type { Resource } from '../../model/resource.js';
import type { SourcedNetwork } from '../../paths/cluster-networks.js';

/** The networks of the nodes, if exactly one installation of the scope says them and none of it is a template. */
export function machineNetworks(graph: Graph): readonly SourcedNetwork[] {
  const said = [
    ...graph.ofKind(installConfig).map((it) => ({ it, networks: it.data })),
    ...graph.ofKind(hostedCluster).map((it) => ({ it, networks: it.data })),
    ...graph.ofKind(clusterInstance).map((it) => ({ it, networks: it.data.networks })),
    ...graph.ofKind(siteConfig).flatMap((it) => it.data.clusters.map(({ networks }) => ({ it, networks }))),
  ];
  const [first, ...more] = said;
  return first === undefined || more.length > 0 ? [] : read(first.it, first.networks);
}

function read(resource: Resource, { machines }: InstallNetworks): readonly SourcedNetwork[] {
  if (machines === undefined || machines.open) return [];
  return machines.items.flatMap(({ value, path }) => {
    const network = value === undefined ? undefined : parseNetwork(value);
    return network === undefined ? [] : [{ network, place: { resource, path } }];
  });
}

/** `192.0.2.0/24` for each network. */
export const networkTexts = (networks: readonly SourcedNetwork[]): readonly string[] =>
  networks.map(({ network }) => formatNetwork(network));
