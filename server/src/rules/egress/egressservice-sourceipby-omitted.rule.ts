import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { egressSpec } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { putAt } from '../common/fixes.js';
import { frontendService, redNode } from '../common/samples.js';

const spec = `  network: "110"
  nodeSelector:
    matchLabels:
      kubernetes.io/hostname: worker-1
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-sourceipby-omitted',
  title: 'sourceIPBy is left out',
  area: 'egress',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'An egress service without `sourceIPBy` acts as if it were `LoadBalancerIP`: one node is elected and the pods get the address of the load balancer. A reader of the manifest cannot tell.',
    bad: `${redNode}${frontendService}${egressSpec(spec).replace('spec:', 'spec:    #! egressservice-sourceipby-omitted "spec" the address of the load balancer is used')}`,
    good: `${redNode}${frontendService}${egressSpec(`  sourceIPBy: LoadBalancerIP\n${spec}`)}`,
    whenNotToUse: 'When everybody who reads these manifests knows the default.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go, syncEgressService',
    ],
  },
  check(egress, { graph, report }) {
    if (egress.partial || egress.data.sourceIpBy !== undefined || isPatched(graph, egressService, egress)) return;
    const above = egress.at('spec');
    if (above?.opaque === true || above?.hasOpaqueContent === true) return;
    report({
      at: above === undefined ? 'metadata.name' : 'spec',
      message: 'Without sourceIPBy the address of the load balancer is used (LoadBalancerIP).',
      fixes: [putAt('Add sourceIPBy LoadBalancerIP', egress, 'spec.sourceIPBy', 'LoadBalancerIP', 'safe')],
    });
  },
});
