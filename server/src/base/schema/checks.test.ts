import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ListSpec, listFaults } from './list-checks.js';
import { keyFaults, type MapRule, mapFaults, nameFaults } from './map-checks.js';
import { problemsOf } from './problem.js';
import { type SchemaData, type SchemaMap, unknownValue } from './values.js';

const short = (faults: readonly { readonly keyword: string; readonly at?: readonly unknown[] }[]): string[] =>
  faults.map(({ keyword, at }) => [keyword, ...(at ?? [])].join(' '));

const ruled = (map: SchemaMap, rule: MapRule): string[] => short(mapFaults(map, [rule]));
const listed = (list: readonly SchemaData[], spec: ListSpec): string[] => short(listFaults(list, spec));

describe('maps', () => {
  const asn: MapRule = { rule: 'exclusive', members: ['peerASN', 'dynamicASN'] };

  it('exclude what is set, and nothing empty or unknown', () => {
    assert.deepEqual(ruled({ peerASN: 1, dynamicASN: 'internal' }, asn), ['exclusive dynamicASN']);
    assert.deepEqual(ruled({ peerASN: 0, dynamicASN: 'internal' }, asn), []);
    assert.deepEqual(ruled({ peerASN: unknownValue, dynamicASN: 'internal' }, asn), []);
  });

  it('look below a key', () => {
    const rule: MapRule = { rule: 'exclusive', members: ['password', 'passwordSecret.name'] };
    assert.deepEqual(ruled({ password: 'x', passwordSecret: { name: 's' } }, rule), ['exclusive passwordSecret name']);
    assert.deepEqual(ruled({ password: 'x', passwordSecret: { namespace: 's' } }, rule), []);
  });

  it('need one of several keys unless a template may hold it', () => {
    const rule: MapRule = { rule: 'oneOf', keys: ['address', 'interface'] };
    assert.deepEqual(ruled({ address: '' }, rule), ['oneOf']);
    assert.deepEqual(ruled({ [unknownValue]: true }, rule), []);
  });

  it('need a key because of the value of another', () => {
    const rule: MapRule = { rule: 'requires', when: { state: ['present', null] }, need: 'bridge' };
    assert.deepEqual(ruled({}, rule), ['together']);
    assert.deepEqual(ruled({ state: 'absent' }, rule), []);
    assert.deepEqual(ruled({ state: unknownValue }, rule), []);
  });

  it('miss and reject keys', () => {
    const spec = { required: ['port'], known: ['port'], aliases: { ports: 'port' } };
    assert.deepEqual(short(keyFaults({ ports: [] }, spec)), []);
    assert.deepEqual(short(keyFaults({ slaves: [] }, spec)), ['required', 'unknown slaves']);
    assert.deepEqual(short(keyFaults({ constructor: 1, port: 1 }, spec)), ['unknown constructor']);
  });

  it('judge free names', () => {
    assert.deepEqual(short(nameFaults({ 'a/b/c': 'x', ok: 'y' }, { format: 'label-key' })), ['format a/b/c']);
    assert.deepEqual(short(nameFaults({ gso: true, nope: true }, { words: ['gso'] })), ['enum nope']);
  });
});

describe('lists', () => {
  it('find equal values and selectors, whatever the order of expression values', () => {
    assert.deepEqual(listed(['a', 'b', 'a'], { unique: 'value' }), ['duplicate 2']);
    const selector = (values: readonly string[]): SchemaData => ({
      matchExpressions: [{ key: 'k', operator: 'In', values }],
    });
    assert.deepEqual(listed([selector(['x', 'y']), selector(['y', 'x'])], { unique: 'selector' }), ['duplicate 1']);
  });

  it('compare by a key, and no item without it', () => {
    assert.deepEqual(listed([{ name: 'a' }, { name: 'a' }, {}, {}], { unique: 'name' }), ['duplicate 1 name']);
  });

  it('take templates as different and as items', () => {
    assert.deepEqual(listed([unknownValue, unknownValue], { unique: 'value', minimum: 1 }), []);
    assert.deepEqual(listed([], { minimum: 1 }), ['length']);
  });
});

it('a pointer becomes a path of keys and indices', () => {
  const data = { 'a/b': [{ '0': 1 }] };
  const [problem] = problemsOf(
    [{ fault: { keyword: 'type', params: {} }, pointer: '/a~1b/0/0', schemaPath: 's' }],
    data,
  );
  assert.deepEqual(problem?.path, ['a/b', 0, '0']);
});
