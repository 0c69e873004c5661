import { defineWorkload } from './pod-template.js';

/** Kubernetes: keeps a number of equal pods running, for a Deployment. */
export const replicaSet = defineWorkload(
  'apps/ReplicaSet',
  ['v1'],
  'spec.template',
  'Kubernetes: keeps a number of equal pods running, for a Deployment.',
);

export default replicaSet;
