import { defineKind } from '../../engine/kind.js';
import { hostStates, readHostPolicies, type WithHosts } from './host-policies.js';
import { type InstallNetworks, readInstallNetworks } from './install-networks.js';

/** What others may know of a ClusterInstance. */
export interface ClusterInstanceFacts extends WithHosts {
  readonly networks: InstallNetworks;
}

/** SiteConfig operator: a cluster that a hub installs. */
export const clusterInstance = defineKind<ClusterInstanceFacts>({
  id: 'siteconfig.open-cluster-management.io/ClusterInstance',
  versions: ['v1alpha1'],
  scope: 'Namespaced',
  schema: 'siteconfig.open-cluster-management.io/clusterinstance',
  summary: 'A cluster that a hub cluster installs: its networks and its hosts.',
  facts: (root) => ({
    networks: readInstallNetworks(root.at('spec')),
    hosts: readHostPolicies(root.at('spec.nodes'), { state: 'nodeNetwork.config', name: 'hostName' }),
  }),
  ...hostStates('spec.nodes[*].nodeNetwork.config', ({ hosts }) => hosts),
});

export default clusterInstance;
