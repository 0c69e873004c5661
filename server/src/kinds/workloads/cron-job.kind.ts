import { defineWorkload } from './pod-template.js';

/** Kubernetes: starts a job again and again. */
export const cronJob = defineWorkload(
  'batch/CronJob',
  ['v1', 'v1beta1'],
  'spec.jobTemplate.spec.template',
  'Kubernetes: starts a job again and again.',
);

export default cronJob;
