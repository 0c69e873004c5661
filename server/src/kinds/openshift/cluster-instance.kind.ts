import { defineKind } from '../../engine/kind.js';
import { type InstallNetworks, readInstallNetworks } from './install-networks.js';
import { type NodeState, readNodeStates } from './node-states.js';

/** What others may know of a ClusterInstance. */
export interface ClusterInstanceFacts {
  readonly networks: InstallNetworks;
  readonly nodes: readonly NodeState[];
}

/** SiteConfig operator: a cluster that a hub installs. */
export const clusterInstance = defineKind<ClusterInstanceFacts>({
  id: 'siteconfig.open-cluster-management.io/ClusterInstance',
  versions: ['v1alpha1'],
  scope: 'Namespaced',
  summary: 'A cluster that a hub cluster installs: its networks and its hosts.',
  facts: (root) => ({ networks: readInstallNetworks(root.at('spec')), nodes: readNodeStates(root.at('spec.nodes')) }),
});

export default clusterInstance;
