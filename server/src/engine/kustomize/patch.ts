import { joinPath } from '../../base/paths.js';
import type { DocId } from '../../model/resource.js';
import type { MissingTarget } from './build.js';
import { applyJsonPatch } from './json-patch.js';
import type { PatchEntry } from './kustomization.js';
import { type BuiltResource, currentId, idsOf, sameId, type WantedId, withContent } from './resource.js';
import { readSelector, selects } from './selector.js';
import { applyStrategicMerge } from './strategic-merge.js';
import { type BuiltMap, type BuiltValue, childOf, textAt, valueAt } from './value.js';

/** What patches are read from. */
export interface PatchReader {
  /** The documents of a file; `undefined` if there is no such file, or it cannot be read in full. */
  valuesIn(path: string): readonly BuiltValue[] | undefined;
  /** The documents of a patch that is written as text in a kustomization. */
  valuesOfText(text: BuiltValue): readonly BuiltValue[] | undefined;
  /** True if every resource of the kind that a build holds is at hand. Where no group is said, any will do. */
  isKnownKind(kind: string, group: string | undefined): boolean;
}

/** What is noted while a build runs. */
export interface BuildNotes {
  readonly missingTargets: MissingTarget[];
  /** Documents of patches that have been worked into a resource. */
  readonly applied: Set<DocId>;
  /** Patches or replacements find resources by what these are called. */
  isAddressed: boolean;
  /** How many kustomizations have been read. */
  kustomizations: number;
  /** A kustomization says in which more fields names and labels stand. */
  isConfigured: boolean;
  /** A kustomization changes names, labels or namespaces. */
  changesKnownFields: boolean;
  isUnknown: boolean;
}

/** Where a patch is applied. */
export interface PatchSite {
  readonly dir: string;
  /** More resources may be there than are known. */
  readonly isOpen: boolean;
  readonly input: PatchReader;
  readonly notes: BuildNotes;
}

/** Applies a patch to the resources that it is for. */
export function applyPatch(
  resources: readonly BuiltResource[],
  patch: PatchEntry,
  site: PatchSite,
): readonly BuiltResource[] {
  site.notes.isAddressed = true;
  const path = patch.file === undefined ? undefined : textAt(patch.file);
  const inline = patch.inline === undefined ? undefined : site.input.valuesOfText(patch.inline);
  const values = path === undefined ? inline : site.input.valuesIn(joinPath(site.dir, path));
  if (values === undefined) return unknown(resources, site);
  const [first] = values;
  if (patch.options !== undefined && first?.kind === 'map') return unknown(resources, site);
  if (patch.target === undefined) return values.reduce((all, value) => patchNamed(all, value, site), resources);
  return first === undefined ? resources : patchSelected(resources, values, patch.target, site);
}

function unknown(resources: readonly BuiltResource[], { notes }: PatchSite): readonly BuiltResource[] {
  notes.isUnknown = true;
  return resources;
}

/** A strategic-merge patch says itself what it is for. */
function patchNamed(resources: readonly BuiltResource[], patch: BuiltValue, site: PatchSite): readonly BuiltResource[] {
  if (patch.kind !== 'map') return unknown(resources, site);
  const id = currentId({ value: patch });
  const meant = resources.filter((resource) => idsOf(resource).some((it) => sameId(it, id)));
  if (meant.length > 1) return unknown(resources, site);
  const name = valueAt(patch, ['metadata', 'name']);
  if (meant.length === 0 && name !== undefined) noteMissing(resources, id, name, site);
  return resources.flatMap((it) => (meant.includes(it) ? merge(it, patch, site) : [it]));
}

function merge(resource: BuiltResource, patch: BuiltMap, { notes }: PatchSite): readonly BuiltResource[] {
  const patched = applyStrategicMerge(resource, patch);
  notes.applied.add(patch.origin.doc);
  if (patched === 'unknown') notes.isUnknown = true;
  if (typeof patched !== 'string') return [patched];
  return patched === 'deleted' ? [] : [resource];
}

function patchSelected(
  resources: readonly BuiltResource[],
  values: readonly BuiltValue[],
  target: BuiltValue,
  site: PatchSite,
): readonly BuiltResource[] {
  const selector = readSelector(target);
  const verdicts = selector === undefined ? [undefined] : resources.map((it) => selects(selector, it));
  if (verdicts.includes(undefined)) return unknown(resources, site);
  if (!verdicts.includes(true)) noteMissingTarget(resources, target, site);
  return resources.flatMap((it, index) => (verdicts[index] === true ? patchOne(it, values, site) : [it]));
}

function patchOne(resource: BuiltResource, values: readonly BuiltValue[], site: PatchSite): readonly BuiltResource[] {
  const operations = values.length === 1 && values[0]?.kind === 'list' ? values[0].items : undefined;
  if (operations === undefined) {
    return values.reduce<readonly BuiltResource[]>(
      (all, value) => all.flatMap((it) => (value.kind === 'map' ? merge(it, value, site) : unknown([it], site))),
      [resource],
    );
  }
  const patched = applyJsonPatch(resource.value, operations);
  return 'value' in patched ? [withContent(resource, patched.value)] : unknown([resource], site);
}

const plainName = /^[\w.-]+$/;

/** Only a name in full and a known kind say that something is missing. */
function noteMissingTarget(resources: readonly BuiltResource[], target: BuiltValue, site: PatchSite): void {
  const at = childOf(target, 'name');
  const [group, version, kind, name] = ['group', 'version', 'kind', 'name'].map((key) => textAt(target, key));
  const asksMore = ['labelSelector', 'annotationSelector'].some((key) => childOf(target, key) !== undefined);
  if (at !== undefined && !asksMore) noteMissing(resources, { group, version, kind, name }, at, site);
}

function noteMissing(
  resources: readonly BuiltResource[],
  wanted: WantedId,
  at: BuiltValue,
  { input, notes, isOpen }: PatchSite,
): void {
  const { kind = '', name = '', group } = wanted;
  if (isOpen || notes.isUnknown || !plainName.test(name) || !input.isKnownKind(kind, group)) return;
  const similar = resources.flatMap(idsOf).find((it) => it.kind === kind && it.name === name);
  notes.missingTargets.push({ kind, name, at, wanted, similar });
}
