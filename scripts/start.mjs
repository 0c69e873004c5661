// Opens the example workspace in an editor with Symroute. A desktop VS Code if `code` is on PATH or VSCODE names one,
// else the browser editor, which runs until Ctrl+C. `--browser` takes that one anyway; `--check` opens it, waits for the page, ends.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { pack } from './package.mjs';
import { ensureWorkbench, findProgram, root, say, timed } from './setup.mjs';

const { values } = parseArgs({
  options: { browser: { type: 'boolean' }, check: { type: 'boolean' }, workspace: { type: 'string' } },
});
const example = path.resolve(values.workspace ?? path.join(root, 'examples/symmetric-routing'));
const home = path.join(root, '.symroute-workbench');

function openDesktop(program) {
  const words = ['--new-window', `--extensionDevelopmentPath=${root}`, example];
  spawn(program, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  say(`Opened ${path.relative(root, example)} in ${program}.`);
}

async function openInBrowser() {
  await ensureWorkbench();
  const { file } = await timed('Packed', () => pack());
  const { directories, openBrowser, runCommand, startServer, workbenchUrl } = await import('./workbench/workbench.mjs');
  const dirs = directories({ userDataDir: path.join(home, 'user-data'), extensionsDir: path.join(home, 'extensions') });
  const installed = runCommand(dirs, ['--install-extension', file, '--force']);
  if (installed.status !== 0) throw new Error(installed.stdout + installed.stderr);

  const token = randomBytes(16).toString('hex'); // the editor has a terminal: nobody else on this machine may open it
  const server = await startServer(dirs, { access: ['--connection-token', token] });
  const stop = async (code) => {
    await server.stop();
    rmSync(dirs.scratch, { recursive: true, force: true });
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  const url = `${workbenchUrl(server.port, { folder: example })}&tkn=${token}`;
  console.log(`\nSymroute runs in the editor at\n\n  ${url}\n`);
  if (values.check) return stop(await pageLoads(url, path.join(dirs.scratch, 'browser'), openBrowser));
  const viewer = process.platform === 'darwin' ? findProgram('open') : process.env.DISPLAY && findProgram('xdg-open');
  if (viewer) spawn(viewer, [url], { stdio: 'ignore', detached: true }).unref();
  console.log(`${viewer ? '' : 'Open this address in a browser. '}Ctrl+C ends it.`);
}

async function pageLoads(url, profile, openBrowser) {
  const context = await openBrowser(profile, { width: 1280, height: 800 });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
    console.log('The editor shows the workspace.');
    return 0;
  } finally {
    await context.close();
  }
}

try {
  await timed('Built', () => build());
  const desktop = process.env.VSCODE ?? findProgram('code');
  if (desktop && !values.browser && !values.check) openDesktop(desktop);
  else await openInBrowser();
} catch (error) {
  say(error.message);
  process.exit(1);
}
