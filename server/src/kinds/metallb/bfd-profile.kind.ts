import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readBoolean } from '../../model/read.js';

/** What others may know of a BFDProfile. */
export interface BfdProfileFacts {
  readonly echoMode: Located<boolean> | undefined;
}

/** MetalLB: timers of bidirectional forwarding detection for BGP sessions. */
export const bfdProfile = defineKind<BfdProfileFacts>({
  id: 'metallb.io/BFDProfile',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/bfdprofile',
  summary: 'How fast a BGP session notices that its path is gone.',
  facts: (root) => ({ echoMode: readBoolean(root.at('spec.echoMode')) }),
});

export default bfdProfile;
