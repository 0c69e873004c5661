import { defineFact, type Graph } from '../../engine/graph.js';
import type { FindingInput } from '../../engine/rule.js';
import type { SelectorFacts, SelectorItem, SelectorKey } from '../../kinds/node-selectors.js';
import { egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { FixEditor } from '../../model/fix.js';
import { egressLabelPrefix } from '../../model/node-set.js';
import type { Resource } from '../../model/resource.js';
import { egressServicesOfLabel, labelOfEgressService } from '../../paths/node-sets.js';
import type { EgressService } from '../../paths/services.js';
import { isOpaqueText } from '../../syntax/opaque.js';

/** What BGPAdvertisement, L2Advertisement and BGPPeer have in common: a list of selectors of nodes. */
export interface HasNodeSelectors {
  readonly nodeSelectors: SelectorFacts;
}

/** A label that nodes have to carry, with the item of the list that asks for it. */
export interface WantedLabel {
  readonly item: SelectorItem;
  readonly key: SelectorKey;
}

/** The labels that a selector wants to be there; `NotIn` and `DoesNotExist` are no wish, a template may be anything. */
export const wantedLabels = ({ items }: SelectorFacts): readonly WantedLabel[] =>
  items.flatMap((item) =>
    item.keys.filter((key) => isWish(key) && !isOpaqueText(key.key)).map((key) => ({ item, key })),
  );

const isWish = ({ operator }: SelectorKey): boolean => operator === 'In' || operator === 'Exists';

/** True for `egress-service.k8s.ovn.org/shop-frontend`. */
export const isEgressLabel = ({ key }: SelectorKey): boolean => key.startsWith(egressLabelPrefix);

/** `shop-frontend` of `egress-service.k8s.ovn.org/shop-frontend`. */
export const restOfLabel = (label: string): string => label.slice(label.indexOf('/') + 1);

/** Where a finding about a label stands: under the key of matchLabels, or the `key` of an expression. */
export const atKey = ({ path, form }: SelectorKey): Pick<FindingInput, 'at' | 'part'> => ({
  at: path,
  part: form === 'label' ? 'key' : 'value',
});

/** Writes another label in the place of one. */
export function changeLabel(editor: FixEditor, resource: Resource, { path, form }: SelectorKey, label: string): void {
  if (form === 'label') editor.in(resource).renameKey(path, label);
  else editor.in(resource).put(path, label);
}

/** An EgressService with its label. */
export interface LabelOwner {
  readonly label: string;
  readonly egress: EgressService;
}

const ownersFact = defineFact('owners of known egress labels', (graph): readonly LabelOwner[] =>
  graph.ofKind(egressService).flatMap((egress) => {
    const label = labelOfEgressService(graph, egress);
    return label === undefined ? [] : [{ label, egress }];
  }),
);

/** The EgressServices of the scope whose label is known. */
export const labelOwners = (graph: Graph): readonly LabelOwner[] => graph.ask(ownersFact);

/** Endings that the labels of EgressServices without a known namespace have; an empty one where the name is not known either. */
const openEndings = defineFact('endings of unknown egress labels', (graph): readonly string[] =>
  graph
    .ofKind(egressService)
    .filter((it) => graph.namespaceOf(it) === undefined)
    .map(({ name }) => (name?.value === undefined ? '' : `-${name.value}`)),
);

/** True if an EgressService produces the label, or if one without a known namespace may. */
export const mayBeProduced = (graph: Graph, label: string): boolean =>
  egressServicesOfLabel(graph, label).length > 0 ||
  graph.define('ovn/EgressLabel', label).length > 0 ||
  graph.ask(openEndings).some((ending) => label.endsWith(ending));

/** Adds the label to every item of an advertisement's selectors, or makes the only one. */
export function limitToEgressNode(editor: FixEditor, advertisement: Resource<HasNodeSelectors>, label: string): void {
  const edits = editor.in(advertisement);
  const { items, path } = advertisement.data.nodeSelectors;
  if (items.length === 0) edits.put(path, [{ matchLabels: { [label]: '' } }]);
  for (const item of items) edits.put(`${item.path}.matchLabels["${label}"]`, '');
}
