import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseAllDocuments, stringify } from 'yaml';
import { memoize } from '../server/src/base/memo.js';
import { sampleOf } from './harness/fast.js';
import { allFindings, workspaceOf } from './harness/run-case.js';

// The example and each of its classic mistakes, in the wrappings in which people keep manifests: each says the same as the bare files.

type Manifest = Readonly<Record<string, unknown>>;
type Files = ReadonlyMap<string, string>;

const manifestsBelow = (folder: string): readonly Manifest[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !path.basename(name).startsWith('.'))
    .sort()
    .flatMap((name) => parseAllDocuments(fs.readFileSync(path.join(folder, name), 'utf8')))
    .map((document) => document.toJS() as Manifest);

const file = (name: string, ...documents: readonly unknown[]): Files =>
  new Map([[name, documents.map((it) => stringify(it)).join('---\n')]]);
const all = (...files: readonly Files[]): Files => new Map(files.flatMap((it) => [...it]));

const head = (apiVersion: string, kind: string, name = 'carrier') => ({ apiVersion, kind, metadata: { name } });
const configurationPolicy = (manifests: readonly Manifest[], complianceType: string) => ({
  ...head('policy.open-cluster-management.io/v1', 'ConfigurationPolicy'),
  spec: { 'object-templates': manifests.map((objectDefinition) => ({ complianceType, objectDefinition })) },
});
const policy = (manifests: readonly Manifest[], complianceType: string) => ({
  ...head('policy.open-cluster-management.io/v1', 'Policy'),
  spec: { 'policy-templates': [{ objectDefinition: configurationPolicy(manifests, complianceType) }] },
});
const eachInAFile = (folder: string, manifests: readonly Manifest[]): Files =>
  all(...manifests.map((it, index) => file(`${folder}/${index}.yaml`, it)));
const kustomization = (folder: string, resources: readonly string[]): Files =>
  file(`${folder}/kustomization.yaml`, { resources });

const wrappings: Readonly<Record<string, (manifests: readonly Manifest[]) => Files>> = {
  'a stream of documents': (manifests) => file('all.yaml', ...manifests),
  'a List': (manifests) => file('list.yaml', { ...head('v1', 'List'), items: manifests }),
  'a List as JSON': (manifests) =>
    new Map([['list.yaml', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: manifests }, null, '\t')]]),
  'JSON objects, one in a line': (manifests) =>
    new Map([['all.yaml', manifests.map((it) => JSON.stringify(it)).join('\n')]]),
  'a Template of OpenShift': (manifests) =>
    file('template.yaml', { ...head('template.openshift.io/v1', 'Template'), objects: manifests }),
  'a policy for the whole objects': (manifests) => file('policy.yaml', policy(manifests, 'mustonlyhave')),
  'one ManifestWork for each': (manifests) =>
    all(
      ...manifests.map((it, index) =>
        file(`works/${index}.yaml`, {
          ...head('work.open-cluster-management.io/v1', 'ManifestWork', `work-${index}`),
          spec: { workload: { manifests: [it] } },
        }),
      ),
    ),
  'a SyncSet': (manifests) =>
    file('sync.yaml', { ...head('hive.openshift.io/v1', 'SelectorSyncSet'), spec: { resources: manifests } }),
  'a base with two overlays': (manifests) =>
    all(
      eachInAFile('base', manifests),
      kustomization(
        'base',
        manifests.map((_, index) => `${index}.yaml`),
      ),
      kustomization('overlays/one', ['../../base']),
      kustomization('overlays/two', ['../../base']),
    ),
  'folders that Argo CD deploys': (manifests) =>
    all(
      eachInAFile('network', manifests.slice(0, 3)),
      eachInAFile('metallb', manifests.slice(3)),
      ...['network', 'metallb'].map((name) =>
        file(`apps/${name}.yaml`, {
          ...head('argoproj.io/v1alpha1', 'Application', name),
          spec: { destination: { name: 'prod' }, source: { path: name } },
        }),
      ),
    ),
  'folders of one stage of two': (manifests) =>
    all(
      eachInAFile('network/prod', manifests.slice(0, 3)),
      eachInAFile('metallb/prod', manifests.slice(3)),
      file('network/staging/namespace.yaml', head('v1', 'Namespace', 'shop-staging')),
      file('metallb/staging/namespace.yaml', head('v1', 'Namespace', 'metallb-staging')),
    ),
};

/** Severity, code and message of each finding, without what names a place. */
const saidOf = (files: Files): readonly string[] =>
  allFindings(workspaceOf(files))
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`)
    .sort();

const normal = (said: readonly string[]): readonly string[] =>
  said.map((it) =>
    it.replace(/ in (?:this workspace|(?:folder|overlay) "[^"]*"(?:, (?:folder|overlay) "[^"]*")*)/g, ''),
  );

const mistakes = fs
  .readdirSync('examples/broken', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/broken/${name}`);

/** What the bare files of a folder say. */
const saidBare = memoize(100, (folder) => normal(saidOf(eachInAFile('manifests', manifestsBelow(folder)))));

for (const [index, [wrapping, wrap]] of Object.entries(wrappings).entries()) {
  describe(`manifests in ${wrapping}`, () => {
    it('the example is right', () => {
      assert.deepEqual(saidOf(wrap(manifestsBelow('examples/symmetric-routing'))), []);
    });
    for (const folder of sampleOf(mistakes, 6, index)) {
      it(`${folder} says the same`, () => {
        assert.deepEqual(normal(saidOf(wrap(manifestsBelow(folder)))), saidBare(folder));
      });
    }
  });
}

describe('manifests in a policy that says what objects must have', () => {
  it('the example is right', () => {
    const manifests = manifestsBelow('examples/symmetric-routing');
    assert.deepEqual(saidOf(file('policy.yaml', policy(manifests, 'musthave'))), []);
  });
  for (const slip of ['peer-misspelt', 'pool-misspelt']) {
    it(`${slip} says the same`, () => {
      const manifests = manifestsBelow(`examples/broken/${slip}`);
      const bare = saidOf(eachInAFile('manifests', manifests));
      assert.deepEqual(saidOf(file('policy.yaml', policy(manifests, 'musthave'))), bare);
    });
  }
});
