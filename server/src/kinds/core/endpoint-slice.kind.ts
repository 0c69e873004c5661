import { defineKind } from '../../engine/kind.js';

/** Core Kubernetes: addresses behind a Service; which one it is stands in the resource's labels. */
export const endpointSlice = defineKind<Record<string, never>>({
  id: 'discovery.k8s.io/EndpointSlice',
  versions: ['v1', 'v1beta1'],
  scope: 'Namespaced',
  namedByNamespace: true,
  summary: 'Lists addresses that answer for a Service.',
  facts: () => ({}),
});

export default endpointSlice;
