import { bytesOfBase64 } from '../../base/base64.js';
import { defineKind } from '../../engine/kind.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** What others may know of a MachineConfig. */
export interface MachineConfigFacts {
  /** It writes kernel settings, or runs something that may: a file of sysctl, or a unit. What they say is often encoded. */
  readonly maySetSysctls: boolean;
  /** It writes connections of NetworkManager, or runs something, that may make VRFs. */
  readonly mayMakeVrfs: boolean;
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
    mayMakeVrfs:
      items(root, files).some((file) => maySayVrf(file.at('contents.source')?.text() ?? '')) ||
      items(root, units).some((unit) => unit.get('contents')?.text()?.includes('vrf') === true),
  }),
});

export default machineConfig;

/** What is packed says nothing of itself: it is a file of any kind, and VRFs are rare. */
function maySayVrf(source: string): boolean {
  const [, encoded] = /^data:[^,]*;base64,([^]*)$/.exec(source) ?? [];
  const bytes = encoded === undefined ? undefined : bytesOfBase64(encoded);
  const text = bytes === undefined ? source : bytes.map((byte) => String.fromCharCode(byte)).join('');
  return text.includes('vrf');
}

const items = (root: NodeRef, path: string): readonly NodeRef[] => root.at(path)?.items() ?? [];
