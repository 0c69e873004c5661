import { contains } from '../../base/net/address.js';
import { parseAddressBlock } from '../../base/net/address-block.js';
import { type Network, parseNetwork } from '../../base/net/cidr.js';
import { defineRule } from '../../engine/rule.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

const sample = (entry: string): string => documents(poolSample('pool-red', entry), advertiseAll);

/** Ranges one slip away from a private one: `['192.167.0.0/16', '192.168.0.0/16']`. */
const slips = [
  ['192.167.0.0/16', '192.168.0.0/16'],
  ['192.169.0.0/16', '192.168.0.0/16'],
  ['172.15.0.0/16', '172.16.0.0/12'],
  ['172.32.0.0/16', '172.16.0.0/12'],
] as const;

const near: readonly { readonly network: Network; readonly meant: string }[] = slips.flatMap(([text, meant]) => {
  const network = parseNetwork(text);
  return network === undefined ? [] : [{ network, meant }];
});

export default defineRule<PoolFacts>({
  code: 'ipaddresspool-near-private-range',
  title: 'A pool in a range that looks like a private one',
  area: 'addressing',
  severity: 'hint',
  tier: 3,
  needs: 'document',
  kinds: [ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'The private ranges are 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. Their neighbours belong to somebody on the internet, who cannot be reached from the cluster once a pool takes the addresses.',
    bad: sample(
      '192.169.10.0/28    #! ipaddresspool-near-private-range "192.169.10.0/28" was a part of 192.168.0.0/16 meant',
    ),
    good: sample('192.168.10.0/28'),
    whenNotToUse: 'When the range is yours.',
    sources: ['RFC 1918'],
  },
  check(pool, { report }) {
    for (const item of pool.data.addresses?.items ?? []) {
      const block = item.value === undefined ? undefined : parseAddressBlock(item.value);
      if (block?.kind !== 'block') continue;
      const slip = near.find(({ network }) => contains(network, block.range));
      if (slip === undefined) continue;
      report({
        at: item,
        message: `${item.value ?? '?'} is not a private range; was a part of ${slip.meant} meant?`,
      });
    }
  },
});
