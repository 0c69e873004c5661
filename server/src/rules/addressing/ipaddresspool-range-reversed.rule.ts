import { parseAddressBlock } from '../../base/net/address-block.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { knownOf } from '../../model/located.js';
import { putAt } from '../common/fixes.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

const sample = (entry: string): string => documents(poolSample('pool-red', entry), advertiseAll);

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-range-reversed',
  title: 'A range whose first address is above its last',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'MetalLB refuses its whole configuration for a range that runs backwards. A range from an IPv4 to an IPv6 address is loaded, but holds no address.',
    bad: sample(
      '203.0.113.20-203.0.113.8    #! ipaddresspool-range-reversed "203.0.113.20-203.0.113.8" ends before it starts',
    ),
    good: sample('203.0.113.8-203.0.113.20'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/config.go, ParseCIDR'],
  },
  check(pool, { report }) {
    for (const entry of knownOf(pool.data.addresses?.items ?? [])) {
      const block = parseAddressBlock(entry.value);
      if (block.kind === 'block') continue;
      if (block.reason === 'mixed-families') {
        const message = `The range ${entry.value} mixes address families and holds no address.`;
        report({ at: entry, severity: 'warning', message });
      }
      if (block.reason !== 'reversed') continue;
      const swapped = block.suggestion;
      const fixes = swapped === undefined ? [] : [putAt('Swap the ends', pool, entry.path, swapped)];
      report({ at: entry, message: `The range ${entry.value} ends before it starts.`, fixes });
    }
  },
});
