import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../syntax/parse.js';
import type { BuiltResource } from './resource.js';
import { applyStrategicMerge } from './strategic-merge.js';
import { type BuiltMap, originsIn, plainOf, valueOfNode } from './value.js';

function read(text: string, doc: number): BuiltMap {
  const { root } = parseDocument(text);
  const value = root === undefined ? undefined : valueOfNode(root, originsIn(doc));
  assert.ok(value?.kind === 'map');
  return value;
}

const resource = (text: string): BuiltResource => ({
  unit: { doc: 1, path: '' },
  value: read(text, 1),
  formerIds: [],
  isHashed: false,
});

const pool = (spec: string): string =>
  `{apiVersion: metallb.io/v1beta1, kind: IPAddressPool, metadata: {name: a}, spec: ${spec}}`;
const service = (ports: string): string =>
  `{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: ${ports}}}`;

function merged(base: string, patch: string): unknown {
  const result = applyStrategicMerge(resource(base), read(patch, 2));
  return typeof result === 'string' ? result : Object(plainOf(result.value))['spec'];
}

test('maps are merged, null takes away, and lists of other kinds are replaced', () => {
  assert.deepEqual(merged(pool('{a: 1, b: {c: 2, d: 3}, e: [1, 2]}'), '{spec: {a: null, b: {c: 4}, e: [5]}}'), {
    b: { c: 4, d: 3 },
    e: [5],
  });
});

test('directives', () => {
  assert.deepEqual(merged(pool('{a: 1, b: {c: 2, d: 3}}'), '{spec: {b: {$patch: replace, x: 1}}}'), {
    a: 1,
    b: { x: 1 },
  });
  assert.deepEqual(merged(pool('{a: 1, b: {c: 2}}'), '{spec: {b: {$patch: delete}}}'), { a: 1 });
  assert.equal(merged(pool('{}'), '{$patch: delete}'), 'deleted');
  assert.equal(merged(pool('{}'), '{spec: {$patch: other}}'), 'unknown');
  assert.equal(merged(pool('{}'), '{spec: {$retainKeys: [a]}}'), 'unknown');
  assert.equal(merged(pool('{a: [1]}'), '{spec: {a: {b: 1}}}'), 'unknown');
});

test('ports of a Service are told apart by number and protocol, and new ones stand first', () => {
  const base = service('[{port: 80, protocol: TCP, name: http}, {port: 53, protocol: UDP}]');
  assert.deepEqual(merged(base, service('[{port: 443, protocol: TCP}, {port: 80, protocol: TCP, nodePort: 30080}]')), {
    ports: [
      { port: 443, protocol: 'TCP' },
      { port: 80, protocol: 'TCP', name: 'http', nodePort: 30080 },
      { port: 53, protocol: 'UDP' },
    ],
  });
  assert.deepEqual(merged(base, service('[{port: 80, protocol: TCP, $patch: delete}]')), {
    ports: [{ port: 53, protocol: 'UDP' }],
  });
  assert.deepEqual(merged(base, service('[{$patch: replace}, {port: 1, protocol: TCP}]')), {
    ports: [{ port: 1, protocol: 'TCP' }],
  });
  assert.equal(merged(base, service('[{port: 80}]')), 'unknown');
});

test('a patch with a target changes neither name nor namespace nor kind', () => {
  const result = applyStrategicMerge(resource(pool('{}')), read('{kind: B, metadata: {name: b, namespace: c}}', 2));
  assert.deepEqual(typeof result === 'string' ? result : plainOf(result.value), {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name: 'a' },
    spec: {},
  });
});

test('values come from the patch where it changes something, else from the base', () => {
  const result = applyStrategicMerge(resource(pool('{a: 1, b: 2}')), read('{spec: {a: 1, b: 3, c: [4]}}', 2));
  assert.ok(typeof result !== 'string');
  const spec = result.value.entries.get('spec');
  assert.ok(spec?.kind === 'map');
  assert.deepEqual(
    [...spec.entries].map(([key, { origin }]) => [key, origin.doc, origin.path]),
    [
      ['a', 1, 'spec.a'],
      ['b', 2, 'spec.b'],
      ['c', 2, 'spec.c'],
    ],
  );
});
