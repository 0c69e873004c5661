import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf } from '../../model/resource.js';
import { servicesOf, workloadsOf } from '../../paths/services.js';
import { egressSpec } from '../common/egress-samples.js';
import { frontendPods, frontendWith } from '../common/workload-samples.js';

const egress = (mark = ''): string =>
  egressSpec('  sourceIPBy: LoadBalancerIP\n  nodeSelector:\n    matchLabels:\n      zone: north\n', mark);

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-host-network-pods',
  title: 'All pods of the Service use the host network',
  area: 'egress',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Egress services steer packets by the addresses of pods. Pods on the host network have the address of their node, so OVN-Kubernetes leaves them out; with no other pods it elects no node.',
    bad:
      frontendWith('') +
      frontendPods('      hostNetwork: true\n') +
      egress('    #! egressservice-host-network-pods "frontend" All pods of Service "frontend"'),
    good: frontendWith('') + frontendPods() + egress(),
    whenNotToUse: 'When the Service has other pods, which are not in the repository.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go, backendNodesFor',
    ],
  },
  check(egress, { graph, report }) {
    const [service, ...more] = servicesOf(graph, egress);
    if (service === undefined || more.length > 0) return;
    const workloads = workloadsOf(graph, service);
    if (workloads.length === 0 || workloads.some(({ data }) => data.hostNetwork?.value !== true)) return;
    report({
      at: 'metadata.name',
      message: `All pods of Service "${nameOf(service)}" use the host network, but egress services only handle pods with addresses of their own.`,
      related: workloads.map((it) => ({
        in: it,
        at: it.data.hostNetwork ?? it.data.podPath,
        message: `pods of "${nameOf(it)}"`,
      })),
    });
  },
});
