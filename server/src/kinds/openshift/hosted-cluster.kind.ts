import { defineKind } from '../../engine/kind.js';
import { type InstallNetworks, readInstallNetworks } from './install-networks.js';

/** HyperShift: a cluster whose control plane runs in another one. */
export const hostedCluster = defineKind<InstallNetworks>({
  id: 'hypershift.openshift.io/HostedCluster',
  versions: ['v1beta1', 'v1alpha1'],
  scope: 'Namespaced',
  summary: 'An OpenShift cluster whose control plane runs as pods of another cluster.',
  facts: (root) => readInstallNetworks(root.at('spec.networking')),
});

export default hostedCluster;
