import type { Severity } from '../../base/result-types.js';
import { isOfKind } from '../../engine/kind.js';
import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { nncp, type PolicyFacts } from '../../kinds/nmstate/node-network-configuration-policy.kind.js';
import type { SelectorFacts, SelectorKey } from '../../kinds/node-selectors.js';
import { type EgressServiceFacts, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Resource } from '../../model/resource.js';
import { labelOfEgressService } from '../../paths/node-sets.js';
import { isOpaqueText } from '../../syntax/opaque.js';
import { atKey, isEgressLabel } from '../common/egress-labels.js';
import { egressSpec } from '../common/egress-samples.js';
import { frontendService } from '../common/samples.js';

const peer = (nodes: string): string => `#: file: peer.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 192.0.2.1
  nodeSelectors:
  - matchLabels:
${nodes}`;

const others = `${frontendService}${egressSpec('  sourceIPBy: LoadBalancerIP\n')}`;

export default defineRule<EgressServiceFacts | PolicyFacts | BgpPeerFacts>({
  code: 'egress-label-selects-configuration',
  title: 'Host or session configuration follows the egress label',
  area: 'egress',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: [egressService, nncp, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The label appears once a node has been elected, and moves with each failover. Host networks and sessions that depend on it would be set up and torn down each time, and an election that asks for the label waits for itself.',
    bad: `${others}${peer('      egress-service.k8s.ovn.org/shop-frontend: ""    #! egress-label-selects-configuration "egress-service.k8s.ovn.org/shop-frontend" use a fixed label\n')}`,
    good: `${others}${peer('      role: gateway\n')}`,
    whenNotToUse: 'When sessions are meant to come and go with the elected node.',
    sources: ['OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice: the label is set after the election'],
  },
  check(resource, { graph, report }) {
    const selector = selectorOf(resource);
    const own = isOfKind(egressService, resource) ? labelOfEgressService(graph, resource) : undefined;
    for (const key of (selector?.items ?? []).flatMap((item) => item.keys)) {
      if (!isEgressLabel(key) || isOpaqueText(key.key)) continue;
      report({
        ...atKey(key),
        severity: severityOf(key, own),
        message: 'This label is set by the election itself; use a fixed label of the nodes here.',
      });
    }
  },
});

function selectorOf(resource: Resource): SelectorFacts | undefined {
  if (isOfKind(bgpPeer, resource)) return resource.data.nodeSelectors;
  if (isOfKind(nncp, resource)) return resource.data.nodeSelector;
  return isOfKind(egressService, resource) ? resource.data.nodeSelector : undefined;
}

/** An egress service that waits for its own label can never be elected. */
const severityOf = ({ key, operator }: SelectorKey, own: string | undefined): Severity =>
  key === own && (operator === 'In' || operator === 'Exists') ? 'error' : 'warning';
