// Compiles everything with tsc and bundles what ships. `--bundle` leaves the compiler out, `--watch` rebuilds on every change.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies, root, run, say } from './setup.mjs';

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const web = { platform: 'browser', target: 'es2022' };
// `node:` imports in a bundle for the web do not resolve there, so they fail the build.
const shipped = [
  { in: 'client/src/extension.node.ts', out: 'dist/client/node.cjs', ...node, external: ['vscode'] },
  { in: 'client/src/extension.browser.ts', out: 'dist/client/browser.js', ...web, format: 'cjs', external: ['vscode'] },
  { in: 'client/webview/topology.ts', out: 'dist/client/topology.js', ...web, format: 'iife' },
  { in: 'server/src/main.node.ts', out: 'dist/server/node.cjs', ...node },
  { in: 'server/src/main.browser.ts', out: 'dist/server/worker.js', ...web, format: 'iife' },
  { in: 'server/src/cli/main.ts', out: 'dist/cli.cjs', ...node, executable: true },
];
const shebang = '#!/usr/bin/env node';

/** Makes `out/` and `dist/`. */
export async function build({ bundleOnly = false } = {}) {
  await ensureDependencies();
  prepareOutput();
  if (!bundleOnly) run(process.execPath, [compiler(), '-b']);
  const esbuild = await import('esbuild');
  const bundles = shipped.filter((bundle) => existsSync(path.join(root, bundle.in)));
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(optionsOf(bundle))));
  await bundleEndToEndTests(esbuild);
  writeLicenses(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  for (const bundle of bundles) if (bundle.executable) chmodSync(path.join(root, bundle.out), 0o755);
  return results.flatMap(({ metafile }) =>
    Object.entries(metafile.outputs).map(([file, { bytes }]) => ({ file, bytes })),
  );
}

const compiler = () => path.join(root, 'node_modules/typescript/bin/tsc');

function optionsOf({ in: entry, out, executable, ...rest }) {
  const options = {
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify: true,
    legalComments: 'none',
    metafile: true,
    // The build of the YAML reader for Node looks at the environment for every token; the one for browsers does the same work in half the time.
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') },
  };
  const hasShebang = executable && readFileSync(path.join(root, entry), 'utf8').startsWith('#!');
  const banner = executable && !hasShebang ? { banner: { js: shebang } } : {};
  return { ...options, ...rest, ...banner, absWorkingDir: root, logLevel: 'warning' };
}

/** The compiled tree is ESM. Other editors start the same server as ours, over standard input and output. */
function prepareOutput() {
  for (const folder of ['out', 'dist']) mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, 'out/package.json'), '{"type":"module"}\n');
  const start = `${shebang}\nrequire('./server/node.cjs');\n`;
  writeFileSync(path.join(root, 'dist/language-server.cjs'), start, { mode: 0o755 });
}

/** The suite runs in the editor's extension host, which wants CommonJS. */
async function bundleEndToEndTests(esbuild) {
  const folder = path.join(root, 'test/e2e');
  const tests = readdirSync(folder).filter((name) => name === 'index.ts' || name.endsWith('.e2e.ts'));
  const files = [...tests, 'red-hat-yaml/extension.ts'];
  await esbuild.build({
    ...node,
    entryPoints: files.map((name) => path.join(folder, name)),
    outdir: path.join(root, 'out/e2e'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    external: ['vscode', 'mocha', 'yaml-language-server'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  copyFileSync(path.join(folder, 'red-hat-yaml/package.json'), path.join(root, 'out/e2e/red-hat-yaml/package.json'));
}

/** The bundles hold other people's code; their licences ask to travel with it. */
function writeLicenses(inputs) {
  const folders = new Set(
    inputs.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(path.join(root, folder, file), 'utf8').trim() : license;
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(path.join(root, 'dist/licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function watch() {
  await build({ bundleOnly: true });
  spawn(process.execPath, [compiler(), '-b', '--watch', '--preserveWatchOutput'], { cwd: root, stdio: 'inherit' });
  const esbuild = await import('esbuild');
  for (const bundle of shipped.filter(({ in: entry }) => existsSync(path.join(root, entry))))
    await (await esbuild.context({ ...optionsOf(bundle), logLevel: 'info' })).watch();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, bundle: { type: 'boolean' } } });
  try {
    if (values.watch) await watch();
    else
      for (const { file, bytes } of await build({ bundleOnly: values.bundle }))
        say(`${file}  ${Math.ceil(bytes / 1000)} kB`);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
