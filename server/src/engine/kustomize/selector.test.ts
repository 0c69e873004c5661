import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../syntax/parse.js';
import { splitFieldPath } from './replacements.js';
import type { BuiltResource } from './resource.js';
import { readSelector, selects } from './selector.js';
import { type BuiltValue, originsIn, valueOfNode } from './value.js';

const read = (text: string): BuiltValue => {
  const { root } = parseDocument(text);
  assert.ok(root);
  return valueOfNode(root, originsIn(1));
};

function verdict(target: string): boolean | undefined {
  const value = read(
    '{apiVersion: metallb.io/v1beta1, kind: BGPPeer, metadata: {name: p-router, namespace: lab, labels: {zone: a}}}',
  );
  assert.ok(value.kind === 'map');
  const before = { group: 'metallb.io', version: 'v1beta1', kind: 'BGPPeer', name: 'router', namespace: undefined };
  const formerIds = [{ ...before, endedBy: undefined }];
  const resource: BuiltResource = { unit: { doc: 1, path: '' }, value, formerIds, isHashed: false };
  const selector = readSelector(read(target));
  return selector === undefined ? undefined : selects(selector, resource);
}

test('patterns match whole names, as they are and as they first were', () => {
  for (const target of [
    '{}',
    '{name: router}',
    '{name: "p-.*"}',
    '{kind: BGPP.*}',
    '{namespace: default}',
    '{namespace: lab, group: metallb.io}',
  ])
    assert.equal(verdict(target), true, target);
  for (const target of ['{name: rout}', '{name: outer}', '{kind: Peer}', '{version: v1}', '{namespace: other}'])
    assert.equal(verdict(target), false, target);
  assert.equal(verdict('{name: "["}'), undefined);
});

test('conditions on labels', () => {
  const conditions = new Map([
    ['zone=a', true],
    ['zone==b', false],
    ['zone!=b', true],
    ['zone in (a, b),zone', true],
    ['zone notin (a)', false],
    ['other notin (a)', true],
    ['!zone', false],
    ['other', false],
    ['zone>3', undefined],
  ]);
  for (const [condition, expected] of conditions)
    assert.equal(verdict(`{labelSelector: "${condition}"}`), expected, condition);
});

test('paths of replacements', () => {
  assert.deepEqual(splitFieldPath('spec.addresses.0'), ['spec', 'addresses', '0']);
  assert.deepEqual(splitFieldPath('metadata.annotations.[a.b/c]'), ['metadata', 'annotations', 'a.b/c']);
  assert.deepEqual(splitFieldPath('spec.list.[name=a.b].vrf'), ['spec', 'list', '[name=a.b]', 'vrf']);
});
