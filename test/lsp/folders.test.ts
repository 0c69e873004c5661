import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer, type TestClient } from './client.js';
import { peer, policy } from './manifests.js';

const code = 'bgppeer-vrf-undefined';

describe('several workspace folders', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({
      files: {
        'a/policy.yaml': policy,
        'a/peer.yaml': peer('ens4vfr'),
        'b/policy.yaml': policy,
        'b/peer.yaml': peer('ens4vfr'),
      },
      folders: ['a'],
    });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('only files of the workspace are read', async () => {
    await client.reported('a/peer.yaml', code);
    await client.untilReady();
    assert.deepEqual(client.diagnostics('b/peer.yaml'), []);
  });

  it('a folder that is added is read, one that is removed is forgotten', async () => {
    await client.changeFolders(['b'], []);
    await client.reported('b/peer.yaml', code);
    await client.changeFolders([], ['a']);
    await client.gone('a/peer.yaml', code);
    assert.ok(client.diagnostics('b/peer.yaml').some((it) => it.code === code));
  });

  it('the files of a folder that is deleted are forgotten', async () => {
    mkdirSync(path.join(client.root, 'b/deep'));
    await client.write('b/deep/peer.yaml', peer('ens4vfr'));
    await client.reported('b/deep/peer.yaml', code);
    rmSync(path.join(client.root, 'b/deep'), { recursive: true });
    await client.watched('b/deep', 3);
    await client.gone('b/deep/peer.yaml', code);
  });

  it('a file that gets another name keeps its findings under it', async () => {
    renameSync(path.join(client.root, 'b/peer.yaml'), path.join(client.root, 'b/router.yaml'));
    await client.watched('b/peer.yaml', 3);
    await client.watched('b/router.yaml', 1);
    await client.reported('b/router.yaml', code);
    await client.gone('b/peer.yaml', code);
  });
});

describe('file names that editors and Node spell differently', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({ files: { 'a b/peer@(1).yaml': peer('ens4vfr'), 'policy.yaml': policy } });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('are one file', async () => {
    await client.until('the closed file is reported', () => {
      return client.published.some((uri) => uri.endsWith('/a%20b/peer%40%281%29.yaml'));
    });
    const uri = `${client.uri('a b')}/peer@(1).yaml`;
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: peer('ens4vrf') },
    });
    await client.until('the open file is reported by its own name', () => client.published.includes(uri));
    assert.equal((await client.untilReady()).files, 2);
  });
});

describe('settings of several workspace folders', () => {
  it('hold in their own folder only', async (test) => {
    const rules = (severity: string): string => `rules:\n  ${code}: ${severity}\n`;
    const client = await startServer({
      files: {
        'a/policy.yaml': policy,
        'a/peer.yaml': peer('ens4vfr'),
        'a/.symroute.yaml': rules('off'),
        'b/policy.yaml': policy,
        'b/peer.yaml': peer('ens4vfr'),
        'b/.symroute.yaml': rules('hint'),
        'c/peer.yaml': peer('ens4vfr').replace('router', 'other'),
        'c/.symroute.yaml': 'closedWorld: true\n',
      },
      folders: ['a', 'b', 'c'],
    });
    test.after(async () => assert.equal(await client.stop(), 0));
    await client.untilReady();
    assert.equal((await client.reported('b/peer.yaml', code)).severity, 4);
    assert.equal((await client.reported('c/peer.yaml', code)).severity, 1);
    assert.deepEqual(client.diagnostics('a/peer.yaml'), []);
    await client.write('a/.symroute.yaml', rules('warning'));
    assert.equal((await client.reported('a/peer.yaml', code)).severity, 2);
    assert.equal((await client.reported('b/peer.yaml', code)).severity, 4);
  });
});
