// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such placeholders are what is tested

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NodeRef } from './node-ref.js';
import { parseDocument } from './parse.js';
import { toPlain } from './plain.js';

function rootOf(text: string): NodeRef {
  const { root } = parseDocument(text);
  assert.ok(root);
  return root;
}

const textOf = (text: string, node: NodeRef | undefined): string | undefined =>
  node && text.slice(node.span.start, node.span.end);

const PEER = `kind: BGPPeer # a peer
spec:
  vrf: "red"   # quoted
  myASN: 64512
  disableMP: on
  nodeSelectors:
  - matchLabels: {a: 'b'}
  password:
  text: |
    one
    two

  "quoted key": x
`;

test('navigation follows paths and never throws', () => {
  const root = rootOf(PEER);
  assert.equal(root.at('spec.vrf')?.string(), 'red');
  assert.equal(root.at('spec.nodeSelectors[0].matchLabels.a')?.path, 'spec.nodeSelectors[0].matchLabels.a');
  assert.equal(root.at('spec["quoted key"]')?.path, 'spec["quoted key"]');
  assert.equal(root.at(''), root);
  for (const path of ['spec.none', 'spec.vrf.x', 'spec[0]', 'spec.nodeSelectors[3]', 'a[', 'spec.password.x'])
    assert.equal(root.at(path), undefined, path);
  assert.equal(root.at('spec'), root.get('spec'));
  assert.equal(root.at('spec.vrf')?.parent, root.at('spec'));
});

test('spans hold the text a user would retype', () => {
  const root = rootOf(PEER);
  const span = (path: string): string | undefined => textOf(PEER, root.at(path));
  assert.equal(span('kind'), 'BGPPeer');
  assert.equal(span('spec.vrf'), '"red"');
  assert.equal(span('spec.nodeSelectors'), "- matchLabels: {a: 'b'}");
  assert.equal(span('spec.text'), '|\n    one\n    two');
  const key = root.at('spec["quoted key"]')?.keySpan;
  assert.equal(key && PEER.slice(key.start, key.end), '"quoted key"');
});

test('a key without value has a null behind its colon', () => {
  const node = rootOf(PEER).at('spec.password');
  assert.equal(node?.kind, 'null');
  assert.deepEqual(node?.span, { start: PEER.indexOf('password:') + 9, end: PEER.indexOf('password:') + 9 });
  assert.deepEqual([node?.style, node?.text(), node?.scalar()], [undefined, undefined, { type: 'null' }]);
});

test('values are read by type', () => {
  const root = rootOf(PEER);
  assert.equal(root.at('spec.myASN')?.integer(), 64512);
  assert.equal(root.at('spec.myASN')?.text(), '64512');
  assert.equal(root.at('spec.myASN')?.string(), undefined);
  assert.equal(root.at('spec.disableMP')?.boolean(), true);
  assert.equal(root.at('spec.text')?.string(), 'one\ntwo\n');
  assert.deepEqual(
    ['vrf', 'myASN', 'text', 'nodeSelectors'].map((key) => root.at(`spec.${key}`)?.style),
    ['double', 'plain', 'block', undefined],
  );
});

test('flow holds for collections in brackets and what is in them', () => {
  const root = rootOf(PEER);
  assert.equal(root.at('spec.nodeSelectors')?.flow, false);
  assert.equal(root.at('spec.nodeSelectors[0].matchLabels')?.flow, true);
  assert.equal(root.at('spec.nodeSelectors[0].matchLabels.a')?.flow, true);
});

test('of a duplicate key the last one counts and both are seen', () => {
  const root = rootOf('a: 1\nb: 2\na: 3\n');
  assert.equal(root.get('a')?.integer(), 3);
  assert.deepEqual(
    root.entries().map(({ key, value }) => [key, value.integer()]),
    [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ],
  );
});

