/**
 * A value of a manifest with the place it stands at, as plain data:
 * `vrf: blue` is `{ value: 'blue', opaque: false, path: 'spec.vrf' }`. Places are paths, never offsets, so typing elsewhere in the
 * document leaves facts equal. An absent field is `undefined`, not a `Located`.
 */
export interface Located<T> {
  /** `undefined` if the text is opaque or not of the wanted type. */
  readonly value: T | undefined;
  /** A template or placeholder stands here: it equals everything and is judged by nothing. */
  readonly opaque: boolean;
  /** Path from the root of the resource. */
  readonly path: string;
}

/** A located value that is known. */
export interface Known<T> extends Located<T> {
  readonly value: T;
}

/** True if the field is there and its value can be relied on. */
export const isKnown = <T>(located: Located<T> | undefined): located is Known<T> => located?.value !== undefined;

/** The known values of a list. */
export const knownOf = <T>(list: readonly Located<T>[]): readonly Known<T>[] => list.filter(isKnown);

/** A list of a manifest: its items, and whether a template may add more. */
export interface LocatedList<T> {
  readonly items: readonly T[];
  /** The list, or one of its items, is opaque: more may be in it than is written. */
  readonly open: boolean;
  readonly path: string;
}
