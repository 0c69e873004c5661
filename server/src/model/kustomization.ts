/** What the engine reads from a `kustomization.yaml`, as written. */
export interface KustomizationFacts {
  /** Entries of `resources`, `bases` and `components` that are local paths. */
  readonly resources: readonly string[];
  /** Files of `patches`, `patchesStrategicMerge` and `patchesJson6902`. */
  readonly patchFiles: readonly string[];
  readonly namespace: string | undefined;
  /** Something in the build is not in the files: a remote resource, a generator, a Helm chart, a renaming. */
  readonly open: boolean;
}
