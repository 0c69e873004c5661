import type { Graph } from '../../engine/graph.js';
import { isOfKind } from '../../engine/kind.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { type Comparison, compareWays } from '../../paths/comparison.js';
import { replyWay } from '../../paths/egress.js';
import { describeDomain } from '../../paths/entry.js';
import { describeWay, type Way } from '../../paths/lookup.js';
import { egressServicesOf, type Service, servicesOf } from '../../paths/services.js';
import type { PathStep } from '../../paths/steps.js';
import { explainService, type Trace } from '../../paths/verdict.js';
import { frontendEgress, frontendInPool } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';

const others = (port: string): string => `${redNode}#: file: pool.yaml
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool-red
  namespace: metallb-system
spec:
  addresses:
  - 203.0.113.10/32
  autoAssign: false
#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: answer-red
  namespace: metallb-system
spec:
  ipAddressPools: [pool-red]
  interfaces: [${port}]
  nodeSelectors:
  - matchLabels:
      egress-service.k8s.ovn.org/shop-frontend: ""
${frontendInPool()}`;

export default defineRule<ServiceFacts | EgressServiceFacts>({
  code: 'service-path-asymmetric',
  title: 'Requests and replies of a Service take different paths',
  area: 'egress',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [serviceKind, egressService],
  since: '0.1.0',
  docs: {
    why: 'The routing table by which a request comes in is compared with the one by which its reply leaves, on the same node. Where they differ, the reply takes another way: firewalls drop it, or a client of another network gets it.',
    bad: `${others('ens192')}${frontendEgress('    #! service-path-asymmetric "frontend" enter by the main table, but replies leave by VRF "red"')}`,
    good: `${others('ens224')}${frontendEgress()}`,
    whenNotToUse:
      'When routers outside of the cluster join both ways again, and nothing between them looks at connections.',
    sources: ['the path of a packet through VRFs, as tried with real kernels; every step is in the finding'],
  },
  check(resource, context) {
    if (resource.partial) return;
    if (isOfKind(serviceKind, resource)) {
      if (egressServicesOf(context.graph, resource).length === 0) judge(resource, resource, context);
      return;
    }
    if (!isOfKind(egressService, resource) || isPatched(context.graph, egressService, resource)) return;
    const [service, ...more] = servicesOf(context.graph, resource);
    if (service !== undefined && more.length === 0) judge(service, resource, context);
  },
});

function judge(service: Service, at: Resource, { graph, report }: RuleContext): void {
  if (isPatched(graph, serviceKind, service)) return;
  const trace = explainService(graph, service);
  if (trace.verdict !== 'asymmetric') return;
  const found = trace.comparisons
    .map((comparison) => leftOver(graph, trace, comparison))
    .find((it) => it !== undefined);
  if (found === undefined) return;
  const { comparison, way, goesOut } = found;
  report({
    at: at.name ?? 'metadata.name',
    message: `Requests for "${nameOf(service)}" enter by ${describeDomain(comparison.entry.domain)}, but replies leave by ${describeWay(way)}.`,
    related: [comparison.comesIn, goesOut].flatMap(placesOf),
  });
}

const placesOf = ({ text, places }: PathStep) =>
  places.map(({ resource, path }) => ({ in: resource, at: path, message: text }));

interface LeftOver {
  readonly comparison: Comparison;
  readonly way: Way;
  readonly goesOut: PathStep;
}

/** A proven difference of tables that no other rule speaks of. */
function leftOver(graph: Graph, trace: Trace, comparison: Comparison): LeftOver | undefined {
  const { flow, result, isProven, entry, nodes } = comparison;
  const [family] = entry.families;
  if (flow !== 'request' || result !== 'different' || !isProven || family === undefined) return undefined;
  const { table } = trace.egress;
  const { way, step } = replyWay(graph, table, nodes, family, trace.egress.step);
  if (compareWays(entry.domain, way) !== 'different' || hasOwnRule(trace, comparison, way)) return undefined;
  return { comparison, way, goesOut: step };
}

/**
 * True if the difference has a rule of its own: routes that lead nowhere, tables without a way out, and whatever BGP announces into a
 * VRF. What is left are L2 advertisements on chosen interfaces, and default routes by an interface that is in no VRF.
 */
function hasOwnRule({ entries, egress }: Trace, { entry }: Comparison, way: Way): boolean {
  if (way.kind === 'interface') return false;
  if (way.kind === 'nowhere' || way.kind === 'unknown' || entry.kind === 'bgp' || entry.port === undefined) return true;
  if (way.kind === 'main' && egress.table !== undefined) return true;
  return entries.some(({ kind, domain }) => kind === 'bgp' && domain.kind === 'vrf');
}
