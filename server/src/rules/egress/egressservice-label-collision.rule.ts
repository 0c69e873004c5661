import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { egressServicesOfLabel, labelOfEgressService } from '../../paths/node-sets.js';
import { fullNameOf, isElecting } from '../common/egress-services.js';
import { quotedList } from '../common/words.js';

const sample = (namespace: string, name: string, file: string, mark = ''): string => `#: file: ${file}.yaml
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  type: LoadBalancer
  selector:
    app: frontend
  ports:
  - port: 443
---
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: ${name}${mark}
  namespace: ${namespace}
spec:
  sourceIPBy: LoadBalancerIP
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-label-collision',
  title: 'Two egress services produce the same node label',
  area: 'egress',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'The node label joins namespace and name with a hyphen, so `shop-eu/cart` and `shop/eu-cart` give the same one. Each takes the label for its own: it is removed while the other still needs it, and two nodes announce both Services.',
    bad: `${sample('shop', 'eu-cart', 'a')}${sample('shop-eu', 'cart', 'b', '    #! egressservice-label-collision "cart" share the node label')}`,
    good: `${sample('shop', 'eu-cart', 'a')}${sample('shop-eu', 'basket', 'b')}`,
    whenNotToUse: 'When the two go to different clusters; name the clusters in the settings.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice, nodeLabelForService and syncNode'],
  },
  check(egress, { graph, report }) {
    const label = labelOfEgressService(graph, egress);
    if (egress.partial || label === undefined || !isElecting(egress.data) || graph.hasAlternatives(egressService.id))
      return;
    const own = fullNameOf(graph, egress);
    const all = egressServicesOfLabel(graph, label).filter((it) => isElecting(it.data));
    const earlier = all
      .slice(
        0,
        all.findIndex((it) => it.id === egress.id),
      )
      .filter((it) => fullNameOf(graph, it) !== own);
    if (earlier.length === 0) return;
    report({
      at: 'metadata.name',
      message: `${quotedList([...earlier.map((it) => fullNameOf(graph, it)), own])} share the node label "${label}".`,
      related: earlier.map((it) => ({ in: it, at: 'metadata.name', message: 'an egress service with the same label' })),
    });
  },
});
