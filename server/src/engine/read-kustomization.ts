import type { KustomizationFacts, PathEntry } from '../model/kustomization.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { isRemote } from './kustomize/build.js';

/** Keys that bring in resources which no manifest shows. */
const openKeys = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers'];

/** Keys that only say which files belong together, and what is known of them without building. */
const plainKeys = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'resources',
  'bases',
  'components',
  'namespace',
  'images',
  'replicas',
  'sortOptions',
  'buildMetadata',
  'generatorOptions',
  ...openKeys,
]);

/** Reads what decides which files belong together, and whether a build changes them. */
export function readKustomization(root: NodeRef): KustomizationFacts {
  const entries = ['resources', 'bases', 'components'].flatMap((key) => paths(root.get(key)));
  const local = entries.filter(({ text }) => !isRemote(text));
  return {
    resources: local,
    patchFiles: patchFiles(root),
    namespace: root.get('namespace')?.string(),
    open: local.length < entries.length || openKeys.some((key) => root.get(key) !== undefined),
    changes: root.entries().some(({ key }) => !plainKeys.has(key)),
  };
}

function patchFiles(root: NodeRef): readonly PathEntry[] {
  const items = ['patches', 'patchesJson6902', 'replacements'].flatMap((key) => root.get(key)?.items() ?? []);
  const named = items.flatMap((item) => entryOf(item.get('path')));
  return [...paths(root.get('patchesStrategicMerge')), ...named].filter(({ text }) => !text.includes('\n'));
}

const paths = (list: NodeRef | undefined): readonly PathEntry[] => (list?.items() ?? []).flatMap(entryOf);

function entryOf(node: NodeRef | undefined): readonly PathEntry[] {
  const text = node?.text();
  return node === undefined || text === undefined ? [] : [{ text, path: node.path }];
}
