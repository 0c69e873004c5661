// Measures the budgets of ARCHITECTURE.md on generated workspaces: `npm run bench [-- --files 10000]`.
// What counts is how the figures grow from the small workspace to the large one, measured in one run.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
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
const { largeWorkspace } = await load('test/harness/large-workspace.js');
const registry = createRegistry(kinds, rules);
const folder = 'file:///bench';

const quantile = (times, q) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];

function timed(action) {
  const from = performance.now();
  const result = action();
  return { result, ms: performance.now() - from };
}

/** Edits the table id of one VRF again and again, and looks at what depends on it. */
function measureEdits(workspace, policy) {
  const own = [];
  const rest = [];
  const dependents = [];
  for (let edit = 0; edit < 40; edit++) {
    const text = policy.text.replace('route-table-id: 10000', `route-table-id: ${20000 + edit}`);
    own.push(
      timed(() => {
        workspace.applyChanges([{ ...policy, text }]);
        workspace.findings(policy.uri);
      }).ms,
    );
    const suspects = workspace.takeSuspectFiles();
    rest.push(timed(() => [...suspects].map((uri) => workspace.findings(uri))).ms);
    dependents.push(suspects.size);
  }
  return {
    own: quantile(own, 0.5),
    ownSlow: quantile(own, 0.95),
    rest: quantile(rest, 0.5),
    dependents: quantile(dependents, 0.5),
  };
}

function measure(count) {
  const all = largeWorkspace(count).map((file) => ({ ...file, uri: `${folder}/${file.path}`, folder }));
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const workspace = new Workspace(registry);
  const read = timed(() => workspace.applyChanges(all)).ms;
  const check = timed(() => {
    workspace.setReady(true);
    return all.reduce((sum, { uri }) => sum + workspace.findings(uri).length, 0);
  });
  workspace.takeSuspectFiles();
  const edits = measureEdits(
    workspace,
    all.find((file) => file.path === 'tenants/0/policy.yaml'),
  );
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - heap) / 2 ** 20;
  return {
    ...edits,
    count,
    read,
    check: check.ms,
    findings: check.result,
    memory,
    resources: workspace.counts.resources,
  };
}

measure(100);
const small = measure(100);
const large = measure(Number(values.files));
const show = (name, key, unit) => {
  const growth = small[key] === 0 ? '' : `${(large[key] / small[key]).toFixed(1)}x`;
  console.log(
    `${name.padEnd(46)}${small[key].toFixed(1).padStart(10)}${large[key].toFixed(1).padStart(12)} ${unit.padEnd(3)}${growth.padStart(10)}`,
  );
};
show('files', 'count', '');
show('resources of known kinds', 'resources', '');
show('read every file', 'read', 'ms');
show('first check of every file', 'check', 'ms');
show('findings', 'findings', '');
show('edit of a table id: the edited file, median', 'own', 'ms');
show('edit of a table id: the edited file, 95 %', 'ownSlow', 'ms');
show('edit of a table id: what depends on it, median', 'rest', 'ms');
show('files that depend on it', 'dependents', '');
if (globalThis.gc === undefined) console.log('memory: run with NODE_OPTIONS=--expose-gc');
else show('memory of the analysis', 'memory', 'MB');
