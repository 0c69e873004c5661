import type { Located, LocatedList } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { readSelectorList, type SelectorFacts } from '../node-selectors.js';

/** What BGPAdvertisement and L2Advertisement have in common. */
export interface AdvertisementFacts {
  /** Pools by name; `undefined` or empty together with no pool selector means all pools. */
  readonly pools: LocatedList<Located<string>> | undefined;
  readonly poolSelectors: SelectorFacts;
  readonly serviceSelectors: SelectorFacts;
  readonly nodeSelectors: SelectorFacts;
  /** Path of `spec.nodeSelector`, a field that the kind does not have, where somebody wrote it. */
  readonly singularNodeSelector: string | undefined;
}

/** Reads the common part of an advertisement. */
export const readAdvertisement = (root: NodeRef): AdvertisementFacts => ({
  pools: readList(root.at('spec.ipAddressPools'), readString),
  poolSelectors: readSelectorList(root, 'spec.ipAddressPoolSelectors'),
  serviceSelectors: readSelectorList(root, 'spec.serviceSelectors'),
  nodeSelectors: readSelectorList(root, 'spec.nodeSelectors'),
  singularNodeSelector: root.at('spec.nodeSelector')?.path,
});
