import { defineRule } from '../../engine/rule.js';
import { externalRoute } from '../../kinds/ovn/admin-policy-based-external-route.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { matchesSet } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { frontendEgress } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { labelsOfNamespace } from '../common/namespace-labels.js';
import { frontendService } from '../common/samples.js';

const policy = (namespace: string): string => `#: file: external-route.yaml
apiVersion: k8s.ovn.org/v1
kind: AdminPolicyBasedExternalRoute
metadata:
  name: firewall
spec:
  from:
    namespaceSelector:
      matchLabels:
        kubernetes.io/metadata.name: ${namespace}
  nextHops:
    static:
    - ip: 198.51.100.9
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-external-route-overlap',
  title: 'An external route takes the traffic of the pods first',
  area: 'egress',
  severity: 'warning',
  tier: 3,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes looks at external routes of a namespace before egress services. Packets of the pods go to the gateway of the route, and never reach the node and the table that the egress service names.',
    bad: `${frontendService}${frontendEgress('    #! egressservice-external-route-overlap "frontend" Policy "firewall" sends', '')}${policy('shop')}`,
    good: `${frontendService}${frontendEgress('', '')}${policy('bank')}`,
    whenNotToUse: 'When the gateway is meant to see the replies of the Service.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/ovn/controller/apbroute/network_client.go: priority 501, egress services 101',
    ],
  },
  check(egress, { graph, report }) {
    const namespace = graph.namespaceOf(egress);
    if (namespace === undefined || graph.ofKind(externalRoute).length === 0) return;
    const labels = labelsOfNamespace(graph, namespace);
    const found = graph
      .ofKind(externalRoute)
      .find(({ data }) => data.namespaceSelector.isSet && matchesSet(data.namespaceSelector.nodes, labels) === true);
    if (found === undefined || isPatched(graph, externalRoute, found)) return;
    report({
      at: 'metadata.name',
      message: `Policy "${nameOf(found)}" sends the traffic of these pods elsewhere before the egress service sees it.`,
      related: [
        { in: found, at: 'spec.from.namespaceSelector', part: 'key', message: `selects namespace "${namespace}"` },
      ],
    });
  },
});
