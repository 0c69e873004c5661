import { defineRule, type FindingInput } from '../../engine/rule.js';
import { frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { ipAddressPool } from '../../kinds/metallb/ip-address-pool.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { removeAt } from '../common/fixes.js';

const code = 'selector-values-mismatch';

const sample = (expression: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
  nodeSelectors:
  - matchExpressions:
${expression}`;

export default defineRule<unknown>({
  code: 'selector-values-mismatch',
  title: 'A label expression has values it must not have, or none',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [bgpPeer, bgpAdvertisement, l2Advertisement, ipAddressPool, egressService, frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'The selector cannot be evaluated. MetalLB refuses its whole configuration for it.',
    bad: sample(`    - key: zone
      operator: Exists
      values: [north]    #! ${code} "values" Operator Exists takes no values
`),
    good: sample(`    - key: zone
      operator: In
      values: [north]
`),
    whenNotToUse: 'Never: such a selector is refused.',
    sources: [
      'Kubernetes, staging/src/k8s.io/apimachinery/pkg/labels/selector.go',
      'MetalLB, internal/config/config.go',
    ],
  },
  check(resource, { report }) {
    // The old version demands values of every expression; its schema says so.
    if (resource.kindId === bgpPeer.id && resource.version === 'v1beta1') return;
    for (const item of expressionsIn(resource.at('spec'))) {
      const finding = judge(resource, item);
      if (finding !== undefined) report(finding);
    }
  },
});

/** Items of every `matchExpressions` below a node. */
function expressionsIn(node: NodeRef | undefined): readonly NodeRef[] {
  const inItems = (node?.items() ?? []).flatMap(expressionsIn);
  const inValues = (node?.entries() ?? []).flatMap(({ key, value }) =>
    key === 'matchExpressions' ? value.items() : expressionsIn(value),
  );
  return [...inItems, ...inValues];
}

function judge(resource: OpenResource, item: NodeRef): FindingInput | undefined {
  const operator = item.get('operator')?.string();
  const values = item.get('values');
  if (operator === undefined || item.hasOpaqueContent || values?.opaque === true) return undefined;
  const isEmpty =
    values === undefined || values.kind === 'null' || (values.kind === 'seq' && values.items().length === 0);
  if (operator === 'In' || operator === 'NotIn')
    return isEmpty ? { at: values ?? item, part: 'key', message: `Operator ${operator} needs values.` } : undefined;
  if ((operator !== 'Exists' && operator !== 'DoesNotExist') || isEmpty) return undefined;
  const fixes = values === undefined || values.aliased ? [] : [removeAt('Remove the values', resource, values)];
  return { at: values ?? item, part: 'key', message: `Operator ${operator} takes no values.`, fixes };
}
