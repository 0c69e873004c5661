import { defineWorkload } from './pod-template.js';

/** Kubernetes: one pod. */
export const pod = defineWorkload('core/Pod', ['v1'], '', 'Kubernetes: one pod.');

export default pod;
