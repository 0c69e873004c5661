// Who reports plain mistakes in fields: the setting `symroute.schema.validate`, and the schemas for another validator.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer, type TestClient } from './client.js';
import { peer } from './manifests.js';

const wrong = peer('red').replace(
  'peerASN: 64513',
  'peerASN: many\n  peerPort: 70000\n  dynamicASN: External\n  colour: red',
);

describe('the setting schema.validate', () => {
  let client: TestClient;
  const codes = (file: string): readonly unknown[] =>
    client
      .diagnostics(file)
      .map(({ code }) => code)
      .filter((code) => String(code).startsWith('schema-'))
      .sort();
  const set = async (settings: unknown): Promise<void> => {
    client.settings = settings;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  };
  const plain = ['schema-enum', 'schema-range', 'schema-type'];

  before(async () => {
    client = await startServer({ files: { 'peer.yaml': wrong } });
    await client.untilReady();
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('reports every mistake by itself', async () => {
    await client.until('all are reported', () => plain.every((code) => codes('peer.yaml').includes(code)));
    assert.ok(codes('peer.yaml').includes('schema-unknown-field'));
  });

  it('leaves types, words and ranges to others with off, and nothing else', async () => {
    await set({ schema: { validate: 'off' } });
    await client.gone('peer.yaml', 'schema-type');
    assert.ok(!plain.some((code) => codes('peer.yaml').includes(code)));
    assert.ok(codes('peer.yaml').includes('schema-unknown-field'));
    await set({ schema: { validate: 'on' } });
    await client.reported('peer.yaml', 'schema-type');
  });

  it('decides what another validator checks a file with', async () => {
    const schema = () => client.request<string>('symroute/jsonSchema', { uri: client.uri('peer.yaml') });
    await client.reported('peer.yaml', 'schema-type');
    assert.doesNotMatch(await schema(), /BGPPeer/);
    await set({ schema: { validate: 'off' } });
    await client.gone('peer.yaml', 'schema-type');
    assert.match(await schema(), /BGPPeer/);
    await set({});
    await client.reported('peer.yaml', 'schema-type');
  });

  it('counts in .symroute.yaml too, where a bare off is a boolean', async () => {
    await client.write('.symroute.yaml', 'schema:\n  validate: off\n');
    await client.gone('peer.yaml', 'schema-enum');
    await client.write('.symroute.yaml', 'schema:\n  validate: maybe\n');
    await client.reported('peer.yaml', 'schema-enum');
    assert.match(String((await client.reported('.symroute.yaml', 'schema-enum')).message), /Use auto, on or off/);
  });
});
