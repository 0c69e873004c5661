import { defineKind } from '../../engine/kind.js';

/** Core Kubernetes: the older list of addresses behind the Service of the same name. */
export const endpoints = defineKind<Record<string, never>>({
  id: 'core/Endpoints',
  versions: ['v1'],
  scope: 'Namespaced',
  namedByNamespace: true,
  summary: 'Lists the addresses that answer for the Service of the same name.',
  facts: () => ({}),
});

export default endpoints;
