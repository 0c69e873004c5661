import {
  allNodes,
  egressLabelPrefix,
  fromMap,
  fromSelector,
  fromSelectorList,
  type LabelMap,
  type LabelSelector,
  type NodeSet,
  type SelectorExpression,
} from '../model/node-set.js';
import { readList } from '../model/read.js';
import type { ReferenceFact } from '../model/symbols.js';
import type { NodeRef } from '../syntax/node-ref.js';

/** A label that a selector asks for, with its place. */
export interface SelectorKey {
  readonly key: string;
  /** Path of the matchLabels value, or of the expression's `key`. */
  readonly path: string;
  /** `label`: a pair of matchLabels, so the key itself stands in the text; `expression`: the value of `key`. */
  readonly form: 'label' | 'expression';
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`; `In` for matchLabels. */
  readonly operator: string;
  /** Values asked for; `undefined` where one of them is unknown. */
  readonly values: readonly string[] | undefined;
}

/** One label selector: its conditions must all hold. */
export interface SelectorItem {
  readonly path: string;
  readonly keys: readonly SelectorKey[];
  /** A templated key or value stands in it. */
  readonly open: boolean;
}

/** A selector of nodes (or pools, or Services): what it says as a set, and the labels it names with their places. */
export interface SelectorFacts {
  readonly nodes: NodeSet;
  readonly items: readonly SelectorItem[];
  /** Path of the field, whether it is written or not. */
  readonly path: string;
  readonly isSet: boolean;
}

/** A plain map of labels, as NodeNetworkConfigurationPolicy has it. Absent or empty selects every node. */
export function readLabelMap(root: NodeRef, path: string): SelectorFacts {
  const node = root.at(path);
  const item = node === undefined ? undefined : { path: node.path, keys: labelKeys(node), open: isOpen(node) };
  return {
    nodes: node === undefined || node.kind === 'null' ? allNodes : fromMap(labelsOf(node), isOpen(node)),
    items: item === undefined ? [] : [item],
    path,
    isSet: node !== undefined && node.kind !== 'null',
  };
}

/** One label selector, as EgressService has it. */
export function readSelector(root: NodeRef, path: string): SelectorFacts {
  const node = root.at(path);
  if (node === undefined || node.kind === 'null') return { nodes: allNodes, items: [], path, isSet: false };
  return { nodes: fromSelector(selectorOf(node)), items: [itemOf(node)], path, isSet: true };
}

/** A list of label selectors of which one has to hold, as the MetalLB kinds have it. */
export function readSelectorList(root: NodeRef, path: string): SelectorFacts {
  const node = root.at(path);
  const list = readList(node, (item) => item);
  if (list === undefined) return { nodes: allNodes, items: [], path, isSet: false };
  return {
    nodes: fromSelectorList(list.items.map(selectorOf), list.open),
    items: list.items.map(itemOf),
    path,
    isSet: list.open || list.items.length > 0,
  };
}

const isOpen = (node: NodeRef): boolean => node.opaque || node.hasOpaqueContent;

const labelsOf = (node: NodeRef): LabelMap | null =>
  node.kind === 'map'
    ? Object.fromEntries(node.entries().map(({ key, value }) => [key, value.string() ?? null]))
    : null;

function labelKeys(node: NodeRef | undefined): readonly SelectorKey[] {
  return (node?.entries() ?? []).map(({ key, value }) => {
    const text = value.string();
    return { key, path: value.path, form: 'label', operator: 'In', values: text === undefined ? undefined : [text] };
  });
}

/** The selector as the node-set algebra takes it. */
export function selectorOf(node: NodeRef): LabelSelector | null {
  if (node.kind !== 'map') return node.kind === 'null' ? {} : null;
  const labels = node.get('matchLabels');
  const expressions = node.get('matchExpressions');
  return {
    matchLabels: labels === undefined || labels.kind === 'null' ? undefined : labelsOf(labels),
    matchExpressions:
      expressions === undefined || expressions.kind === 'null' ? undefined : expressions.items().map(expressionOf),
    open: [node, labels, expressions].some((it) => it !== undefined && isOpen(it)),
  };
}

const expressionOf = (node: NodeRef): SelectorExpression => ({
  key: node.get('key')?.string() ?? null,
  operator: node.get('operator')?.string() ?? null,
  values:
    node.get('values')?.opaque === true
      ? null
      : node
          .get('values')
          ?.items()
          .map((item) => item.string() ?? null),
});

function itemOf(node: NodeRef): SelectorItem {
  const expressions = (node.get('matchExpressions')?.items() ?? []).flatMap(expressionKey);
  const labels = node.get('matchLabels');
  return {
    path: node.path,
    keys: [...labelKeys(labels), ...expressions],
    open: isOpen(node) || (labels !== undefined && isOpen(labels)),
  };
}

function expressionKey(node: NodeRef): readonly SelectorKey[] {
  const key = node.get('key');
  const text = key?.string();
  if (key === undefined || text === undefined) return [];
  const values = node
    .get('values')
    ?.items()
    .map((item) => item.string());
  return [
    {
      key: text,
      path: key.path,
      form: 'expression',
      operator: node.get('operator')?.string() ?? 'In',
      values: values?.every((it) => it !== undefined) === true ? values : values === undefined ? [] : undefined,
    },
  ];
}

/** References of a selector to the labels that EgressServices produce. */
export const egressLabelReferences = (selector: SelectorFacts): readonly ReferenceFact[] =>
  selector.items
    .flatMap((item) => item.keys)
    .filter(({ key }) => key.startsWith(egressLabelPrefix))
    .map(({ key, path, form }) => ({
      to: ['ovn/EgressLabel'],
      name: key,
      namespace: undefined,
      path,
      isKey: form === 'label',
    }));
