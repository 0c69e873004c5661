import { allowsValue, type LabelConstraint, type Requirement } from './label-constraint.js';
import type { Labels } from './labels.js';
import {
  addTerm,
  areApart,
  conjunction,
  constraintsOf,
  describeRequirement,
  describeTerm,
  enforces,
  type Term,
  termOf,
} from './node-term.js';

export type { Operator, Requirement } from './label-constraint.js';
export type { Term } from './node-term.js';

/** The nodes of any of the terms. One term without requirements is all nodes, no term is no node. Plain data. */
export interface NodeSet {
  readonly terms: readonly Term[];
}

/** Labels asked for; `null` is a value that cannot be read: `{ vrf: 'true', zone: null }`. */
export type LabelMap = Readonly<Record<string, string | null>>;

/** One item of matchExpressions; `null` stands for what cannot be read. */
export interface SelectorExpression {
  readonly key: string | null;
  readonly operator: string | null;
  readonly values?: readonly (string | null)[] | null | undefined;
}

/** A label selector of Kubernetes; `null` for a part that cannot be read, `open` if a template may add to it. */
export interface LabelSelector {
  readonly matchLabels?: LabelMap | null | undefined;
  readonly matchExpressions?: readonly SelectorExpression[] | null | undefined;
  readonly open?: boolean | undefined;
}

/** An answer that may be missing. */
export type Verdict = boolean | 'unknown';

/** Every node. */
export const allNodes: NodeSet = { terms: [{ requirements: [], unknown: false }] };

/** No node at all, as for a selector that contradicts itself. */
export const noNodes: NodeSet = { terms: [] };

/** Some nodes of which nothing is known, as for a templated selector. */
export const unknownNodes: NodeSet = { terms: [{ requirements: [], unknown: true }] };

/** The label that names a node. */
export const hostnameLabel = 'kubernetes.io/hostname';

/** Prefix of the label that OVN-Kubernetes puts on the node elected for an EgressService. */
export const egressLabelPrefix = 'egress-service.k8s.ovn.org/';

const setOf = (terms: Iterable<Term | undefined>): NodeSet => {
  let result: readonly Term[] = [];
  for (const term of terms) if (term !== undefined) result = addTerm(result, term);
  return { terms: result };
};

// Constructors

interface Read {
  readonly requirements: readonly Requirement[];
  readonly unknown: boolean;
}

const cannotRead: Read = { requirements: [], unknown: true };

function readMap(labels: LabelMap | null | undefined): Read {
  if (labels === null) return cannotRead;
  const entries = Object.entries(labels ?? {});
  return {
    requirements: entries.flatMap(([key, value]): Requirement[] =>
      value === null ? [] : [{ key, operator: 'In', values: [value] }],
    ),
    unknown: entries.some(([, value]) => value === null),
  };
}

/** Values must be there for In and NotIn and must not be there for the others; what the API server refuses is not read. */
function readExpression({ key, operator, values }: SelectorExpression): Read {
  if (key === null || values === null) return cannotRead;
  const known = (values ?? []).filter((value) => value !== null);
  const isComplete = known.length === (values ?? []).length;
  if (operator === 'In') return isComplete && known.length > 0 ? required(key, 'In', known, false) : cannotRead;
  if (operator === 'NotIn') return known.length > 0 ? required(key, 'NotIn', known, !isComplete) : cannotRead;
  if (operator !== 'Exists' && operator !== 'DoesNotExist') return cannotRead;
  return (values ?? []).length > 0 ? cannotRead : required(key, operator, [], false);
}

const required = (
  key: string,
  operator: Requirement['operator'],
  values: readonly string[],
  unknown: boolean,
): Read => ({ requirements: [{ key, operator, values }], unknown });

const readTerm = (parts: readonly Read[], open: boolean): Term | undefined =>
  termOf(constraintsOf(parts.flatMap((part) => part.requirements)), open || parts.some((part) => part.unknown));

const readSelector = ({ matchLabels, matchExpressions, open }: LabelSelector): Term | undefined => {
  const expressions = matchExpressions === null ? [cannotRead] : (matchExpressions ?? []).map(readExpression);
  return readTerm([readMap(matchLabels), ...expressions], open ?? false);
};

/** The nodes of a flat map: `vrf=true` for `{ vrf: 'true' }`. Absent or empty is every node, `null` unknown nodes. */
export const fromMap = (labels: LabelMap | null | undefined, open = false): NodeSet =>
  setOf([readTerm([readMap(labels)], open)]);

/** The nodes of one label selector, all of whose conditions must hold. Absent or empty is every node, `null` unknown nodes. */
export const fromSelector = (selector: LabelSelector | null | undefined): NodeSet =>
  selector === null ? unknownNodes : setOf([readSelector(selector ?? {})]);

