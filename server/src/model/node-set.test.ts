import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Labels } from './labels.js';
import {
  allNodes,
  areDisjoint,
  certainlyMeet,
  describeNodeSet,
  fromMap,
  fromSelector,
  fromSelectorList,
  hasUnknown,
  hostnamesOf,
  intersect,
  isAllNodes,
  isContained,
  type LabelSelector,
  matchesLabels,
  matchesSet,
  type NodeFacts,
  type NodeSet,
  noNodes,
  relation,
  type SelectorExpression,
  union,
  unknownNodes,
  type Verdict,
} from './node-set.js';

const host = 'kubernetes.io/hostname';
const egress = 'egress-service.k8s.ovn.org/blue-web';
const labels = (values: Labels['values'], open = false): Labels => ({ values, open });
const onHosts = (...names: string[]): NodeSet =>
  fromSelector({ matchExpressions: [{ key: host, operator: 'In', values: names }] });
const vrf = fromMap({ vrf: 'true' });

// Constructors and words

test('absent and empty selectors are all nodes', () => {
  for (const set of [
    fromMap(undefined),
    fromMap({}),
    fromSelector(undefined),
    fromSelector({}),
    fromSelectorList(undefined),
    fromSelectorList([]),
    fromSelectorList([{ matchLabels: { vrf: 'true' } }, {}]),
    fromSelector({ matchLabels: {}, matchExpressions: [] }),
  ]) {
    assert.deepEqual(set, allNodes);
    assert.ok(isAllNodes(set));
  }
});

test('what cannot be read is unknown', () => {
  for (const set of [
    fromMap(null),
    fromMap({ vrf: null }),
    fromMap({}, true),
    fromSelector(null),
    fromSelector({ open: true }),
    fromSelector({ matchLabels: null }),
    fromSelector({ matchExpressions: null }),
    fromSelectorList(null),
    fromSelectorList([null]),
    fromSelectorList([], true),
    ...[
      { key: null, operator: 'Exists' },
      { key: 'a', operator: null },
      { key: 'a', operator: 'Gt', values: ['1'] },
      { key: 'a', operator: 'In' },
      { key: 'a', operator: 'In', values: [] },
      { key: 'a', operator: 'In', values: ['x', null] },
      { key: 'a', operator: 'NotIn', values: null },
      { key: 'a', operator: 'Exists', values: ['x'] },
      { key: 'a', operator: 'in', values: ['x'] },
    ].map((expression) => fromSelector({ matchExpressions: [expression] })),
  ]) {
    assert.deepEqual(set, unknownNodes);
    assert.ok(hasUnknown(set));
  }
});

test('what can be read beside something unknown still counts', () => {
  const part = fromMap({ role: 'worker', zone: null });
  assert.equal(relation(part, fromMap({ role: 'worker' })), 'contained');
  assert.equal(relation(part, fromMap({ role: 'master' })), 'disjoint');
  assert.equal(relation(fromMap({ role: 'worker' }), part), 'unknown');
  assert.equal(
    relation(
      fromSelector({ matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['x', null] }] }),
      fromMap({ a: 'x' }),
    ),
    'disjoint',
  );
});

test('sets in words', () => {
  const words = (selector: LabelSelector): string => describeNodeSet(fromSelector(selector));
  assert.equal(describeNodeSet(allNodes), 'all nodes');
  assert.equal(describeNodeSet(noNodes), 'no node');
  assert.equal(describeNodeSet(unknownNodes), 'unknown nodes');
  assert.equal(words({ matchLabels: { vrf: 'true' } }), 'vrf=true');
  assert.equal(words({ matchLabels: { [egress]: '' } }), `${egress}=""`);
  assert.equal(words({ matchLabels: { b: '1', a: '2' } }), 'a=2 and b=1');
  assert.equal(
    words({
      matchExpressions: [
        { key: 'a', operator: 'Exists' },
        { key: 'b', operator: 'DoesNotExist' },
      ],
    }),
    'with a and without b',
  );
  assert.equal(
    words({
      matchExpressions: [
        { key: 'a', operator: 'NotIn', values: ['y', 'x'] },
        { key: 'b', operator: 'NotIn', values: ['x'] },
      ],
    }),
    'a not in (x, y) and b!=x',
  );
  assert.equal(words({ matchLabels: { a: '1', b: null } }), 'some nodes of a=1');
  assert.equal(describeNodeSet(onHosts('b', 'a', 'b')), 'kubernetes.io/hostname in (a, b)');
  assert.equal(describeNodeSet(union(fromMap({ a: '1' }), fromMap({ b: '1' }))), 'a=1 or b=1');
});

