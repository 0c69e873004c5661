// Measures the budgets of ARCHITECTURE.md on generated workspaces: `npm run bench [-- --files 10000]`.
// What counts is how the figures grow from the small workspace to the large one, measured in one run. Times are of the processor,
// so that a busy machine does not matter much.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDocument as parseBare } from 'yaml';
import { build } from './build.mjs';
import { root } from './setup.mjs';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, 'no-build': { type: 'boolean', default: false } },
});
if (!values['no-build']) await build();

const load = (file) => import(pathToFileURL(path.join(root, 'out', file)).href);
const { kinds } = await load('server/src/kinds/index.gen.js');
const { rules } = await load('server/src/rules/index.gen.js');
const { createRegistry } = await load('server/src/engine/registry.js');
const { Workspace } = await load('server/src/engine/workspace.js');
const { schemaProblems } = await load('server/src/engine/schema-check.js');
const { largeWorkspace } = await load('test/harness/large-workspace.js');
const registry = createRegistry(kinds, rules);
const folder = 'file:///bench';

const quantile = (times, q) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;

/** Time of the processor. */
function worked(action) {
  const from = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(from);
  return { result, ms: (user + system) / 1000 };
}

/** Edits the table id of one VRF again and again, and looks at what depends on it. */
function measureEdits(workspace, policy) {
  const samples = { own: [], rest: [], dependents: [], runs: [] };
  for (let edit = 0; edit < 40; edit++) {
    const text = policy.text.replace('route-table-id: 10000', `route-table-id: ${20000 + edit}`);
    const before = workspace.counts.runs;
    const change = () => {
      workspace.applyChanges([{ ...policy, text }]);
      workspace.findings(policy.uri);
    };
    samples.own.push(worked(change).ms);
    const suspects = workspace.takeSuspectFiles();
    samples.rest.push(worked(() => [...suspects].map((uri) => workspace.findings(uri))).ms);
    samples.dependents.push(suspects.size);
    samples.runs.push(workspace.counts.runs - before);
  }
  const { own, rest, dependents, runs } = samples;
  const halves = { rest: quantile(rest, 0.5), dependents: quantile(dependents, 0.5), runs: quantile(runs, 0.5) };
  return { ...halves, own: quantile(own, 0.5), ownSlow: quantile(own, 0.95) };
}

/** Validates every resource that has a schema, with trees at hand; milliseconds for one resource. */
function measureSchemas(workspace, files) {
  const resources = files
    .slice(0, 200)
    .flatMap(({ uri }) => workspace.file(uri)?.documents ?? [])
    .flatMap((document) => workspace.resourcesOf(document));
  const opened = resources.flatMap((resource) => workspace.open(resource) ?? []);
  for (const resource of opened) void resource.root;
  return worked(() => opened.map((resource) => schemaProblems(resource))).ms / Math.max(opened.length, 1);
}

function measure(count) {
  const all = largeWorkspace(count).map((file) => ({ ...file, uri: `${folder}/${file.path}`, folder }));
  const bare = worked(() => all.map(({ text }) => parseBare(text).errors.length)).ms;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const workspace = new Workspace(registry);
  const read = worked(() => workspace.applyChanges(all)).ms;
  const check = worked(() => {
    workspace.setReady(true);
    return all.reduce((sum, { uri }) => sum + workspace.findings(uri).length, 0);
  });
  workspace.takeSuspectFiles();
  const policy = all.find((file) => file.path === 'tenants/0/policy.yaml');
  const schema = measureSchemas(
    workspace,
    all.filter((file) => file.path.startsWith('tenants/')),
  );
  const edits = measureEdits(workspace, policy);
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - heap) / 2 ** 20;
  const ratio = (read + check.ms) / bare;
  const { resources } = workspace.counts;
  return { ...edits, count, bare, read, check: check.ms, findings: check.result, memory, resources, schema, ratio };
}

measure(100);
const small = measure(100);
const large = measure(Number(values.files));

function show(name, key, unit, budget = '') {
  const growth = small[key] === 0 ? '' : `${(large[key] / small[key]).toFixed(1)}x`;
  const [few, many] = [small, large].map((figures) => figures[key].toFixed(unit === 'ms' ? 2 : 1));
  const columns = [name.padEnd(46), few.padStart(10), many.padStart(12), ` ${unit.padEnd(4)}`, growth.padStart(8)];
  console.log(`${columns.join('')}   ${budget}`.trimEnd());
}
console.log(
  `${''.padEnd(46)}${'small'.padStart(10)}${'large'.padStart(12)}      ${'growth'.padStart(7)}   budget for 10,000 files`,
);
show('files', 'count', '');
show('resources of known kinds', 'resources', '');
show('every file through the bare YAML library', 'bare', 'ms');
show('read every file', 'read', 'ms', 'grows with the files');
show('first check of every file', 'check', 'ms', 'grows with the files');
show('both, in times of the bare library', 'ratio', '', '1.3');
show('findings', 'findings', '');
show('schema of one resource', 'schema', 'ms');
show('edit of a table id: the edited file, median', 'own', 'ms', '5, flat');
show('edit of a table id: the edited file, 95 %', 'ownSlow', 'ms');
show('edit of a table id: what depends on it, median', 'rest', 'ms', 'in slices of 8');
show('computations that the edit runs', 'runs', '', 'flat');
show('files that may depend on it', 'dependents', '');
if (globalThis.gc === undefined) console.log('memory: run with NODE_OPTIONS=--expose-gc');
else show('memory of the analysis', 'memory', 'MB', '250');
