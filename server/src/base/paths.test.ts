import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basename, dirname, globMatches, isInside, joinPath, normalizePath, relativePath } from './paths.js';

test('dots are resolved, but not above a root', () => {
  assert.equal(normalizePath('./a/b/../c//d/'), 'a/c/d');
  assert.equal(normalizePath('../../a/./b'), '../../a/b');
  assert.equal(normalizePath('/a/../../b'), '/b');
  assert.equal(normalizePath('file:///a/../../b/'), 'file:///b');
  assert.equal(normalizePath('vscode-vfs://github/o/r/../x'), 'vscode-vfs://github/o/x');
  assert.equal(normalizePath('c:/a/../b'), 'c:/b');
  assert.equal(normalizePath('.'), '');
  assert.equal(normalizePath(''), '');
});

test('folder and last part', () => {
  assert.equal(dirname('file:///a/b.yaml'), 'file:///a');
  assert.equal(dirname('file:///b.yaml'), 'file:///');
  assert.equal(dirname('/b'), '/');
  assert.equal(dirname('b.yaml'), '');
  assert.equal(dirname('a/b/'), 'a');
  assert.equal(basename('file:///a/b.yaml'), 'b.yaml');
  assert.equal(basename('file:///'), '');
});

test('paths are joined', () => {
  assert.equal(joinPath('overlays/prod', '../base'), 'overlays/base');
  assert.equal(joinPath('file:///k/prod', '../../..', 'x.yaml'), 'file:///x.yaml');
  assert.equal(joinPath('', 'a', ''), 'a');
  assert.equal(joinPath('file:///', 'a'), 'file:///a');
});

test('the way from a folder to a path', () => {
  assert.equal(relativePath('k/prod', 'k/base/a.yaml'), '../base/a.yaml');
  assert.equal(relativePath('file:///w', 'file:///w/a/b.yaml'), 'a/b.yaml');
  assert.equal(relativePath('/w', '/w/'), '');
  assert.equal(relativePath('/w/a/b', '/x'), '../../../x');
  assert.equal(relativePath('file:///w', 'untitled:one'), 'untitled:one');
  const from = 'file:///w/a/b';
  for (const to of ['file:///w/a/c.yaml', 'file:///w', 'file:///x/y'])
    assert.equal(joinPath(from, relativePath(from, to)), to);
});

test('inside means the folder or below, by whole names', () => {
  assert.ok(isInside('/a', '/a/b/c'));
  assert.ok(isInside('/a/', '/a'));
  assert.ok(isInside('file:///', 'file:///a'));
  assert.ok(isInside('', 'a'));
  assert.ok(!isInside('/a', '/ab'));
  assert.ok(!isInside('/a', '/a/../b'));
  assert.ok(!isInside('', '../a'));
  assert.ok(!isInside('file:///a', '/a/b'));
});

test('globs', () => {
  assert.ok(globMatches('**/*.yaml', 'a/b.yaml'));
  assert.ok(globMatches('**/*.{yaml,yml}', 'b.yml'));
  assert.ok(globMatches('apps/', 'apps/prod/pool.yaml'));
  assert.ok(globMatches('apps/**', 'apps/.archive/pool.yaml'));
  assert.ok(globMatches('./apps/*.yaml', 'apps/a.yaml'));
  assert.ok(!globMatches('*.yaml', 'a/b.yaml'));
  assert.ok(!globMatches('!a.yaml', 'b.yaml'));
  assert.ok(!globMatches('', 'a'));
  assert.ok(!globMatches('x'.repeat(70_000), 'x'));
  assert.ok(!globMatches('[', 'a'));
});
