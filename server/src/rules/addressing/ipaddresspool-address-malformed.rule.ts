import { type BlockReason, parseAddressBlock } from '../../base/net/address-block.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { knownOf } from '../../model/located.js';
import { changeTo } from '../common/fixes.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

const sample = (entry: string): string => documents(poolSample('pool-red', entry), advertiseAll);

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-address-malformed',
  title: 'An address block that MetalLB cannot read',
  area: 'addressing',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'MetalLB refuses its whole configuration for one entry that it cannot read. An entry is a network (`203.0.113.0/28`) or a range (`203.0.113.8-203.0.113.20`); a single address is written as a network with its full length.',
    bad: sample('203.0.113.10    #! ipaddresspool-address-malformed "203.0.113.10" is a single address'),
    good: sample('203.0.113.10/32'),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: ['MetalLB, internal/config/config.go, ParseCIDR'],
  },
  check(pool, { report }) {
    for (const entry of knownOf(pool.data.addresses?.items ?? [])) {
      const block = parseAddressBlock(entry.value);
      if (block.kind === 'block' || block.reason === 'reversed' || block.reason === 'mixed-families') continue;
      const hint = block.suggestion === undefined ? '' : ` Write "${block.suggestion}".`;
      report({
        at: entry,
        message: `"${entry.value}" is ${reasons[block.reason]}.${hint}`,
        fixes: block.suggestion === undefined ? [] : [changeTo(pool, entry, block.suggestion)],
      });
    }
  },
});

const reasons: Readonly<Record<BlockReason, string>> = {
  'single-address': 'a single address without a prefix length',
  'short-range': 'a range whose end is not a whole address',
  'blank-around-cidr': 'a network with blanks around it, which MetalLB does not take off',
  'en-dash': 'written with a dash that is not a hyphen',
  malformed: 'neither a network nor a range of addresses',
  reversed: 'a range that ends before it starts',
  'mixed-families': 'a range of two address families',
};
