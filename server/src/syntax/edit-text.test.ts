import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../base/edit.js';
import { createEditor, type Editor, renderDocument } from './edit-yaml.js';
import type { NodeRef } from './node-ref.js';
import { parseDocument } from './parse.js';

type Change = (editor: Editor, at: (path: string) => NodeRef) => readonly boolean[] | boolean;

/** The text after a change in which every step is possible. */
function changed(text: string, change: Change): string {
  const { result, done } = attempt(text, change);
  assert.ok(done.every(Boolean), `refused: ${done}`);
  return result;
}

function attempt(text: string, change: Change): { result: string; done: boolean[] } {
  const { root } = parseDocument(text);
  assert.ok(root);
  const editor = createEditor(text, root);
  const at = (path: string): NodeRef => {
    const node = root.at(path);
    assert.ok(node, path);
    return node;
  };
  const done = [change(editor, at)].flat();
  return { result: applyEdits(text, editor.edits()) ?? 'overlap', done };
}

function assertRefused(text: string, change: Change): void {
  const { result, done } = attempt(text, change);
  assert.deepEqual([result, done.some(Boolean)], [text, false]);
}

const PEER = `kind: BGPPeer
metadata:
  name: peer # the peer
spec:
  # who
  peerAddress: 192.0.2.1
  nodeSelectors:
  - matchLabels:
      vrf: "true"
    matchExpressions: []
  - {}
  ports: [1, 2]
`;

test('a value keeps its quotes and its comment', () => {
  const text = 'a:   red   # c\nb: \'x\'\nc: "y"\nd:   # none yet\ne:\n';
  const set = (editor: Editor, at: (path: string) => NodeRef) =>
    ['a', 'b', 'c', 'd', 'e'].map((key) => editor.setValue(at(key), "it's"));
  assert.equal(changed(text, set), "a:   it's   # c\nb: 'it''s'\nc: \"it's\"\nd: it's   # none yet\ne: it's\n");
});

test('a string that looks like something else is quoted, a number is not', () => {
  assert.equal(
    changed('a: 1\nb: x\nc: "1"\n', (e, at) => [
      e.setValue(at('a'), '2'),
      e.setValue(at('b'), 'on'),
      e.setValue(at('c'), 2),
    ]),
    'a: "2"\nb: "on"\nc: 2\n',
  );
  assert.equal(
    changed('a: [x, y]\n', (e, at) => e.setValue(at('a[0]'), 'fd00::1')),
    'a: ["fd00::1", y]\n',
  );
});

test('a key is put where asked', () => {
  const result = changed(PEER, (e, at) => [
    e.insertKey(at('spec'), 'vrf', 'red', { after: 'peerAddress' }),
    e.insertKey(at('spec'), 'myASN', 64512, { before: 'peerAddress' }),
    e.insertKey(at('metadata'), 'labels', { on: 'y' }),
  ]);
  assert.equal(
    result,
    PEER.replace('  # who', '  myASN: 64512\n  # who')
      .replace('192.0.2.1\n', '192.0.2.1\n  vrf: red\n')
      .replace('# the peer\n', '# the peer\n  labels:\n    "on": "y"\n'),
  );
});

test('empty and missing collections are filled in the style of the document', () => {
  const result = changed(PEER, (e, at) => [
    e.insertKey(at('spec.nodeSelectors[1]'), 'matchLabels', { a: 'b' }),
    e.appendItem(at('spec.nodeSelectors[0].matchExpressions'), { key: 'a', operator: 'In', values: ['1'] }),
  ]);
  const filled =
    'matchExpressions:\n    - key: a\n      operator: In\n      values:\n      - "1"\n  - matchLabels:\n      a: b\n';
  assert.equal(result, PEER.replace('matchExpressions: []\n  - {}\n', filled));
  assert.equal(
    changed('spec: # c\nx: 1', (e, at) => e.insertKey(at('spec'), 'l', ['a'])),
    'spec: # c\n  l:\n  - a\nx: 1',
  );
  assert.equal(
    changed('spec: {} # c\n', (e, at) => e.insertKey(at('spec'), 'l', {})),
    'spec: # c\n  l: {}\n',
  );
  assert.equal(
    changed('l:\n- \n- # c\n-\n', (e, at) => [0, 1, 2].map((i) => e.insertKey(at(`l[${i}]`), 'a', 1))),
    'l:\n- a: 1\n- # c\n  a: 1\n- a: 1\n',
  );
  assert.equal(
    changed('--- {}\n', (e, at) => e.insertKey(at(''), 'kind', 'A')),
    '---\nkind: A\n',
  );
  assert.equal(
    changed('a: [{}, []]\n', (e, at) => [e.insertKey(at('a[0]'), 'b', 1), e.appendItem(at('a[1]'), 'x')]),
    'a: [{b: 1}, [x]]\n',
  );
});

