import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepEqual } from '../../server/src/base/equal.js';
import type { Workspace } from '../../server/src/engine/workspace.js';
import { service as serviceKind } from '../../server/src/kinds/core/service.kind.js';
import { explainService, type Trace } from '../../server/src/paths/verdict.js';
import { edited, twoVrfs } from './manifests.js';
import { traceOf, workspaceOf } from './workspace-of.js';

function traces(workspace: Workspace): readonly Trace[] {
  const graph = workspace.graph(workspace.scopes[0]?.id ?? '');
  return graph.ofKind(serviceKind).map((it) => explainService(graph, it));
}

const change = (workspace: Workspace, text: string): void =>
  workspace.applyChanges([{ uri: 'file:///w/a.yaml', folder: 'file:///w', path: 'a.yaml', text }]);

test('paths follow the text, and come back with it', () => {
  const workspace = workspaceOf(twoVrfs);
  const before = traces(workspace);
  assert.deepEqual(
    before.map(({ verdict }) => verdict),
    ['symmetric', 'symmetric'],
  );
  change(workspace, edited(twoVrfs, ['network: "103"', 'network: "102"']));
  assert.deepEqual(
    traces(workspace).map(({ verdict }) => verdict),
    ['symmetric', 'asymmetric'],
  );
  change(workspace, twoVrfs);
  assert.ok(deepEqual(traces(workspace), before));
});

test('a changed Service leaves the paths of others alone', () => {
  const workspace = workspaceOf(twoVrfs);
  const [first] = traces(workspace);
  change(workspace, edited(twoVrfs, ['network: "103"', 'network: "102"']));
  assert.equal(traces(workspace)[0], first);
});

test('every step has a place that exists', () => {
  const workspace = workspaceOf(twoVrfs);
  for (const trace of traces(workspace)) {
    const steps = [
      ...trace.entries.map((it) => it.step),
      ...trace.comparisons.flatMap((it) => [it.comesIn, it.goesOut]),
      ...trace.choice.candidates.map((it) => it.step),
      trace.egress.step,
    ];
    for (const { text, places } of steps) {
      assert.match(text, /^[A-Z].*\.$/);
      assert.ok(places.length > 0, text);
      for (const { resource, path } of places)
        assert.ok(workspace.open(resource)?.at(path) !== undefined, `${text} ${path}`);
    }
  }
});

test('odd input never throws', () => {
  const odd = [
    'spec: null',
    'spec: []',
    'spec: {desiredState: {interfaces: 7}}',
    'spec: {desiredState: {interfaces: [null, 3, {name: 4, type: vrf, vrf: []}]}}',
  ];
  for (const spec of odd) {
    assert.equal(
      traceOf(
        `${twoVrfs}---\napiVersion: nmstate.io/v1\nkind: NodeNetworkConfigurationPolicy\nmetadata: {name: odd}\n${spec}\n`,
        'web',
      ).verdict,
      'symmetric',
      spec,
    );
  }
});
