import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { egressLabel, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { isAllNodes, union } from '../../model/node-set.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { egressOf } from '../../paths/egress.js';
import type { Entry } from '../../paths/entry.js';
import { mainTable, rulesOn } from '../../paths/route-rules.js';
import type { Service } from '../../paths/services.js';
import { isEgressLabel, limitToEgressNode, wantedLabels } from '../common/egress-labels.js';
import {
  fromEgressNode,
  frontendEgress,
  frontendInPool,
  frontendPool,
  redAdvertisement,
} from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';
import { selectorOfSet } from '../common/selector-yaml.js';
import {
  certainEntries,
  describeVrfs,
  type IngressVrf,
  ingressVrfs,
  placesOf,
  servicesOfPool,
} from '../common/service-ingress.js';

const others = `${redNode}${frontendPool}`;

export default defineRule<ServiceFacts>({
  code: 'service-vrf-pool-without-egressservice',
  title: 'Announced in a VRF, but nothing steers the replies',
  area: 'egress',
  severity: 'warning',
  tier: 1,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'Requests come in by the VRF, but answers are looked up in the main table, because nothing tells the node which table to use for them. They leave by the default gateway.',
    bad: `${others}${redAdvertisement()}${frontendInPool('    #! service-vrf-pool-without-egressservice "frontend" is announced in VRF "red" (table 110)')}`,
    good: `${others}${redAdvertisement('', fromEgressNode)}${frontendInPool()}${frontendEgress()}`,
    whenNotToUse: 'When something else on the nodes sends the replies back, for example rules that mark connections.',
    sources: [
      'OVN-Kubernetes, docs/features/cluster-egress-controls/egress-service.md',
      'MetalLB, issues 297, 610 and 1983',
    ],
  },
  check(service, { graph, report }) {
    const { mode, resource } = egressOf(graph, service);
    if (service.partial || mode !== 'main' || resource !== undefined) return;
    if (isPatched(graph, egressService, service) || isPatched(graph, serviceKind, service)) return;
    const vrfs = ingressVrfs(certainEntries(graph, service) ?? []) ?? [];
    if (vrfs.length === 0 || vrfs.some((vrf) => vrf.table === mainTable || hasOwnRules(graph, vrf))) return;
    const [only] = vrfs.length === 1 ? vrfs : [];
    report({
      at: 'metadata.name',
      message: `Service "${nameOf(service)}" is announced in ${describeVrfs(vrfs)}, but no egress service sends its replies there.`,
      related: placesOf(vrfs),
      fixes: only === undefined ? [] : createEgressService(graph, service, only),
    });
  },
});

/** True if a rule about where packets come from looks into a table besides the main one. */
const hasOwnRules = (graph: Graph, { vrfs }: IngressVrf): boolean =>
  rulesOn(graph, union(...vrfs.map((vrf) => vrf.nodes))).some(
    ({ item, table }) => table !== mainTable && (item.ipFrom !== undefined || item.iif !== undefined),
  );

/**
 * An egress service for the table and the nodes of the VRF, and its label in the advertisements. Not offered if one of these is for other
 * Services too, or if the nodes cannot be said in one selector.
 */
function createEgressService(graph: Graph, service: Service, { table, vrfs, entries }: IngressVrf): readonly Fix[] {
  const namespace = graph.namespaceOf(service);
  const nodes = union(...vrfs.map((vrf) => vrf.nodes));
  const selector = selectorOfSet(nodes);
  if (namespace === undefined || (selector === undefined && !isAllNodes(nodes))) return [];
  const advertisements = [...new Map(entries.map(({ advertisement: it }) => [it.id, it])).values()];
  if (!advertisements.every((it) => isOnlyFor(graph, it, service, entries))) return [];
  const own = service.namespace?.value;
  return [
    {
      title: `Create an EgressService for "${nameOf(service)}"`,
      safety: 'suggestion',
      edit(editor) {
        editor.addDocument(service, {
          apiVersion: 'k8s.ovn.org/v1',
          kind: 'EgressService',
          metadata: { name: nameOf(service), ...(own === undefined ? {} : { namespace: own }) },
          spec: {
            sourceIPBy: 'LoadBalancerIP',
            network: String(table),
            ...(selector === undefined ? {} : { nodeSelector: selector }),
          },
        });
        const label = egressLabel(namespace, nameOf(service));
        for (const advertisement of advertisements) limitToEgressNode(editor, advertisement, label);
      },
    },
  ];
}

/** True if the advertisement carries the Service's pool alone, and nobody else gets an address of it. */
function isOnlyFor(
  graph: Graph,
  advertisement: Resource<AdvertisementFacts>,
  service: Service,
  entries: readonly Entry[],
): boolean {
  const { pools, poolSelectors, nodeSelectors } = advertisement.data;
  const isOne = pools?.items.length === 1 && !poolSelectors.isSet;
  if (!isOne || wantedLabels(nodeSelectors).some(({ key }) => isEgressLabel(key))) return false;
  return entries.every(({ pool }) => servicesOfPool(graph, pool.name).every((other) => other.id === service.id));
}
