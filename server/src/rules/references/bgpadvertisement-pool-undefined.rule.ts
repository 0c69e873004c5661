import { defineRule } from '../../engine/rule.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { knownOf } from '../../model/located.js';
import { bgpSample, documents, poolSample } from '../common/metallb-samples.js';
import { reportUndefined } from '../common/undefined-name.js';

const sample = (pool: string): string =>
  documents(poolSample('pool-red', '203.0.113.0/28'), bgpSample('advertise-red', pool));

export default defineRule<AdvertisementFacts>({
  code: 'bgpadvertisement-pool-undefined',
  title: 'An advertisement names an address pool that does not exist',
  area: 'references',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [bgpAdvertisement, l2Advertisement],
  since: '0.1.0',
  docs: {
    why: 'MetalLB skips the names of pools that it does not know and says nothing. Services then get an address that no router ever hears of.',
    bad: sample('pool-rde    #! bgpadvertisement-pool-undefined "pool-rde" Did you mean "pool-red"?'),
    good: sample('pool-red'),
    whenNotToUse: 'When some pools are kept in another repository than the advertisements; switch the rule off there.',
    sources: ['MetalLB, internal/config/config.go, setBGPAdvertisementsToPools'],
  },
  check(advertisement, context) {
    const names = knownOf(advertisement.data.pools?.items ?? []);
    const beside = names.map(({ value }) => value);
    for (const name of names) {
      reportUndefined(
        advertisement,
        { kind: ipAddressPool, name, consequence: ', so this advertisement announces nothing for it', beside },
        context,
      );
    }
  },
});
