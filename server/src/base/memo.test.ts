import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from './memo.js';

test('an answer is computed once until it is pushed out', () => {
  const asked: string[] = [];
  const shout = memoize(2, (text) => {
    asked.push(text);
    return text === '?' ? undefined : text.toUpperCase();
  });
  assert.deepEqual(['a', 'a', '?', '?', 'b', 'a'].map(shout), ['A', 'A', undefined, undefined, 'B', 'A']);
  assert.deepEqual(asked, ['a', '?', 'b', 'a']);
});
