import type { Family } from '../../base/net/address.js';
import { smallestPrefixes } from '../../base/net/cidr.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type BgpAdvertisementFacts, bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import type { Located } from '../../model/located.js';
import { knownOf } from '../../model/located.js';
import type { Pool, PoolBlock } from '../../paths/pools.js';
import { type Advertisement, isFirm, poolsOfAdvertisement } from '../common/advertisements.js';
import { bgpSample, documents, poolSample } from '../common/metallb-samples.js';

const sample = (length: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    bgpSample('advertise-red', 'pool-red', `aggregationLength: ${length}`),
  );

export default defineRule<BgpAdvertisementFacts>({
  code: 'bgpadvertisement-aggregation-too-wide',
  title: 'The aggregation length is wider than a block of the pool',
  area: 'bgp',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpAdvertisement],
  since: '0.1.0',
  docs: {
    why: 'MetalLB does not announce a network that is larger than what the pool holds, and refuses its whole configuration instead. Each entry of the pool counts on its own, and a range counts as the networks that it is made of: .1 to .254 holds no /24. No webhook looks at this when the pool shrinks later.',
    bad: sample('26    #! bgpadvertisement-aggregation-too-wide "26" wider than 203.0.113.0/28 of pool "pool-red"'),
    good: sample('28'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/config.go, validateBGPAdvPerPool'],
  },
  check(advertisement, context) {
    const { aggregationLength, aggregationLengthV6 } = advertisement.data;
    checkLength(advertisement, 'IPv4', aggregationLength, context);
    checkLength(advertisement, 'IPv6', aggregationLengthV6, context);
  },
});

function checkLength(
  advertisement: Advertisement,
  family: Family,
  length: Located<number> | undefined,
  context: RuleContext,
): void {
  const { graph, report } = context;
  if (length?.value === undefined || !isFirm(graph, advertisement)) return;
  if (family === 'IPv4' && length.value < 1) return; // refused by the schema already
  const wanted = length.value;
  for (const pool of poolsOfAdvertisement(graph, advertisement)) {
    const block = pool.blocks.find((it) => it.range.family === family && shortestOf(it) > wanted);
    if (block === undefined || !isFirm(graph, advertisement, pool)) continue;
    const field = family === 'IPv4' ? 'aggregationLength' : 'aggregationLengthV6';
    report({
      at: length,
      message: `${field} ${wanted} is wider than ${entryText(pool, block)} of pool "${pool.name}"${advice(pool, block)}.`,
      related: [{ in: pool.resource, at: block, message: `the shortest prefix here is /${shortestOf(block)}` }],
    });
    return;
  }
}

/** The length of the largest network that a block is made of. */
const shortestOf = ({ range }: PoolBlock): number =>
  Math.min(...smallestPrefixes(range).map((text) => Number(text.slice(text.lastIndexOf('/') + 1))));

const entryText = ({ resource }: Pool, { path }: PoolBlock): string =>
  knownOf(resource.data.addresses?.items ?? []).find((it) => it.path === path)?.value ?? 'an entry';

/** A range that leaves out the first and the last address of a network. */
function advice(pool: Pool, block: PoolBlock): string {
  const { first, last, family } = block.range;
  const isTrimmed = family === 'IPv4' && (first & 0xffn) === 1n && (last & 0xffn) === 254n;
  return isTrimmed && entryText(pool, block).includes('-') ? '; write the whole network and set avoidBuggyIPs' : '';
}
