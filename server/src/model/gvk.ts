/** What a resource is, whatever its version: `metallb.io/BGPPeer`; kinds of the core group are `core/Service`. */
export type KindId = string;

/** `apiVersion` and `kind` of a manifest, taken apart: `{ group: 'metallb.io', version: 'v1beta2', kind: 'BGPPeer' }`. */
export interface Gvk {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** Reads `metallb.io/v1beta2` and `BGPPeer`; the core group (`v1`) is the empty text. */
export function parseGvk(apiVersion: string, kind: string): Gvk {
  const slash = apiVersion.lastIndexOf('/');
  return { group: slash < 0 ? '' : apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1), kind };
}

/** `metallb.io/BGPPeer` of a parsed type. */
export const kindIdOf = (gvk: Pick<Gvk, 'group' | 'kind'>): KindId =>
  `${gvk.group === '' ? 'core' : gvk.group}/${gvk.kind}`;

/** `metallb.io/v1beta2` of a kind and one of its versions. */
export function apiVersionOf(kindId: KindId, version: string): string {
  const group = kindId.slice(0, kindId.lastIndexOf('/'));
  return group === 'core' ? version : `${group}/${version}`;
}

/** `BGPPeer` of `metallb.io/BGPPeer`. */
export const kindNameOf = (kindId: KindId): string => kindId.slice(kindId.lastIndexOf('/') + 1);