test('terms are brought to a short form', () => {
  assert.deepEqual(union(onHosts('b'), onHosts('a')), onHosts('a', 'b'));
  assert.deepEqual(union(vrf, fromMap({ vrf: 'true', zone: 'a' }), vrf), vrf);
  assert.deepEqual(
    union(vrf, fromSelector({ matchExpressions: [{ key: 'vrf', operator: 'NotIn', values: ['true'] }] })),
    allNodes,
  );
  assert.deepEqual(intersect(onHosts('a', 'b'), onHosts('b', 'c')), onHosts('b'));
  assert.deepEqual(intersect(onHosts('a'), onHosts('b')), noNodes);
  assert.deepEqual(
    fromSelector({ matchLabels: { a: '1' }, matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] }),
    noNodes,
  );
  assert.deepEqual(
    fromSelector({ matchLabels: { a: '1' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] }),
    fromMap({ a: '1' }),
  );
});

test('names of nodes', () => {
  assert.deepEqual(hostnamesOf(union(fromMap({ [host]: 'b', zone: 'x' }), onHosts('a'))), ['a', 'b']);
  assert.equal(hostnamesOf(union(vrf, onHosts('a'))), undefined);
  assert.deepEqual(hostnamesOf(noNodes), []);
});

// Relations

test('relations that rules rest on', () => {
  assert.equal(relation(vrf, allNodes), 'contained');
  assert.equal(relation(vrf, vrf), 'contained');
  assert.equal(relation(fromMap({ vrf: 'true', zone: 'a' }), vrf), 'contained');
  assert.equal(relation(vrf, fromMap({ vrf: 'false' })), 'disjoint');
  assert.equal(relation(onHosts('a'), onHosts('b')), 'disjoint');
  assert.equal(
    relation(onHosts('a', 'b'), union(onHosts('a'), fromMap({ zone: 'x' }), onHosts('b', 'c'))),
    'contained',
  );
  assert.equal(relation(allNodes, vrf), 'wider');
  assert.equal(relation(vrf, fromMap({ vrf: 'true', zone: 'a' })), 'wider');
  assert.equal(relation(onHosts('a', 'b'), onHosts('a')), 'wider');
  assert.equal(relation(vrf, fromMap({ zone: 'a' })), 'unknown');
  assert.equal(relation(onHosts('a'), vrf), 'unknown');
  assert.equal(relation(noNodes, vrf), 'disjoint');
});

test('wider is not said where the rest may be covered or is a single node', () => {
  assert.equal(relation(onHosts('a'), fromMap({ [host]: 'a', zone: 'x' })), 'unknown');
  assert.equal(relation(vrf, union(fromMap({ vrf: 'true', zone: 'a' }), fromMap({ rack: '1' }))), 'unknown');
  assert.equal(relation(allNodes, union(vrf, unknownNodes)), 'unknown');
  assert.equal(relation(allNodes, fromMap({ vrf: 'true', zone: null })), 'wider');
});

test('unknown sets stand in no known relation, but to all nodes', () => {
  assert.equal(relation(unknownNodes, vrf), 'unknown');
  assert.equal(relation(vrf, unknownNodes), 'unknown');
  assert.equal(relation(unknownNodes, unknownNodes), 'unknown');
  assert.equal(relation(unknownNodes, allNodes), 'contained');
});

