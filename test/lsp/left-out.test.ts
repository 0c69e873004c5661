import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer, type TestClient } from './client.js';
import { peer, policy } from './manifests.js';

const code = 'bgppeer-vrf-undefined';
const wrong = peer('ens4vfr');

describe('files that version control or the editor leaves out', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({
      files: {
        '.gitignore': 'build/\n*.local.yaml\n',
        'policy.yaml': policy,
        'peer.yaml': wrong,
        'build/peer.yaml': wrong,
        'peer.local.yaml': wrong,
        'rendered/deep/peer.yaml': wrong,
      },
      hidden: { rendered: true, '**/*.yaml': { when: '$(basename).ts' }, 'peer.yaml': false },
    });
    await client.reported('peer.yaml', code);
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  const saysNothingOf = (...files: readonly string[]): void => {
    for (const file of files) assert.deepEqual(client.diagnostics(file), [], file);
  };

  it('are not read', async () => {
    const { files } = await client.untilReady();
    assert.equal(files, 2);
    saysNothingOf('build/peer.yaml', 'peer.local.yaml', 'rendered/deep/peer.yaml');
  });

  it('are not read when they change, either', async () => {
    writeFileSync(path.join(client.root, 'rendered/deep/more.yaml'), wrong);
    await client.watched('rendered/deep/more.yaml', 1);
    for (const file of ['build/peer.yaml', 'build/more.yaml', 'peer.local.yaml'])
      await client.write(file, `${wrong}\n`);
    await client.write('other.yaml', wrong);
    await client.reported('other.yaml', code);
    saysNothingOf('build/peer.yaml', 'build/more.yaml', 'peer.local.yaml', 'rendered/deep/more.yaml');
  });

  it('are read from the moment on that nothing leaves them out', async () => {
    await client.write('.gitignore', '*.local.yaml\n');
    await client.reported('build/peer.yaml', code);
    rmSync(path.join(client.root, '.gitignore'));
    await client.watched('.gitignore', 3);
    await client.reported('peer.local.yaml', code);
    await client.write('.gitignore', '/build\n');
    await client.gone('build/peer.yaml', code);
  });
});

describe('a checkout of another branch', () => {
  it('is taken in as one change', async () => {
    const count = 300;
    const names = Array.from({ length: count }, (_, n) => `peers/peer-${n}.yaml`);
    const texts = (vrf: string) => names.map((_, n) => peer(vrf).replace('name: router', `name: router-${n}`));
    const client = await startServer({
      files: {
        'policy.yaml': policy,
        ...Object.fromEntries(names.map((name, n) => [name, texts('ens4vrf')[n] ?? ''])),
      },
    });
    await client.untilReady();
    const scans = client.progress.length;
    const other = texts('rot');
    for (const [n, name] of names.entries()) writeFileSync(path.join(client.root, name), other[n] ?? '');
    await Promise.all(names.map((name) => client.watched(name, 2)));
    await client.until('every peer is reported', () =>
      names.every((name) => client.diagnostics(name).some((it) => it.code === code)),
    );
    assert.equal(client.progress.length, scans, 'the workspace was read again');
    assert.equal(await client.stop(), 0);
  });
});
