import { type AddressRange, formatRange, intersection } from '../../base/net/address.js';
import { parseAddressBlock } from '../../base/net/address-block.js';
import { findOverlaps } from '../../base/net/interval-set.js';
import { defineFact, type Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { knownOf } from '../../model/located.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

const sample = (blue: string): string =>
  documents(poolSample('red', '203.0.113.0/28'), poolSample('blue', blue), advertiseAll);

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-overlap',
  title: 'Two address blocks of MetalLB pools overlap',
  area: 'addressing',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'MetalLB refuses its whole configuration when an address lies in two pools, and goes on with the one from before. VRFs make no difference: what may overlap between VRFs are the networks of the clients.',
    bad: sample(
      '203.0.113.8-203.0.113.20    #! ipaddresspool-overlap "203.0.113.8-203.0.113.20" Pools "red" and "blue" both contain',
    ),
    good: sample('203.0.113.16-203.0.113.20'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/config.go, poolsFor'],
  },
  check(pool, { graph, report }) {
    for (const { earlier, later, common } of graph.ask(overlapsOfPools)) {
      if (later.pool.id !== pool.id) continue;
      const a = nameOf(earlier.pool);
      const where =
        earlier.pool.id === pool.id ? `Pool "${a}" contains` : `Pools "${a}" and "${nameOf(pool)}" both contain`;
      const twice = earlier.pool.id === pool.id ? ' twice' : '';
      report({
        at: later,
        message: `${where} ${common}${twice}. MetalLB does not allow that, not even for different VRFs.`,
        related: [{ in: earlier.pool, at: earlier, message: `pool "${a}"` }],
      });
    }
  },
});

/** One address block of a pool. */
interface Block {
  readonly pool: Resource<PoolFacts>;
  readonly path: string;
  readonly range: AddressRange;
}

/** Pools that lie side by side as alternatives are never in the cluster together, so only blocks of one pool count there. */
const overlapsOfPools = defineFact('overlaps of address pools', (graph: Graph) => {
  const blocks = graph.ofKind(ipAddressPool).flatMap(blocksOf);
  const hasAlternatives = graph.hasAlternatives(ipAddressPool.id);
  return findOverlaps(blocks)
    .filter(({ earlier, later }) => !hasAlternatives || earlier.pool.id === later.pool.id)
    .map(({ earlier, later }) => {
      const common = intersection(earlier.range, later.range);
      return { earlier, later, common: common === undefined ? '' : formatRange(common) };
    });
});

const blocksOf = (pool: Resource<PoolFacts>): readonly Block[] =>
  knownOf(pool.data.addresses?.items ?? []).flatMap(({ value, path }) => {
    const block = parseAddressBlock(value);
    return 'range' in block && block.range !== undefined ? [{ pool, path, range: block.range }] : [];
  });
