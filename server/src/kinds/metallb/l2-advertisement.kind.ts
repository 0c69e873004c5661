import { defineKind, nameRef } from '../../engine/kind.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import { egressLabelReferences } from '../node-selectors.js';
import { type AdvertisementFacts, readAdvertisement } from './advertisement.js';

/** What others may know of an L2Advertisement. */
export interface L2AdvertisementFacts extends AdvertisementFacts {
  /** Interfaces that answer; `undefined` or empty means all. */
  readonly interfaces: LocatedList<Located<string>> | undefined;
}

/** MetalLB: which pools are answered for by ARP and NDP, on which interfaces. */
export const l2Advertisement = defineKind<L2AdvertisementFacts>({
  id: 'metallb.io/L2Advertisement',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/l2advertisement',
  summary: 'Answers ARP and NDP requests for the addresses of pools, from one elected node.',
  references: [
    nameRef('spec.ipAddressPools[*]', 'metallb.io/IPAddressPool'),
    nameRef('spec.interfaces[*]', 'net/Interface'),
  ],
  facts: (root) => ({ ...readAdvertisement(root), interfaces: readList(root.at('spec.interfaces'), readString) }),
  moreReferences: ({ nodeSelectors }) => egressLabelReferences(nodeSelectors),
  snippet: `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: \${1:advertise-office}
  namespace: \${2:metallb-system}
spec:
  ipAddressPools:
  - \${3:pool-office}
$0`,
});

export default l2Advertisement;