test('an alias is what it stands for, and is known as an alias', () => {
  const text = 'a: &x\n  vrf: red\nb: *x\nc: [*x]\n';
  const root = rootOf(text);
  assert.equal(root.at('b.vrf')?.string(), 'red');
  assert.equal(root.at('c[0].vrf')?.path, 'c[0].vrf');
  assert.equal(textOf(text, root.at('b')), '*x');
  assert.deepEqual(
    ['a', 'a.vrf', 'b', 'b.vrf', 'c', 'c[0]'].map((path) => root.at(path)?.aliased),
    [false, false, true, true, false, true],
  );
});

test('an anchor written twice means the nearest one above', () => {
  assert.deepEqual(toPlain(rootOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')), { a: 1, b: 1, c: 2, d: 2 });
});

test('merge keys bring in pairs that the map does not write itself', () => {
  const root = rootOf(
    'base: &b {vrf: red, asn: 1}\nmore: &m {asn: 2, port: 3}\none: {<<: *b, asn: 9}\ntwo:\n  <<: [*m, *b]\nplain: {"<<": x}\n',
  );
  assert.deepEqual(root.at('one') && toPlain(root.at('one') ?? root), { vrf: 'red', asn: 9 });
  assert.deepEqual(toPlain(root.at('two') ?? root), { asn: 2, port: 3, vrf: 'red' });
  assert.deepEqual(toPlain(root.at('plain') ?? root), { '<<': 'x' });
  assert.deepEqual(
    [root.at('one.vrf')?.aliased, root.at('one.asn')?.aliased, root.at('one')?.aliased],
    [true, false, false],
  );
  assert.equal(root.at('one.vrf')?.parent, root.at('one'));
});

test('merged maps may merge others', () => {
  assert.deepEqual(toPlain(rootOf('a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, z: 3}\n').at('c') ?? rootOf('x')), {
    y: 2,
    x: 1,
    z: 3,
  });
});

test('a cyclic or unknown alias is an opaque null', () => {
  for (const text of ['a: &a\n  b: *a\n', 'a: {b: *none}\n']) {
    const node = rootOf(text).at('a.b');
    assert.deepEqual([node?.kind, node?.opaque, node?.scalar()], ['null', true, undefined]);
  }
});

test('templates are opaque, in quotes, as plain text and as flow maps', () => {
  const root = rootOf('a: "{{ .x }}"\nb: {{ .Values.vrf }}\nc: $name\nd: red\n{{ .key }}: 1\n');
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => root.get(key)?.opaque),
    [true, true, true, false],
  );
  assert.deepEqual(
    [root.get('b')?.kind, root.get('b')?.text(), root.get('b')?.scalar(), root.get('b')?.style],
    ['scalar', '{{ .Values.vrf }}', undefined, 'plain'],
  );
  assert.equal(root.get('a')?.string(), undefined);
  assert.equal(root.hasOpaqueContent, true);
});

test('opaque content is that of the collection itself', () => {
  const root = rootOf(
    'list: [a, "{{ x }}"]\nmap: {a: "{{ x }}"}\nmerge: {<<: "{{ x }}"}\nkey: {"${K}": 1}\nno: {a: [1]}\n',
  );
  assert.deepEqual(
    root.entries().map(({ value }) => value.hasOpaqueContent),
    [true, false, true, true, false],
  );
  assert.equal(root.at('list[0]')?.hasOpaqueContent, false);
});

test('a node made a root counts paths from itself and keeps its place', () => {
  const text = 'items:\n- kind: A\n  spec: {x: 1}\n';
  const item = rootOf(text).at('items[0]');
  const root = item?.asRoot();
  assert.deepEqual([root?.path, root?.parent, root?.keySpan], ['', undefined, undefined]);
  assert.equal(root?.at('spec.x')?.path, 'spec.x');
  assert.equal(root?.at('spec')?.parent, root);
  assert.deepEqual(root?.span, item?.span);
  assert.equal(item?.asRoot(), root);
  assert.equal(root?.asRoot(), root);
});

test('nodes are the same each time they are asked for', () => {
  const root = rootOf(PEER);
  assert.equal(root.at('spec.vrf'), root.at('spec')?.get('vrf'));
  assert.equal(root.at('spec.nodeSelectors[0]'), root.at('spec.nodeSelectors')?.items()[0]);
});
