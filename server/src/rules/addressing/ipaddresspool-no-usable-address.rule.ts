import { formatAddress, sizeOf } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { knownOf } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { type Pool, type PoolBlock, poolOfId } from '../../paths/pools.js';
import { loadBalancers } from '../../paths/services.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';
import { isBuggy } from '../common/pool-answers.js';
import { joined } from '../common/words.js';

const sample = (entry: string, avoid: string): string =>
  documents(`${poolSample('pool-red', entry)}  avoidBuggyIPs: ${avoid}\n`, advertiseAll);

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-no-usable-address',
  title: 'A pool without any usable address',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'With avoidBuggyIPs MetalLB gives out no IPv4 address that ends in .0 or .255, whatever the size of the block. Here nothing is left to give, and Services of the pool stay pending.',
    bad: sample('203.0.113.0/32', 'true    #! ipaddresspool-no-usable-address "true" has no address left'),
    good: sample('203.0.113.1/32', 'true'),
    whenNotToUse: 'When a patch adds the addresses.',
    sources: ['MetalLB, internal/allocator/allocator.go'],
  },
  check(resource, { graph, report }) {
    const { avoidBuggyIps } = resource.data;
    const pool = avoidBuggyIps?.value === true ? poolOfId(graph, resource.id) : undefined;
    if (avoidBuggyIps === undefined || pool === undefined || pool.isOpen || pool.blocks.length === 0) return;
    if (!pool.blocks.every(isUnusable)) return;
    const entries = knownOf(resource.data.addresses?.items ?? []).map(({ value }) => value);
    report({
      at: avoidBuggyIps,
      severity: isUsed(graph, pool) ? 'error' : 'warning',
      message: `With avoidBuggyIPs pool "${nameOf(resource)}" has no address left: ${joined(entries.slice(0, 3))} ${entries.length === 1 ? 'ends' : 'end'} in .0 or .255.`,
      related: pool.blocks.slice(0, 3).map((block) => ({ in: resource, at: block, message: ends(block) })),
    });
  },
});

/** Of more than two addresses in a row one is usable. */
function isUnusable({ range }: PoolBlock): boolean {
  const { family, first, last } = range;
  return sizeOf(range) <= 2n && isBuggy({ family, value: first }) && isBuggy({ family, value: last });
}

const ends = ({ range: { family, first, last } }: PoolBlock): string =>
  first === last
    ? 'one address'
    : `${formatAddress({ family, value: first })} and ${formatAddress({ family, value: last })}`;

const isUsed = (graph: Graph, pool: Pool): boolean =>
  loadBalancers(graph).some((service) =>
    poolChoice(graph, service).candidates.some((candidate) => candidate.pool.resource.id === pool.resource.id),
  );
