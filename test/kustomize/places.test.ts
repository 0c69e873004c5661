import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { parseFixture } from '../harness/fixture.js';
import { allFindings, runCase, workspaceOf } from '../harness/run-case.js';

const keys =
  'apiVersion kind resources bases components namespace namePrefix nameSuffix labels commonLabels commonAnnotations patches ' +
  'patchesStrategicMerge patchesJson6902 replacements configMapGenerator secretGenerator generatorOptions configurations vars';
const odd = [
  '',
  '5',
  'text',
  '{a: b}',
  '[]',
  '[5, null, text, [a], {a: b}]',
  '[{path: 5}, {path: peer.yaml}, {patch: [], target: 5}, {patch: "[", target: {name: "["}}]',
  '[{patch: "- 5", target: {}}, {patch: "- {op: add, path: 5}", target: {}}]',
  '[{name: {}, literals: [5, {}], files: 5, behavior: merge}, {source: {}, targets: [5]}]',
  '[{pairs: 5}, {pairs: {a: {b: c}}, includeSelectors: true}]',
  '{{ .Values.x }}',
];

it('kustomizations that say nonsense are no trouble', () => {
  const peer =
    'apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata: {name: router}\nspec: {myASN: 1, peerASN: 2, peerAddress: 192.0.2.1}\n';
  for (const key of keys.split(' ')) {
    for (const value of odd) {
      const kustomization = `resources: [peer.yaml]\nnamePrefix: a-\n${key}: ${value}\n`;
      const files = { 'peer.yaml': peer, 'kustomization.yaml': kustomization };
      assert.doesNotThrow(() => allFindings(workspaceOf(new Map(Object.entries(files)))), `${key}: ${value}`);
    }
  }
});

it('kustomizations that take each other in twice, level by level, take no time', () => {
  const files = new Map([['30/kustomization.yaml', 'resources: [pool.yaml]\n']]);
  for (let level = 0; level < 30; level++)
    files.set(`${level}/kustomization.yaml`, `namePrefix: a-\nresources: [../${level + 1}, ../${level + 1}]\n`);
  const before = performance.now();
  allFindings(workspaceOf(files));
  assert.ok(performance.now() - before < 5000);
});

describe('findings on what kustomize builds stand where they are caused', () => {
  for (const fixture of parseFixture(fs.readFileSync('test/kustomize/places.yaml', 'utf8')))
    it(fixture.title, () => runCase(fixture));
});
