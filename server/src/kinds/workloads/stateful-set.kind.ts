import { defineWorkload } from './pod-template.js';

/** Kubernetes: keeps pods with fixed names running. */
export const statefulSet = defineWorkload(
  'apps/StatefulSet',
  ['v1'],
  'spec.template',
  'Kubernetes: keeps pods with fixed names running.',
);

export default statefulSet;
