import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allFindings, workspaceOf } from '../harness/run-case.js';

const pool = (name: string): string =>
  `apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata:\n  name: ${name}\n  namespace: metallb-system\nspec:\n  addresses: [203.0.113.0/28]\n`;
const builds = (...resources: readonly string[]): string => `resources: [${resources.join(', ')}]\n`;

/** Names of the scopes with the files of each. */
const scopesOf = (files: Record<string, string>): Record<string, readonly string[]> =>
  Object.fromEntries(
    workspaceOf(new Map(Object.entries(files))).scopes.map((scope) => [
      scope.name,
      [...scope.files].map((uri) => uri.replace('file:///workspace/', '')).sort(),
    ]),
  );

describe('scopes', () => {
  it('are one where nothing is defined twice, whatever the folders', () => {
    assert.deepEqual(scopesOf({ 'a.yaml': pool('a'), 'net/b.yaml': pool('b'), 'net/deep/c.yaml': pool('c') }), {
      'this workspace': ['a.yaml', 'net/b.yaml', 'net/deep/c.yaml'],
    });
  });

  it('part where two folders define one resource, and share what is beside them', () => {
    assert.deepEqual(scopesOf({ 'all.yaml': pool('all'), 'east/a.yaml': pool('a'), 'west/a.yaml': pool('a') }), {
      'folder "east"': ['all.yaml', 'east/a.yaml'],
      'folder "west"': ['all.yaml', 'west/a.yaml'],
    });
  });

  it('are one for each overlay, and a base belongs to all of them', () => {
    const files = {
      'base/a.yaml': pool('a'),
      'base/kustomization.yaml': builds('a.yaml'),
      'overlays/test/kustomization.yaml': builds('../../base'),
      'overlays/prod/kustomization.yaml': builds('../../base', 'b.yaml'),
      'overlays/prod/b.yaml': pool('b'),
    };
    const base = ['base/a.yaml', 'base/kustomization.yaml'];
    assert.deepEqual(scopesOf(files), {
      'overlay "test"': [...base, 'overlays/test/kustomization.yaml'],
      'overlay "prod"': [...base, 'overlays/prod/b.yaml', 'overlays/prod/kustomization.yaml'],
    });
  });

  it('join builds that define different things: one cluster is often fed from several', () => {
    const files = {
      'apps/kustomization.yaml': builds('a.yaml'),
      'apps/a.yaml': pool('a'),
      'infra/kustomization.yaml': builds('b.yaml'),
      'infra/b.yaml': pool('b'),
    };
    assert.deepEqual(Object.keys(scopesOf(files)), ['this workspace']);
  });

  it('are one for each folder of a choice, with what lies on the same side elsewhere', () => {
    const files = {
      'clusters/east/a.yaml': pool('east'),
      'clusters/west/a.yaml': pool('west'),
      'network/east/b.yaml': pool('east-more'),
      'network/west/b.yaml': pool('west-more'),
      'common/c.yaml': pool('common'),
    };
    assert.deepEqual(scopesOf(files), {
      'folder "east"': ['clusters/east/a.yaml', 'common/c.yaml', 'network/east/b.yaml'],
      'folder "west"': ['clusters/west/a.yaml', 'common/c.yaml', 'network/west/b.yaml'],
    });
  });

  it('keep folders of alternatives apart from the rest', () => {
    const files = { 'samples/a.yaml': pool('a'), 'samples/a-wide.yaml': pool('a'), 'prod/b.yaml': pool('b') };
    assert.deepEqual(scopesOf(files), {
      'folder "prod"': ['prod/b.yaml'],
      'folder "samples"': ['samples/a-wide.yaml', 'samples/a.yaml'],
    });
  });

  it('follow the clusters of the settings', () => {
    const settings = JSON.stringify({ clusters: [{ name: 'lab', include: ['lab/**'] }] });
    const workspace = workspaceOf(
      new Map([
        ['lab/a.yaml', pool('a')],
        ['b.yaml', pool('b')],
      ]),
      settings,
    );
    assert.deepEqual(workspace.scopes.map((scope) => scope.name).sort(), ['cluster "lab"', 'this workspace']);
  });

  it('share files that the settings give to several clusters', () => {
    const settings = `clusters:
- name: lab
  include: [lab/**, base/**]
- name: prod
  include: [prod/**, base/**]
`;
    const files = {
      '.symroute.yaml': settings,
      'lab/a.yaml': pool('a'),
      'prod/a.yaml': pool('a'),
      'base/b.yaml': pool('b'),
    };
    assert.deepEqual(scopesOf(files), {
      'cluster "lab"': ['base/b.yaml', 'lab/a.yaml'],
      'cluster "prod"': ['base/b.yaml', 'prod/a.yaml'],
    });
  });

  it('of a cluster of the settings hold what its kustomizations take in', () => {
    const settings = `clusters:\n- {name: lab, include: [lab/**]}\n`;
    const files = {
      'base/a.yaml': pool('a'),
      'base/kustomization.yaml': builds('a.yaml'),
      'lab/kustomization.yaml': builds('../base'),
      'prod/kustomization.yaml': builds('../base'),
    };
    const { scopes } = workspaceOf(new Map(Object.entries({ ...files, '.symroute.yaml': settings })));
    const base = ['base/a.yaml', 'base/kustomization.yaml'].map((name) => `file:///workspace/${name}`);
    for (const name of ['cluster "lab"', 'this workspace']) {
      const scope = scopes.find((it) => it.name === name || it.name === 'overlay "prod"');
      assert.ok(
        base.every((uri) => scope?.files.has(uri)),
        name,
      );
    }
  });

  it('survive kustomizations that name each other', () => {
    const files = {
      'a/kustomization.yaml': builds('../b', 'a.yaml'),
      'a/a.yaml': pool('a'),
      'b/kustomization.yaml': builds('../a'),
    };
    assert.doesNotThrow(() => allFindings(workspaceOf(new Map(Object.entries(files)))));
  });
});
