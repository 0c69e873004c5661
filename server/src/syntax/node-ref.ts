import type { Span } from '../base/span.js';

/** What the API server reads from a scalar. `2` is `{ type: 'integer', value: 2 }`, `"2"` is `{ type: 'string', value: '2' }`. */
export type ScalarValue =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'integer'; readonly value: number }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null' };

export type NodeKind = 'map' | 'seq' | 'scalar' | 'null';

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** One `key: value` pair of a map. Merge keys are resolved: their pairs appear here like written ones. */
export interface MapEntry {
  /** The key's text, `route-table-id`. */
  readonly key: string;
  readonly keyNode: NodeRef;
  /** The value. A key without value has a node of kind `null` with an empty span behind the colon. */
  readonly value: NodeRef;
}

/**
 * A place in one YAML document. Navigation never throws and never leaves the document; aliases and merge keys are followed.
 * Spans count from the start of the document's text.
 */
export interface NodeRef {
  readonly kind: NodeKind;
  /** Path from the root of the resource: `spec.peers[0]`, `metadata.annotations["metallb.io/address-pool"]`; the root's is empty. */
  readonly path: string;
  /** The text a user would retype, quotes included, comments and trailing blanks excluded. For an alias this is `*name`. */
  readonly span: Span;
  /** Span of the key, when this node is the value of a map's pair. */
  readonly keySpan: Span | undefined;
  /** The map or sequence that holds this node. */
  readonly parent: NodeRef | undefined;
  /** The text is replaced before the cluster sees it (a template or placeholder): it equals everything and is judged by nothing. */
  readonly opaque: boolean;
  /** A map with an opaque key, or a list with an opaque item: more may be in it than is written. False for scalars. */
  readonly hasOpaqueContent: boolean;
  /** Reached through an alias or a merge key: its text stands elsewhere and serves several places, so it is not edited. */
  readonly aliased: boolean;
  /** How the scalar is written; `undefined` for maps, lists and missing values. */
  readonly style: ScalarStyle | undefined;
  /** In a flow collection, `[a, b]` or `{a: b}` (or is one itself). */
  readonly flow: boolean;

  /** The scalar's content as text, whatever its type: `2` and `"2"` both give `2`. `undefined` unless a scalar. */
  text(): string | undefined;
  /** The scalar as the API server reads it (YAML 1.1 words and numbers). `undefined` for maps, lists and opaque scalars. */
  scalar(): ScalarValue | undefined;
  /** The value if the API server reads text. `undefined` if opaque or of another type. */
  string(): string | undefined;
  /** The value if the API server reads an integer. `undefined` if opaque or of another type. */
  integer(): number | undefined;
  /** The value if the API server reads a boolean. `undefined` if opaque or of another type. */
  boolean(): boolean | undefined;

  /** The value of a key of this map. With a duplicate key the last one counts, as for the API server. */
  get(key: string): NodeRef | undefined;
  /** Follows a path such as `spec.vrf` or `addresses[0].ip`, or `annotations["metallb.io/address-pool"]`. */
  at(path: string): NodeRef | undefined;
  /** The same node as a root: paths below it count from here and it has no parent. For resources inside a List or a policy. */
  asRoot(): NodeRef;
  /** The pairs of this map in the order written; empty for anything else. A duplicate key gives two entries. */
  entries(): readonly MapEntry[];
  /** The items of this list; empty for anything else. */
  items(): readonly NodeRef[];
}
