import { defineKind } from '../../engine/kind.js';
import { readSelector, type SelectorFacts } from '../node-selectors.js';

/** What others may know of an AdminPolicyBasedExternalRoute. */
export interface ExternalRouteFacts {
  readonly namespaceSelector: SelectorFacts;
}

/** OVN-Kubernetes: gateways outside of the cluster for the pods of chosen namespaces. */
export const externalRoute = defineKind<ExternalRouteFacts>({
  id: 'k8s.ovn.org/AdminPolicyBasedExternalRoute',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'Sends the traffic of chosen namespaces to gateways outside of the cluster.',
  facts: (root) => ({ namespaceSelector: readSelector(root, 'spec.from.namespaceSelector') }),
});

export default externalRoute;
