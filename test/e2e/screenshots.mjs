// Drives the workbench like a person and takes a picture of every surface, into test-results/screenshots/.
// Each picture counts as a test: it waits for what it is to show.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../../scripts/package.mjs';
import { ensureWorkbench, root } from '../../scripts/setup.mjs';
import {
  answer,
  choose,
  clickWord,
  closeEditors,
  hoverWord,
  openFile,
  runCommand,
  setTheme,
  themeNames,
  webviewFrame,
  webviewText,
} from './page.mjs';

const target = path.join(root, 'test-results/screenshots');
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

/** What is looked at in every theme; each begins without editors. */
const surfaces = {
  async 'squiggle-and-hover'(page) {
    await openFile(page, 'egress-service.yaml');
    await page.waitForSelector('.squiggly-error');
    await hoverWord(page, '"111"', code);
  },
  async 'quick-fix'(page) {
    await openFile(page, 'egress-service.yaml');
    await page.waitForSelector('.squiggly-error');
    await clickWord(page, '"111"');
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget .monaco-list-row.action');
  },
  async 'hover-and-hint'(page) {
    await openFile(page, 'bgp-peer.yaml');
    await page.waitForSelector('.view-line >> text=table 110');
    await hoverWord(page, 'red', 'table 110, port ens224');
  },
  async problems(page) {
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.waitForSelector(`.markers-panel .monaco-list-row >> text=${code}`);
  },
  async 'rule-page'(page) {
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.click('.markers-panel .monaco-list-row a:has(.marker-code), .markers-panel .marker-code');
    await page.waitForSelector(`.tab.active[aria-label*="${code}"]`);
    await webviewText(page, 'What Symroute says');
    await runCommand(page, 'View: Hide Panel');
  },
  async completion(page) {
    await openFile(page, 'egress-service.yaml');
    await clickWord(page, '"111"');
    await page.keyboard.press('End');
    for (const _ of '11"') await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget.visible .monaco-list-row[aria-label*="VRF red"]');
  },
  async path(page) {
    await openFile(page, 'egress-service.yaml');
    await page.click('.codelens-decoration a >> text=asymmetric');
    await webviewText(page, 'Connections that the pods open');
  },
  async topology(page) {
    await openFile(page, 'egress-service.yaml');
    await clickWord(page, '"111"');
    await runCommand(page, 'Symroute: Show Topology');
    await webviewText(page, 'The path is broken.');
    await webviewFrame(page, '.node.egress-service.current');
  },
  async 'topology-wide'(page) {
    await runCommand(page, 'Symroute: Show Topology');
    await webviewText(page, 'The path is broken.');
  },
  async 'new-set-up'(page) {
    await runCommand(page, 'Symroute: New Symmetric Routing Set-up');
    await answer(page, 'Folder for the files');
    await answer(page, 'Addresses of the Service');
    await answer(page, 'Names of the nodes');
    await answer(page, 'Name of the VRF');
    await answer(page, 'Network card');
    await page.locator('.quick-input-widget', { hasText: 'Number of its routing table' }).waitFor();
    await page.fill('.quick-input-widget input', '254');
    await page
      .locator('.quick-input-widget', { hasText: 'belongs to' })
      .or(page.locator('.quick-input-widget', { hasText: 'kernel' }))
      .first()
      .waitFor();
  },
  async walkthrough(page) {
    await runCommand(page, 'Welcome: Open Walkthrough...');
    await choose(page, 'Check symmetric routing');
    await page.click('.getting-started-step >> text=See what makes traffic leave');
    await page.waitForSelector('.getting-started-step.expanded >> text=Findings stand in the editor');
  },
};

