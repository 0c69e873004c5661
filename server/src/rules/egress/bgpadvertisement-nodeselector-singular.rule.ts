import { defineRule } from '../../engine/rule.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import { kindNameOf } from '../../model/gvk.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { toPlain } from '../../syntax/plain.js';
import type { HasNodeSelectors } from '../common/egress-labels.js';

export default defineRule<HasNodeSelectors>({
  code: 'bgpadvertisement-nodeselector-singular',
  title: 'nodeSelector instead of nodeSelectors',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [bgpAdvertisement, l2Advertisement, bgpPeer],
  since: '0.1.0',
  docs: {
    why: 'The field is called `nodeSelectors` and takes a list. A field that the kind does not have is dropped on the way to the cluster, by many clients without a word, and then every node announces.',
    bad: `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  nodeSelector:    #! bgpadvertisement-nodeselector-singular "nodeSelector" BGPAdvertisement has no field "nodeSelector"
    matchLabels:
      zone: north
`,
    good: `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata:
  name: advertise-red
  namespace: metallb-system
spec:
  nodeSelectors:
  - matchLabels:
      zone: north
`,
    whenNotToUse: 'Never: the field is not read.',
    sources: ['MetalLB, api/v1beta1/bgpadvertisement_types.go, l2advertisement_types.go; api/v1beta2/bgppeer_types.go'],
  },
  check(resource, { report }) {
    const node = resource.at(path);
    if (node === undefined) return;
    const every = resource.kindId === bgpPeer.id ? 'every node opens the session' : 'every node announces';
    report({
      at: node,
      part: 'key',
      message: `${kindNameOf(resource.kindId)} has no field "nodeSelector"; write a list under "nodeSelectors". Otherwise ${every}.`,
      fixes: rename(resource, node),
    });
  },
});

const path = 'spec.nodeSelector';

/** Not offered where the right field is there too, or where a template hides what would go into it. */
function rename(resource: OpenResource, node: NodeRef): readonly Fix[] {
  const list = asList(node);
  if (list === undefined || resource.at('spec.nodeSelectors') !== undefined) return [];
  return [
    {
      title: 'Change to nodeSelectors',
      safety: 'suggestion',
      edit(editor) {
        const edits = editor.in(resource);
        edits.renameKey(path, 'nodeSelectors');
        if (node.kind !== 'seq') edits.put(path, list);
      },
    },
  ];
}

/** The value as an item of a list; a plain map of labels becomes the matchLabels of one. */
function asList(node: NodeRef): readonly PlainValue[] | undefined {
  if (node.opaque || node.hasOpaqueContent || node.aliased) return undefined;
  if (node.kind === 'seq') return node.items().map(toPlain);
  if (node.kind !== 'map' || node.entries().length === 0) return undefined;
  const isSelector = node.get('matchLabels') !== undefined || node.get('matchExpressions') !== undefined;
  return [isSelector ? toPlain(node) : { matchLabels: toPlain(node) }];
}
