import { nearest } from '../../base/text-distance.js';
import { isOfKind } from '../../engine/kind.js';
import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, service } from '../../kinds/core/service.kind.js';
import { ipAddressPool, type PoolFacts } from '../../kinds/metallb/ip-address-pool.kind.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import {
  type Annotation,
  annotationPath,
  annotationsOf,
  newPrefix,
  oldPrefix,
  readsNewPrefix,
} from '../common/annotations.js';
import { renameKeyAt } from '../common/fixes.js';
import { advertiseAll, annotatedService, documents, poolSample } from '../common/metallb-samples.js';
import { didYouMean } from '../common/words.js';

const pool = documents(poolSample('pool-red', '203.0.113.10/32'), advertiseAll);

export default defineRule<ServiceFacts | PoolFacts>({
  code: 'service-annotation-misspelled',
  title: 'A MetalLB annotation that MetalLB does not read',
  area: 'hygiene',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [service, ipAddressPool],
  since: '0.1.0',
  docs: {
    why: 'An annotation that MetalLB does not know is passed over without a word, and the Service gets any address of any pool. Capital letters count.',
    bad: documents(
      pool,
      annotatedService(
        'metallb.io/LoadBalancerIPs: 203.0.113.10    #! service-annotation-misspelled "metallb.io/LoadBalancerIPs" Did you mean "metallb.io/loadBalancerIPs"?',
      ),
    ),
    good: documents(pool, annotatedService('metallb.io/loadBalancerIPs: 203.0.113.10')),
    whenNotToUse: 'When a tool of your own reads annotations with this prefix.',
    sources: ['MetalLB, controller/service.go: the annotations that are read'],
  },
  check(resource, { report, settings }) {
    const judge = isOfKind(ipAddressPool, resource) ? judgePool : judgeService;
    for (const { key } of annotationsOf(resource)) {
      const prefix = [newPrefix, oldPrefix].find((it) => key.startsWith(it));
      const near = prefix === undefined ? undefined : judge(key.slice(prefix.length));
      if (prefix === undefined || near === undefined) continue;
      const right = near === '' ? [] : [`${readsNewPrefix(settings) ? newPrefix : oldPrefix}${near}`];
      report({
        at: annotationPath(key),
        part: 'key',
        message:
          near === ''
            ? `MetalLB does not read "${key}" on an IPAddressPool.`
            : `MetalLB does not read "${key}".${didYouMean(right)}`,
        fixes: right.flatMap((it) => rename(resource, key, it)),
      });
    }
  },
});

const known = ['address-pool', 'loadBalancerIPs', 'allow-shared-ip', 'ip-allocated-from-pool'];

/** What others call them. */
const aliases: Readonly<Record<string, string>> = {
  'pool-name': 'address-pool',
  'ip-pool': 'address-pool',
  'allow-shared': 'allow-shared-ip',
  loadBalancerIP: 'loadBalancerIPs',
};

/** What was meant; `undefined` if the annotation is read, or nothing like one that is. */
const judgeService = (rest: string): string | undefined =>
  known.includes(rest) ? undefined : (aliases[rest] ?? nearest(rest, known)[0]);

/** A pool is what the annotation names, and not where it stands. */
const judgePool = (rest: string): string | undefined => (rest === 'address-pool' ? '' : undefined);

/** Not offered where the right annotation is there too. */
function rename(resource: OpenResource, key: string, right: string): readonly Fix[] {
  if (annotationsOf(resource).some((it: Annotation) => it.key === right)) return [];
  return [renameKeyAt(resource, annotationPath(key), right)];
}
