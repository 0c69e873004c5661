import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readString } from '../../model/read.js';
import { readLabelMap, type SelectorFacts } from '../node-selectors.js';
import { vrfPolicySnippet } from '../snippets.js';
import { type DesiredState, isVrf, readDesiredState } from './desired-state.js';
import { describeVrf, stateReferences, stateSymbols } from './state-names.js';

/** What others may know of a NodeNetworkConfigurationPolicy. */
export interface PolicyFacts {
  readonly nodeSelector: SelectorFacts;
  readonly maxUnavailable: Located<string> | undefined;
  readonly state: DesiredState;
}

const desired = 'spec.desiredState';
/** NMState: the network configuration of the nodes that its selector matches. */
export const nncp = defineKind<PolicyFacts>({
  id: 'nmstate.io/NodeNetworkConfigurationPolicy',
  versions: ['v1', 'v1beta1'],
  scope: 'Cluster',
  schema: 'nmstate.io/nodenetworkconfigurationpolicy',
  summary: 'Network configuration of nodes: interfaces, VRFs, routes and route rules that NMState applies.',
  references: stateReferences(desired),
  facts: (root) => ({
    nodeSelector: readLabelMap(root, 'spec.nodeSelector'),
    maxUnavailable: readString(root.at('spec.maxUnavailable')),
    state: readDesiredState(root.at(desired), desired),
  }),
  symbols: ({ state }) => stateSymbols(state),
  hover: ({ data }) => {
    const vrfs = (data.state.interfaces?.items ?? []).filter(isVrf);
    return vrfs.map((vrf) => `VRF ${vrf.name?.value ?? '?'}: ${describeVrf(vrf)}`);
  },
  snippet: vrfPolicySnippet,
});

export default nncp;
