// Drives the workbench like a person and takes a picture of every surface, into test-results/screenshots/.
// Each picture counts as a test: it waits for what it is to show.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../../scripts/package.mjs';
import { ensureWorkbench, root } from '../../scripts/setup.mjs';

const target = path.join(root, 'test-results/screenshots');
// Label in the theme picker, and the class that the workbench then has. The editor does not watch its settings file here.
const themes = {
  dark: { label: 'Dark 2026', marker: '.vs-dark' },
  light: { label: 'Light 2026', marker: '.vs' },
  'high-contrast': { label: 'Dark High Contrast', marker: '.hc-black' },
};
const code = 'egressservice-network-no-vrf';

/** Takes all pictures and returns `{ passed, failed }`. */
export async function takeScreenshots({ examples = path.join(root, 'examples') } = {}) {
  await ensureWorkbench();
  const {
    directories,
    runCommand: runServerCommand,
    startWorkbench,
  } = await import('../../scripts/workbench/workbench.mjs');
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'symroute-pictures-'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const folder = brokenCopy(path.join(examples, 'symmetric-routing'), path.join(scratch, 'symmetric-routing'));
  const dirs = directories({ settings: calm });
  const installed = runServerCommand(dirs, ['--install-extension', pack().file]);
  if (installed.status !== 0) throw new Error(installed.stdout + installed.stderr);
  const workbench = await startWorkbench({ dirs, folder, viewport: { width: 1200, height: 720 } });
  try {
    return await takeAll(workbench);
  } finally {
    await workbench.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const calm = {
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.hover.above': false,
  'editor.fontSize': 15,
  'window.commandCenter': false,
};

/** The example with the wrong routing table in the egress service. */
function brokenCopy(from, to) {
  cpSync(from, to, { recursive: true });
  const file = path.join(to, 'shop/egress-service.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('network: "110"', 'network: "111"'));
  return to;
}

/** The pictures in their order; each starts where the one before left off. */
const pictures = {
  async 'squiggle-and-hover'(page) {
    await setTheme(page, 'dark');
    await openFile(page, 'egress-service.yaml');
    await page.waitForSelector('.squiggly-error');
    await hoverWord(page, '"111"');
  },
  async 'squiggle-and-hover-light'(page) {
    await setTheme(page, 'light');
    await hoverWord(page, '"111"');
  },
  async 'squiggle-and-hover-high-contrast'(page) {
    await setTheme(page, 'high-contrast');
    await hoverWord(page, '"111"');
  },
  async 'quick-fix'(page) {
    await setTheme(page, 'dark');
    await clickWord(page, '"111"');
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget .monaco-list-row.action');
  },
  async problems(page) {
    await page.keyboard.press('Escape');
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.waitForSelector(`.markers-panel .monaco-list-row >> text=${code}`);
  },
  async 'rule-page'(page) {
    await page.click('.markers-panel .monaco-list-row a:has(.marker-code), .markers-panel .marker-code');
    await page.waitForSelector(`.tab.active[aria-label*="${code}"]`);
    await webviewText(page, 'What Symroute says');
    await runCommand(page, 'View: Hide Panel');
  },
  async path(page) {
    await openFile(page, 'egress-service.yaml');
    await page.keyboard.press('Control+b');
    await page.click('.codelens-decoration a >> text=asymmetric');
    await webviewText(page, 'Connections that the pods open');
  },
  async 'topology-wide'(page) {
    await page.click('.tab[data-resource-name="egress-service.yaml"]'); // a webview keeps the keyboard to itself
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'Symroute: Show Topology');
    await webviewText(page, 'The path is broken.');
  },
  async topology(page) {
    await page.click('.part.titlebar');
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'egress-service.yaml');
    await clickWord(page, '"111"');
    await runCommand(page, 'Symroute: Show Topology');
    await webviewText(page, 'The path is broken.');
    await webviewText(page, 'egressservice-network-no-vrf');
  },
  async 'topology-light'(page) {
    await setTheme(page, 'light');
    await webviewText(page, 'The path is broken.');
  },
  async 'topology-high-contrast'(page) {
    await setTheme(page, 'high-contrast');
    await webviewText(page, 'The path is broken.');
  },
  async 'topology-filter'(page) {
    await setTheme(page, 'dark');
    const frame = await webviewFrame(page, '#filter');
    await frame.fill('#filter', 'no such name');
    await webviewText(page, 'has this in its name');
    await frame.fill('#filter', 'worker-2');
    await frame.waitForSelector('.node.node-group');
    await frame.focus('.node.service');
    await page.keyboard.press('ArrowDown');
  },
  async 'topology-opens-line'(page) {
    await page.keyboard.press('Enter');
    const frame = await webviewFrame(page, '#filter');
    await frame.focus('.node.peer');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.tab.active[data-resource-name="bgp-peer.yaml"]');
    await frame.waitForSelector('.node.peer.current');
  },
  async 'language-status'(page) {
    await openFile(page, 'egress-service.yaml');
    await page.click('.tab[data-resource-name="egress-service.yaml"]'); // a webview keeps the keyboard to itself
    await page.keyboard.press('Control+b');
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'egress-service.yaml');
    await page.click('[id="status.languageStatus"]');
    await page.waitForSelector('.hover-language-status >> text=Symroute');
  },
  async completion(page) {
    await page.keyboard.press('Escape');
    await openFile(page, 'bgp-peer.yaml');
    await clickWord(page, 'vrf');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget.visible .monaco-list-row');
  },
  async walkthrough(page) {
    await page.keyboard.press('Escape');
    await runCommand(page, 'Welcome: Open Walkthrough...');
    await choose(page, 'Check symmetric routing');
    await page.waitForSelector('.getting-started-step.expanded');
  },
  async 'snippet-offered'(page) {
    await page.keyboard.press('Escape');
    await runCommand(page, 'File: New Untitled Text File');
    await runCommand(page, 'Change Language Mode');
    await choose(page, 'YAML');
    await page.click('.editor-instance .view-lines');
    await page.keyboard.type('symmetric-rou');
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget.visible .monaco-list-row[aria-label^="symmetric-routing"]');
  },
  async snippet(page) {
    await page.keyboard.press('Tab');
    await page.locator('.view-lines', { hasText: /kind:\s+NodeNetworkConfigurationPolicy/ }).waitFor();
  },
};

