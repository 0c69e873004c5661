import { type BuiltMap, type BuiltValue, childOf, textAt } from './value.js';

/** A kustomization on disk, as read. */
export interface KustomizationSource {
  /** Folder from the workspace folder, `overlays/prod`. */
  readonly dir: string;
  readonly root: BuiltMap;
}

/** A patch of a kustomization: its text or its file, and what it is for. */
export interface PatchEntry {
  readonly inline: BuiltValue | undefined;
  readonly file: BuiltValue | undefined;
  readonly target: BuiltValue | undefined;
  /** Lets a patch change names. */
  readonly options: BuiltValue | undefined;
}

/** Items of a list at a key; none if there is no list. */
export function itemsAt(root: BuiltMap, key: string): readonly BuiltValue[] {
  const value = root.entries.get(key);
  return value?.kind === 'list' ? value.items : [];
}

/** True for a component, which changes what the kustomization that takes it in has so far. */
export const isComponent = ({ root }: KustomizationSource): boolean => textAt(root, 'kind') === 'Component';

/** The patches that are applied before anything is renamed, in their order. */
export const earlyPatches = (root: BuiltMap): readonly PatchEntry[] => [
  ...itemsAt(root, 'patchesStrategicMerge').map(fileOrText),
  ...itemsAt(root, 'patches').map(patchEntry),
];

/** The patches that are applied after names, namespaces and labels. */
export const latePatches = (root: BuiltMap): readonly PatchEntry[] => itemsAt(root, 'patchesJson6902').map(patchEntry);

const patchEntry = (item: BuiltValue): PatchEntry => ({
  inline: childOf(item, 'patch'),
  file: childOf(item, 'path'),
  target: childOf(item, 'target'),
  options: childOf(item, 'options'),
});

/** Entries of `patchesStrategicMerge` are names of files, or the patches themselves. */
function fileOrText(item: BuiltValue): PatchEntry {
  const isText = textAt(item)?.includes('\n') === true;
  return { inline: isText ? item : undefined, file: isText ? undefined : item, target: undefined, options: undefined };
}

const opaqueKeys = ['transformers', 'crds', 'vars', 'openapi'];

/** True if the kustomization says something whose effect on manifests cannot be followed. */
export const isOpaqueBuild = (root: BuiltMap): boolean =>
  opaqueKeys.some((key) => root.entries.has(key)) ||
  itemsAt(root, 'labels').some((entry) => childOf(entry, 'fields') !== undefined);

const renamingKeys = ['namePrefix', 'nameSuffix', 'commonLabels', 'labels', 'commonAnnotations', 'namespace'];

/** True if the kustomization changes fields that `configurations` may add to. */
export const changesKnownFields = (root: BuiltMap): boolean => renamingKeys.some((key) => root.entries.has(key));

/** True if the kustomization says in which more fields names, labels and namespaces stand, for its build and for all that take it in. */
export const isConfigured = (root: BuiltMap): boolean => itemsAt(root, 'configurations').length > 0;
