import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service } from '../../kinds/core/service.kind.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import { nameOf, type OpenResource } from '../../model/resource.js';
import { egressServicesOf, isLoadBalancer } from '../../paths/services.js';
import { parseDocument } from '../../syntax/parse.js';
import { toPlain } from '../../syntax/plain.js';
import { annotationPath } from '../common/annotations.js';
import { egressSpec } from '../common/egress-samples.js';
import { frontendService } from '../common/samples.js';

const annotation = 'k8s.ovn.org/egress-service';

export default defineRule<ServiceFacts>({
  code: 'service-egress-annotation-dead',
  title: 'The old egress service annotation has no effect',
  area: 'hygiene',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [service],
  since: '0.1.0',
  docs: {
    why: 'Early versions of OVN-Kubernetes read an annotation of the Service. It gave way to a resource of its own, EgressService, and is not looked at any more.',
    bad: frontendService.replace(
      'spec:',
      `  annotations:
    ${annotation}: "{}"    #! service-egress-annotation-dead "${annotation}" use an EgressService
spec:`,
    ),
    good: `${frontendService}${egressSpec('  sourceIPBy: LoadBalancerIP\n')}`,
    whenNotToUse: 'Never: nothing reads the annotation.',
    sources: ['OVN-Kubernetes, commit e0886c2d5: the annotation is replaced by the EgressService resource'],
  },
  check(resource, { graph, report }) {
    const path = annotationPath(annotation);
    if (resource.at(path) === undefined) return;
    report({
      at: path,
      part: 'key',
      message: `The annotation ${annotation} is not read any more; use an EgressService.`,
      tags: ['unnecessary'],
      fixes: create(graph, resource, path),
    });
  },
});

/** The annotation held the specification as JSON: a node selector, if anything. */
function create(graph: Graph, resource: OpenResource<ServiceFacts>, path: string): readonly Fix[] {
  const selector = readSelector(resource.at(path)?.string());
  const isFree = egressServicesOf(graph, resource).length === 0 && isLoadBalancer(resource) === true;
  if (selector === undefined || !isFree || resource.partial || resource.name?.value === undefined) return [];
  const namespace = resource.namespace?.value;
  return [
    {
      title: 'Create an EgressService',
      safety: 'suggestion',
      edit(editor) {
        editor.in(resource).remove(path);
        editor.addDocument(resource, {
          apiVersion: 'k8s.ovn.org/v1',
          kind: 'EgressService',
          metadata: { name: nameOf(resource), ...(namespace === undefined ? {} : { namespace }) },
          spec: { sourceIPBy: 'LoadBalancerIP', ...selector },
        });
      },
    },
  ];
}

/** JSON is YAML: `{"nodeSelector": {"matchLabels": {"zone": "north"}}}`. Anything else than a selector is not read. */
function readSelector(text: string | undefined): Readonly<Record<string, PlainValue>> | undefined {
  const { root, problems } = parseDocument(text ?? '');
  if (text === undefined || problems.length > 0 || root?.kind !== 'map') return undefined;
  const [entry, ...more] = root.entries();
  if (entry === undefined) return {};
  return entry.key === 'nodeSelector' && more.length === 0 ? { nodeSelector: toPlain(entry.value) } : undefined;
}
