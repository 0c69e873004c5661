import { type Family, sizeOf } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import type { Located } from '../../model/located.js';
import { matchesSet } from '../../model/node-set.js';
import { nameOf } from '../../model/resource.js';
import { egressServicesOfLabel } from '../../paths/node-sets.js';
import { poolChoice } from '../../paths/pool-choice.js';
import type { Pool } from '../../paths/pools.js';
import { isLocal, loadBalancers } from '../../paths/services.js';
import { type Advertisement, isFirm, poolsOfAdvertisement } from '../common/advertisements.js';
import { isEgressLabel, restOfLabel, wantedLabels } from '../common/egress-labels.js';
import { removeAt } from '../common/fixes.js';
import { bgpSample, documents, plainPeer, poolSample } from '../common/metallb-samples.js';

const sample = (...fields: readonly string[]): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    plainPeer('router-a', '198.51.100.1'),
    bgpSample('advertise-red', 'pool-red', 'peers:', '- router-a', ...fields),
    `apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop
  annotations:
    metallb.io/address-pool: pool-red
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  selector:
    app: frontend
  ports:
  - port: 443
`,
  );

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-aggregation-with-egress',
  title: 'An aggregate attracts traffic for other Services',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'A node that announces a whole network gets the packets for every address in it, also for Services that it does not answer for: those with another egress node, or without a pod on this node. They are lost there.',
    bad: sample(
      'aggregationLength: 28    #! bgpadvertisement-aggregation-with-egress "28" also attracts traffic for other addresses',
    ),
    good: sample(),
    whenNotToUse: 'When one Service uses the whole pool.',
    sources: ['MetalLB issue 2811'],
  },
  check(advertisement, { graph, report }) {
    const { aggregationLength, aggregationLengthV6 } = advertisement.data;
    if (aggregationLength === undefined && aggregationLengthV6 === undefined) return;
    const pools = isFirm(graph, advertisement) ? poolsOfAdvertisement(graph, advertisement) : [];
    const node = pools.length === 0 ? undefined : singleNodeOf(graph, advertisement, pools);
    if (node === undefined) return;
    for (const [family, length, limit] of [
      ['IPv4', aggregationLength, 32] as const,
      ['IPv6', aggregationLengthV6, 128] as const,
    ]) {
      if (!isAggregate(length, limit) || !pools.some((pool) => hasSeveral(pool, family))) continue;
      const field = family === 'IPv4' ? 'aggregationLength' : 'aggregationLengthV6';
      report({
        at: length,
        message: `With ${field} ${length.value} ${node} also attracts traffic for other addresses of the pool.`,
        fixes: [removeAt(`Remove ${field}`, advertisement, length)],
      });
    }
  },
});

const isAggregate = (length: Located<number> | undefined, limit: number): length is Located<number> =>
  length?.value !== undefined && length.value < limit;

function hasSeveral(pool: Pool, family: Family): boolean {
  const sizes = pool.blocks.filter(({ range }) => range.family === family).map(({ range }) => sizeOf(range));
  return sizes.length > 1 || sizes.some((size) => size > 1n);
}

/** The node that answers for a single Service, in words; `undefined` if every node answers for everything. */
function singleNodeOf(graph: Graph, advertisement: Advertisement, pools: readonly Pool[]): string | undefined {
  const label = wantedLabels(advertisement.data.nodeSelectors).find(({ key }) => isEgressLabel(key))?.key.key;
  if (label !== undefined) {
    const [egress] = egressServicesOfLabel(graph, label);
    return `the egress node of "${egress === undefined ? restOfLabel(label) : nameOf(egress)}"`;
  }
  const ids = pools.map(({ resource }) => resource.id);
  const { serviceSelectors } = advertisement.data;
  const service = loadBalancers(graph)
    .filter(isLocal)
    .find((it) => {
      const { candidates, isCertain } = poolChoice(graph, it);
      const isSelected = !serviceSelectors.isSet || matchesSet(serviceSelectors.nodes, it.labels) === true;
      return isSelected && isCertain && ids.includes(candidates[0]?.pool.resource.id ?? '');
    });
  return service === undefined ? undefined : `each node with a pod of Service "${nameOf(service)}"`;
}
