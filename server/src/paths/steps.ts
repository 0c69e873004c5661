import { formatAddress } from '../base/net/address.js';
import { kindNameOf } from '../model/gvk.js';
import type { Located } from '../model/located.js';
import { nameOf, type Resource } from '../model/resource.js';
import type { SourcePlace } from './policies.js';

/** One step of a path in a sentence, with the places that cause it. */
export interface PathStep {
  /** `Peer "blue" runs in VRF "ens4vrf".` */
  readonly text: string;
  readonly places: readonly SourcePlace[];
}

/** Why a path ends before it is compared. */
export type EndKind =
  | 'not a load balancer'
  | 'not handled'
  | 'no such address'
  | 'no pool'
  | 'not announced'
  | 'refused';

/** Where a path ends: `{ kind: 'not announced', step }`. */
export interface PathEnd {
  readonly kind: EndKind;
  readonly step: PathStep;
}

/** A step with its places. */
export const step = (text: string, ...places: readonly (SourcePlace | undefined)[]): PathStep => ({
  text,
  places: places.flatMap((it) => it ?? []),
});

/** The place of something read from a resource; the resource's name if it is not written. */
export const at = (resource: Resource, read?: Located<unknown> | { readonly path: string } | string): SourcePlace => ({
  resource,
  path: typeof read === 'string' ? read : (read?.path ?? 'metadata.name'),
});

/** `BGPPeer "blue"`. */
export const titleOf = (resource: Resource): string => `${kindNameOf(resource.kindId)} "${nameOf(resource)}"`;

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}

/** The usual text of an address. */
export const addressText = formatAddress;

/** Steps without those that say the same as an earlier one. */
export const withoutRepeats = (steps: readonly PathStep[]): readonly PathStep[] =>
  steps.filter((it, index) => steps.findIndex(({ text }) => text === it.text) === index);
