import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fingerprint } from '../../server/src/base/equal.js';
import { joinPath } from '../../server/src/base/paths.js';
import { plainOf } from '../../server/src/engine/kustomize/value.js';
import { renderDocument } from '../../server/src/syntax/edit-yaml.js';
import { parseDocument } from '../../server/src/syntax/parse.js';
import { type PlainData, toPlain } from '../../server/src/syntax/plain.js';
import { buildFolder, type Files, kustomizationFolders, valuesOf } from '../harness/kustomize.js';
import { kustomizeCases } from '../harness/kustomize-cases.js';

/** What builds kustomizations on this machine, if anything does. */
const builder = [
  ['kustomize', 'build'],
  ['kubectl', 'kustomize'],
].find(([command = '']) => {
  try {
    execFileSync(command, command === 'kubectl' ? ['version', '--client'] : ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

const corpus = '../shared/corpus';

function inFolder<T>(files: Files, work: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'symroute-kustomize-'));
  try {
    for (const [name, text] of files) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What the real one builds; `undefined` if it refuses. */
function really(folder: string): readonly PlainData[] | undefined {
  const [command = '', ...rest] = builder ?? [];
  try {
    const output = execFileSync(command, [...rest, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return valuesOf(output).map(plainOf);
  } catch {
    return undefined;
  }
}

/** The hash behind a generated name is known to kustomize only, and so is where else it writes that name. */
const comparable = (data: PlainData): string =>
  fingerprint(withoutContent(data)).replace(/-(?:\$\(unknown\)|[a-z0-9]{10})"/g, '-HASH"');

/** Of what is generated only the name counts. Annotations without content are left out. */
function withoutContent(data: PlainData): PlainData {
  const { kind, metadata: all } = data as { kind: string; metadata: Record<string, PlainData> };
  const metadata = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  if (kind !== 'ConfigMap' && kind !== 'Secret') return { ...(data as object), metadata };
  return { kind, metadata };
}

/** Images, replicas and names in workloads are changed too, which no rule looks at. */
const matters = (data: PlainData): boolean => {
  const { kind } = data as { kind?: string };
  return !/^(?:Deployment|DaemonSet|StatefulSet|Job|CronJob|ReplicaSet|.*Binding|.*WebhookConfiguration|CustomResourceDefinition|Certificate|APIService)$/.test(
    kind ?? '',
  );
};

/** False if kustomize refuses, or if the build is one that we do not follow. */
function isCompared(files: Files, dir: string, folder: string): boolean {
  const wanted = really(path.join(folder, dir));
  const { resources, isUnknown } = buildFolder(files, dir);
  if (wanted === undefined || isUnknown) return false;
  const lines = (all: readonly PlainData[]): readonly string[] => all.filter(matters).map(comparable).sort();
  assert.deepEqual(lines(resources.map(({ value }) => plainOf(value))), lines(wanted));
  return true;
}

describe('builds are those of kustomize', { skip: builder === undefined }, () => {
  for (const [title, files] of kustomizeCases) {
    const isRefused = title.endsWith(' is refused');
    it(title, () => {
      assert.equal(
        inFolder(files, (folder) => isCompared(files, 'top', folder)),
        !isRefused,
      );
      const { isUnknown, missingTargets } = buildFolder(files, 'top');
      if (isRefused) assert.ok(isUnknown || missingTargets.length > 0);
    });
  }
});

/** A repository without what its kustomizations name and the corpus does not hold. */
function completed(folder: string): Files {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  const files = new Map(
    names.sort().map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
  for (const dir of kustomizationFolders(files)) {
    const name = joinPath(dir, 'kustomization.yaml');
    const { root } = parseDocument(files.get(name) ?? '');
    if (root?.kind === 'map') files.set(name, renderDocument(withoutMissing(toPlain(root), dir, files)));
  }
  return files;
}

function withoutMissing(data: PlainData, dir: string, files: Files): PlainData {
  const isThere = (entry: PlainData | undefined): boolean => {
    const target = joinPath(dir, String(entry));
    return files.has(target) || files.has(joinPath(target, 'kustomization.yaml'));
  };
  const paths = [
    'resources',
    'bases',
    'components',
    'patchesStrategicMerge',
    'configurations',
    'transformers',
    'generators',
  ];
  const entries = Object.entries(data as Record<string, PlainData>).flatMap(([key, value]): [string, PlainData][] => {
    if (!Array.isArray(value)) return [[key, value]];
    const isText = (it: PlainData): boolean => typeof it === 'string' && it.includes('\n');
    const kept = value.filter((it) => {
      const own = (it as { path?: string } | null)?.path;
      return paths.includes(key) ? isText(it) || isThere(it) : own === undefined || isThere(own);
    });
    return kept.length > 0 ? [[key, kept]] : [];
  });
  return Object.fromEntries(entries.filter(([key]) => !/Generator$|^helmCharts$/.test(key)));
}

describe('builds of real repositories', { skip: builder === undefined || !fs.existsSync(corpus) }, () => {
  const repositories = fs.existsSync(corpus) ? fs.readdirSync(corpus).filter((it) => !it.startsWith('_')) : [];
  for (const repository of repositories) {
    if (!fs.statSync(path.join(corpus, repository)).isDirectory()) continue;
    it(repository, () => {
      const files = completed(path.join(corpus, repository));
      const folders = kustomizationFolders(files);
      if (folders.length === 0) return;
      inFolder(files, (folder) => {
        for (const dir of folders) isCompared(files, dir, folder);
      });
    });
  }
});