test('items follow the dashes that are there', () => {
  assert.equal(
    changed('a:\n  - x\n  -   y: 1\nb: 1\n', (e, at) => e.appendItem(at('a'), { p: { q: 1 }, l: [1] })),
    'a:\n  - x\n  -   y: 1\n  - p:\n      q: 1\n    l:\n      - 1\nb: 1\n',
  );
  assert.equal(
    changed('l:\n-\ta\n', (e, at) => e.appendItem(at('l'), 'b')),
    'l:\n-\ta\n- b\n',
  );
  assert.equal(
    changed('a: [x, y]', (e, at) => [e.appendItem(at('a'), 'z'), e.appendItem(at('a'), '1')]),
    'a: [x, y, z, "1"]',
  );
  assert.equal(
    changed('a: [\n  x, # one\n  y # two\n]\n', (e, at) => e.appendItem(at('a'), 'z')),
    'a: [\n  x, # one\n  y, # two\n  z\n]\n',
  );
  assert.equal(
    changed('a: [\n  x,\n  y, # two\n]\n', (e, at) => e.appendItem(at('a'), 'z')),
    'a: [\n  x,\n  y, # two\n  z,\n]\n',
  );
});

test('a removed key takes its lines, the next one moves up behind a dash, the last one leaves {}', () => {
  assert.equal(
    changed(PEER, (e, at) => e.removeKey(at('spec.nodeSelectors'))),
    PEER.replace(/ {2}nodeSelectors[^]*\{\}\n/, ''),
  );
  assert.equal(
    changed(PEER, (e, at) => e.removeKey(at('spec.nodeSelectors[0].matchLabels'))),
    PEER.replace(/matchLabels:\n.*\n {4}(?=matchE)/, ''),
  );
  assert.equal(
    changed(PEER, (e, at) => e.removeKey(at('metadata.name'))),
    PEER.replace(/:\n {2}name.*/, ': {}'),
  );
  assert.equal(
    changed('- a: 1 # c\n', (e, at) => e.removeKey(at('[0].a'))),
    '- {} # c\n',
  );
  assert.equal(
    changed('a: {b: 1, c: 2, d: 3}\n', (e, at) => [e.removeKey(at('a.b')), e.removeKey(at('a.d'))]),
    'a: {c: 2}\n',
  );
  assert.equal(
    changed('a: { b: 1 }\n', (e, at) => e.removeKey(at('a.b'))),
    'a: {}\n',
  );
  assert.equal(
    changed('a: 1\nb: 2', (e, at) => e.removeKey(at('b'))),
    'a: 1\n',
  );
});

test('a removed item takes its lines, the last one leaves []', () => {
  assert.equal(
    changed(PEER, (e, at) => e.removeItem(at('spec.nodeSelectors[0]'))),
    PEER.replace(/ {2}- matchL[^]*sions: \[\]\n/, ''),
  );
  assert.equal(
    changed('a:\n- x # c\nb: 1\n', (e, at) => e.removeItem(at('a[0]'))),
    'a: []\nb: 1\n',
  );
  assert.equal(
    changed('- - a\n  - b\n', (e, at) => e.removeItem(at('[0][0]'))),
    '- - b\n',
  );
  assert.equal(
    changed(PEER, (e, at) => [e.removeItem(at('spec.ports[0]')), e.removeItem(at('spec.ports[1]'))]),
    PEER.replace('[1, 2]', '[]'),
  );
});

