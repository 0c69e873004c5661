import { defineKind } from '../../engine/kind.js';

/** Core Kubernetes: a namespace; its labels decide which pools its Services may use. */
export const namespace = defineKind<Record<string, never>>({
  id: 'core/Namespace',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'Keeps the resources of a team or product apart.',
  facts: () => ({}),
});

export default namespace;
