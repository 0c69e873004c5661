import { joinPath } from '../../base/paths.js';
import type { DocId } from '../../model/resource.js';
import { generated, mergesGenerated, withHash } from './generators.js';
import {
  changesKnownFields,
  earlyPatches,
  isComponent,
  isConfigured,
  isOpaqueBuild,
  itemsAt,
  type KustomizationSource,
  latePatches,
} from './kustomization.js';
import { applyPatch, type BuildNotes, type PatchReader } from './patch.js';
import { applyReplacement } from './replacements.js';
import { type BuiltResource, currentId, type ResId, type WantedId } from './resource.js';
import { commonlyAnnotated, commonlyLabelled, labelled, moved, renamed, type Transform } from './transform.js';
import { type BuiltValue, textAt } from './value.js';

/** What a build reads. Paths count from the workspace folder. */
export interface BuildInput extends PatchReader {
  /** The kustomization of a folder. */
  kustomizationIn(dir: string): KustomizationSource | undefined;
  /** The resources of a file in the order written; `undefined` if there is no such file, or it cannot be read in full. */
  resourcesIn(path: string): readonly BuiltResource[] | undefined;
  /** True for resources of the cluster, which a namespace is not stamped on. */
  isClusterScoped(id: ResId): boolean;
}

/** A patch that is for a resource that the build does not have. */
export interface MissingTarget {
  readonly kind: string;
  readonly name: string;
  /** The value that names the resource, in the patch or its target. */
  readonly at: BuiltValue;
  /** As far as the patch says what it is for. */
  readonly wanted: WantedId;
  /** A resource of that kind and name in another namespace or of another version. */
  readonly similar: ResId | undefined;
}

/** What a kustomization builds. */
export interface BuildResult {
  readonly resources: readonly BuiltResource[];
  readonly missingTargets: readonly MissingTarget[];
  /** Documents of patches that have been worked into a resource. */
  readonly applied: ReadonlySet<DocId>;
  /** Patches or replacements find resources by what these are called. */
  readonly isAddressed: boolean;
  /** Something in the build cannot be followed: nothing may be concluded from the resources. */
  readonly isUnknown: boolean;
}

/** A kustomization in the middle of its work. */
interface State {
  readonly resources: readonly BuiltResource[];
  /** More resources may be there than are known. */
  readonly isOpen: boolean;
}

interface Run {
  readonly input: BuildInput;
  readonly notes: BuildNotes;
  /** Folders of the kustomizations that are being read, outermost first. */
  readonly stack: readonly string[];
}

/** Builds a kustomization as `kustomize build` does, every value with the place it was written at. */
export function buildKustomization(root: KustomizationSource, input: BuildInput): BuildResult {
  const notes: BuildNotes = {
    missingTargets: [],
    applied: new Set(),
    isAddressed: false,
    kustomizations: 0,
    isConfigured: false,
    changesKnownFields: false,
    isUnknown: false,
  };
  const { resources } = accumulate(root, { resources: [], isOpen: isComponent(root) }, { input, notes, stack: [] });
  const named = resources.map((it) => (it.isHashed ? { ...it, value: withHash(it.value) } : it));
  const { missingTargets, applied, isAddressed } = notes;
  const isUnknown = notes.isUnknown || (notes.isConfigured && notes.changesKnownFields);
  return { resources: named, missingTargets, applied, isAddressed, isUnknown };
}

/** More kustomizations than this in one build multiply by taking each other in again and again. */
const mostKustomizations = 1000;

function accumulate(source: KustomizationSource, before: State, run: Run): State {
  const { root, dir } = source;
  if (++run.notes.kustomizations > mostKustomizations) {
    run.notes.isUnknown = true;
    return before;
  }
  const inner: Run = { ...run, stack: [...run.stack, dir] };
  run.notes.isUnknown ||= isOpaqueBuild(root);
  run.notes.isConfigured ||= isConfigured(root);
  run.notes.changesKnownFields ||= changesKnownFields(root);
  const addsUnseen = ['helmCharts', 'helmChartInflationGenerator', 'generators'].some((key) => root.entries.has(key));
  let state: State = { ...before, isOpen: before.isOpen || addsUnseen };
  for (const entry of [...itemsAt(root, 'resources'), ...itemsAt(root, 'bases')])
    state = addEntry(state, entry, dir, inner);
  if (mergesGenerated(root) && root.entries.has('replacements')) run.notes.isUnknown = true;
  state = { ...state, resources: [...state.resources, ...generated(root, root.origin.doc)] };
  for (const entry of itemsAt(root, 'components')) state = addComponent(state, entry, dir, inner);
  return transform(source, state, inner);
}

