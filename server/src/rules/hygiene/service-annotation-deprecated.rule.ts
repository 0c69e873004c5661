import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type ServiceFacts, service } from '../../kinds/core/service.kind.js';
import type { OpenResource } from '../../model/resource.js';
import {
  type Annotation,
  annotationPath,
  annotationsOf,
  newPrefix,
  oldPrefix,
  readsNewPrefix,
} from '../common/annotations.js';
import { removeAt, renameKeyAt } from '../common/fixes.js';
import { advertiseAll, annotatedService, documents, poolSample } from '../common/metallb-samples.js';

type Service = OpenResource<ServiceFacts>;

const pool = documents(poolSample('pool-red', '203.0.113.10/32'), advertiseAll);

export default defineRule<ServiceFacts>({
  code: 'service-annotation-deprecated',
  title: 'The old MetalLB annotation prefix',
  area: 'hygiene',
  severity: 'hint',
  tier: 2,
  needs: 'document',
  kinds: [service],
  since: '0.1.0',
  docs: {
    why: 'The old prefix still works, but MetalLB raises a warning event each time the Service changes. Where both are set the new one wins, even if it is empty.',
    bad: documents(
      pool,
      annotatedService(
        'metallb.universe.tf/loadBalancerIPs: 203.0.113.10    #! service-annotation-deprecated "metallb.universe.tf/loadBalancerIPs" is the old name of "metallb.io/loadBalancerIPs"',
      ),
    ),
    good: documents(pool, annotatedService('metallb.io/loadBalancerIPs: 203.0.113.10')),
    whenNotToUse:
      'When the manifests also go to clusters with MetalLB before 0.14.9, or OpenShift before 4.18; name the release in the settings.',
    sources: ['MetalLB 0.14.9, controller/service.go: the new prefix is read first'],
  },
  check(resource, { report, settings }) {
    if (readsNewPrefix(settings)) {
      for (const annotation of annotationsOf(resource)) {
        const finding = judge(resource, annotation);
        if (finding !== undefined) report(finding);
      }
    }
    const { type, loadBalancerIp } = resource.data;
    if (type?.value !== 'LoadBalancer' || loadBalancerIp === undefined || loadBalancerIp.value === '') return;
    report({
      at: loadBalancerIp,
      part: 'key',
      tags: ['deprecated'],
      message: `Kubernetes has deprecated loadBalancerIP; MetalLB reads the annotation "${newPrefix}loadBalancerIPs".`,
    });
  },
});

const renamed = ['address-pool', 'loadBalancerIPs', 'allow-shared-ip'];

function judge(resource: Service, { key, value }: Annotation): FindingInput | undefined {
  const rest = key.slice(key.indexOf('/') + 1);
  if (rest === 'ip-allocated-from-pool' && [newPrefix + rest, oldPrefix + rest].includes(key))
    return written(resource, key);
  if (!key.startsWith(oldPrefix) || !renamed.includes(rest)) return undefined;
  const right = newPrefix + rest;
  const other = resource.at(annotationPath(right));
  const base = { at: annotationPath(key), part: 'key', tags: ['deprecated'] } as const;
  if (other === undefined) {
    return {
      ...base,
      message: `"${key}" is the old name of "${right}".`,
      fixes: [renameKeyAt(resource, annotationPath(key), right)],
    };
  }
  const isHidden = !other.opaque && !value.opaque && other.text() !== value.text();
  return {
    ...base,
    severity: isHidden ? 'warning' : 'hint',
    message: isHidden
      ? `"${key}" has no effect, because "${right}" is set too${other.text() === undefined || other.text() === '' ? ', though empty' : ''}.`
      : `"${key}" is the old name of "${right}", which is set too.`,
    fixes: [removeAt(`Remove "${key}"`, resource, { path: annotationPath(key) })],
  };
}

/** MetalLB writes it itself; in a dump of a cluster it is no surprise. */
function written(resource: Service, key: string): FindingInput | undefined {
  const isDump = resource.at('metadata.resourceVersion') !== undefined || resource.at('status') !== undefined;
  if (isDump) return undefined;
  return {
    at: annotationPath(key),
    part: 'key',
    tags: ['unnecessary'],
    message: `MetalLB writes "${key}" itself.`,
    fixes: [removeAt(`Remove "${key}"`, resource, { path: annotationPath(key) })],
  };
}
