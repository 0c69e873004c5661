import { defineKind, nameRef } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readBoolean, readInteger, readString, readText } from '../../model/read.js';
import { readSelectorList, type SelectorFacts } from '../node-selectors.js';

/** What others may know of a BGPPeer. */
export interface BgpPeerFacts {
  readonly vrf: Located<string> | undefined;
  readonly myAsn: Located<number> | undefined;
  readonly peerAsn: Located<number> | undefined;
  readonly dynamicAsn: Located<string> | undefined;
  readonly localAsn: Located<number> | undefined;
  readonly peerAddress: Located<string> | undefined;
  readonly peerPort: Located<number> | undefined;
  readonly interface: Located<string> | undefined;
  readonly sourceAddress: Located<string> | undefined;
  readonly routerId: Located<string> | undefined;
  readonly bfdProfile: Located<string> | undefined;
  readonly ebgpMultiHop: Located<boolean> | undefined;
  readonly dualStackAddressFamily: Located<boolean> | undefined;
  readonly disableMp: Located<boolean> | undefined;
  readonly holdTime: Located<string> | undefined;
  readonly keepaliveTime: Located<string> | undefined;
  readonly connectTime: Located<string> | undefined;
  readonly enableGracefulRestart: Located<boolean> | undefined;
  readonly password: Located<string> | undefined;
  /** Name of the Secret; MetalLB looks for it in its own namespace, whatever namespace is written beside it. */
  readonly passwordSecret: Located<string> | undefined;
  readonly nodeSelectors: SelectorFacts;
}

/** MetalLB: a router that the speakers open a BGP session to. */
export const bgpPeer = defineKind<BgpPeerFacts>({
  id: 'metallb.io/BGPPeer',
  versions: ['v1beta2', 'v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/bgppeer',
  summary: 'A BGP router that the MetalLB speakers open a session to.',
  references: [
    nameRef('spec.vrf', 'net/Vrf'),
    nameRef('spec.bfdProfile', 'metallb.io/BFDProfile'),
    nameRef('spec.interface', 'net/Interface'),
    nameRef('spec.passwordSecret.name', 'core/Secret'),
  ],
  facts: (root) => ({
    vrf: readString(root.at('spec.vrf')),
    myAsn: readInteger(root.at('spec.myASN')),
    peerAsn: readInteger(root.at('spec.peerASN')),
    dynamicAsn: readString(root.at('spec.dynamicASN')),
    localAsn: readInteger(root.at('spec.localASN')),
    peerAddress: readString(root.at('spec.peerAddress')),
    peerPort: readInteger(root.at('spec.peerPort')),
    interface: readString(root.at('spec.interface')),
    sourceAddress: readString(root.at('spec.sourceAddress')),
    routerId: readString(root.at('spec.routerID')),
    bfdProfile: readString(root.at('spec.bfdProfile')),
    ebgpMultiHop: readBoolean(root.at('spec.ebgpMultiHop')),
    dualStackAddressFamily: readBoolean(root.at('spec.dualStackAddressFamily')),
    disableMp: readBoolean(root.at('spec.disableMP')),
    holdTime: readText(root.at('spec.holdTime')),
    keepaliveTime: readText(root.at('spec.keepaliveTime')),
    connectTime: readText(root.at('spec.connectTime')),
    enableGracefulRestart: readBoolean(root.at('spec.enableGracefulRestart')),
    password: readString(root.at('spec.password')),
    passwordSecret: readString(root.at('spec.passwordSecret.name')),
    nodeSelectors: readSelectorList(root, 'spec.nodeSelectors'),
  }),
  hover: ({ data }) => [
    `AS ${data.myAsn?.value ?? '?'} to AS ${data.peerAsn?.value ?? data.dynamicAsn?.value ?? '?'} at ${data.peerAddress?.value ?? data.interface?.value ?? '?'}`,
    data.vrf?.value === undefined ? 'in the default VRF' : `in VRF ${data.vrf.value}`,
  ],
  snippet: `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: \${1:router-red}
  namespace: \${2:metallb-system}
spec:
  myASN: \${3:64512}
  peerASN: \${4:64513}
  peerAddress: \${5:198.51.100.1}
  vrf: \${6:red}
  nodeSelectors:
  - matchLabels:
      \${7:kubernetes.io/hostname}: \${8:worker-1}
$0`,
});

export default bgpPeer;
