import { dirname, joinPath } from '../../server/src/base/paths.js';
import { type BuildInput, type BuildResult, buildKustomization } from '../../server/src/engine/kustomize/build.js';
import type { KustomizationSource } from '../../server/src/engine/kustomize/kustomization.js';
import { valuesOfText } from '../../server/src/engine/kustomize/read-values.js';
import type { BuiltResource } from '../../server/src/engine/kustomize/resource.js';
import { type BuiltValue, originsIn, textAt, valueOfNode } from '../../server/src/engine/kustomize/value.js';
import { parseDocument } from '../../server/src/syntax/parse.js';
import { splitDocuments } from '../../server/src/syntax/split.js';

/** Files by path, `overlays/prod/kustomization.yaml`. */
export type Files = ReadonlyMap<string, string>;

/** The documents of a text as plain values. The number stands for the file in origins. */
export const valuesOf = (text: string, doc = 0): readonly BuiltValue[] =>
  splitDocuments(text).flatMap((chunk) => {
    const { root } = parseDocument(chunk.text);
    return root === undefined ? [] : [valueOfNode(root, originsIn(doc))];
  });

const resourceOf = (value: BuiltValue, path: string, doc: number): readonly BuiltResource[] =>
  value.kind === 'map' ? [{ unit: { doc, path }, value, formerIds: [], isHashed: false }] : [];

/** Resources of the cluster that kustomize knows as such. */
const clusterKinds = new Set([
  'Namespace',
  'Node',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'PersistentVolume',
  'PriorityClass',
  'StorageClass',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
]);

/** Builds the kustomization of a folder from files alone; the origin of each value has the number of its file. */
export function buildFolder(files: Files, dir: string): BuildResult {
  const numbers = new Map([...files.keys()].map((name, index) => [name, index]));
  const read = (name: string): readonly BuiltValue[] | undefined => {
    const text = files.get(name);
    return text === undefined ? undefined : valuesOf(text, numbers.get(name));
  };
  const kustomizationIn = (folder: string): KustomizationSource | undefined => {
    const [root] = read(joinPath(folder, 'kustomization.yaml')) ?? [];
    return root?.kind === 'map' ? { dir: folder, root } : undefined;
  };
  const input: BuildInput = {
    kustomizationIn,
    valuesIn: read,
    valuesOfText,
    resourcesIn: (name) =>
      read(name)?.flatMap((value) => {
        const items = value.kind === 'map' ? value.entries.get('items') : undefined;
        const doc = numbers.get(name) ?? 0;
        return textAt(value, 'kind')?.endsWith('List') === true && items?.kind === 'list'
          ? items.items.flatMap((item, index) => resourceOf(item, `items[${index}]`, doc))
          : resourceOf(value, '', doc);
      }),
    isKnownKind: () => true,
    isClusterScoped: ({ kind }) => clusterKinds.has(kind),
  };
  const root = kustomizationIn(dir);
  if (root === undefined) throw new Error(`no kustomization in ${dir}`);
  return buildKustomization(root, input);
}

/** Folders that hold a kustomization. */
export const kustomizationFolders = (files: Files): readonly string[] =>
  [...files.keys()].filter((name) => /(^|\/)kustomization\.yaml$/.test(name)).map(dirname);