/** The nodes of a list of selectors, one of which must hold. Absent or empty is every node, `null` unknown nodes. */
export function fromSelectorList(list: readonly (LabelSelector | null)[] | null | undefined, open = false): NodeSet {
  if (list === null) return unknownNodes;
  const sets = (list ?? []).map(fromSelector);
  if (open) sets.push(unknownNodes);
  return sets.length === 0 ? allNodes : union(...sets);
}

/** The nodes of any of the sets. */
export const union = (...sets: readonly NodeSet[]): NodeSet => setOf(sets.flatMap((set) => set.terms));

/** The nodes that are in both sets. */
export const intersect = (a: NodeSet, b: NodeSet): NodeSet =>
  setOf(a.terms.flatMap((left) => b.terms.map((right) => conjunction(left, right))));

/** True if the set is certainly every node. */
export const isAllNodes = (set: NodeSet): boolean =>
  set.terms.some((term) => term.requirements.length === 0 && !term.unknown);

/** True if some of the set cannot be read. */
export const hasUnknown = (set: NodeSet): boolean => set.terms.some((term) => term.unknown);

/** The names of the nodes, if all are picked by name: `['a', 'b']` for `kubernetes.io/hostname in (a, b)`. */
export function hostnamesOf(set: NodeSet): readonly string[] | undefined {
  const names = set.terms.map((term) => pinnedNames(term));
  return names.every((each) => each !== undefined) ? [...new Set(names.flat())].sort() : undefined;
}

function pinnedNames(term: Term): readonly string[] | undefined {
  return term.requirements.find(({ key, operator }) => key === hostnameLabel && operator === 'In')?.values;
}

// What is known about egress labels

/** Facts from outside of the selectors. */
export interface NodeFacts {
  /**
   * For the label of an EgressService (`egress-service.k8s.ovn.org/ns-name`): the nodes of its nodeSelector in LoadBalancerIP
   * mode, for the label is then on at most one of them; `'none'` if the label is on no node; `undefined` if not known.
   */
  readonly egressLabel?: ((key: string) => NodeSet | 'none' | undefined) | undefined;
}

/** The term as far as its egress labels allow; with `home`, also limited to the nodes that such a label can be on. */
function resolveTerm(term: Term, facts: NodeFacts, home: boolean): readonly Term[] {
  let result: NodeSet = { terms: [term] };
  for (const [key, asked] of constraintsOf(term.requirements)) {
    const known = key.startsWith(egressLabelPrefix) ? facts.egressLabel?.(key) : undefined;
    if (known === undefined) continue;
    if (known === 'none') result = asked.absent ? withoutKey(result, key) : noNodes;
    else if (!asked.absent)
      result = allowsValue(asked, '') ? onElectedNode(result, key, home ? known : allNodes) : noNodes;
  }
  return result.terms;
}

const withoutKey = (set: NodeSet, key: string): NodeSet => ({
  terms: set.terms.map(({ requirements, unknown }) => ({
    requirements: requirements.filter((each) => each.key !== key),
    unknown,
  })),
});

/** An egress label is always empty. */
const onElectedNode = (set: NodeSet, key: string, nodes: NodeSet): NodeSet =>
  intersect(
    intersect(set, { terms: [{ requirements: [{ key, operator: 'In', values: [''] }], unknown: false }] }),
    nodes,
  );

const isElected = (term: Term): boolean => term.requirements.some(({ key }) => key.startsWith(egressLabelPrefix));

const resolve = (set: NodeSet, facts: NodeFacts, home: boolean): readonly Term[] =>
  set.terms.some(isElected) ? set.terms.flatMap((term) => resolveTerm(term, facts, home)) : set.terms;

// Relations

/** How the first set stands to the second. `wider`: certainly not contained, if every selector leaves out some node. */
export type Relation = 'contained' | 'disjoint' | 'wider' | 'unknown';

const noFacts: NodeFacts = {};

/** The term once for each value of a label that has several: `zone=a` and `zone=b` for `zone in (a, b)`. */
function slices(term: Term, key: string): readonly Term[] {
  const values = constraintsOf(term.requirements).get(key);
  if (values?.only !== true || values.values.length === 0) return [term];
  const others = term.requirements.filter((each) => each.key !== key);
  return values.values.map((value) => ({
    requirements: [...others, { key, operator: 'In', values: [value] }],
    unknown: term.unknown,
  }));
}

function isCovered(term: Term, outer: readonly Term[]): boolean {
  const known = outer.filter((each) => !each.unknown);
  const keys = term.requirements.filter(({ values }) => values.length > 1).map(({ key }) => key);
  return (
    known.some((each) => enforces(term, each)) ||
    keys.some((key) => slices(term, key).every((slice) => known.some((each) => enforces(slice, each))))
  );
}

