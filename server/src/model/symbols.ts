import type { KindId } from './gvk.js';

/**
 * What a symbol is. A resource's own name has its kind as type (`metallb.io/BGPPeer`); the rest are names that live inside resources:
 * VRF devices, interfaces and routing tables (`"2"`) of a node, the node label that an EgressService produces, and names of BGP communities.
 */
export type SymbolType =
  | KindId
  | 'net/Vrf'
  | 'net/Interface'
  | 'net/RouteTable'
  | 'ovn/EgressLabel'
  | 'metallb/CommunityAlias';

/** Something that can be referred to, as plain data. */
export interface SymbolFact {
  readonly type: SymbolType;
  readonly name: string;
  /** Set where the namespace decides which symbol is meant (a Service), otherwise `undefined`. */
  readonly namespace: string | undefined;
  /** Where the name stands, from the root of the resource. */
  readonly path: string;
  /** The place that stands for the whole symbol in an outline, for example the item of `interfaces`. */
  readonly wholePath: string;
  /** One line that tells symbols of one name apart: `table 2, port ens4`. */
  readonly detail: string | undefined;
}

/** A place that names a symbol. */
export interface ReferenceFact {
  /** The types that the name may be of. */
  readonly to: readonly SymbolType[];
  readonly name: string;
  readonly namespace: string | undefined;
  readonly path: string;
  /** True if the name is a map key (a label) and not a value. */
  readonly isKey: boolean;
}

/** The key under which a name is filed: `net/Vrf blue`. */
export const symbolKey = (type: SymbolType, name: string): string => `${type} ${name}`;

/** The type and name of a key. A type holds no blank. */
export function splitSymbolKey(key: string): readonly [type: SymbolType, name: string] {
  const blank = key.indexOf(' ');
  return [key.slice(0, blank), key.slice(blank + 1)];
}
