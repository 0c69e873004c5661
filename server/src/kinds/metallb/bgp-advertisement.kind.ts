import { defineKind, nameRef } from '../../engine/kind.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readInteger, readList, readString } from '../../model/read.js';
import type { ReferenceFact } from '../../model/symbols.js';
import { egressLabelReferences } from '../node-selectors.js';
import { type AdvertisementFacts, readAdvertisement } from './advertisement.js';

/** What others may know of a BGPAdvertisement. */
export interface BgpAdvertisementFacts extends AdvertisementFacts {
  /** Peers by name; `undefined` or empty means all peers. */
  readonly peers: LocatedList<Located<string>> | undefined;
  readonly communities: LocatedList<Located<string>> | undefined;
  readonly aggregationLength: Located<number> | undefined;
  readonly aggregationLengthV6: Located<number> | undefined;
  readonly localPref: Located<number> | undefined;
}

/** MetalLB: which pools are announced to which BGP peers, and from which nodes. */
export const bgpAdvertisement = defineKind<BgpAdvertisementFacts>({
  id: 'metallb.io/BGPAdvertisement',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/bgpadvertisement',
  summary: 'Announces address pools to BGP peers, from the nodes that it selects.',
  references: [
    nameRef('spec.ipAddressPools[*]', 'metallb.io/IPAddressPool'),
    nameRef('spec.peers[*]', 'metallb.io/BGPPeer'),
  ],
  facts: (root) => ({
    ...readAdvertisement(root),
    peers: readList(root.at('spec.peers'), readString),
    communities: readList(root.at('spec.communities'), readString),
    aggregationLength: readInteger(root.at('spec.aggregationLength')),
    aggregationLengthV6: readInteger(root.at('spec.aggregationLengthV6')),
    localPref: readInteger(root.at('spec.localPref')),
  }),
  moreReferences: ({ nodeSelectors, communities }) => [
    ...egressLabelReferences(nodeSelectors),
    ...aliasReferences(communities),
  ],
  hover: ({ data }) => [`pools: ${namesOf(data.pools) ?? 'all'}`, `peers: ${namesOf(data.peers) ?? 'all'}`],
  snippet: `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: \${1:advertise-red}
  namespace: \${2:metallb-system}
spec:
  ipAddressPools:
  - \${3:pool-red}
  peers:
  - \${4:router-red}
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/\${5:shop}-\${6:frontend}: ""
$0`,
});

export default bgpAdvertisement;

/** Communities without a colon can only be aliases. */
const aliasReferences = (communities: BgpAdvertisementFacts['communities']): readonly ReferenceFact[] =>
  (communities?.items ?? []).flatMap(({ value, path }) =>
    value === undefined || value === '' || value.includes(':')
      ? []
      : [{ to: ['metallb/CommunityAlias'], name: value, namespace: undefined, path, isKey: false }],
  );

function namesOf(list: LocatedList<Located<string>> | undefined): string | undefined {
  return list === undefined || list.items.length === 0 ? undefined : list.items.map((it) => it.value ?? '?').join(', ');
}
