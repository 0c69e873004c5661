import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CompletionList, Hover } from 'vscode-languageserver/node';
import { startServer, type TestClient } from './client.js';
import { peer, policy } from './manifests.js';

const code = 'bgppeer-vrf-undefined';

const bomb = `kind: Service\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]\n`)
  .join('')}`;

const hard: Readonly<Record<string, string | Uint8Array>> = {
  'empty.yaml': '',
  'binary.yaml': new Uint8Array([0, 1, 2, 255, 254, 0, 10, 58]),
  'not-utf8.yaml': new Uint8Array([0x6b, 0x69, 0x6e, 0x64, 0x3a, 0x20, 0xff, 0xfe]),
  'cycle.yaml': 'kind: Service\nspec: &s\n  self: *s\n  <<: *s\n',
  'bomb.yaml': bomb,
  'deep.yaml': `kind: Service\nspec: ${'['.repeat(20_000)}`,
  'tabs.yaml': 'kind: Service\n\tspec:\n\t- a\n',
  'template.yaml': 'kind: Service\n{{- if .Values.x }}\nspec: {{ .Values.spec }}\n{{- end }}\n',
  'huge.yaml': `kind: Service\nspec:\n${'  key: value # and a comment\n'.repeat(180_000)}`,
};

describe('bad input', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({ files: { ...hard, 'policy.yaml': policy, 'peer.yaml': peer('ens4vfr') } });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('on the disk does not keep the other files from being checked', async () => {
    await client.reported('peer.yaml', code);
    await client.untilReady();
    assert.ok(client.log.some((line) => line.includes('binary.yaml is not text')));
    assert.ok(client.log.some((line) => line.includes('huge.yaml is larger than 4 MB')));
  });

  for (const [name, content] of Object.entries(hard)) {
    it(`in the editor is answered: ${name}`, async () => {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      await client.open(name, text);
      const end = client.at(name, '');
      await client.request('textDocument/hover', end);
      await client.request('textDocument/completion', end);
      await client.request('textDocument/documentSymbol', { textDocument: end.textDocument });
      await client.request('textDocument/foldingRange', { textDocument: end.textDocument });
      await client.request('textDocument/selectionRange', {
        textDocument: end.textDocument,
        positions: [end.position],
      });
      await client.close(name);
    });
  }

  it('typed letter by letter is answered at each step', async () => {
    await client.open('typed.yaml', '');
    const text = peer('ens4vrf');
    const at = { line: 0, character: 0 };
    for (const letter of text) {
      await client.change('typed.yaml', { start: { ...at }, end: { ...at } }, letter);
      if (letter === '\n') Object.assign(at, { line: at.line + 1, character: 0 });
      else at.character++;
      const params = { textDocument: { uri: client.uri('typed.yaml') }, position: { ...at } };
      await Promise.all([
        client.request<Hover>('textDocument/hover', params),
        client.request<CompletionList>('textDocument/completion', params),
      ]);
    }
    assert.equal(client.text('typed.yaml'), text);
    await client.gone('typed.yaml', code);
    await client.close('typed.yaml');
  });

  it('half a keystroke in a policy does not light up other files', async () => {
    await client.write('peer.yaml', peer('ens4vrf'));
    await client.gone('peer.yaml', code);
    await client.open('policy.yaml', policy);
    await client.replace('policy.yaml', 'route-table-id: 2', 'route-table-id: "2');
    await client.reported('policy.yaml', 'yaml-syntax');
    assert.ok(!client.diagnostics('peer.yaml').some((it) => it.code === code));
    await client.replace('policy.yaml', 'route-table-id: "2', 'route-table-id: 2');
    await client.gone('policy.yaml', 'yaml-syntax');
  });

  it('requests for files that nobody knows are answered with nothing', async () => {
    const params = { textDocument: { uri: 'file:///nowhere.yaml' }, position: { line: 99, character: 99 } };
    assert.equal(await client.request('textDocument/hover', params), null);
    assert.equal(await client.request('textDocument/definition', params), null);
    assert.equal(await client.request('textDocument/completion', params), null);
  });

  it('leaves no trace of a crash', () => {
    assert.deepEqual(
      client.log.filter((line) => line.includes('failed')),
      [],
    );
  });
});
