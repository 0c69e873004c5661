import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { metalLb } from '../../kinds/metallb/metallb.kind.js';
import { metalLbInstallation } from '../../paths/platform.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { egressServicesOf } from '../../paths/services.js';
import { frontendInPool, redPool } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { advertiseAll } from '../common/metallb-samples.js';

const installation = (spec: string): string => `#: file: metallb.yaml
apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  bgpBackend: frr-k8s
${spec}`;

const pool = `${redPool}#: file: advertisement.yaml
${advertiseAll}`;

export default defineRule<ServiceFacts>({
  code: 'service-loadbalancerclass-unhandled',
  title: 'MetalLB does not handle this load-balancer class',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'MetalLB passes over Services of another class, without an event. Such a Service gets no address from it, and its egress service never starts.',
    bad: `${pool}${installation('  loadBalancerClass: example.com/metallb\n')}${frontendInPool('    #! service-loadbalancerclass-unhandled "frontend" MetalLB handles class "example.com/metallb", but')}`,
    good: `${pool}${installation('')}${frontendInPool()}`,
    whenNotToUse: 'When something else sets the class of the Service.',
    sources: ['MetalLB, controller/main.go and speaker/main.go: filterByLoadBalancerClass'],
  },
  check(service, { graph, report }) {
    const { pool, addresses, loadBalancerClass } = service.data;
    const { end } = poolChoice(graph, service);
    const { resource, loadBalancerClass: handled } = metalLbInstallation(graph);
    if (end?.kind !== 'not handled' || resource === undefined || isPatched(graph, serviceKind, service)) return;
    if (graph.patchesOf(metalLb).length > 0 || graph.hasAlternatives(metalLb.id)) return;
    if (pool === undefined && addresses === undefined && egressServicesOf(graph, service).length === 0) return;
    const own = loadBalancerClass?.value === undefined ? 'none' : `"${loadBalancerClass.value}"`;
    report({
      at: loadBalancerClass ?? 'metadata.name',
      message: `MetalLB handles ${handled === undefined ? 'Services without a class' : `class "${handled}"`}, but this Service has ${own}.`,
      related: [{ in: resource, at: 'spec.loadBalancerClass', message: 'the class that MetalLB handles' }],
    });
  },
});
