import type { KindId } from '../model/gvk.js';
import type { KustomizationFacts } from '../model/kustomization.js';

/** What the grouping into scopes needs to know of a file. */
export interface ScopeFile {
  readonly uri: string;
  /** URI of the workspace folder. */
  readonly folder: string;
  /** Path from the workspace folder, `clusters/prod/peers.yaml`. */
  readonly path: string;
  /** Complete resources with a known name that the file defines. */
  readonly identities: readonly { readonly kindId: KindId; readonly identity: string }[];
  readonly kustomization: KustomizationFacts | undefined;
  /** Names of the clusters that the settings give the file to. */
  readonly clusters: readonly string[];
}
