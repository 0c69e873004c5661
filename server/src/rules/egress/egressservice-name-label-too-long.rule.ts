import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { isKnown } from '../../model/located.js';
import { isElecting } from '../common/egress-services.js';
import { frontendService } from '../common/samples.js';

/** Most characters that the part of a label's key behind the slash may have. */
const longest = 63;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-name-label-too-long',
  title: 'Namespace and name are too long for the node label',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes marks the elected node with `egress-service.k8s.ovn.org/<namespace>-<name>`, and what follows the slash of a label may have 63 characters. The status is written before the label is refused, so all looks well while MetalLB waits for a label that never comes and announces nothing.',
    bad: `#: file: service.yaml
apiVersion: v1
kind: Service
metadata:
  name: frontend-of-the-internal-price-list
  namespace: wholesale-department-production
spec:
  type: LoadBalancer
  selector:
    app: frontend
  ports:
  - port: 443
#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend-of-the-internal-price-list    #! egressservice-name-label-too-long "frontend-of-the-internal-price-list" 67 characters
  namespace: wholesale-department-production
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
    whenNotToUse: 'Never: the label cannot be set.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice, nodeLabelForService and syncEgressService',
    ],
  },
  check(egress, { graph, report }) {
    const name = egress.name;
    const namespace = graph.namespaceOf(egress);
    if (egress.partial || !isKnown(name) || namespace === undefined || !isElecting(egress.data)) return;
    const length = namespace.length + 1 + name.value.length;
    if (length <= longest) return;
    report({
      at: name,
      message: `The node label for "${namespace}/${name.value}" would have ${length} characters after the slash; ${longest} are allowed, so no node ever gets it.`,
    });
  },
});
