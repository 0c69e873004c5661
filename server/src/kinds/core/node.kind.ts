import { defineKind } from '../../engine/kind.js';

/** OpenShift and Kubernetes: a node; its labels make selectors exact. Everything needed stands in the resource's labels. */
export const node = defineKind<Record<string, never>>({
  id: 'core/Node',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'A machine of the cluster.',
  facts: () => ({}),
});

export default node;