test('sets that meet for certain', () => {
  assert.ok(certainlyMeet(vrf, vrf));
  assert.ok(certainlyMeet(allNodes, vrf));
  assert.ok(certainlyMeet(vrf, fromMap({ vrf: 'true', zone: 'a' })));
  assert.ok(!certainlyMeet(vrf, fromMap({ zone: 'a' })));
  assert.ok(!certainlyMeet(vrf, unknownNodes));
  assert.ok(!certainlyMeet(noNodes, allNodes));
});

test('the label of an elected node leads to the selector of its egress service', () => {
  const elected = fromMap({ [egress]: '' });
  const home = (known: NodeSet | 'none' | undefined): NodeFacts => ({
    egressLabel: (key) => (key === egress ? known : undefined),
  });
  assert.equal(relation(elected, vrf), 'unknown');
  assert.equal(relation(elected, vrf, home(undefined)), 'unknown');
  assert.equal(relation(elected, vrf, home(vrf)), 'contained');
  assert.equal(relation(elected, fromMap({ vrf: 'true', [egress]: '' }), home(vrf)), 'contained');
  assert.equal(relation(elected, vrf, home(fromMap({ vrf: 'false' }))), 'disjoint');
  assert.equal(relation(vrf, elected, home(fromMap({ vrf: 'false' }))), 'disjoint');
  assert.equal(relation(elected, vrf, home(union(vrf, fromMap({ vrf: 'true', a: '1' })))), 'contained');
  assert.equal(relation(elected, elected, home(unknownNodes)), 'contained');
  assert.equal(relation(elected, fromMap({ [egress]: '', zone: 'a' }), home(allNodes)), 'unknown');
  assert.equal(relation(elected, vrf, home('none')), 'disjoint');
  assert.equal(relation(fromMap({ [egress]: 'true' }), allNodes, home(vrf)), 'disjoint');
  const notElected = fromSelector({ matchExpressions: [{ key: egress, operator: 'DoesNotExist' }] });
  assert.equal(relation(vrf, notElected, home('none')), 'contained');
  assert.ok(!certainlyMeet(elected, allNodes, home('none')));
});

// Concrete labels

test('selectors on concrete labels', () => {
  const selector: LabelSelector = {
    matchLabels: { a: '1' },
    matchExpressions: [{ key: 'b', operator: 'NotIn', values: ['2'] }],
  };
  const cases: readonly (readonly [Labels, Verdict])[] = [
    [labels({ a: '1' }), true],
    [labels({ a: '1', b: '2' }), false],
    [labels({ b: '3' }), false],
    [labels({ a: null }), 'unknown'],
    [labels({ a: null, b: '2' }), false],
    [labels({}, true), 'unknown'],
    [labels({ a: '2' }, true), false],
    [labels({ a: '1' }, true), 'unknown'],
  ];
  for (const [given, expected] of cases) assert.equal(matchesLabels(selector, given), expected, JSON.stringify(given));
  assert.equal(matchesLabels(undefined, labels({})), true);
  assert.equal(matchesLabels({}, labels({}, true)), true);
  assert.equal(matchesLabels(null, labels({})), 'unknown');
  assert.equal(matchesLabels({ matchLabels: { a: '1', b: null } }, labels({ a: '2' })), false);
  assert.equal(matchesLabels({ matchLabels: { constructor: 'x' } }, labels({})), false);
  const exists = (operator: string): LabelSelector => ({ matchExpressions: [{ key: 'a', operator }] });
  assert.equal(matchesLabels(exists('Exists'), labels({ a: null })), true);
  assert.equal(matchesLabels(exists('DoesNotExist'), labels({ a: null })), false);
});

// Against every node of a small world

const keys = [host, 'a', egress];
const values = ['', '1', '2'];
const fresh = 'other';
const world: readonly Labels[] = keys
  .reduce<readonly Record<string, string>[]>(
    (nodes, key) => nodes.flatMap((node) => [node, ...[...values, fresh].map((value) => ({ ...node, [key]: value }))]),
    [{}],
  )
  .map((node) => labels(node));

