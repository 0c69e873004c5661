import { defineKind } from '../../engine/kind.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** What others may know of a MachineConfig. */
export interface MachineConfigFacts {
  /** It writes kernel settings, or runs something that may: a file of sysctl, or a unit. What they say is often encoded. */
  readonly maySetSysctls: boolean;
}

const files = 'spec.config.storage.files';
const units = 'spec.config.systemd.units';

/** OpenShift: files and units of a node. That there is one shows the platform. */
export const machineConfig = defineKind<MachineConfigFacts>({
  id: 'machineconfiguration.openshift.io/MachineConfig',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'Files, units and kernel arguments of the nodes of a pool.',
  facts: (root) => ({
    maySetSysctls:
      items(root, files).some((file) => file.get('path')?.text()?.includes('sysctl') !== false) ||
      items(root, units).some((unit) => unit.get('contents')?.text()?.includes('sysctl') === true),
  }),
});

export default machineConfig;

const items = (root: NodeRef, path: string): readonly NodeRef[] => root.at(path)?.items() ?? [];
