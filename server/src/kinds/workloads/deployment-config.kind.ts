import { defineWorkload } from './pod-template.js';

/** OpenShift: keeps a number of equal pods running. */
export const deploymentConfig = defineWorkload(
  'apps.openshift.io/DeploymentConfig',
  ['v1'],
  'spec.template',
  'OpenShift: keeps a number of equal pods running.',
);

export default deploymentConfig;
