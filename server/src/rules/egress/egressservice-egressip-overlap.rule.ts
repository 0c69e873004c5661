import { defineRule } from '../../engine/rule.js';
import { egressIp } from '../../kinds/ovn/egress-ip.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { matchesSet } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { servicesOf, workloadsOf } from '../../paths/services.js';
import { frontendEgress } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { labelsOfNamespace } from '../common/namespace-labels.js';
import { frontendPods, frontendWith } from '../common/workload-samples.js';

const address = (app: string): string => `#: file: egress-ip.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressIP
metadata:
  name: shop
spec:
  egressIPs: [203.0.113.40]
  namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: shop
  podSelector:
    matchLabels:
      app: ${app}
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-egressip-overlap',
  title: 'An EgressIP selects the same pods',
  area: 'egress',
  severity: 'info',
  tier: 3,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Both choose where connections of the pods leave. The egress service comes first, so the EgressIP has no effect for these pods.',
    bad: `${frontendWith('')}${frontendPods()}${frontendEgress('    #! egressservice-egressip-overlap "frontend" EgressIP "shop" also selects', '')}${address('frontend')}`,
    good: `${frontendWith('')}${frontendPods()}${frontendEgress('', '')}${address('batch')}`,
    whenNotToUse: 'When the EgressIP is there for the time without the egress service.',
    sources: ['OVN-Kubernetes, go-controller/pkg/types/const.go: priorities of egress services and of egress IPs'],
  },
  check(egress, { graph, report }) {
    const [service, ...more] = servicesOf(graph, egress);
    const namespace = graph.namespaceOf(egress);
    if (service === undefined || more.length > 0 || namespace === undefined || graph.ofKind(egressIp).length === 0)
      return;
    const workloads = workloadsOf(graph, service);
    const labels = labelsOfNamespace(graph, namespace);
    const found = graph
      .ofKind(egressIp)
      .find(
        ({ data }) =>
          data.namespaceSelector.isSet &&
          matchesSet(data.namespaceSelector.nodes, labels) === true &&
          workloads.some((it) => matchesSet(data.podSelector.nodes, it.data.podLabels) === true),
      );
    if (found === undefined || isPatched(graph, egressIp, found)) return;
    report({
      at: 'metadata.name',
      message: `EgressIP "${nameOf(found)}" also selects these pods; the egress service wins.`,
      related: [{ in: found, at: 'metadata.name', message: 'has no effect for these pods' }],
    });
  },
});