/** What is looked at once, each where the one before left off. */
const once = {
  async 'new-set-up-review'(page) {
    await runCommand(page, 'Symroute: New Symmetric Routing Set-up');
    // Two nodes make thirteen questions; each is answered as proposed, and none twice.
    for (let question = 1; question <= 13; question++) {
      await page.locator('.quick-input-title', { hasText: `(${question}/` }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.waitForSelector('.quick-input-widget .monaco-list-row >> text=Write 4 files');
    await page.locator('.view-lines', { hasText: /kind:\s+NodeNetworkConfigurationPolicy/ }).waitFor();
  },
  async references(page) {
    await closeEditors(page);
    await openFile(page, 'ip-address-pool.yaml');
    await page.click('.codelens-decoration a >> text=2 references');
    await page.waitForSelector('.peekview-widget .ref-tree .monaco-list-row >> text=service.yaml');
  },
  async 'hover-of-a-resource'(page) {
    await closeEditors(page);
    await openFile(page, 'service.yaml');
    await hoverWord(page, 'LoadBalancer', 'spec.type');
  },
  async 'topology-filter'(page) {
    await closeEditors(page);
    await openFile(page, 'egress-service.yaml');
    await runCommand(page, 'Symroute: Show Topology');
    await webviewText(page, 'The path is broken.');
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
  async 'topology-keyboard'(page) {
    const frame = await webviewFrame(page, '#filter');
    await frame.focus('#filter');
    const seen = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      seen.push(await frame.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    // The buttons, then the two findings, then what is wrong in the picture: the order of the page.
    const order = ['SVG', 'PNG', 'Mermaid', 'No VRF with routing table 111', 'Table 111 is empty', 'sends replies to'];
    order.forEach((text, index) => {
      if (!seen[index]?.includes(text)) throw new Error(`Tab ${index + 1} is at "${seen[index]}", not at "${text}".`);
    });
  },
  async 'language-status'(page) {
    await closeEditors(page);
    await openFile(page, 'egress-service.yaml');
    await page.click('[id="status.languageStatus"]');
    await page.waitForSelector('.hover-language-status >> text=Symroute');
  },
  async 'snippet-offered'(page) {
    await closeEditors(page);
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
  async sample(page) {
    await page.keyboard.press('Escape');
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      runCommand(page, 'Symroute: Open the Sample'),
    ]);
    await opened.waitForSelector('.explorer-folders-view .monaco-list-row >> text=symmetric-routing', {
      timeout: 60_000,
    });
    await runCommand(opened, 'Problems: Focus on Problems View');
    await opened.waitForSelector('.markers-panel .monaco-list-row >> text=egress-label-missing');
    return opened;
  },
};

/** Parts of pictures for the walkthrough: the surface, and what is cut out of it. */
const cuttings = {
  findings: { surface: 'squiggle-and-hover', clip: { x: 54, y: 64, width: 780, height: 345 } },
  fix: { surface: 'quick-fix', clip: { x: 54, y: 64, width: 780, height: 345 } },
  topology: { surface: 'topology-wide', clip: { x: 54, y: 64, width: 1140, height: 430 } },
  'set-up': { surface: 'new-set-up', clip: { x: 280, y: 30, width: 640, height: 130 } },
};

async function takeAll({ page }) {
  const counts = { passed: 0, failed: 0 };
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  page.setDefaultTimeout(15_000);
  await page.keyboard.press('Control+b');
  const take = async (name, action) => {
    let shown = page;
    try {
      shown = (await action(page)) ?? page;
      counts.passed++;
    } catch (error) {
      counts.failed++;
      console.log(`\n✖ screenshot ${name}\n  ${error.message}`);
    }
    await shown.screenshot({ path: path.join(target, `${name}.png`) });
  };
  for (const theme of themeNames) {
    await setTheme(page, theme);
    for (const [name, action] of Object.entries(surfaces)) {
      await take(`${name}-${theme}`, action);
      const parts = Object.entries(cuttings).filter(([, it]) => it.surface === name && /^(dark|light)$/.test(theme));
      for (const [part, { clip }] of parts)
        await page.screenshot({ path: path.join(target, `part-${part}-${theme}.png`), clip });
      await putAway(page);
    }
  }
  await setTheme(page, 'dark');
  for (const [name, action] of Object.entries(once)) await take(name, action);
  return counts;
}

/** Takes back what a picture typed, and closes what it opened. */
async function putAway(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.click('.part.titlebar');
  if ((await page.locator('.tab.dirty').count()) > 0) await runCommand(page, 'File: Revert File');
  if (await page.locator('.part.panel').isVisible()) await runCommand(page, 'View: Hide Panel');
  await runCommand(page, 'View: Close All Editors');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await takeScreenshots({ examples: process.argv[2] });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
