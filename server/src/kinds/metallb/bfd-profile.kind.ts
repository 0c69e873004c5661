import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readBoolean, readInteger } from '../../model/read.js';

/** What others may know of a BFDProfile. */
export interface BfdProfileFacts {
  readonly echoMode: Located<boolean> | undefined;
  readonly minimumTtl: Located<number> | undefined;
}

/** MetalLB: timers of bidirectional forwarding detection for BGP sessions. */
export const bfdProfile = defineKind<BfdProfileFacts>({
  id: 'metallb.io/BFDProfile',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/bfdprofile',
  summary: 'How fast a BGP session notices that its path is gone.',
  facts: (root) => ({
    echoMode: readBoolean(root.at('spec.echoMode')),
    minimumTtl: readInteger(root.at('spec.minimumTtl')),
  }),
  snippet: `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata:
  name: \${1:fast}
  namespace: \${2:metallb-system}
spec:
  receiveInterval: \${3:300}
  transmitInterval: \${4:300}
  detectMultiplier: \${5:3}
$0`,
});

export default bfdProfile;
