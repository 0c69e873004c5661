import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { tableOfEgressService } from '../../paths/egress-table.js';
import { defineIndex } from '../../paths/key-index.js';
import { type EgressService, servicesOf, workloadsOf } from '../../paths/services.js';
import { fullNameOf, isElecting, isPatched } from '../common/egress-services.js';

const service = (name: string, app: string, mark = ''): string => `#: file: ${name}.yaml
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
spec:
  type: LoadBalancer
  selector:
    app: ${app}
  ports:
  - port: 443
---
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: ${name}${mark}
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
  nodeSelector:
    matchLabels:
      zone: north
`;

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-pods-shared',
  title: 'Two egress services select the same pods',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'Egress services are set up for each address of a pod. A pod can only leave with one source address and by one routing table, so with two egress services chance decides, and taking one of them away takes the rules of both.',
    bad:
      service('frontend', 'web') +
      service(
        'tickets',
        'web',
        '    #! egressservice-pods-shared:error "tickets" "shop/frontend" and "shop/tickets" select the same pods',
      ),
    good: service('frontend', 'web') + service('tickets', 'tickets'),
    whenNotToUse: 'When only one of the two is ever in the cluster.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/ovn/egressservices and go-controller/pkg/node/controllers/egressservice: both by pod address',
    ],
  },
  check(egress, { graph, report }) {
    if (graph.hasAlternatives(egressService.id) || isPatched(graph, egressService, egress)) return;
    for (const other of before(graph, egress)) {
      const conflict = isPatched(graph, egressService, other) ? undefined : judge(egress, other);
      if (conflict === undefined) continue;
      report({
        at: 'metadata.name',
        severity: conflict.severity,
        message: `Egress services "${fullNameOf(graph, other)}" and "${fullNameOf(graph, egress)}" select the same pods, but ${conflict.why}.`,
        related: [{ in: other, at: 'metadata.name', message: 'the other egress service' }],
      });
      return;
    }
  },
});

/** The pods of an egress service: by the whole selector of its Service, and by every workload that this selects. */
function keysOf(graph: Graph, egress: EgressService): readonly string[] {
  const [service, ...more] = servicesOf(graph, egress);
  const { selector } = service?.data ?? {};
  if (service === undefined || more.length > 0 || selector === undefined || selector.open) return [];
  const labels = Object.entries(selector.values).sort(([a], [b]) => (a < b ? -1 : 1));
  if (labels.length === 0 || labels.some(([, value]) => value === null)) return [];
  const whole = `${graph.namespaceOf(egress) ?? ''} ${JSON.stringify(labels)}`;
  return [whole, ...workloadsOf(graph, service).map(({ id }) => id)];
}

const byPods = defineIndex('egress services by pods', (graph) => graph.ofKind(egressService), keysOf);

/** Those of the same pods that come before it by file and place, of another name. */
const before = (graph: Graph, egress: EgressService): readonly EgressService[] =>
  keysOf(graph, egress)
    .map((key) => byPods(graph, key))
    .flatMap((all) =>
      all.slice(
        0,
        all.findIndex(({ id }) => id === egress.id),
      ),
    )
    .filter((it) => fullNameOf(graph, it) !== fullNameOf(graph, egress));

interface Conflict {
  readonly severity: Severity;
  readonly why: string;
}

function judge(a: EgressService, b: EgressService): Conflict | undefined {
  if (isElecting(a.data) && isElecting(b.data))
    return { severity: 'error', why: 'a pod can have one source address only' };
  const [first, second] = [tableOfEgressService(a), tableOfEgressService(b)];
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  return first === second
    ? { severity: 'warning', why: 'deleting one removes the rules of both' }
    : { severity: 'warning', why: `a pod can use one of the tables ${second} and ${first} only` };
}
