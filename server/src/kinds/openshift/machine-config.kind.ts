import { defineKind } from '../../engine/kind.js';

/** OpenShift: files and units of a node. Only that there is one counts: it shows the platform. */
export const machineConfig = defineKind<Record<string, never>>({
  id: 'machineconfiguration.openshift.io/MachineConfig',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'Files, units and kernel arguments of the nodes of a pool.',
  facts: () => ({}),
});

export default machineConfig;