test('a comment that stands deeper goes with what is removed, so that no text block swallows it', () => {
  assert.equal(
    changed('a: |\n  text\nb:\n  c: 1\n  # about b\nd: 2\n', (e, at) => e.removeKey(at('b'))),
    'a: |\n  text\nd: 2\n',
  );
});

test('a node is replaced by any other', () => {
  const text = 'a:\n  - b: 1\n    c: 2 # c\n  - d\ne: x # e\nf: [1]\n';
  assert.equal(
    changed(text, (e, at) => [
      e.replaceNode(at('a[0]'), { x: { y1: 1 } }),
      e.replaceNode(at('a[1]'), ['z']),
      e.replaceNode(at('e'), ['z']),
      e.replaceNode(at('f'), [2, 3]),
    ]),
    'a:\n  - x:\n      y1: 1 # c\n  - - z\ne: # e\n  - z\nf: [2, 3]\n',
  );
  assert.equal(
    changed(text, (e, at) => e.replaceNode(at('a'), 'none')),
    'a: none\ne: x # e\nf: [1]\n',
  );
  assert.equal(
    changed(text, (e, at) => e.replaceNode(at('a'), { k: null })),
    'a:\n  k: null\ne: x # e\nf: [1]\n',
  );
});

test('one key is exchanged for another in any order', () => {
  const text = 'spec:\n  nodeSelector: a\nx: 1\n';
  const expected = 'spec:\n  nodeSelectors:\n  - a\nx: 1\n';
  assert.equal(
    changed(text, (e, at) => [e.removeKey(at('spec.nodeSelector')), e.insertKey(at('spec'), 'nodeSelectors', ['a'])]),
    expected,
  );
  assert.equal(
    changed(text, (e, at) => [e.insertKey(at('spec'), 'nodeSelectors', ['a']), e.removeKey(at('spec.nodeSelector'))]),
    expected,
  );
});

test('keys and items that end on one line come in the right order', () => {
  assert.equal(
    changed('l:\n- a\nk: 1\n', (e, at) => [e.insertKey(at(''), 'b', 1, { after: 'l' }), e.appendItem(at('l'), 'b')]),
    'l:\n- a\n- b\nb: 1\nk: 1\n',
  );
  assert.equal(
    changed('a:\n  b:\n', (e, at) => [
      e.insertKey(at(''), 'z', 1),
      e.insertKey(at('a'), 'x', 2),
      e.setValue(at('a.b'), 3),
    ]),
    'a:\n  b: 3\n  x: 2\nz: 1\n',
  );
});

test('a renamed key keeps its quotes', () => {
  assert.equal(
    changed('a: 1\n"b": 2\nc: {d: 1}\n', (e, at) => [
      e.renameKey(at('a'), 'on'),
      e.renameKey(at('b'), 'x'),
      e.renameKey(at('c.d'), 'e'),
    ]),
    '"on": 1\n"x": 2\nc: {e: 1}\n',
  );
  const { root } = parseDocument('a: 1\nb: 2\n');
  const [first] = root?.entries() ?? [];
  assert.ok(first);
  const editor = createEditor('a: 1\nb: 2\n');
  assert.deepEqual([editor.renameKey(first.keyNode, 'b'), editor.renameKey(first.keyNode, 'c')], [false, true]);
  assert.deepEqual(editor.edits(), [{ span: { start: 0, end: 1 }, newText: 'c' }]);
});

test('line breaks of the file are used', () => {
  assert.equal(
    changed('x:\r\n  a: 1\r\n  b: 2', (e, at) => [e.insertKey(at('x'), 'z', { q: 1 }), e.removeKey(at('x.a'))]),
    'x:\r\n  b: 2\r\n  z:\r\n    q: 1',
  );
});

