import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TextEditor } from 'vscode';
import { fileUri, finding, noFindings, open, replace, restore, startExtension, until } from './editor.js';

const name = 'shop/egress-service.yaml';
const code = 'egressservice-network-no-vrf';

/** Ids of the language servers that this extension host has started. */
const servers = (): readonly number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && isOurServer(entry))
    .map(Number);

function isOurServer(entry: string): boolean {
  try {
    const parent = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
    return Number(parent) === process.pid && command.replaceAll('\\', '/').includes('dist/server/node.cjs');
  } catch {
    return false; // it has ended meanwhile
  }
}

describe('A language server that crashes', () => {
  let editor: TextEditor;
  const uri = fileUri(name);

  before(async function () {
    if (process.platform !== 'linux') this.skip(); // the process is looked for in /proc
    await startExtension();
    editor = await open(name);
  });

  after(async () => {
    if (editor !== undefined) await restore(editor.document);
  });

  it('starts again, and nothing that was typed is lost', async () => {
    await replace(editor, 'network: "110"', 'network: "111"');
    await finding(uri, code);
    const [server, ...others] = servers();
    assert.ok(server !== undefined && others.length === 0, 'There is not one server.');
    process.kill(server, 'SIGKILL');
    const next = await until('another server runs', () => servers().find((id) => id !== server));
    assert.notEqual(next, server);
    assert.match(editor.document.getText(), /network: "111"/);
    await finding(uri, code);
    await replace(editor, 'network: "111"', 'network: "110"');
    await noFindings(uri);
  });
});
