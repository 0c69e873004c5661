import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { InlayHint } from 'vscode-languageserver/node';
import { startServer } from './client.js';
import { egressService, policy } from './manifests.js';

it('inlay hints follow the setting', async (test) => {
  const client = await startServer({
    files: { 'policy.yaml': policy, 'egress.yaml': egressService },
    settings: { inlayHints: { enabled: false } },
  });
  test.after(async () => assert.equal(await client.stop(), 0));
  await client.untilReady();
  const ask = (): Promise<InlayHint[]> =>
    client.request('textDocument/inlayHint', {
      textDocument: { uri: client.uri('egress.yaml') },
      range: { start: { line: 0, character: 0 }, end: { line: 50, character: 0 } },
    });
  assert.deepEqual(await ask(), []);
  client.settings = { inlayHints: { enabled: true } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  let hints: InlayHint[] = [];
  while (hints.length === 0) hints = await ask();
  assert.equal(hints.length, 1);
});
