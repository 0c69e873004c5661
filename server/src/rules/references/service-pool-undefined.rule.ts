import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service } from '../../kinds/core/service.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { isKnown } from '../../model/located.js';
import { nameOf } from '../../model/resource.js';
import { annotatedService, bgpSample, documents, poolSample } from '../common/metallb-samples.js';
import { reportUndefined } from '../common/undefined-name.js';

const sample = (pool: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    bgpSample('advertise-red', 'pool-red'),
    annotatedService(`metallb.io/address-pool: ${pool}`),
  );

export default defineRule<ServiceFacts>({
  code: 'service-pool-undefined',
  title: 'A Service asks for an address pool that does not exist',
  area: 'references',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [service],
  since: '0.1.0',
  docs: {
    why: 'MetalLB cannot give the Service an address and leaves it pending. Without an address OVN-Kubernetes elects no egress node and sets no rule either.',
    bad: sample('red    #! service-pool-undefined "red" No IPAddressPool named'),
    good: sample('pool-red'),
    whenNotToUse: 'When some pools are kept in another repository than the Services; switch the rule off there.',
    sources: ['MetalLB, controller/service.go'],
  },
  check(it, context) {
    const pool = it.data.pool;
    if (it.data.type?.value !== 'LoadBalancer' || !isKnown(pool)) return;
    reportUndefined(
      it,
      { kind: ipAddressPool, name: pool, consequence: `, so Service "${nameOf(it)}" gets no address` },
      context,
    );
  },
});
