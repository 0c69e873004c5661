import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { nameOf } from '../../model/resource.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { egressServicesOf, isLocal } from '../../paths/services.js';
import { egressSpec } from '../common/egress-samples.js';
import { redNode } from '../common/samples.js';
import { frontendWith } from '../common/workload-samples.js';

const others = `${redNode}${egressSpec('  sourceIPBy: LoadBalancerIP\n  network: "110"\n  nodeSelector:\n    matchLabels:\n      kubernetes.io/hostname: worker-1\n')}`;

export default defineRule<ServiceFacts>({
  code: 'egressservice-node-ports-off',
  title: 'Local traffic policy without node ports',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'For a Service with externalTrafficPolicy Local the egress service adds rules for its node ports. Without node ports it tries to add one for port 0, which the kernel refuses, again and again.',
    bad:
      others +
      frontendWith(
        '  externalTrafficPolicy: Local\n  allocateLoadBalancerNodePorts: false    #! egressservice-node-ports-off "false" needs node ports\n',
      ),
    good: others + frontendWith('  externalTrafficPolicy: Local\n'),
    whenNotToUse: 'Never: the controller cannot finish its work.',
    sources: ['OVN-Kubernetes, go-controller/pkg/node/controllers/egressservice/egressservice_node.go'],
  },
  check(service, { graph, report }) {
    const { allocateNodePorts } = service.data;
    if (!isLocal(service) || allocateNodePorts?.value !== false) return;
    const [egress, ...more] = egressServicesOf(graph, service);
    if (egress === undefined || more.length > 0 || typeof tableOfEgressService(egress) !== 'number') return;
    report({
      at: allocateNodePorts,
      message: `With externalTrafficPolicy Local, egress service "${nameOf(egress)}" needs node ports, but this Service switches them off.`,
      related: [{ in: egress, at: egress.data.networkText ?? 'spec.network', message: 'rules for the routing table' }],
    });
  },
});
