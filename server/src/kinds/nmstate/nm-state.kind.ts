import { defineKind } from '../../engine/kind.js';
import { readLabelMap, type SelectorFacts } from '../node-selectors.js';

/** What others may know of an NMState. */
export interface NmStateFacts {
  /** Nodes that run the handler; policies reach no others. */
  readonly nodeSelector: SelectorFacts;
}

/** kubernetes-nmstate: the installation itself. */
export const nmState = defineKind<NmStateFacts>({
  id: 'nmstate.io/NMState',
  versions: ['v1', 'v1beta1'],
  scope: 'Cluster',
  schema: 'nmstate.io/nmstate',
  summary: 'Installs the handler that applies network policies, and says on which nodes.',
  facts: (root) => ({ nodeSelector: readLabelMap(root, 'spec.nodeSelector') }),
  snippet: `apiVersion: nmstate.io/v1
kind: NMState
metadata:
  name: nmstate
$0`,
});

export default nmState;