/** True if every node of the first set is certainly in the second. */
export function isContained(a: NodeSet, b: NodeSet, facts = noFacts): boolean {
  const outer = resolve(b, facts, false);
  return resolve(a, facts, true).every((term) => isCovered(term, outer));
}

/** True if certainly no node is in both sets. */
export function areDisjoint(a: NodeSet, b: NodeSet, facts = noFacts): boolean {
  const others = resolve(b, facts, true);
  return resolve(a, facts, true).every((term) => others.every((other) => areApart(term, other)));
}

/** True if the sets certainly share a node, taking for granted that a selector that can be met is met by some node. */
export function certainlyMeet(a: NodeSet, b: NodeSet, facts = noFacts): boolean {
  const isMet = (set: NodeSet): boolean => resolve(set, facts, true).length > 0;
  return isMet(a) && isMet(b) && (isContained(a, b, facts) || isContained(b, a, facts));
}

/** True for a term that a single node can meet: picked by name, or by the label of an elected node. */
const isSingleNode = (term: Term, facts: NodeFacts): boolean =>
  pinnedNames(term)?.length === 1 ||
  term.requirements.some(
    ({ key, operator }) =>
      operator === 'In' && key.startsWith(egressLabelPrefix) && typeof facts.egressLabel?.(key) === 'object',
  );

/** True if the wide term asks exactly one requirement less than the narrow one. */
function isOneLess(wide: Term, narrow: Term): boolean {
  if (wide.requirements.length + 1 !== narrow.requirements.length) return false;
  const texts = new Set(narrow.requirements.map(describeRequirement));
  return wide.requirements.every((each) => texts.has(describeRequirement(each)));
}

/** True if some node of the term is certainly in none of the others. */
function reachesBeyond(term: Term, others: readonly Term[], facts: NodeFacts): boolean {
  if (term.unknown || others.length === 0) return false;
  if (term.requirements.length === 0) return others.every((other) => other.requirements.length > 0);
  const isOutside = (part: Term): boolean => others.every((other) => areApart(part, other));
  if (pinnedNames(term) !== undefined && slices(term, hostnameLabel).some(isOutside)) return true;
  const [narrow, ...more] = others.filter((other) => !areApart(term, other));
  return narrow !== undefined && more.length === 0 && !isSingleNode(term, facts) && isOneLess(term, narrow);
}

const isWider = (a: NodeSet, b: NodeSet, facts: NodeFacts): boolean => {
  const others = resolve(b, facts, false);
  return resolve(a, facts, true).some((term) => reachesBeyond(term, others, facts));
};

/** How the first set stands to the second: `relation(fromMap({ vrf: 'true' }), allNodes)` is `contained`. */
export function relation(a: NodeSet, b: NodeSet, facts = noFacts): Relation {
  if (areDisjoint(a, b, facts)) return 'disjoint';
  if (isContained(a, b, facts)) return 'contained';
  return isWider(a, b, facts) ? 'wider' : 'unknown';
}

// Concrete labels

const allOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(false) ? false : verdicts.includes('unknown') ? 'unknown' : true;

const anyOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(true) ? true : verdicts.includes('unknown') ? 'unknown' : false;

function meets(constraint: LabelConstraint, key: string, labels: Labels): Verdict {
  const value = Object.hasOwn(labels.values, key) ? labels.values[key] : undefined;
  if (typeof value === 'string') return allowsValue(constraint, value);
  if (value === undefined) return labels.open ? 'unknown' : constraint.absent;
  if (constraint.values.length > 0) return 'unknown';
  return !constraint.only;
}

/** Whether something with these labels (a node, pool, Service, Namespace) is in the set. */
export const matchesSet = (set: NodeSet, labels: Labels): Verdict =>
  anyOf(
    set.terms.map((term) =>
      allOf([
        ...[...constraintsOf(term.requirements)].map(([key, constraint]) => meets(constraint, key, labels)),
        term.unknown ? 'unknown' : true,
      ]),
    ),
  );

/** Whether a label selector holds for these labels. An absent or empty selector holds for all. */
export const matchesLabels = (selector: LabelSelector | null | undefined, labels: Labels): Verdict =>
  matchesSet(fromSelector(selector), labels);

/** The set in words for a message: `all nodes`, `vrf=true`, `kubernetes.io/hostname in (a, b)`, `no node`. */
export const describeNodeSet = (set: NodeSet): string =>
  set.terms.length === 0 ? 'no node' : set.terms.map(describeTerm).join(' or ');
