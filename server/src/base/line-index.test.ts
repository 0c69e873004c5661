import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLineIndex } from './line-index.js';

test('all three line ends start a new line', () => {
  const index = createLineIndex('a\nbc\r\nd\re');
  assert.equal(index.lineCount(), 4);
  assert.deepEqual(index.positionAt(0), { line: 0, character: 0 });
  assert.deepEqual(index.positionAt(3), { line: 1, character: 1 });
  assert.deepEqual(index.positionAt(6), { line: 2, character: 0 });
  assert.deepEqual(index.positionAt(8), { line: 3, character: 0 });
  assert.equal(index.offsetAt({ line: 2, character: 0 }), 6);
  assert.equal(index.offsetAt({ line: 3, character: 1 }), 9);
});

test('a place inside a line end is the end of its line', () => {
  const index = createLineIndex('ab\r\nc');
  assert.deepEqual(index.positionAt(3), { line: 0, character: 2 });
  assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
});

test('values outside the text are moved into it', () => {
  const index = createLineIndex('ab\nc');
  assert.deepEqual(index.positionAt(-5), { line: 0, character: 0 });
  assert.deepEqual(index.positionAt(99), { line: 1, character: 1 });
  assert.deepEqual(index.positionAt(Number.NaN), { line: 0, character: 0 });
  assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
  assert.equal(index.offsetAt({ line: 9, character: 0 }), 4);
  assert.equal(index.offsetAt({ line: 0, character: -1 }), 0);
});

test('an empty text has one line, a final line end opens another', () => {
  assert.equal(createLineIndex('').lineCount(), 1);
  assert.deepEqual(createLineIndex('').positionAt(3), { line: 0, character: 0 });
  assert.deepEqual(createLineIndex('a\n').positionAt(2), { line: 1, character: 0 });
});

test('characters are UTF-16 units', () => {
  const index = createLineIndex('ä😀x\n');
  assert.deepEqual(index.positionAt(3), { line: 0, character: 3 });
  assert.equal(index.offsetAt({ line: 0, character: 4 }), 4);
});

test('spans of lines leave out the line end', () => {
  const index = createLineIndex('a: 1\nb: 2\r\n');
  assert.deepEqual([0, 1, 2, 7].map(index.lineSpan), [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    { start: 11, end: 11 },
    { start: 11, end: 11 },
  ]);
});

test('offset to position and back is the same place, but inside a line end', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀'), maxLength: 20 });
  fc.assert(
    fc.property(texts, (text) => {
      const index = createLineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(index.offsetAt(index.positionAt(offset)), inside ? offset - 1 : offset);
      }
    }),
  );
});
