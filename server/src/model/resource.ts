import type { NodeRef } from '../syntax/node-ref.js';
import type { KindId } from './gvk.js';
import type { Labels } from './labels.js';
import type { Located } from './located.js';
import type { ReferenceFact, SymbolFact } from './symbols.js';

/** Number of a document in the workspace, never used twice. */
export type DocId = number;

/** `<document>#<n>`: the n-th resource of a document (a `kind: List` holds several). `<document>#<n>.<m>` is a piece of it. */
export type ResourceId = string;

/** What is kept of a resource when its text is not at hand: plain data, compared by value. `F` is what its kind reads out. */
export interface ResourceFacts<F = unknown> {
  readonly kindId: KindId;
  readonly apiVersion: string;
  readonly version: string;
  readonly name: Located<string> | undefined;
  readonly namespace: Located<string> | undefined;
  readonly labels: Labels;
  readonly annotations: Labels;
  /** Path of the resource in its document: empty, or `items[2]` in a List. */
  readonly rootPath: string;
  /** A patch, or an object of a policy that has more than is written: it never lacks anything. */
  readonly partial: boolean;
  /** It only changes what others define: it defines no name. */
  readonly isPatch: boolean;
  /** A policy or the like selects the clusters that get it: not always those of the resources beside it. */
  readonly isPlaced: boolean;
  /** Some map of its document has a key twice. */
  readonly repeatsKeys: boolean;
  readonly data: F;
  readonly symbols: readonly SymbolFact[];
  readonly references: readonly ReferenceFact[];
}

/** A resource of the workspace. */
export interface Resource<F = unknown> extends ResourceFacts<F> {
  readonly id: ResourceId;
  readonly doc: DocId;
}

/** A resource whose text is at hand: the one that a rule is checking. */
export interface OpenResource<F = unknown> extends Resource<F> {
  /** The resource's root node. */
  readonly root: NodeRef;
  /** The node at a path from the resource's root, such as `spec.vrf`. */
  at(path: string): NodeRef | undefined;
  /** True if the text stands somewhere in the document: much cheaper than a look at the nodes, for what hardly any resource has. */
  mentions(text: string): boolean;
}

/** What a finding calls the resource: its name, or `?` if it has none or a templated one. */
export const nameOf = (resource: ResourceFacts): string => resource.name?.value ?? '?';
