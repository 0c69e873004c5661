import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from './parse.js';
import { formatPath, joinPath, nodeAtOffset, parsePath, placeAtOffset } from './path.js';

test('paths are read and written', () => {
  assert.deepEqual(parsePath('spec.peers[0].vrf'), ['spec', 'peers', 0, 'vrf']);
  assert.deepEqual(parsePath('annotations["metallb.io/address-pool"][2]'), [
    'annotations',
    'metallb.io/address-pool',
    2,
  ]);
  assert.deepEqual(parsePath('["a.b"].c'), ['a.b', 'c']);
  assert.deepEqual(parsePath(''), []);
  assert.equal(joinPath(joinPath('', 'route-rules'), 0), 'route-rules[0]');
  assert.equal(joinPath('labels', 'a/b'), 'labels["a/b"]');
});

test('what is no path is told apart', () => {
  for (const path of ['.a', 'a.', 'a..b', 'a[', 'a[x]', 'a["x]', 'a b', '[0]x'])
    assert.equal(parsePath(path), undefined, path);
});

test('every list of steps survives being written and read', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat(1000))), (steps) => {
      assert.deepEqual(parsePath(formatPath(steps)), steps);
    }),
    { seed: 3 },
  );
});

const text = 'spec:\n  vrf: red\n  peers: [a, {b: 1}]\n  empty:\n';
const { root } = parseDocument(text);

test('the deepest node at an offset is found', () => {
  const pathAt = (needle: string, by = 0): string | undefined => nodeAtOffset(root, text.indexOf(needle) + by)?.path;
  assert.equal(pathAt('red'), 'spec.vrf');
  assert.equal(pathAt('red', 3), 'spec.vrf');
  assert.equal(pathAt('a,'), 'spec.peers[0]');
  assert.equal(pathAt('1}'), 'spec.peers[1].b');
  assert.equal(pathAt('empty:', 6), 'spec.empty');
  assert.equal(pathAt('spec'), 'spec');
  assert.equal(nodeAtOffset(root, text.length + 5), undefined);
});

test('a place tells key from value', () => {
  const key = placeAtOffset(root, text.indexOf('vrf') + 1);
  assert.deepEqual([key?.inKey, key?.key, key?.parentMap?.path], [true, 'vrf', 'spec']);
  const value = placeAtOffset(root, text.indexOf('red'));
  assert.deepEqual([value?.inKey, value?.key, value?.parentMap?.path], [false, 'vrf', 'spec']);
  assert.equal(placeAtOffset(root, text.indexOf('a,'))?.parentMap, undefined);
});

test('content that an alias brings in is found where it is written', () => {
  const aliased = 'a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n';
  const tree = parseDocument(aliased).root;
  assert.equal(nodeAtOffset(tree, aliased.indexOf('1'))?.path, 'a.b');
  assert.equal(nodeAtOffset(tree, aliased.indexOf('*x'))?.path, 'c');
});
