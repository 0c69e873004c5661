import { defineWorkload } from './pod-template.js';

/** Kubernetes: keeps one pod on every node running. */
export const daemonSet = defineWorkload(
  'apps/DaemonSet',
  ['v1'],
  'spec.template',
  'Kubernetes: keeps one pod on every node running.',
);

export default daemonSet;