/** Takes in a file or what another kustomization builds. */
function addEntry(state: State, entry: BuiltValue, dir: string, run: Run): State {
  const path = joinPath(dir, textAt(entry) ?? '');
  const open: State = { ...state, isOpen: true };
  if (textAt(entry) === undefined || isRemote(textAt(entry) ?? '')) return open;
  const kustomization = run.input.kustomizationIn(path);
  if (kustomization === undefined) {
    const added = run.input.resourcesIn(path);
    return added === undefined ? open : { ...state, resources: [...state.resources, ...added] };
  }
  if (run.stack.includes(path)) return open;
  const built = accumulate(kustomization, { resources: [], isOpen: isComponent(kustomization) }, run);
  return { resources: [...state.resources, ...built.resources], isOpen: state.isOpen || built.isOpen };
}

/** A component that is not at hand may change everything. */
function addComponent(state: State, entry: BuiltValue, dir: string, run: Run): State {
  const path = joinPath(dir, textAt(entry) ?? '');
  const component = isRemote(textAt(entry) ?? '') ? undefined : run.input.kustomizationIn(path);
  if (component !== undefined && !run.stack.includes(path)) return accumulate(component, state, run);
  run.notes.isUnknown = true;
  return { ...state, isOpen: true };
}

/** True for an entry that kustomize fetches: `https://…`, `git@…`, `github.com/…`. */
export const isRemote = (entry: string): boolean =>
  /:\/\/|^git@|^(?:www\.)?git(?:hub|lab)\.com[/:]|\?ref=|\w\/\//.test(entry);

/** The order is kustomize's own, whatever the order in the file. */
function transform({ root, dir }: KustomizationSource, state: State, run: Run): State {
  const patched = (resources: readonly BuiltResource[], patches: ReturnType<typeof earlyPatches>) =>
    patches.reduce((all, patch) => applyPatch(all, patch, { dir, isOpen: state.isOpen, ...run }), resources);
  let resources = patched(state.resources, earlyPatches(root));
  for (const change of changesOf(root, run.input)) resources = resources.map(change);
  resources = patched(resources, latePatches(root));
  for (const entry of replacementsOf(root.entries.get('replacements'), dir, run)) {
    run.notes.isAddressed = true;
    const replaced = applyReplacement(resources, entry);
    if (replaced === undefined) run.notes.isUnknown = true;
    resources = replaced ?? resources;
  }
  return { ...state, resources };
}

function changesOf(root: KustomizationSource['root'], input: BuildInput): readonly Transform[] {
  const isClusterScoped = (it: BuiltResource): boolean => input.isClusterScoped(currentId(it));
  const ifText = (key: string, make: (value: BuiltValue, text: string) => Transform): readonly Transform[] => {
    const value = root.entries.get(key);
    const text = value === undefined ? undefined : textAt(value);
    return value === undefined || text === undefined || text === '' ? [] : [make(value, text)];
  };
  return [
    ...ifText('namespace', (value) => moved(value, isClusterScoped)),
    ...ifText('namePrefix', (value, prefix) => renamed(value, (name) => prefix + name)),
    ...ifText('nameSuffix', (value, suffix) => renamed(value, (name) => name + suffix)),
    ...itemsAt(root, 'labels').map(labelled),
    commonlyLabelled(root.entries.get('commonLabels')),
    commonlyAnnotated(root.entries.get('commonAnnotations')),
  ];
}

/** Entries of `replacements`, those in files of their own among them. */
function replacementsOf(list: BuiltValue | undefined, dir: string, { input, notes }: Run): readonly BuiltValue[] {
  return (list?.kind === 'list' ? list.items : []).flatMap((entry) => {
    const path = textAt(entry, 'path');
    if (path === undefined) return [entry];
    const values = input.valuesIn(joinPath(dir, path));
    if (values === undefined) notes.isUnknown = true;
    return (values ?? []).flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  });
}
