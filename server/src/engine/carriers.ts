import { type KindId, kindIdOf, parseGvk } from '../model/gvk.js';
import type { NodeRef } from '../syntax/node-ref.js';

/** How much of a resource is written: all of it, what it has at least, or what changes in one that stands elsewhere. */
export type Extent = 'whole' | 'at-least' | 'patch';

/** A resource found in a document: its own root, and where that root lies. */
export interface FoundResource {
  readonly root: NodeRef;
  readonly rootPath: string;
  readonly extent: Extent;
  /** What carries it selects the clusters that get it: not always those of the resources beside it. */
  readonly isPlaced: boolean;
}

/** A resource inside another one; `undefined` where nothing is written. */
interface Carried {
  readonly node: NodeRef | undefined;
  readonly extent?: Extent;
}

/** What is known of a kind that brings manifests of other resources along. */
interface Carrier {
  /** It selects the clusters that get them. */
  readonly places: boolean;
  carried(root: NodeRef): readonly Carried[];
}

const itemsAt = (root: NodeRef, path: string): readonly NodeRef[] => root.at(path)?.items() ?? [];
const wholeItems = (path: string, places: boolean): Carrier => ({
  places,
  carried: (root) => itemsAt(root, path).map((node) => ({ node })),
});

const list = wholeItems('items', false);
const carriers: Readonly<Record<KindId, Carrier>> = {
  'core/Template': wholeItems('objects', false),
  'template.openshift.io/Template': wholeItems('objects', false),
  'hive.openshift.io/SelectorSyncSet': wholeItems('spec.resources', true),
  'hive.openshift.io/SyncSet': wholeItems('spec.resources', true),
  'policy.open-cluster-management.io/ConfigurationPolicy': { places: true, carried: objectTemplates },
  'policy.open-cluster-management.io/Policy': { places: true, carried: policyTemplates },
  'policy.open-cluster-management.io/PolicyGenerator': { places: true, carried: generatorPatches },
  'work.open-cluster-management.io/ManifestWork': wholeItems('spec.workload.manifests', true),
};

function policyTemplates(root: NodeRef): readonly Carried[] {
  return itemsAt(root, 'spec.policy-templates').map((item) => ({ node: item.get('objectDefinition') }));
}

/** What must not be there is no resource. */
function objectTemplates(root: NodeRef): readonly Carried[] {
  return itemsAt(root, 'spec.object-templates').flatMap((item): readonly Carried[] => {
    const compliance = item.get('complianceType')?.text()?.toLowerCase();
    if (compliance === 'mustnothave') return [];
    return [{ node: item.get('objectDefinition'), extent: compliance === 'mustonlyhave' ? 'whole' : 'at-least' }];
  });
}

/** Patches that say what they patch; of the others the file that they are for would have to tell. */
function generatorPatches(root: NodeRef): readonly Carried[] {
  return itemsAt(root, 'policies')
    .flatMap((policy) => itemsAt(policy, 'manifests'))
    .flatMap((manifest) => itemsAt(manifest, 'patches'))
    .map((node) => ({ node, extent: 'patch' }));
}

/** Carriers in carriers in carriers: nobody goes deeper. */
const maxDepth = 6;

/** The resources of a document: itself, the items of a List, and what other kinds carry. */
export function findResources(root: NodeRef): readonly FoundResource[] {
  const found: FoundResource[] = [];
  collect({ root, rootPath: '', extent: 'whole', isPlaced: false }, 0, found);
  return found;
}

function collect(resource: FoundResource, depth: number, found: FoundResource[]): void {
  const { root } = resource;
  if (depth > maxDepth || root.kind !== 'map') return;
  found.push(resource);
  const carrier = carrierOf(root);
  if (carrier === undefined) return;
  const isPlaced = resource.isPlaced || carrier.places;
  for (const { node, extent = resource.extent } of carrier.carried(root)) {
    if (node !== undefined) collect({ root: node, rootPath: node.path, extent, isPlaced }, depth + 1, found);
  }
}

function carrierOf(root: NodeRef): Carrier | undefined {
  const kind = root.get('kind')?.string() ?? '';
  if (kind.endsWith('List')) return list;
  return carriers[kindIdOf(parseGvk(root.get('apiVersion')?.string() ?? '', kind))];
}
