import { defineKind } from '../../engine/kind.js';
import { readList } from '../../model/read.js';
import type { ClusterInstanceFacts } from './cluster-instance.kind.js';
import { hostStates, readHostPolicies } from './host-policies.js';
import { readInstallNetworks } from './install-networks.js';

/** What others may know of a SiteConfig: one cluster or several. */
export interface SiteConfigFacts {
  readonly clusters: readonly ClusterInstanceFacts[];
}

/** Zero-touch provisioning: clusters that a hub installs. */
export const siteConfig = defineKind<SiteConfigFacts>({
  id: 'ran.openshift.io/SiteConfig',
  versions: ['v1', 'v2'],
  scope: 'Namespaced',
  schema: 'ran.openshift.io/siteconfig',
  summary: 'Clusters that a hub cluster installs: their networks and their hosts.',
  facts: (root) => ({
    clusters:
      readList(root.at('spec.clusters'), (item) => ({
        networks: readInstallNetworks(item),
        hosts: readHostPolicies(item.get('nodes'), { state: 'nodeNetwork.config', name: 'hostName' }),
      }))?.items ?? [],
  }),
  ...hostStates('spec.clusters[*].nodes[*].nodeNetwork.config', ({ clusters }) =>
    clusters.flatMap(({ hosts }) => hosts),
  ),
});

export default siteConfig;
