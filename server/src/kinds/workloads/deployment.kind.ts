import { defineWorkload } from './pod-template.js';

/** Kubernetes: keeps a number of equal pods running. */
export const deployment = defineWorkload(
  'apps/Deployment',
  ['v1'],
  'spec.template',
  'Kubernetes: keeps a number of equal pods running.',
);

export default deployment;
