// Measures what the analysis costs on generated workspaces, and compares it in the same run with reading the files, with the bare YAML
// library and with the YAML language server: `npm run bench [-- --sizes 1000,10000 --rounds 1 --peer 1000]`. Times are of the
// processor and of whole processes, start included. What counts are the ratios: a machine with other work makes everything slower.
// `--sizes 1000,10000,50000` takes a good while longer.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { cheapest, start } from './bench/cost.mjs';
import { measureOwn, measurePeer, peerProgram } from './bench/language-server.mjs';
import { build } from './build.mjs';
import { root, say } from './setup.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    /** Files of the workspace of which next to nothing matters. */
    other: { type: 'string', default: '35000' },
    /** Largest workspace that the YAML language server is measured with, and how long it may take. */
    peer: { type: 'string', default: '10000' },
    'peer-seconds': { type: 'string', default: '120' },
    rounds: { type: 'string', default: '2' },
    'no-build': { type: 'boolean', default: false },
  },
});

const sizes = values.sizes.split(',').filter(Boolean).map(Number);
const workFolder = mkdtempSync(path.join(os.tmpdir(), 'symroute-bench-'));
const inRoot = (file) => path.join(root, file);
/** The same build of the library as the one that ships: the one for Node is slower. */
const yaml = inRoot('node_modules/yaml/browser/index.js');

async function bundled(entry) {
  const outfile = path.join(workFolder, `${path.basename(entry, path.extname(entry))}.mjs`);
  const options = { bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' };
  await bundle({ ...options, entryPoints: [inRoot(entry)], outfile, alias: { yaml } });
  return outfile;
}

function writeWorkspace(name, { files }) {
  const folder = path.join(workFolder, name);
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return folder;
}

/** Costs of whole processes that read, parse or check the workspace. */
async function measureCold(workspace, folder, rounds) {
  const run = (...args) => cheapest(rounds, () => start(args).cost);
  const read = await run(inRoot('scripts/bench/read.mjs'), folder);
  const bare = await run(inRoot('scripts/bench/read.mjs'), folder, pathToFileURL(yaml).href);
  const check = await run(inRoot('dist/cli.cjs'), 'check', folder);
  const server = await cheapest(rounds, () => measureOwn(inRoot('dist/language-server.cjs'), folder));
  return { manifests: workspace.manifests, files: workspace.files.length, read, bare, check, server };
}

const count = (number) => number.toLocaleString('en');
const seconds = ({ ms }) => `${(ms / 1000).toFixed(2)} s`;
const times = (a, b) => `${(a / b).toFixed(a < 10 * b ? 2 : 0)}x`;

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
  console.log(`${rows.map((row) => line(row).join('  ')).join('\n')}\n`);
}

function showCold(title, all) {
  const columns = [
    [title, ({ manifests }) => count(manifests)],
    ['files', ({ files }) => count(files)],
    ['read', ({ read }) => seconds(read)],
    ['bare parse', ({ bare }) => seconds(bare)],
    ['check', ({ check }) => seconds(check)],
    ['server', ({ server }) => seconds(server)],
    ['check / read', ({ check, read }) => times(check.ms, read.ms)],
    ['check / bare', ({ check, bare }) => times(check.ms, bare.ms)],
    ['server / bare', ({ server, bare }) => times(server.ms, bare.ms)],
    ['memory of the server', ({ server }) => `${server.mebibytes.toFixed(0)} MiB`],
  ];
  table([columns.map(([name]) => name), ...all.map((figures) => columns.map(([, show]) => show(figures)))]);
}

function showPeer(all) {
  const rows = all.map(({ manifests, server, peer }) =>
    peer === undefined
      ? [count(manifests), `more than ${values['peer-seconds']} s`, '', '']
      : [count(manifests), seconds(peer), times(server.ms, peer.ms), `${peer.mebibytes.toFixed(0)} MiB`],
  );
  table([['every file opened in yaml-language-server', 'peer', 'server / peer', 'memory of the peer'], ...rows]);
}

function showInside(all) {
  const [smallest] = all;
  const sizesOf = (name, show) => [name, ...all.map(show), ''];
  const edits = smallest.edits.flatMap(({ name }, index) => {
    const of = (key) => all.map(({ edits: measured }) => measured[index][key]);
    const growth = (figures) => times(figures.at(-1), figures[0]);
    const [own, rest, bare] = [of('own'), of('rest'), of('bare')];
    return [
      [name, ...own.map((ms) => `${ms.toFixed(2)} ms`), growth(own)],
      ['  in parses of its document', ...own.map((ms, at) => times(ms, bare[at])), ''],
      [
        `  all that depends on it (${of('dependents').join(', ')} files)`,
        ...rest.map((ms) => `${ms.toFixed(2)} ms`),
        growth(rest),
      ],
    ];
  });
  table([
    sizesOf('memory and edits, manifests', ({ manifests }) => count(manifests)),
    sizesOf('findings', ({ findings }) => count(findings)),
    sizesOf('memory of the analysis', ({ memory }) => `${memory.toFixed(0)} MiB`),
    sizesOf('memory of a manifest', ({ memory, manifests }) => `${((memory * 1024) / manifests).toFixed(1)} KiB`),
    ['processor time of an edit, median', ...all.map(() => ''), 'growth'],
    ...edits,
  ]);
}

async function measureOther(workspace) {
  say(`Measuring ${count(workspace.files.length)} files, hardly any of which matter …`);
  const figures = await measureCold(workspace, writeWorkspace('other', workspace), Number(values.rounds));
  showCold('manifests among other files', [figures]);
}

async function main() {
  if (!values['no-build']) await build({ bundleOnly: true });
  const { fleetWorkspace, mostlyOtherWorkspace } = await import(await bundled('test/harness/fleet-workspace.ts'));
  const inside = await bundled('scripts/bench/inside.mjs');
  const [cold, withPeer, edited] = [[], [], []];
  for (const size of sizes) {
    say(`Measuring ${count(size)} manifests …`);
    const workspace = fleetWorkspace(size);
    const folder = writeWorkspace(`fleet-${size}`, workspace);
    const figures = await measureCold(workspace, folder, size > 10000 ? 1 : Number(values.rounds));
    cold.push(figures);
    const measured = start(['--expose-gc', inside, String(size)]);
    await measured.cost;
    edited.push(JSON.parse(await measured.said));
    if (size > Number(values.peer)) continue;
    const peer = await measurePeer(peerProgram(root), folder, workspace.files, Number(values['peer-seconds']));
    withPeer.push({ ...figures, peer });
  }
  if (cold.length > 0) showCold('manifests, all of which matter', cold);
  if (withPeer.length > 0) showPeer(withPeer);
  if (edited.length > 0) showInside(edited);
  if (Number(values.other) > 0) await measureOther(mostlyOtherWorkspace(Number(values.other)));
  await import('./bench-schema.mjs');
}

try {
  await main();
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
