import type { Graph } from '../../engine/graph.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { userDefinedNetwork } from '../../kinds/ovn/user-defined-network.kind.js';
import { nameOf } from '../../model/resource.js';
import { defineIndex } from '../../paths/key-index.js';
import { frontendEgress } from '../common/egress-samples.js';
import { namespacesNamed } from '../common/namespace-labels.js';
import { frontendWith } from '../common/workload-samples.js';

type Related = NonNullable<FindingInput['related']>[number];

const label = 'k8s.ovn.org/primary-user-defined-network';

const namespaceSample = (labels: string): string => `#: file: namespace.yaml
apiVersion: v1
kind: Namespace
metadata:
  name: shop
${labels}`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-primary-udn',
  title: 'Egress service in a namespace with its own primary network',
  area: 'egress',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: "Egress services only look at endpoints on the cluster's default network. Pods of a namespace with a primary user-defined network have theirs there, so for them nothing is set up.",
    bad: `${namespaceSample(`  labels:\n    ${label}: ""\n`)}${frontendWith('')}${frontendEgress('    #! egressservice-primary-udn "frontend" Namespace "shop" has', '')}`,
    good: `${namespaceSample('')}${frontendWith('')}${frontendEgress('', '')}`,
    whenNotToUse: 'Never: egress services have no effect there.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice', 'OVN-Kubernetes, docs/okeps'],
  },
  check(egress, { graph, report }) {
    const name = graph.namespaceOf(egress);
    const place = name === undefined || graph.hasAlternatives() ? undefined : primaryNetwork(graph, name);
    if (name === undefined || place === undefined) return;
    report({
      at: 'metadata.name',
      message: `Namespace "${name}" has a primary user-defined network, and egress services ignore the pods on it.`,
      related: [place],
    });
  },
});

const primaryNetworks = defineIndex(
  'primary networks by namespace',
  (graph) => graph.ofKind(userDefinedNetwork).filter(({ data }) => data.role?.value === 'Primary'),
  (graph, network) => [graph.namespaceOf(network) ?? ''],
);

/** What gives the pods of a namespace a primary network of their own: its label, or a network in it. */
function primaryNetwork(graph: Graph, name: string): Related | undefined {
  const labelled = namespacesNamed(graph, name).find(({ labels }) => Object.hasOwn(labels.values, label));
  if (labelled !== undefined)
    return { in: labelled, at: `metadata.labels["${label}"]`, part: 'key', message: 'asks for a primary network' };
  const [network] = primaryNetworks(graph, name);
  return network && { in: network, at: network.data.role ?? 'spec', message: `primary network "${nameOf(network)}"` };
}
