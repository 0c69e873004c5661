// Runs the suite in an editor on a copy of the examples. A desktop VS Code where one can be had, else the browser editor.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stage } from '../../scripts/package.mjs';
import { ensureBrowser, ensureWorkbench, root, say } from '../../scripts/setup.mjs';

const launcher = path.join(root, 'scripts/workbench/code.mjs');

/** Program to run the suite with: `SYMROUTE_VSCODE`, a download, or the stand-in that drives a browser. */
async function findEditor({ downloadAndUnzipVSCode }) {
  if (process.env.SYMROUTE_VSCODE) return process.env.SYMROUTE_VSCODE;
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (hasScreen) {
    try {
      return await downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(root, '.cache/vscode') });
    } catch (error) {
      say(`No desktop VS Code to be had (${error.message}), taking the browser editor.`);
    }
  }
  await ensureWorkbench();
  await ensureBrowser();
  return launcher;
}

/** Runs the suite, prints its report, and returns `{ passed, failed }`. */
export async function runEndToEnd({ examples = path.join(root, 'examples') } = {}) {
  const testElectron = await import('@vscode/test-electron');
  const vscodeExecutablePath = await findEditor(testElectron);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'symroute-e2e-'));
  try {
    return await runIn(scratch, { testElectron, vscodeExecutablePath, examples });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runIn(scratch, { testElectron, vscodeExecutablePath, examples }) {
  const workspace = path.join(scratch, 'symmetric-routing');
  // One folder for both extensions: the browser editor takes no more than one.
  const underTest = path.join(scratch, 'extension');
  const results = path.join(scratch, 'results.json');
  cpSync(path.join(examples, 'symmetric-routing'), workspace, { recursive: true });
  stage(path.join(underTest, 'symroute'));
  symlinkSync(path.join(root, 'out/e2e/red-hat-yaml'), path.join(underTest, 'red-hat-yaml'), 'junction');
  try {
    await testElectron.runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: underTest,
      extensionTestsPath: path.join(root, 'out/e2e/index.cjs'),
      extensionTestsEnv: { SYMROUTE_E2E_RESULTS: results },
      launchArgs: [workspace, '--disable-extensions', ...folders(scratch)],
    });
  } catch (error) {
    if (!existsSync(results)) throw error; // the editor did not get as far as the tests
  }
  return JSON.parse(readFileSync(results, 'utf8'));
}

function folders(scratch) {
  const user = path.join(scratch, 'user-data');
  mkdirSync(user, { recursive: true });
  return ['--user-data-dir', user, '--extensions-dir', path.join(scratch, 'extensions')];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runEndToEnd({ examples: process.argv[2] });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