test('what an alias or merge key brings in is not edited, what holds it is', () => {
  const text = 'a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 1\n';
  assertRefused(text, (e, at) => [
    e.setValue(at('c'), 'x'),
    e.setValue(at('c.b'), 2),
    e.removeKey(at('d.b')),
    e.insertKey(at('c'), 'q', 1),
    e.renameKey(at('d.b'), 'z'),
  ]);
  assert.equal(
    changed(text, (e, at) => [e.insertKey(at('d'), 'q', 1), e.insertKey(at('a'), 'q', 1), e.removeKey(at('c'))]),
    'a: &x {b: 1, q: 1}\nd:\n  <<: *x\n  e: 1\n  q: 1\n',
  );
  assert.equal(
    changed('a: &x\n  b: 1\n', (e, at) => [e.removeKey(at('a.b'))]),
    'a: &x {}\n',
  );
  assert.equal(
    changed('a: &x {}\n', (e, at) => e.insertKey(at('a'), 'b', 1)),
    'a: &x\n  b: 1\n',
  );
});

test('what cannot be said safely is refused', () => {
  assertRefused('a: !!int "2"\n', (e, at) => e.setValue(at('a'), true));
  assertRefused('a: >-  # c\n  x\n', (e, at) => e.setValue(at('a'), 'y'));
  assertRefused('? a\n: b\n', (e, at) => e.insertKey(at(''), 'c', 1));
  assertRefused('a: [1, # one\n 2]\n', (e, at) => e.removeItem(at('a[0]')));
  assertRefused('a: 1\n', (e, at) => [
    e.setValue(at('a'), Number.NaN),
    e.insertKey(at(''), 'a', 2),
    e.appendItem(at('a'), 1),
    e.removeItem(at('a')),
  ]);
  assertRefused('a: [b\nc: 1\n', (e, at) => e.appendItem(at('a'), 1));
  assertRefused('a:\n- :\n- b\n', (e, at) => e.removeKey(at('a[0][""]')));
});

test('a place is changed once', () => {
  const { done } = attempt('a:\n  b: 1\nc:\n', (e, at) => [
    e.removeKey(at('a')),
    e.setValue(at('a.b'), 2),
    e.insertKey(at('a'), 'x', 1),
    e.setValue(at('c'), 1),
    e.setValue(at('c'), 2),
    e.insertKey(at(''), 'd', 1),
    e.insertKey(at(''), 'd', 2),
  ]);
  assert.deepEqual(done, [true, false, false, true, false, true, false]);
});

test('half-typed text can be completed', () => {
  assert.equal(
    changed('vr\npeers: []\nspec:\n', (e, at) => [e.setValue(at('vr'), 'x'), e.appendItem(at('peers'), 'a')]),
    'vr: x\npeers:\n- a\nspec:\n',
  );
});

test('a resource inside a list is edited at its place', () => {
  const text = 'items:\n- kind: A\n  spec: {}\n- kind: B\n';
  const result = changed(text, (e, at) => {
    const [first, second] = [at('items[0]').asRoot(), at('items[1]').asRoot()];
    return [
      e.insertKey(first, 'x', 1),
      e.insertKey(first.at('spec') ?? first, 'z', ['a']),
      e.setValue(second.at('kind') ?? second, 'C'),
    ];
  });
  assert.equal(result, 'items:\n- kind: A\n  spec:\n    z:\n    - a\n  x: 1\n- kind: C\n');
});

test('a new document is written as Kubernetes users write', () => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: '2', annotations: { 'metallb.io/x': 'true' } },
    spec: { ports: [{ port: 80, name: 'on' }], none: '', e: {}, l: [], m: [[1, 2], []], t: 'a\nb\n' },
  };
  const text = renderDocument(service, { leadingMarker: true });
  assert.match(
    text,
    /^---\napiVersion: v1\nkind: Service\nmetadata:\n {2}name: "2"\n {2}annotations:\n {4}metallb.io\/x: "true"\nspec:\n {2}ports:\n {2}- port: 80\n {4}name: "on"\n {2}none: ""\n/,
  );
  assert.match(text, / {2}e: \{\}\n {2}l: \[\]\n {2}m:\n {2}- - 1\n {4}- 2\n {2}- \[\]\n {2}t: \|\n {4}a\n {4}b\n$/);
  assert.equal(renderDocument({}), '{}\n');
});
