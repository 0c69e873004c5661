import { defineKind } from '../../engine/kind.js';
import { hostStates, readHostPolicies, type WithHosts } from './host-policies.js';

/** OpenShift: the hosts that the agent-based installer starts. */
export const agentConfig = defineKind<WithHosts>({
  id: 'core/AgentConfig',
  versions: ['v1beta1', 'v1alpha1'],
  scope: 'Cluster',
  schema: 'core/agentconfig',
  summary: 'The hosts of a cluster that the agent-based installer builds, with their networks.',
  facts: (root) => ({
    hosts: readHostPolicies(root.get('hosts'), { state: 'networkConfig', name: 'hostname' }),
  }),
  ...hostStates('hosts[*].networkConfig', ({ hosts }) => hosts),
});

export default agentConfig;
