import { defineKind } from '../../engine/kind.js';
import { readSelector, type SelectorFacts } from '../node-selectors.js';

/** What others may know of an EgressIP: the pods that it is for. */
export interface EgressIpFacts {
  readonly namespaceSelector: SelectorFacts;
  /** Absent means every pod of the namespaces. */
  readonly podSelector: SelectorFacts;
}

/** OVN-Kubernetes: a source address for connections that pods open. */
export const egressIp = defineKind<EgressIpFacts>({
  id: 'k8s.ovn.org/EgressIP',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'Gives connections that chosen pods open a source address of their own.',
  facts: (root) => ({
    namespaceSelector: readSelector(root, 'spec.namespaceSelector'),
    podSelector: readSelector(root, 'spec.podSelector'),
  }),
});

export default egressIp;
