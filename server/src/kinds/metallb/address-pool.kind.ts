import { defineKind } from '../../engine/kind.js';
import type { PlainValue } from '../../model/fix.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readInteger, readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';

/** What others may know of an AddressPool. */
export interface AddressPoolFacts {
  /** `layer2` or `bgp`. */
  readonly protocol: Located<string> | undefined;
  /** Items of `bgpAdvertisements`, as the spec of a BGPAdvertisement has them; `undefined` where there are none. */
  readonly advertisements: LocatedList<Readonly<Record<string, PlainValue>>> | undefined;
}

/** MetalLB before 0.14: a pool together with how it is announced. */
export const addressPool = defineKind<AddressPoolFacts>({
  id: 'metallb.io/AddressPool',
  versions: ['v1beta1', 'v1alpha1'],
  scope: 'Namespaced',
  schema: 'metallb.io/addresspool',
  summary: 'A pool of former releases, which MetalLB does not read any more.',
  facts: (root) => ({
    protocol: readString(root.at('spec.protocol')),
    advertisements: readList(root.at('spec.bgpAdvertisements'), readAdvertisement),
  }),
});

export default addressPool;

const numbers: readonly string[] = ['aggregationLength', 'aggregationLengthV6', 'localPref'];

function readAdvertisement(node: NodeRef): Readonly<Record<string, PlainValue>> {
  const fields = numbers.flatMap((key): readonly [string, PlainValue][] => {
    const value = readInteger(node.get(key))?.value;
    return value === undefined ? [] : [[key, value]];
  });
  const communities = (readList(node.get('communities'), readString)?.items ?? []).flatMap(({ value }) => value ?? []);
  return { ...Object.fromEntries(fields), ...(communities.length > 0 ? { communities } : {}) };
}
