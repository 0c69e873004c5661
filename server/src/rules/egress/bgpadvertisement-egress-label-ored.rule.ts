import { deepEqual } from '../../base/equal.js';
import { defineRule } from '../../engine/rule.js';
import type { AdvertisementFacts } from '../../kinds/metallb/advertisement.js';
import { bgpAdvertisement } from '../../kinds/metallb/bgp-advertisement.kind.js';
import { l2Advertisement } from '../../kinds/metallb/l2-advertisement.kind.js';
import { type SelectorItem, selectorOf } from '../../kinds/node-selectors.js';
import type { Fix, PlainValue } from '../../model/fix.js';
import { fromSelector } from '../../model/node-set.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { toPlain } from '../../syntax/plain.js';
import { isEgressLabel } from '../common/egress-labels.js';
import { removeAt } from '../common/fixes.js';
import { nodesInWords } from '../common/node-words.js';
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
      egress-service.k8s.ovn.org/shop-frontend: ""
`;

export default defineRule<AdvertisementFacts>({
  code: 'bgpadvertisement-egress-label-ored',
  title: 'A second selector item widens the egress node to other nodes',
  area: 'egress',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [bgpAdvertisement, l2Advertisement],
  since: '0.1.0',
  docs: {
    why: 'The items of `nodeSelectors` are alternatives: a node that matches one of them announces. Conditions that have to hold together belong into one item. Otherwise nodes that were not elected announce too, and replies that reach them are lost.',
    bad: `${others}  - matchLabels:    #! bgpadvertisement-egress-label-ored "matchLabels" nodes with zone=north announce too
      zone: north
`,
    good: `${others}      zone: north
`,
    whenNotToUse:
      'When the advertisement also carries pools of Services without egress service that other nodes have to announce. Better give those an advertisement of their own.',
    sources: ['MetalLB, internal/config/config.go, selectedNodes: one item is enough'],
  },
  check(advertisement, { report }) {
    const { items } = advertisement.data.nodeSelectors;
    const labelled = items.filter(hasEgressLabel);
    const [first] = labelled;
    if (first === undefined) return;
    for (const item of items) {
      const node = advertisement.at(item.path);
      if (hasEgressLabel(item) || item.open || node === undefined || node.opaque) continue;
      report({
        at: item,
        message: `The items of nodeSelectors are alternatives, so ${nodesInWords(fromSelector(selectorOf(node)))} announce too. Put both conditions into one item.`,
        related: labelled.map((it) => ({ in: advertisement, at: it, message: 'the egress node' })),
        fixes: labelled.length === 1 ? merge(advertisement, first, item) : [],
      });
    }
  },
});

const hasEgressLabel = (item: SelectorItem): boolean =>
  item.keys.some((key) => isEgressLabel(key) && (key.operator === 'In' || key.operator === 'Exists'));

/** Moves the conditions of an item into the one with the label. Not offered where the two contradict each other. */
function merge(advertisement: OpenResource, into: SelectorItem, item: SelectorItem): readonly Fix[] {
  const target = advertisement.at(into.path);
  const source = advertisement.at(item.path);
  if (target === undefined || source === undefined || into.open) return [];
  if (item.keys.length === 0) return [removeAt('Remove the item that matches every node', advertisement, item)];
  const labels = labelsOf(source).filter(([key, value]) => !deepEqual(valueAt(target, key), value));
  if (labels.some(([key]) => into.keys.some((it) => it.key === key))) return [];
  const expressions = expressionsOf(source);
  return [
    {
      title: 'Merge into one item',
      safety: 'suggestion',
      edit(editor) {
        const edits = editor.in(advertisement);
        const allLabels = Object.fromEntries(labels);
        if (target.get('matchLabels') === undefined && labels.length > 0)
          edits.put(`${into.path}.matchLabels`, allLabels);
        else for (const [key, value] of labels) edits.put(`${into.path}.matchLabels["${key}"]`, value);
        if (target.get('matchExpressions') === undefined && expressions.length > 0)
          edits.put(`${into.path}.matchExpressions`, expressions);
        else for (const expression of expressions) edits.append(`${into.path}.matchExpressions`, expression);
        edits.remove(item.path);
      },
    },
  ];
}

const labelsOf = (item: NodeRef): readonly (readonly [string, PlainValue])[] =>
  (item.get('matchLabels')?.entries() ?? []).map(({ key, value }) => [key, toPlain(value)]);

const expressionsOf = (item: NodeRef): readonly PlainValue[] =>
  (item.get('matchExpressions')?.items() ?? []).map(toPlain);

const valueAt = (item: NodeRef, key: string): PlainValue | undefined => {
  const value = item.get('matchLabels')?.get(key);
  return value === undefined ? undefined : toPlain(value);
};
