import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CompletionList, DocumentSymbol, Hover } from 'vscode-languageserver/node';
import { startServer } from './client.js';
import { peer, policy } from './manifests.js';

const many = 600;

it('questions are answered while the workspace is being read', async (test) => {
  const others = Array.from({ length: many }, (_, index) => [`${index}/policy.yaml`, policy] as const);
  const client = await startServer({ files: { 'peer.yaml': peer('ens4vrf'), ...Object.fromEntries(others) } });
  test.after(async () => assert.equal(await client.stop(), 0));
  await client.until('reading has begun', () => client.status?.state === 'indexing');
  await client.open('peer.yaml', peer('ens4vrf'));
  const params = client.at('peer.yaml', 'peerAdd');
  const [outline, hover, completions] = await Promise.all([
    client.request<DocumentSymbol[]>('textDocument/documentSymbol', params),
    client.request<Hover>('textDocument/hover', params),
    client.request<CompletionList>('textDocument/completion', params),
  ]);
  const state = client.status?.state;
  assert.equal(outline[0]?.name, 'router');
  assert.match(JSON.stringify(hover), /IP address of the other router/);
  assert.ok(completions.items.some(({ label }) => label === 'peerPort'));
  assert.equal(state, 'indexing');
  await client.untilReady();
  assert.equal(client.status?.files, many + 1);
});
