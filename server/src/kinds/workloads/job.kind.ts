import { defineWorkload } from './pod-template.js';

/** Kubernetes: runs pods until they are done. */
export const job = defineWorkload('batch/Job', ['v1'], 'spec.template', 'Kubernetes: runs pods until they are done.');

export default job;
