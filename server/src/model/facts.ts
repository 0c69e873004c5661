import type { KindId } from './gvk.js';
import type { KustomizationFacts } from './kustomization.js';
import type { ResourceFacts } from './resource.js';

/**
 * What a document is.
 * `manifest`: holds resources of known kinds · `kustomization` · `template`: not YAML until it is rendered ·
 * `broken`: has syntax errors · `untyped`: looks like a resource, but its `apiVersion` or `kind` is missing or misspelt · `other`: nothing that Symroute reads.
 */
export type DocState = 'manifest' | 'kustomization' | 'template' | 'broken' | 'untyped' | 'other';

/** A folder that is deployed, `{ path: 'network/berlin', cluster: 'https://api.berlin.example.net:6443' }`. */
export interface Deployment {
  /** From the workspace folder. */
  readonly path: string;
  /** Where it goes; `undefined` for the cluster that the document itself goes to. */
  readonly cluster: string | undefined;
}

/** Everything that other documents may know of a document: plain data without offsets. */
export interface DocFacts {
  readonly state: DocState;
  readonly resources: readonly ResourceFacts[];
  readonly kustomization: KustomizationFacts | undefined;
  readonly deployments: readonly Deployment[];
  /** Kinds of which the document holds, or may hold, resources that were not read. */
  readonly hides: readonly KindId[];
}

/** A document nobody has to read. */
export const noFacts: DocFacts = {
  state: 'other',
  resources: [],
  kustomization: undefined,
  deployments: [],
  hides: [],
};
