import { deepEqual } from '../../base/equal.js';
import { defineFact, type Graph } from '../../engine/graph.js';
import type { KindDefinition } from '../../engine/kind.js';
import { defineRule } from '../../engine/rule.js';
import { kindNameOf } from '../../model/gvk.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { clusterKinds } from '../common/all-kinds.js';
import { communitySample, documents } from '../common/metallb-samples.js';

const sample = (name: string): string =>
  documents(
    communitySample('keep-inside', '65535:65281'),
    communitySample('stay-close', '65535:65282').replace('name: communities', `name: ${name}`),
  );

export default defineRule<unknown>({
  code: 'resource-defined-twice',
  title: 'The same resource twice in one build',
  area: 'hygiene',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: clusterKinds,
  since: '0.1.0',
  docs: {
    why: 'Two manifests of one kind, namespace and name are one resource: kustomize refuses the build, and applying a file with both leaves only what the later one says.',
    bad: sample('communities    #! resource-defined-twice "communities" Community "communities" is also defined'),
    good: sample('other-communities'),
    whenNotToUse: 'When a folder keeps alternatives side by side of which one is applied.',
    sources: ['kustomize: a resource id may be registered once'],
  },
  check(resource, { graph, report }) {
    const fact = facts.get(resource.kindId);
    const twice = fact === undefined ? undefined : graph.ask(fact).find(({ later }) => later.id === resource.id);
    if (twice === undefined) return;
    const { earlier, isAlternative } = twice;
    if (isAlternative && graph.ask(firstAlternative) !== resource.id) return;
    const file = graph.fileOf(earlier);
    const where = file === graph.fileOf(resource) ? 'above in this file' : `in ${file}`;
    report({
      at: resource.name ?? 'metadata.name',
      severity: isAlternative ? 'info' : 'error',
      message: isAlternative
        ? `${kindNameOf(resource.kindId)} "${nameOf(resource)}" is also defined ${where}, so these files look like alternatives.`
        : `${kindNameOf(resource.kindId)} "${nameOf(resource)}" is also defined ${where}.`,
      related: [{ in: earlier, at: earlier.name ?? 'metadata.name', message: 'the first definition' }],
    });
  },
});

/** A resource, and the one before it that has the same name. */
interface Twice {
  readonly earlier: Resource;
  readonly later: Resource;
  /** They lie side by side in files of a folder that nothing builds. */
  readonly isAlternative: boolean;
}

const facts = new Map(
  clusterKinds.map((kind) => [
    kind.id,
    defineFact(`defined twice: ${kind.id}`, (graph): readonly Twice[] => findTwice(graph, kind)),
  ]),
);

function findTwice(graph: Graph, kind: KindDefinition): readonly Twice[] {
  const first = new Map<string, Resource>();
  const found: Twice[] = [];
  for (const later of graph.ofKind(kind)) {
    if (later.name?.value === undefined || later.namespace?.opaque === true) continue;
    const namespace = kind.scope === 'Cluster' ? '' : (graph.namespaceOf(later) ?? '');
    const key = `${namespace}/${later.name.value}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, later);
    else if (isClaim(graph, kind, earlier, later)) {
      found.push({ earlier, later, isAlternative: isAlternative(graph, kind, earlier, later) });
    }
  }
  return found;
}

const areInOneFile = (graph: Graph, a: Resource, b: Resource): boolean => graph.fileOf(a) === graph.fileOf(b);

/**
 * The output of a build beside its sources is no second definition: it says the same again, with the namespace that the build gives.
 * What a policy places may go to other clusters. Files that are not alternatives of each other are in one scope only if one build takes both.
 */
function isClaim(graph: Graph, kind: KindDefinition, a: Resource, b: Resource): boolean {
  if (a.isPlaced || b.isPlaced) return false;
  if (areInOneFile(graph, a, b)) return true;
  if (a.namespace?.value !== b.namespace?.value) return false;
  return !graph.hasAlternatives(kind.id) || !deepEqual(a.data, b.data);
}

const isAlternative = (graph: Graph, kind: KindDefinition, a: Resource, b: Resource): boolean =>
  !areInOneFile(graph, a, b) && graph.hasAlternatives(kind.id);

/** Of a folder of alternatives one word is enough: the one that stands first. */
const firstAlternative = defineFact('first alternative', (graph): string | undefined => {
  const all = [...facts.values()].flatMap((fact) => graph.ask(fact)).filter((it) => it.isAlternative);
  const [first] = all.sort((a, b) => (graph.fileOf(a.later) < graph.fileOf(b.later) ? -1 : 1));
  return first?.later.id;
});
