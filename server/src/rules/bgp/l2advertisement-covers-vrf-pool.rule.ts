import type { Graph } from '../../engine/graph.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type L2AdvertisementFacts, l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import type { Fix } from '../../model/fix.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { doubtsAbout } from '../../paths/certainty.js';
import { selectsPool } from '../../paths/entry.js';
import { egressServicesOfLabel } from '../../paths/node-sets.js';
import { type Pool, poolsOf } from '../../paths/pools.js';
import { portsOf, vrfsNamed } from '../../paths/vrfs.js';
import { type Advertisement, advertisementsOf, isFirm, reachedPeers } from '../common/advertisements.js';
import { type HasNodeSelectors, isEgressLabel, wantedLabels } from '../common/egress-labels.js';
import { putAt } from '../common/fixes.js';
import { bgpSample, documents, poolSample } from '../common/metallb-samples.js';
import { redNode } from '../common/samples.js';
import { peerSample } from '../common/vrf-samples.js';

const sample = (spec: string): string => `${redNode}#: file: metallb.yaml
${documents(
  poolSample('pool-red', '203.0.113.0/28'),
  poolSample('pool-office', '203.0.113.16/28'),
  peerSample,
  bgpSample('advertise-red', 'pool-red', 'peers:', '- router-red'),
  spec,
)}`;

const everywhere = (name: string, spec: string): string => `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: ${name}
  namespace: metallb-system
${spec}`;

export default defineRule<L2AdvertisementFacts>({
  code: 'l2advertisement-covers-vrf-pool',
  title: 'An L2 advertisement answers for a pool of a VRF on every interface',
  area: 'bgp',
  severity: 'warning',
  tier: 2,
  needs: 'workspace',
  kinds: [l2Advertisement],
  since: '0.1.0',
  docs: {
    why: 'For layer 2 one node answers for an address on all of its interfaces, so requests come in outside of the VRF too, and perhaps at another node than the egress node. Replies then take another way than the requests.',
    bad: sample(
      everywhere(
        'office    #! l2advertisement-covers-vrf-pool "office" also answers for pool "pool-red" on every interface',
        '',
      ),
    ),
    good: sample(everywhere('office', 'spec:\n  ipAddressPools:\n  - pool-office\n')),
    whenNotToUse: 'When clients of every network may reach the pool, and replies may take any way.',
    sources: ['MetalLB, speaker/layer2_controller.go'],
  },
  check(advertisement, context) {
    const { graph } = context;
    const { interfaces } = advertisement.data;
    if (interfaces?.open === true || doubtsAbout(graph, l2Advertisement, advertisement).length > 0) return;
    const names = (interfaces?.items ?? []).map(({ value }) => value);
    if (names.includes(undefined)) return;
    for (const pool of poolsOf(graph)) {
      const home = selectsPool(advertisement, pool) === true ? homeOf(graph, pool) : undefined;
      if (home === undefined || isLeftToOthers(graph, advertisement, home)) continue;
      if (!staysInside(graph, names, home)) reportPool(advertisement, pool, home, context);
    }
  },
});

/** What a pool is for: the only VRF that it is announced in, or the egress node of a Service. */
interface Home {
  readonly vrf: string | undefined;
  readonly by: Advertisement;
}

const egressLabelsOf = ({ data }: Resource<HasNodeSelectors>): readonly string[] =>
  wantedLabels(data.nodeSelectors)
    .filter(({ key }) => isEgressLabel(key))
    .map(({ key }) => key.key);

/** With the EgressService at hand, bgpadvertisement-egress-label-missing asks for the label here too. */
const isLeftToOthers = (graph: Graph, advertisement: Resource<HasNodeSelectors>, { vrf, by }: Home): boolean =>
  vrf === undefined &&
  (egressLabelsOf(advertisement).length > 0 ||
    egressLabelsOf(by).some((label) => egressServicesOfLabel(graph, label).length > 0));

function homeOf(graph: Graph, pool: Pool): Home | undefined {
  const ads = advertisementsOf(graph, pool);
  const [by] = ads;
  if (by === undefined || ads.some((it) => !isFirm(graph, it, pool))) return undefined;
  const vrfs = new Set(ads.flatMap((it) => reachedPeers(graph, it)?.map(({ data }) => data.vrf?.value) ?? [undefined]));
  const [vrf, ...more] = vrfs;
  if (vrf !== undefined && vrf !== '' && more.length === 0) return { vrf, by };
  return ads.every((it) => egressLabelsOf(it).length > 0) ? { vrf: undefined, by } : undefined;
}

/** Listed interfaces limit where the speakers answer: fine if all of them are ports of the VRF. */
function staysInside(graph: Graph, names: readonly (string | undefined)[], { vrf }: Home): boolean {
  if (names.length === 0) return false;
  if (vrf === undefined) return true;
  const vrfs = vrfsNamed(graph, vrf);
  return vrfs.length === 0 || names.every((name) => vrfs.some((it) => portsOf(it).includes(name ?? '')));
}

function reportPool(
  advertisement: Resource<L2AdvertisementFacts>,
  pool: Pool,
  { vrf, by }: Home,
  { graph, report }: RuleContext,
): void {
  const { pools, interfaces } = advertisement.data;
  const isEverywhere = (interfaces?.items.length ?? 0) === 0;
  const where = isEverywhere ? 'on every interface' : 'on interfaces outside of it';
  const home = vrf === undefined ? 'is announced by the egress node of a Service only' : `belongs to VRF "${vrf}"`;
  report({
    at: pools?.items.find(({ value }) => value === pool.name) ?? 'metadata.name',
    message: `"${nameOf(advertisement)}" also answers for pool "${pool.name}" ${where}, although the pool ${home}.`,
    related: [{ in: by, at: 'metadata.name', message: `BGPAdvertisement "${nameOf(by)}" announces it` }],
    fixes: limitPools(graph, advertisement),
  });
}

/** For an advertisement of all pools: the ones that no VRF and no egress node has. */
function limitPools(graph: Graph, advertisement: Resource<L2AdvertisementFacts>): readonly Fix[] {
  const { pools, poolSelectors } = advertisement.data;
  if ((pools?.items.length ?? 0) > 0 || poolSelectors.isSet) return [];
  const meant = poolsOf(graph).filter((pool) => homeOf(graph, pool) === undefined);
  return meant.length === 0
    ? []
    : [
        putAt(
          'List the pools it is meant for',
          advertisement,
          'spec.ipAddressPools',
          meant.map(({ name }) => name),
        ),
      ];
}
