import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readString } from '../../model/read.js';

/** What others may know of a UserDefinedNetwork. */
export interface UserDefinedNetworkFacts {
  /** `Primary` if it takes the place of the cluster's default network, else `Secondary`. */
  readonly role: Located<string> | undefined;
}

/** OVN-Kubernetes: a pod network of one namespace. Its role counts, and its name: its VRF has the same. */
export const userDefinedNetwork = defineKind<UserDefinedNetworkFacts>({
  id: 'k8s.ovn.org/UserDefinedNetwork',
  versions: ['v1'],
  scope: 'Namespaced',
  summary: 'A pod network of its own for one namespace.',
  facts: (root) => ({ role: readString(root.at('spec.layer2.role') ?? root.at('spec.layer3.role')) }),
});

export default userDefinedNetwork;
