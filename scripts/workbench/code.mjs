#!/usr/bin/env node
// Stands in for the desktop program `code` where it cannot be had: takes the arguments that @vscode/test-electron and people
// pass, drives the browser editor, and exits with the extension tests' code (0, 1), 124 after a time limit, 70 if it cannot start.
import { rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { directories, product, runCommand, startWorkbench } from './workbench.mjs';

const repeatable = new Set([
  'extensionDevelopmentPath',
  'install-extension',
  'uninstall-extension',
  'disable-extension',
  'enable-proposed-api',
]);
const single = new Set([
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'profile',
  'locale',
  'log',
  'folder-uri',
  'file-uri',
  'goto',
]);
const timeLimit = 300_000;
// What the workbench itself logs in every run.
const noise =
  /^(Res(olving|olved) connection|Creating a socket|Updating additional builtin|Ignoring fetching|Started local|Creation of workbench contribution|ChatSessionStore|Timed out waiting for authentication|\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|ChatModelSelection|RemoteAgentHost|onWill-handler)|Canceled: )/;

function parse(words) {
  const options = {};
  const places = [];
  for (let i = 0; i < words.length; i++) {
    const [, name, given] = /^--?([\w-]+)(?:=(.*))?$/s.exec(words[i]) ?? [];
    if (!name) {
      places.push(words[i]);
      continue;
    }
    const value = given ?? (repeatable.has(name) || single.has(name) ? words[++i] : true);
    options[name] = repeatable.has(name) ? [...(options[name] ?? []), value] : value;
  }
  return { options, places };
}

function whereToOpen(places) {
  const where = {};
  for (const place of places) {
    if (place.endsWith('.code-workspace')) where.workspace = place;
    else if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) where.folder = place;
    else where.openFile = place;
  }
  return where;
}

/** `--install-extension x.vsix`, `--list-extensions` and the like run without a window. */
function shortCommand(options) {
  const one = (name) =>
    (options[name] ?? []).flatMap((value) => [`--${name}`, value.endsWith('.vsix') ? path.resolve(value) : value]);
  const flags = ['list-extensions', 'show-versions', 'force']
    .filter((name) => options[name])
    .map((name) => `--${name}`);
  return [...one('install-extension'), ...one('uninstall-extension'), ...flags];
}

async function openWindow(dirs, options, places) {
  let workbench;
  let isEnding = false;
  const finish = async (code) => {
    if (isEnding) return;
    isEnding = true;
    await workbench?.close({ keep: code > 1 });
    if (code > 1) console.error(`Ended with code ${code}. The logs are in ${dirs.scratch}`);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(130));
  const tests =
    options.extensionTestsPath && createRequire(import.meta.url).resolve(path.resolve(options.extensionTestsPath));
  if (tests) setTimeout(() => finish(124), timeLimit).unref();
  workbench = await startWorkbench({
    dirs,
    ...whereToOpen(places),
    extensions: options.extensionDevelopmentPath,
    tests,
    withoutInstalled: Boolean(options['disable-extensions']),
    beforeOpen: async (page) => {
      await page.exposeFunction('codeAutomationLog', (type, values) => {
        const text = format(...values).trimEnd();
        const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
        if (!noise.test(text)) stream.write(`${text}\n`);
      });
      await page.exposeFunction('codeAutomationExit', finish);
      page.on('crash', () => finish(71));
    },
  });
  workbench.server.once('exit', () => finish(70));
  if (!tests) console.log(workbench.url);
}

async function main() {
  const { options, places } = parse(process.argv.slice(2));
  if (options.version) {
    console.log(`${product().version}\n${product().commit}\nx64`);
    return;
  }
  const dirs = directories({ userDataDir: options['user-data-dir'], extensionsDir: options['extensions-dir'] });
  const command = shortCommand(options);
  if (command.length === 0) return openWindow(dirs, options, places);
  const result = runCommand(dirs, command);
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  rmSync(dirs.scratch, { recursive: true, force: true });
  process.exitCode = result.status ?? 1;
}

main().catch((error) => {
  console.error(error);
  process.exit(70);
});
