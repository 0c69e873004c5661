import { defineKind } from '../../engine/kind.js';

/** OVN-Kubernetes: a pod network of several namespaces. Only that there is one counts, and its name: its VRF has the same. */
export const clusterUserDefinedNetwork = defineKind<Record<string, never>>({
  id: 'k8s.ovn.org/ClusterUserDefinedNetwork',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'A pod network of its own for several namespaces.',
  facts: () => ({}),
});

export default clusterUserDefinedNetwork;
