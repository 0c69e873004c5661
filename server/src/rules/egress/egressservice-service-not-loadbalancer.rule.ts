import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service } from '../../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { servicesOf } from '../../paths/services.js';
import { isPatched } from '../common/egress-services.js';
import { frontendService } from '../common/samples.js';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-service-not-loadbalancer',
  title: 'The Service behind an egress service is not a load balancer',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes steers the traffic of a Service only when it is of type LoadBalancer and has been given an address. For any other Service the egress service waits without a word.',
    bad: `#: file: service.yaml
apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop
spec:
  type: ClusterIP
  selector:
    app: frontend
  ports:
  - port: 443
#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend    #! egressservice-service-not-loadbalancer "frontend" Service "frontend" is of type ClusterIP
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
`,
    good: `${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
`,
    whenNotToUse: 'Never: such an egress service has no effect.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice, shouldConfigureEgressSVC'],
  },
  check(egress, { graph, report }) {
    const services = servicesOf(graph, egress);
    const [first] = services;
    if (egress.partial || first === undefined || isPatched(graph, service, egress)) return;
    if (services.some((it) => reasonOf(it) === undefined)) return;
    report({
      at: 'metadata.name',
      message: `Service "${nameOf(egress)}" ${reasonOf(first) ?? ''}, but an egress service needs one of type LoadBalancer with an address of its own.`,
      related: services.map((it) => ({
        in: it,
        at: isHeadless(it) ? 'spec.clusterIP' : 'spec.type',
        message: 'the Service',
      })),
      fixes: services.length === 1 ? [makeLoadBalancer(first)] : [],
    });
  },
});

const isHeadless = ({ data }: Resource<ServiceFacts>): boolean => data.clusterIp?.value === 'None';

/** Why the Service gets no address; `undefined` if it may get one. */
function reasonOf(it: Resource<ServiceFacts>): string | undefined {
  const type = it.data.type === undefined ? 'ClusterIP' : it.data.type.value;
  if (type === undefined) return undefined;
  if (type !== 'LoadBalancer') return `is of type ${type}`;
  return isHeadless(it) ? 'is headless (clusterIP: None)' : undefined;
}

/** A load balancer cannot be headless. */
const makeLoadBalancer = (it: Resource<ServiceFacts>): Fix => ({
  title: `Set the type of Service "${nameOf(it)}" to LoadBalancer`,
  safety: 'suggestion',
  edit(editor) {
    const edits = editor.in(it);
    if (it.data.type?.value !== 'LoadBalancer') edits.put('spec.type', 'LoadBalancer');
    if (isHeadless(it)) edits.remove('spec.clusterIP');
  },
});