const expression: fc.Arbitrary<SelectorExpression> = fc.oneof(
  fc.record({
    key: fc.constantFrom(...keys),
    operator: fc.constantFrom('In', 'NotIn'),
    values: fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ key: fc.constantFrom(...keys), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);
const selector: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...values), { maxKeys: 2 }),
  matchExpressions: fc.array(expression, { maxLength: 2 }),
  open: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
});
const selectors = fc.array(selector, { minLength: 1, maxLength: 3 });

/** Kubernetes' own reading of one condition. */
function holds({ key, operator, values: asked }: SelectorExpression, node: Labels): boolean {
  const value = key === null ? undefined : node.values[key];
  switch (operator) {
    case 'In':
      return typeof value === 'string' && (asked ?? []).includes(value);
    case 'NotIn':
      return typeof value !== 'string' || !(asked ?? []).includes(value);
    case 'Exists':
      return typeof value === 'string';
    default:
      return typeof value !== 'string';
  }
}

const selects = ({ matchLabels, matchExpressions }: LabelSelector, node: Labels): boolean =>
  Object.entries(matchLabels ?? {}).every(([key, value]) => node.values[key] === value) &&
  (matchExpressions ?? []).every((each) => holds(each, node));

/** The nodes that the list may select, and those that it certainly does. */
const possible =
  (list: readonly LabelSelector[]) =>
  (node: Labels): boolean =>
    list.some((each) => selects(each, node));
const certain = (list: readonly LabelSelector[]) => possible(list.filter((each) => each.open !== true));

test('sets select what the selectors select', () => {
  fc.assert(
    fc.property(selectors, selectors, (a, b) => {
      const either = union(fromSelectorList(a), fromSelectorList(b));
      const both = intersect(fromSelectorList(a), fromSelectorList(b));
      const verdict = (sure: boolean, may: boolean): Verdict => (sure ? true : may ? 'unknown' : false);
      for (const node of world) {
        assert.equal(matchesSet(either, node), verdict(certain([...a, ...b])(node), possible([...a, ...b])(node)));
        assert.equal(
          matchesSet(both, node),
          verdict(certain(a)(node) && certain(b)(node), possible(a)(node) && possible(b)(node)),
        );
      }
    }),
  );
});

test('no node refutes a relation', () => {
  fc.assert(
    fc.property(selectors, selectors, (a, b) => {
      const [left, right] = [fromSelectorList(a), fromSelectorList(b)];
      if (isContained(left, right)) assert.ok(world.filter(possible(a)).every(certain(b)));
      assert.equal(areDisjoint(left, right), !world.filter(possible(a)).some(possible(b)));
      if (relation(left, right) === 'wider') assert.ok(world.some((node) => possible(a)(node) && !certain(b)(node)));
    }),
    { numRuns: 400 },
  );
});

test('with one selector on each side containment is always found', () => {
  fc.assert(
    fc.property(selector, selector, (a, b) => {
      fc.pre(a.open !== true && b.open !== true);
      assert.equal(isContained(fromSelector(a), fromSelector(b)), world.filter(possible([a])).every(certain([b])));
    }),
    { numRuns: 400 },
  );
});

test('no node that the facts allow refutes a relation', () => {
  const homes = fc.oneof(fc.constant(undefined), selectors);
  fc.assert(
    fc.property(selectors, selectors, homes, (a, b, home) => {
      const facts: NodeFacts = { egressLabel: () => (home === undefined ? 'none' : fromSelectorList(home)) };
      const allowed = world.filter(
        (node) =>
          node.values[egress] === undefined ||
          (home !== undefined && node.values[egress] === '' && possible(home)(node)),
      );
      const [left, right] = [fromSelectorList(a), fromSelectorList(b)];
      if (isContained(left, right, facts)) assert.ok(allowed.filter(possible(a)).every(certain(b)));
      if (areDisjoint(left, right, facts)) assert.ok(!allowed.filter(possible(a)).some(possible(b)));
    }),
    { numRuns: 400 },
  );
});
