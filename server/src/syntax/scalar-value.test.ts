import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlain, readScalar } from './scalar-value.js';

const value = (text: string): unknown => {
  const scalar = readPlain(text);
  return scalar.type === 'null' ? null : scalar.value;
};

test('the words of YAML 1.1 are booleans and nulls', () => {
  for (const word of ['y', 'Yes', 'TRUE', 'on', 'On']) assert.equal(value(word), true, word);
  for (const word of ['n', 'No', 'FALSE', 'off', 'OFF']) assert.equal(value(word), false, word);
  for (const word of ['', '~', 'null', 'Null', 'NULL']) assert.equal(value(word), null, word);
  for (const word of ['yEs', 'nULL', 'oN', 'none', 'nil']) assert.equal(value(word), word, word);
});

test('numbers are read in every notation', () => {
  const numbers: readonly [string, number][] = [
    ['2', 2],
    ['-7', -7],
    ['+7', 7],
    ['1_000', 1000],
    ['0', 0],
    ['-0', 0],
    ['010', 8],
    ['0o17', 15],
    ['0x1F', 31],
    ['-0x10', -16],
    ['0b101', 5],
    ['.5', 0.5],
    ['1.25', 1.25],
    ['1e-3', 0.001],
    ['08', 8],
  ];
  for (const [text, expected] of numbers) assert.equal(value(text), expected, text);
});

test('a float without fraction reaches the API server as an integer', () => {
  assert.deepEqual(readPlain('1e3'), { type: 'integer', value: 1000 });
  assert.deepEqual(readPlain('2.0'), { type: 'integer', value: 2 });
  assert.equal(readPlain('2.5').type, 'float');
  assert.equal(readPlain('.inf').type, 'float');
  assert.equal(readPlain('-.INF').type, 'float');
  assert.equal(readPlain('.NaN').type, 'float');
});

test('what only looks like a number is text', () => {
  const words = [
    '1234:1',
    '12:30:45',
    '2001-12-14',
    '192.0.2.1',
    'fd00::1',
    '1.2.3',
    '0x',
    '0xg',
    '1e',
    'e3',
    '-',
    '+',
    '.',
    '1-2',
    '0b2',
  ];
  for (const text of words) assert.equal(value(text), text, text);
});

test('quotes and tags decide before the text does', () => {
  const scalar = { kind: 'scalar', start: 0, end: 1, anchor: undefined, template: false } as const;
  assert.deepEqual(readScalar({ ...scalar, text: '2', style: 'double', tag: undefined }), {
    type: 'string',
    value: '2',
  });
  assert.deepEqual(readScalar({ ...scalar, text: '2', style: 'double', tag: 'tag:yaml.org,2002:int' }), {
    type: 'integer',
    value: 2,
  });
  assert.deepEqual(readScalar({ ...scalar, text: '2', style: 'plain', tag: 'tag:yaml.org,2002:str' }), {
    type: 'string',
    value: '2',
  });
  assert.deepEqual(readScalar({ ...scalar, text: '2', style: 'plain', tag: '!own' }), { type: 'string', value: '2' });
});
