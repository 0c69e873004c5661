import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { nameOf } from '../../model/resource.js';
import { describeDomain } from '../../paths/entry.js';
import { entriesOfPool } from '../../paths/ingress.js';
import { type Pool, poolsOf } from '../../paths/pools.js';
import type { Advertisement } from '../common/advertisements.js';
import { blueNode, frontendPool, redAdvertisement } from '../common/egress-samples.js';
import { isPatched } from '../common/egress-services.js';
import { redNode } from '../common/samples.js';
import { joined, quotedList } from '../common/words.js';

const blueSide =
  `${frontendPool.replaceAll('red', 'blue').replaceAll('198.51.100', '192.0.2').replace('203.0.113.10', '203.0.113.20')}${redAdvertisement().replaceAll('red', 'blue')}`
    .replace('pool.yaml', 'pool-blue.yaml')
    .replace('peer.yaml', 'peer-blue.yaml')
    .replace('advertisement.yaml', 'advertisement-blue.yaml');

const others = `${redNode}${blueNode}${frontendPool}${redAdvertisement()}${blueSide}#: file: more.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
`;

export default defineRule<BgpAdvertisementFacts>({
  code: 'advertisement-all-pools',
  title: 'An advertisement carries the pools of several VRFs',
  area: 'bgp',
  severity: 'info',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'An advertisement that names no pools means all of them. It adds to the advertisements that name some, so a pool that was meant for one VRF is announced in another one, too.',
    bad: `${others}  name: more    #! advertisement-all-pools "more" names no pools, so it also announces "pool-blue" and "pool-red"
  namespace: metallb-system
spec:
  peers: [router-red]
`,
    good: `${others}  name: more
  namespace: metallb-system
spec:
  ipAddressPools: [pool-red]
  peers: [router-red]
`,
    whenNotToUse: 'When every router may know every pool.',
    sources: ['MetalLB, internal/config/config.go: no pools mean all'],
  },
  check(advertisement, { graph, report }) {
    const { pools, poolSelectors } = advertisement.data;
    const isNamed = poolSelectors.isSet || pools?.open === true || (pools?.items.length ?? 0) > 0;
    if (
      isNamed ||
      advertisement.partial ||
      graph.hasAlternatives() ||
      isPatched(graph, bgpAdvertisement, advertisement)
    )
      return;
    const found = poolsOf(graph)
      .map((pool) => ({ pool, domains: domainsOf(graph, pool, advertisement) }))
      .filter(({ domains }) => domains.length > 0);
    const domains = [...new Set(found.flatMap((it) => it.domains))].sort();
    if (domains.length < 2) return;
    const names = found.map(({ pool }) => pool.name).sort();
    report({
      at: pools === undefined ? 'metadata.name' : pools.path,
      message: `This advertisement names no pools, so it also announces ${quotedList(names)}, which belong to ${joined(domains)}.`,
      related: found.map(({ pool }) => ({
        in: pool.resource,
        at: 'metadata.name',
        message: `pool "${nameOf(pool.resource)}"`,
      })),
    });
  },
});

/** Where other advertisements, which name their pools, certainly announce the pool. */
const domainsOf = (graph: Graph, pool: Pool, own: Advertisement): readonly string[] =>
  entriesOfPool(graph, pool)
    .entries.filter(
      ({ advertisement: it, isCertain, kind }) =>
        kind === 'bgp' && isCertain && it.id !== own.id && (it.data.pools?.items.length ?? 0) > 0,
    )
    .map(({ domain }) => describeDomain(domain));
