// Measures from the inside, in a process of its own, what edits and memory cost: `node inside.mjs MANIFESTS`, bundled as what ships is.
import { writeSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { createRegistry } from '../../server/src/engine/registry.ts';
import { Workspace } from '../../server/src/engine/workspace.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { kinds } from '../../server/src/kinds/index.gen.ts';
import { rules } from '../../server/src/rules/index.gen.ts';
import { fleetWorkspace } from '../../test/harness/fleet-workspace.ts';

const folder = 'file:///bench';
const rounds = 24;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of the processor. */
function worked(action) {
  const from = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const heap = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Edits that people make, each again and again with another number. */
const edits = [
  {
    name: 'comment in a policy',
    file: 'site-0000/nodes/worker-1.yaml',
    change: (text, n) => text.replace('# Uplinks', `# Edit ${n}: uplinks`),
  },
  {
    name: 'table of a node, small cluster',
    file: 'site-0000/nodes/worker-1.yaml',
    change: (text, n) => text.replace('route-table-id: 110', `route-table-id: ${200 + n}`),
  },
  {
    name: 'port of a Service, small cluster',
    file: 'site-0000/apps/shop-1/service.yaml',
    change: (text, n) => text.replace('port: 443', `port: ${1000 + n}`),
  },
  {
    name: 'one of 12 documents, small cluster',
    file: 'site-0000/metallb.yaml',
    change: (text, n) => text.replace('peerASN: 65', `peerASN: ${n + 1}65`),
  },
  {
    name: 'table of a node, big cluster',
    file: 'hub/tenants/0/policy.yaml',
    change: (text, n) => text.replace('route-table-id: 10000', `route-table-id: ${20000 + n}`),
  },
  {
    name: 'address of a pool, big cluster',
    file: 'hub/tenants/0/pool.yaml',
    change: (text, n) => text.replace('203.0.0.0/28', `203.0.0.${16 * (1 + (n % 15))}/28`),
  },
];

/** The text of the documents that differ, which is what has to be read anew. */
function changedPart(before, after) {
  const old = new Set(before.split(/^---\n/m));
  return after
    .split(/^---\n/m)
    .filter((document) => !old.has(document))
    .join('---\n');
}

function measureEdit(workspace, original, { name, change }) {
  const { uri, path, text } = original;
  const samples = { bare: [], own: [], rest: [], dependents: [] };
  const put = (now, version) => workspace.applyChanges([{ uri, folder, path, text: now, version, isOpen: true }]);
  const checkRest = () => {
    const uris = workspace.takeSuspectFiles();
    for (const suspect of uris) diagnosticsOf(workspace, suspect);
    samples.dependents.push(uris.size);
  };
  put(text, 0);
  checkRest();
  for (let round = 0; round < rounds; round++) {
    const now = change(text, round);
    if (now === text) throw new Error(`the edit "${name}" changes nothing`);
    const part = changedPart(text, now);
    samples.bare.push(worked(() => parseAllDocuments(part)));
    samples.own.push(
      worked(() => {
        put(now, round + 1);
        diagnosticsOf(workspace, uri);
      }),
    );
    samples.rest.push(worked(checkRest));
  }
  put(text, rounds + 1);
  checkRest();
  const results = Object.entries(samples).map(([key, values]) => [key, median(values.slice(rounds / 3))]);
  return { name, ...Object.fromEntries(results) };
}

function measure(manifests) {
  const generated = fleetWorkspace(manifests);
  const files = generated.files.map((file) => ({ ...file, uri: `${folder}/${file.path}`, folder }));
  const before = heap();
  const workspace = new Workspace(createRegistry(kinds, rules), (code, error) => {
    throw new Error(`rule ${code} threw`, { cause: error });
  });
  for (const file of files) workspace.applyChanges([file]);
  workspace.setReady(true);
  workspace.takeSuspectFiles();
  const findings = files.reduce((sum, { uri }) => sum + diagnosticsOf(workspace, uri).length, 0);
  const memory = heap() - before;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const measured = edits.map((edit) => measureEdit(workspace, byPath.get(`clusters/${edit.file}`), edit));
  return { manifests: generated.manifests, files: files.length, findings, memory, edits: measured };
}

writeSync(3, JSON.stringify(measure(Number(process.argv[2]))));
