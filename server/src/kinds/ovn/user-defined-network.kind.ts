import { defineKind } from '../../engine/kind.js';

/** OVN-Kubernetes: a pod network of one namespace. Only that there is one counts, and its name: its VRF has the same. */
export const userDefinedNetwork = defineKind<Record<string, never>>({
  id: 'k8s.ovn.org/UserDefinedNetwork',
  versions: ['v1'],
  scope: 'Namespaced',
  summary: 'A pod network of its own for one namespace.',
  facts: () => ({}),
});

export default userDefinedNetwork;
