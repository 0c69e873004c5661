import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deepEqual, fingerprint } from './equal.js';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(0, -0, 1, Number.NaN, '', '1', 'a', 1n, true, null, undefined),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

test('content counts, not identity or key order', () => {
  assert.ok(deepEqual({ a: [1, { b: 2n }], c: 'x' }, { c: 'x', a: [1, { b: 2n }] }));
  assert.ok(!deepEqual({ a: 1 }, { a: '1' }));
  assert.ok(!deepEqual([1, 2], [2, 1]));
  assert.ok(!deepEqual([], {}));
  assert.ok(!deepEqual(null, {}));
  assert.ok(!deepEqual(1n, 1));
  assert.ok(deepEqual(Number.NaN, Number.NaN));
});

test('an undefined property counts as absent, an inherited one as absent too', () => {
  assert.ok(deepEqual({ a: 1, b: undefined }, { a: 1 }));
  assert.ok(!deepEqual({ a: undefined, b: 1 }, { a: 1, b: undefined }));
  assert.ok(!deepEqual({ constructor: Object }, { a: 1 }));
});

test('fingerprints are stable and tell types apart', () => {
  assert.equal(fingerprint({ b: [2n, 'x'], a: 1, c: undefined }), '{"a":1,"b":[2n,"x"]}');
  const texts = [1, '1', 1n, null, 'null', undefined, 'undefined', [], {}, [undefined], [null], true, 'true'].map(
    fingerprint,
  );
  assert.equal(new Set(texts).size, texts.length);
});

test('equal data has equal fingerprints and the other way round', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      assert.equal(deepEqual(a, b), fingerprint(a) === fingerprint(b));
      assert.ok(deepEqual(a, structuredClone(a)));
    }),
  );
});
