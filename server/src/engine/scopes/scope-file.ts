import type { Deployment } from '../../model/facts.js';
import type { KindId } from '../../model/gvk.js';
import type { KustomizationFacts } from '../../model/kustomization.js';
import type { DocId } from '../../model/resource.js';

/** A resource as far as it can be in the way of another one. */
export interface Identity {
  readonly kindId: KindId;
  /** As written; `undefined` for kinds that have none. */
  readonly namespace: string | undefined;
  readonly name: string;
  readonly isPlaced: boolean;
}

/** What the grouping into scopes needs to know of a file. */
export interface ScopeFile {
  readonly uri: string;
  /** URI of the workspace folder. */
  readonly folder: string;
  /** Path from the workspace folder, `clusters/prod/peers.yaml`. */
  readonly path: string;
  /** Complete resources with a known name that the file defines. */
  readonly identities: readonly Identity[];
  readonly kustomization: KustomizationFacts | undefined;
  /** The document of the kustomization. */
  readonly kustomizationDoc: DocId | undefined;
  readonly deployments: readonly Deployment[];
  /** Kinds of which the file holds resources that were not read. */
  readonly hides: readonly KindId[];
  /** Names of the clusters that the settings give the file to. */
  readonly clusters: readonly string[];
}
