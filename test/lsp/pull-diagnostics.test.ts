import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { startServer, type TestClient } from './client.js';
import { advertisement, egressService, peer, policy, pool, service } from './manifests.js';

const code = 'egressservice-network-no-vrf';
const capabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: {} },
};
const wrong = egressService.replace('"2"', '"3"');
const files = {
  'policy.yaml': policy,
  'peer.yaml': peer('ens4vrf'),
  'pool.yaml': pool,
  'advertisement.yaml': advertisement,
  'service.yaml': service,
  'egress.yaml': wrong,
};

const ask = (client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.request('textDocument/diagnostic', { textDocument: { uri: client.uri('egress.yaml') }, previousResultId });

const codesOf = (report: DocumentDiagnosticReport): readonly unknown[] =>
  report.kind === 'full' ? report.items.map((it) => it.code) : ['unchanged'];

describe('an editor that asks for diagnostics', () => {
  it('gets them when it asks, and is told of none', async (test) => {
    const client = await startServer({ files, capabilities });
    test.after(async () => assert.equal(await client.stop(), 0));
    const { diagnosticProvider } = client.initialized.capabilities;
    assert.deepEqual(diagnosticProvider, {
      identifier: 'symroute',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await client.untilReady();
    await client.open('egress.yaml', wrong);
    const first = await ask(client);
    assert.ok(codesOf(first).includes(code));
    assert.deepEqual(codesOf(await ask(client, first.resultId)), ['unchanged']);
    await client.replace('egress.yaml', 'network: "3"', 'network: "2"');
    assert.ok(!codesOf(await ask(client, first.resultId)).includes(code));
    assert.deepEqual(client.published, []);
  });

  it('gets those of the whole workspace, and learns which are gone', async (test) => {
    const client = await startServer({ files, capabilities });
    test.after(async () => assert.equal(await client.stop(), 0));
    await client.untilReady();
    const uri = client.uri('egress.yaml');
    const all = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const [report] = all.items.filter((it) => it.uri === uri);
    assert.ok(report !== undefined && codesOf(report).includes(code));
    await client.open('egress.yaml', wrong.replace('"3"', '"2"'));
    const previousResultIds = all.items.map((it) => ({ uri: it.uri, value: it.resultId }));
    const next = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const [changed] = next.items.filter((it) => it.uri === uri);
    assert.ok(changed !== undefined && changed.kind === 'full' && !codesOf(changed).includes(code));
  });

  it('is asked to ask again when another file changes them', async (test) => {
    const client = await startServer({ files: { ...files, 'egress.yaml': egressService }, capabilities });
    test.after(async () => assert.equal(await client.stop(), 0));
    await client.untilReady();
    let refreshes = 0;
    let refreshed = (): void => {};
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshes++;
      refreshed();
      return null;
    });
    assert.ok(!codesOf(await ask(client)).includes(code));
    await client.write('policy.yaml', policy.replace('route-table-id: 2', 'route-table-id: 4'));
    for (let seen = 0, isReported = false; !isReported; isReported = codesOf(await ask(client)).includes(code)) {
      if (refreshes === seen)
        await new Promise<void>((resolve) => {
          refreshed = resolve;
        });
      seen = refreshes;
    }
  });

  it('is told of them if it wants that', async (test) => {
    const client = await startServer({ files, capabilities, initializationOptions: { pushesDiagnostics: true } });
    test.after(async () => assert.equal(await client.stop(), 0));
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.reported('egress.yaml', code);
  });
});
