import type { Place } from './finding.js';

/** A path as a kustomization writes it. */
export interface PathEntry {
  /** `../base`. */
  readonly text: string;
  /** Where it stands in the document, `resources[0]`. */
  readonly path: string;
}

/** What the engine reads from a `kustomization.yaml`, as written. */
export interface KustomizationFacts {
  /** Entries of `resources`, `bases` and `components` that are local paths. */
  readonly resources: readonly PathEntry[];
  /** Files of `patches`, `patchesStrategicMerge`, `patchesJson6902` and `replacements`. */
  readonly patchFiles: readonly PathEntry[];
  readonly namespace: string | undefined;
  /** Resources come in that are not in the files: a remote resource, a generator, a Helm chart. */
  readonly open: boolean;
  /** Says more than which files belong together and in which namespace: patches, renames, labels, generators. */
  readonly changes: boolean;
}

/** Something that `kustomize build` trips over, or passes over without a word. */
export type BuildProblem =
  | {
      readonly kind: 'cycle' | 'file-missing';
      readonly place: Place /** From the workspace folder. */;
      readonly path: string;
    }
  | {
      readonly kind: 'target-missing';
      readonly place: Place;
      readonly resourceKind: string;
      readonly name: string;
      /** How a resource of that kind and name differs: `has namespace "lab"`. */
      readonly difference: string | undefined;
    };
