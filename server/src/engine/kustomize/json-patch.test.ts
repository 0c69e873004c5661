import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../syntax/parse.js';
import { applyJsonPatch, parsePointer } from './json-patch.js';
import { type BuiltValue, originsIn, plainOf, valueOfNode } from './value.js';

const read = (text: string): BuiltValue => {
  const { root } = parseDocument(text);
  assert.ok(root);
  return valueOfNode(root, originsIn(1));
};

/** What the operations make of the text; the pointer of the operation that cannot be done. */
function patched(text: string, operations: string): unknown {
  const [value, list] = [read(text), read(operations)];
  assert.ok(value.kind === 'map' && list.kind === 'list');
  const result = applyJsonPatch(value, list.items);
  return 'value' in result ? plainOf(result.value) : result.pointer;
}

test('pointers', () => {
  assert.deepEqual(parsePointer(''), []);
  assert.deepEqual(parsePointer('/metadata/annotations/a~1b~0c'), ['metadata', 'annotations', 'a/b~c']);
  assert.equal(parsePointer('spec'), undefined);
});

test('operations on maps', () => {
  assert.deepEqual(patched('{a: 1}', '[{op: add, path: /b, value: {c: 2}}]'), { a: 1, b: { c: 2 } });
  assert.deepEqual(patched('{a: 1}', '[{op: replace, path: /a, value: null}]'), { a: null });
  assert.deepEqual(patched('{a: 1, b: 2}', '[{op: remove, path: /a}]'), { b: 2 });
  assert.deepEqual(patched('{a: {x: 1}}', '[{op: copy, from: /a, path: /b}, {op: move, from: /a/x, path: /y}]'), {
    a: {},
    b: { x: 1 },
    y: 1,
  });
  assert.deepEqual(patched('{a: [1, {b: 2}]}', '[{op: test, path: /a/1, value: {b: 2}}]'), { a: [1, { b: 2 }] });
});

test('operations on lists', () => {
  assert.deepEqual(patched('{a: [1, 2]}', '[{op: add, path: /a/-, value: 3}, {op: add, path: /a/0, value: 0}]'), {
    a: [0, 1, 2, 3],
  });
  assert.deepEqual(patched('{a: [1, 2]}', '[{op: remove, path: /a/0}]'), { a: [2] });
  assert.deepEqual(patched('{a: [{b: 1}]}', '[{op: replace, path: /a/0/b, value: 2}]'), { a: [{ b: 2 }] });
});

test('what cannot be done', () => {
  for (const operation of [
    '{op: remove, path: /b}',
    '{op: add, path: /b/c, value: 1}',
    '{op: add, path: /a/3, value: 1}',
    '{op: replace, path: /a/2, value: 1}',
    '{op: replace, path: /a/-, value: 1}',
    '{op: test, path: /a/0, value: 2}',
    '{op: add, path: /a/01, value: 2}',
    '{op: add, path: a, value: 2}',
    '{op: add, path: /c}',
    '{op: move, from: /c, path: /d}',
    '{op: other, path: /a}',
  ]) {
    assert.equal(typeof patched('{a: [1, 2]}', `[${operation}]`), 'string', operation);
  }
});