async function takeAll({ page }) {
  const counts = { passed: 0, failed: 0 };
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  page.setDefaultTimeout(15_000);
  for (const [name, take] of Object.entries(pictures)) {
    try {
      await take(page);
      counts.passed++;
    } catch (error) {
      counts.failed++;
      console.log(`\n✖ screenshot ${name}\n  ${error.message}`);
    }
    await page.screenshot({ path: path.join(target, `${name}.png`) });
  }
  return counts;
}

async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.quick-input-widget input');
  await choose(page, name);
  await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
}

async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await choose(page, `>${title}`);
}

/** Types into the quick input and takes the answer that starts with the text. Answers that come late may need the text once more. */
async function choose(page, text) {
  const row = `.quick-input-list .monaco-list-row[aria-label^="${text.replace('>', '')}"] >> nth=0`;
  await page.fill('.quick-input-widget input', text);
  try {
    await page.waitForSelector(row, { timeout: 4000 });
  } catch {
    await page.fill('.quick-input-widget input', '');
    await page.fill('.quick-input-widget input', text);
  }
  await page.click(row);
}

/** The piece of an editor line with exactly this text. */
const word = (page, text) => page.locator('.editor-instance .view-line span span').filter({ hasText: text }).last();

async function clickWord(page, text) {
  await word(page, text).click();
}

async function hoverWord(page, text) {
  await page.mouse.move(5, 5);
  await word(page, text).hover();
  await page.waitForSelector(`.monaco-hover:not(.hidden) .hover-contents >> text=${code}`);
}

/** Waits until one of the frames of a webview shows the text. */
async function webviewText(page, text) {
  const end = Date.now() + 15_000;
  for (;;) {
    const inner = page.frames().filter((frame) => frame !== page.mainFrame());
    const shown = await Promise.all(
      inner.map((frame) =>
        frame
          .getByText(text)
          .count()
          .catch(() => 0),
      ),
    );
    if (shown.some((count) => count > 0)) return;
    if (Date.now() > end) throw new Error(`No webview shows "${text}".`);
    await page.waitForTimeout(100);
  }
}

/** The frame of a webview that has the element. */
async function webviewFrame(page, selector) {
  const end = Date.now() + 15_000;
  for (;;) {
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    if (Date.now() > end) throw new Error(`No webview has ${selector}.`);
    await page.waitForTimeout(100);
  }
}

async function setTheme(page, name) {
  const { label, marker } = themes[name];
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, label);
  await page.waitForSelector(`.monaco-workbench${marker}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await takeScreenshots({ examples: process.argv[2] });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
