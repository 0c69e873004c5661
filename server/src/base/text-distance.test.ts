import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, isNear, nearest } from './text-distance.js';

test('edits are counted', () => {
  assert.equal(editDistance('ens4vfr', 'ens4vrf'), 2);
  assert.equal(editDistance('', 'abc'), 3);
});

test('short names may differ in one letter, longer ones in two', () => {
  assert.ok(isNear('blue', 'blux'));
  assert.ok(!isNear('blue', 'bleu'));
  assert.ok(isNear('ens4vfr', 'ens4vrf'));
  assert.ok(isNear('first-pool', 'frst-pol'));
  assert.ok(!isNear('first-pool', 'third-pool'));
  assert.ok(!isNear('red', 'blue'));
  assert.ok(!isNear('', 'ab'));
});

test('case and separators do not count', () => {
  assert.ok(isNear('Ens-4_v.r.f', 'ens4vrf'));
  assert.ok(isNear('POOL', 'pool'));
  assert.ok(!isNear('-', '..___'));
});

test('nearest first, then as given, at most three, never the name itself', () => {
  const names = ['pool-ab', 'pool-a', 'POOL1', 'pool-1', 'pool2', 'pool3', 'pool-1'];
  assert.deepEqual(nearest('pool1', names), ['POOL1', 'pool-1', 'pool2']);
  assert.deepEqual(nearest('pool1', ['pool1', 'pool2']), ['pool2']);
  assert.deepEqual(nearest('pool1', names, 1), ['POOL1']);
  assert.deepEqual(nearest('pool1', names, 0), []);
  assert.deepEqual(nearest('pool1', []), []);
});
