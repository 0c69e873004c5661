import type { KindId } from '../model/gvk.js';
import type { Resource } from '../model/resource.js';
import type { ReferenceFact, SymbolFact, SymbolType } from '../model/symbols.js';
import type { NodeRef } from '../syntax/node-ref.js';

/** A path at which a resource names a symbol. */
export interface ReferenceRule {
  /** Path from the resource's root; `[*]` stands for every item, `["*"]` for every key. */
  readonly path: string;
  readonly to: readonly SymbolType[];
  /** What completion offers, where not all that may be named should be. */
  readonly offers?: readonly SymbolType[];
  /** `key`: the map's keys are the names. */
  readonly part: 'value' | 'key';
  /** Where the name's namespace comes from: nowhere, or the namespace of the resource itself. */
  readonly namespace: 'none' | 'own';
}

/** Data of another kind inside of a resource, with the place that it was read from. */
export interface Piece<G = unknown> {
  readonly data: G;
  readonly path: string;
}

/** What a resource holds of another kind, as an installation holds the network policies of its hosts. */
export interface Carried<F> {
  readonly kindId: KindId;
  pieces(data: F): readonly Piece[];
}

/** Everything that Symroute knows of a kind, in one file. `F` is plain data: what rules and other documents may know of a resource. */
export interface KindDefinition<F = unknown> {
  readonly id: KindId;
  /** Versions that are read, newest first: `['v1beta2', 'v1beta1']`. */
  readonly versions: readonly string[];
  readonly scope: 'Namespaced' | 'Cluster';
  /** What the kind is for, in a sentence: shown in hovers and completion. */
  readonly summary: string;
  /** True if two resources of one name in different namespaces are different things to those who name them. */
  readonly namedByNamespace: boolean;
  readonly references: readonly ReferenceRule[];
  /** Name of the file at the top of a workspace folder that is this and nothing else, for what is no Kubernetes resource. */
  readonly file: string | undefined;
  /** Schema in `schemas/`, without `_version.json`: `metallb.io/bgppeer`. */
  readonly schema: string | undefined;
  /** Reads the plain data out of the manifest. Must not throw and must not keep nodes. */
  facts(root: NodeRef): F;
  /** Names that live inside the resource, such as VRFs. */
  symbols(data: F): readonly SymbolFact[];
  /** References that no path pattern can find. */
  moreReferences(data: F): readonly ReferenceFact[];
  /** What it holds of another kind. Rules about a single document check each piece like a resource of that kind. */
  readonly carries: Carried<F> | undefined;
  /** Lines of a hover over the resource's name. */
  hover(resource: Resource<F>): readonly string[];
  /** Body of the snippet, in VS Code's snippet syntax; empty for kinds that nobody writes from scratch. */
  readonly snippet: string;
}

type Optional =
  | 'namedByNamespace'
  | 'references'
  | 'file'
  | 'schema'
  | 'symbols'
  | 'moreReferences'
  | 'carries'
  | 'hover'
  | 'snippet';

/** Declares a kind; what is left out has no symbols, references, hover or snippet. */
export function defineKind<F>(
  kind: Omit<KindDefinition<F>, Optional> & Partial<Pick<KindDefinition<F>, Optional>>,
): KindDefinition<F> {
  return {
    namedByNamespace: false,
    references: [],
    file: undefined,
    schema: undefined,
    symbols: () => [],
    moreReferences: () => [],
    carries: undefined,
    hover: () => [],
    snippet: '',
    ...kind,
  };
}

/** A value that names a symbol: `nameRef('spec.vrf', 'net/Vrf')`. */
export const nameRef = (path: string, ...to: SymbolType[]): ReferenceRule => ({
  path,
  to,
  part: 'value',
  namespace: 'none',
});

/** A value that names a resource of the same namespace. */
export const ownNamespaceRef = (path: string, ...to: SymbolType[]): ReferenceRule => ({
  path,
  to,
  part: 'value',
  namespace: 'own',
});

/** Says that a resource holds data of another kind. */
export const carrying = <F, G>(kind: KindDefinition<G>, pieces: (data: F) => readonly Piece<G>[]): Carried<F> => ({
  kindId: kind.id,
  pieces,
});

/** What a resource holds of another kind, as a resource of its own in the same place. */
export const asPiece = <R extends Resource, G>(resource: R, data: G, index: number): Omit<R, 'data'> & { data: G } => ({
  ...resource,
  id: `${resource.id}.${index}`,
  data,
});

/** True if the resource is of the kind, and so holds its data. */
export const isOfKind = <F>(kind: KindDefinition<F>, resource: Resource): resource is Resource<F> =>
  resource.kindId === kind.id;
