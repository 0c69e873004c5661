import { defineKind } from '../../engine/kind.js';
import { type InstallNetworks, readInstallNetworks } from './install-networks.js';

/** OpenShift: what the installer asks for. The file often has no `kind`. */
export const installConfig = defineKind<InstallNetworks>({
  id: 'core/InstallConfig',
  versions: ['v1'],
  scope: 'Cluster',
  summary: 'What the OpenShift installer builds a cluster from.',
  facts: (root) => readInstallNetworks(root.at('networking')),
});

export default installConfig;
