import { defineKind } from '../../engine/kind.js';
import { hostStates, readHostPolicy, type WithHosts } from './host-policies.js';

/** Assisted installation: the network of one host, found by its hardware addresses. */
export const nmStateConfig = defineKind<WithHosts>({
  id: 'agent-install.openshift.io/NMStateConfig',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'agent-install.openshift.io/nmstateconfig',
  summary: 'The network of a host that is to be installed, found by its hardware addresses.',
  facts: (root) => {
    const host = readHostPolicy(root.get('spec'), { state: 'config' });
    return { hosts: host === undefined ? [] : [host] };
  },
  ...hostStates('spec.config', ({ hosts }) => hosts),
});

export default nmStateConfig;
