import type { KustomizationFacts } from '../model/kustomization.js';
import type { NodeRef } from '../syntax/node-ref.js';

const openKeys = [
  'helmCharts',
  'helmChartInflationGenerator',
  'generators',
  'transformers',
  'namePrefix',
  'nameSuffix',
  'replacements',
];
const isRemote = (entry: string): boolean => /:\/\/|^git@|^github\.com\/|\?ref=/.test(entry);

/** Reads what decides which files belong together and what the build changes. */
export function readKustomization(root: NodeRef): KustomizationFacts {
  const entries = ['resources', 'bases', 'components'].flatMap((key) => texts(root.get(key)));
  const local = entries.filter((entry) => !isRemote(entry));
  return {
    resources: local,
    patchFiles: patchFiles(root),
    namespace: root.get('namespace')?.string(),
    open: local.length < entries.length || openKeys.some((key) => root.get(key) !== undefined),
  };
}

function patchFiles(root: NodeRef): readonly string[] {
  const items = ['patches', 'patchesJson6902'].flatMap((key) => root.get(key)?.items() ?? []);
  const named = items.map((item) => item.get('path')?.string());
  return [...texts(root.get('patchesStrategicMerge')), ...named].filter(
    (path): path is string => path !== undefined && !path.includes('\n'),
  );
}

const texts = (list: NodeRef | undefined): readonly string[] =>
  (list?.items() ?? []).map((item) => item.text()).filter((text): text is string => text !== undefined);
