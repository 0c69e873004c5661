import { defineRule, type FindingInput } from '../../engine/rule.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import type { SelectorKey } from '../../kinds/node-selectors.js';
import type { OpenResource } from '../../model/resource.js';
import { type HasNodeSelectors, isEgressLabel, wantedLabels } from '../common/egress-labels.js';
import { putAt } from '../common/fixes.js';
import { frontendService } from '../common/samples.js';

const others = `${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
#: file: advertisement.yaml
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  nodeSelectors:
  - matchLabels:
`;

export default defineRule<HasNodeSelectors>({
  code: 'bgpadvertisement-egress-label-value',
  title: 'The egress label is compared with a value',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [bgpAdvertisement, l2Advertisement, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'OVN-Kubernetes sets the label with an empty value. A selector that asks for any other value matches no node, and nothing is announced.',
    bad: `${others}      egress-service.k8s.ovn.org/shop-frontend: "true"    #! bgpadvertisement-egress-label-value '"true"' always has the value ""
`,
    good: `${others}      egress-service.k8s.ovn.org/shop-frontend: ""
`,
    whenNotToUse: 'Never: the label has no other value.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice, labelNodeForService'],
  },
  check(resource, { report }) {
    for (const { key } of wantedLabels(resource.data.nodeSelectors)) {
      const finding = isEgressLabel(key) ? judge(resource, key) : undefined;
      if (finding !== undefined) report(finding);
    }
  },
});

function judge(resource: OpenResource<HasNodeSelectors>, key: SelectorKey): FindingInput | undefined {
  if (key.form === 'label') {
    const isNull = resource.at(key.path)?.kind === 'null';
    const isOther = key.values !== undefined && !key.values.includes('');
    return isNull || isOther ? finding(resource, key, key.path, '') : undefined;
  }
  const { operator, values = [] } = key;
  if (operator !== 'In' || values.length === 0 || values.includes('')) return undefined;
  return finding(resource, key, `${key.path.slice(0, key.path.lastIndexOf('.'))}.values`, ['']);
}

/** The empty value, as text of matchLabels or as the list of an expression. */
const finding = (
  resource: OpenResource,
  { key }: SelectorKey,
  path: string,
  empty: '' | readonly [''],
): FindingInput => ({
  at: path,
  message: `The label "${key}" always has the value "", so this selector matches no node.`,
  fixes: [putAt('Change to ""', resource, path, empty)],
});
