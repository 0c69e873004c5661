import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { endpointSlice } from '../../kinds/core/endpoint-slice.kind.js';
import { endpoints } from '../../kinds/core/endpoints.kind.js';
import { service as serviceKind } from '../../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf } from '../../model/resource.js';
import { type Service, servicesOf } from '../../paths/services.js';
import { frontendEgress } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { frontendService } from '../common/samples.js';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-no-endpoints',
  title: 'The Service has no selector and no endpoints',
  area: 'egress',
  severity: 'info',
  tier: 3,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'A Service without a selector gets its endpoints from somebody else. As long as it has none, OVN-Kubernetes elects no node, and the Service is not announced.',
    bad: `${frontendService.replace('  selector:\n    app: frontend\n', '')}${frontendEgress('    #! egressservice-no-endpoints "frontend" Service "frontend" has no selector', '')}`,
    good: frontendService + frontendEgress('', ''),
    whenNotToUse: 'When an operator of yours writes the endpoints.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go, allEndpointsFor',
    ],
  },
  check(egress, { graph, report }) {
    const [service, ...more] = servicesOf(graph, egress);
    if (service === undefined || more.length > 0 || service.data.selector !== undefined) return;
    if (isPatched(graph, serviceKind, service) || hasEndpoints(graph, service)) return;
    report({
      at: 'metadata.name',
      message: `Service "${nameOf(service)}" has no selector, so its endpoints must come from elsewhere. Without any no node is elected.`,
      related: [{ in: service, at: 'spec', part: 'key', message: 'the Service' }],
    });
  },
});

const serviceLabel = 'kubernetes.io/service-name';

/** True if a list of endpoints is, or may be, for the Service. */
function hasEndpoints(graph: Graph, service: Service): boolean {
  const name = nameOf(service);
  const namespace = graph.namespaceOf(service);
  const bySlice = graph.ofKind(endpointSlice).filter(({ labels }) => {
    const said = labels.values[serviceLabel];
    return said === name || said === null || labels.open;
  });
  const byName = graph.ofKind(endpoints).filter((it) => it.name?.value === name || it.name?.opaque === true);
  return [...bySlice, ...byName].some((it) => graph.namespaceOf(it) === namespace);
}
