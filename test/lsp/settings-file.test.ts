import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CodeAction, CreateFile, type Hover } from 'vscode-languageserver/node';
import { startServer, type TestClient } from './client.js';
import { peer, policy } from './manifests.js';

const code = 'bgppeer-vrf-undefined';
const settings = '.symroute.yaml';
const baseline = '.symroute-baseline.json';

const entry = (file: string): string =>
  JSON.stringify({
    version: 1,
    findings: [{ code, file, resource: 'BGPPeer/metallb-system/router', path: 'spec.vrf', text: 'ens4vfr', count: 1 }],
  });

describe('the settings file and the baseline of a folder', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({
      files: { 'policy.yaml': policy, 'peers/peer.yaml': peer('ens4vfr'), [settings]: 'closedWorld: false\n' },
    });
    await client.untilReady();
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('mistakes in it are findings in it, and it holds as it is typed', async () => {
    await client.open(settings, `rules:\n  ${code}e: off\n`);
    const mistake = await client.reported(settings, 'rule-code-unknown');
    assert.deepEqual(mistake.range, client.rangeOf(settings, `${code}e`));
    await client.reported('peers/peer.yaml', code);
    await client.replace(settings, `${code}e`, code);
    await client.gone('peers/peer.yaml', code);
    await client.gone(settings, 'rule-code-unknown');
    await client.replace(settings, `  ${code}: off\n`, '');
    await client.reported('peers/peer.yaml', code);
  });

  it('an entry leaves out until it is of no use', async () => {
    await client.replace(settings, 'rules:\n', `suppress:\n- codes: [${code}]\n  files: [peers/**]\n`);
    await client.gone('peers/peer.yaml', code);
    await client.write('peers/peer.yaml', peer('ens4vrf'));
    await client.reported(settings, 'suppression-unused');
    await client.write('peers/peer.yaml', peer('ens4vfr'));
    await client.gone(settings, 'suppression-unused');
    await client.replace(settings, 'peers/**', 'peer/**');
    await client.reported('peers/peer.yaml', code);
    await client.reported(settings, 'settings-glob-no-match');
  });

  it('says what a rule finds', async () => {
    const hover = await client.request<Hover>('textDocument/hover', client.at(settings, code));
    assert.match(JSON.stringify(hover.contents), /Rule `bgppeer-vrf-undefined`/);
  });

  it('what a baseline lists is not shown', async () => {
    await client.reported('peers/peer.yaml', code);
    await client.write(baseline, entry('peers/peer.yaml'));
    await client.gone('peers/peer.yaml', code);
    await client.write(baseline, entry('elsewhere.yaml'));
    await client.reported('peers/peer.yaml', code);
  });
});

describe('a folder without a settings file', () => {
  it('gets one when a finding is left out there', async (test) => {
    const client = await startServer({
      files: { 'policy.yaml': policy },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
        },
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
      },
    });
    test.after(async () => assert.equal(await client.stop(), 0));
    await client.untilReady();
    await client.open('peer.yaml', peer('ens4vfr'));
    const { range } = await client.reported('peer.yaml', code);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri('peer.yaml') },
      range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title.endsWith(`in ${settings}`));
    const [create, change] = action?.edit?.documentChanges ?? [];
    assert.ok(create !== undefined && CreateFile.is(create) && create.uri === client.uri(settings));
    assert.ok(change !== undefined && 'edits' in change);
    const [edit] = change.edits;
    assert.ok(edit !== undefined && 'newText' in edit);
    await client.write(settings, edit.newText);
    await client.gone('peer.yaml', code);
  });
});
