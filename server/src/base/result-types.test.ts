import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSeverity, type Severity } from './result-types.js';

test('severities sort from worst to mildest', () => {
  const mixed: Severity[] = ['hint', 'warning', 'error', 'info', 'error'];
  assert.deepEqual(mixed.sort(compareSeverity), ['error', 'error', 'warning', 'info', 'hint']);
});
