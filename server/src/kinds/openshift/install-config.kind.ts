import { defineKind } from '../../engine/kind.js';
import { hostStates, readHostPolicies, type WithHosts } from './host-policies.js';
import { type InstallNetworks, readInstallNetworks } from './install-networks.js';

/** What others may know of an InstallConfig. */
export interface InstallConfigFacts extends InstallNetworks, WithHosts {}

/** OpenShift: what the installer asks for. The file often has no `kind`. The name of a host is not that of its node. */
export const installConfig = defineKind<InstallConfigFacts>({
  id: 'core/InstallConfig',
  versions: ['v1'],
  scope: 'Cluster',
  schema: 'core/installconfig',
  summary: 'What the OpenShift installer builds a cluster from.',
  facts: (root) => ({
    ...readInstallNetworks(root.at('networking')),
    hosts: readHostPolicies(root.at('platform.baremetal.hosts'), { state: 'networkConfig' }),
  }),
  ...hostStates('platform.baremetal.hosts[*].networkConfig', ({ hosts }) => hosts),
});

export default installConfig;
