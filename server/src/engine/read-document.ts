import { type DocFacts, type DocState, noFacts } from '../model/facts.js';
import { apiVersionOf, kindIdOf, parseGvk } from '../model/gvk.js';
import { noLabels } from '../model/labels.js';
import type { Located } from '../model/located.js';
import { readLabels, readString } from '../model/read.js';
import type { ResourceFacts } from '../model/resource.js';
import type { ReferenceFact, SymbolFact } from '../model/symbols.js';
import type { NodeRef } from '../syntax/node-ref.js';
import type { YamlTree } from '../syntax/parse.js';
import { type FoundResource, findResources } from './carriers.js';
import { guessType } from './guess-type.js';
import type { KindDefinition, ReferenceRule } from './kind.js';
import { nodesMatching } from './path-pattern.js';
import { readDeployments } from './read-deployments.js';
import { readKustomization } from './read-kustomization.js';
import type { Registry } from './registry.js';

/** Reads everything that others may know of a document. */
export function readDocument(tree: YamlTree, isKustomizationFile: boolean, registry: Registry): DocFacts {
  const root = tree.root;
  if (root === undefined || root.kind !== 'map') return { ...noFacts, state: stateOf(tree, 'other') };
  if (isKustomizationFile || root.get('apiVersion')?.text()?.startsWith('kustomize.config.k8s.io/') === true) {
    return { ...noFacts, state: stateOf(tree, 'kustomization'), kustomization: readKustomization(root) };
  }
  const resources: ResourceFacts[] = [];
  for (const found of findResources(root)) {
    const facts = readResource(found, registry);
    if (facts !== undefined) resources.push({ ...facts, repeatsKeys: tree.repeatsKeys });
  }
  const sound = resources.length > 0 ? 'manifest' : guessType(root, registry.kinds) === undefined ? 'other' : 'untyped';
  return { ...noFacts, state: stateOf(tree, sound), resources, deployments: readDeployments(root) };
}

/** Reads a file that says what it is by its name. It has no name that others could use. */
export function readFileOfKind(tree: YamlTree, kind: KindDefinition): DocFacts {
  if (tree.root === undefined) return { ...noFacts, state: stateOf(tree, 'other') };
  const version = kind.versions[0] ?? '';
  const facts: ResourceFacts = {
    kindId: kind.id,
    apiVersion: apiVersionOf(kind.id, version),
    version,
    name: undefined,
    namespace: undefined,
    labels: noLabels,
    annotations: noLabels,
    rootPath: '',
    partial: false,
    isPatch: false,
    isPlaced: false,
    repeatsKeys: tree.repeatsKeys,
    data: kind.facts(tree.root),
    symbols: [],
    references: [],
  };
  return { ...noFacts, state: stateOf(tree, 'manifest'), resources: [facts] };
}

const stateOf = (tree: YamlTree, sound: DocState): DocState =>
  tree.problems.some((problem) => problem.severity === 'error') ? 'broken' : sound;

function readResource(
  { root, rootPath, extent, isPlaced }: FoundResource,
  registry: Registry,
): Omit<ResourceFacts, 'repeatsKeys'> | undefined {
  const apiVersion = root.get('apiVersion')?.string();
  const kindName = root.get('kind')?.string() ?? impliedKind(root);
  if (apiVersion === undefined || kindName === undefined) return undefined;
  const gvk = parseGvk(apiVersion, kindName);
  const kind = registry.kinds.get(kindIdOf(gvk));
  if (kind === undefined) return undefined;
  const local = rootPath === '' ? root : rebase(root);
  const isPatch = extent === 'patch' || local.get('$patch') !== undefined;
  const data = kind.facts(local);
  const name = readString(local.at('metadata.name'));
  const namespace = readString(local.at('metadata.namespace'));
  return {
    kindId: kind.id,
    apiVersion: apiVersionOf(kind.id, gvk.version),
    version: gvk.version,
    name,
    namespace,
    labels: readLabels(local.at('metadata.labels')),
    annotations: readLabels(local.at('metadata.annotations')),
    rootPath,
    partial: isPatch || extent !== 'whole',
    isPatch,
    isPlaced,
    data,
    symbols: [...ownName(kind, name, namespace), ...kind.symbols(data)],
    references: [
      ...kind.references.flatMap((rule) => readReferences(local, rule, namespace)),
      ...kind.moreReferences(data),
    ],
  };
}

/** The installer's configuration says what it is by its fields; its `kind` is usually left out. */
const impliedKind = (root: NodeRef): string | undefined =>
  root.get('baseDomain') !== undefined && root.get('networking') !== undefined ? 'InstallConfig' : undefined;

/** The node as the root of its own paths, for resources inside other documents. */
const rebase = (node: NodeRef): NodeRef => node.asRoot();

function ownName(
  kind: KindDefinition,
  name: Located<string> | undefined,
  namespace: Located<string> | undefined,
): readonly SymbolFact[] {
  if (name?.value === undefined) return [];
  return [
    {
      type: kind.id,
      name: name.value,
      namespace: kind.namedByNamespace ? namespace?.value : undefined,
      path: name.path,
      wholePath: '',
      detail: undefined,
    },
  ];
}

function readReferences(
  root: NodeRef,
  rule: ReferenceRule,
  namespace: Located<string> | undefined,
): readonly ReferenceFact[] {
  const references: ReferenceFact[] = [];
  for (const node of nodesMatching(root, rule.path)) {
    const text = node.opaque ? undefined : node.text();
    if (text === undefined || text === '') continue;
    references.push({
      to: rule.to,
      name: text,
      namespace: rule.namespace === 'own' ? namespace?.value : undefined,
      path: node.path,
      isKey: rule.part === 'key',
    });
  }
  return references;
}
