import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { bytes, type Files, folder, peer, policy, symroute } from './harness.js';

const mebibyte = 1024 * 1024;
const odd: Files = {
  'binary.yaml': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
  'empty.yaml': '',
  'huge.yaml': 'a: 1\n'.repeat(mebibyte),
  'latin.yaml': Uint8Array.of(0x61, 0x3a, 0x20, 0xe4, 0x0a),
  'utf16.yaml': Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
  'cyclic.yaml': `${peer('red')}  nodeSelectors: &a [*a]\n`,
  'half.yaml': peer('red').slice(0, -30),
  'deep.yaml': `kind: BGPPeer\na: ${'['.repeat(50_000)}`,
};

describe('symroute check: files that are not manifests', () => {
  it('are left out with a note, and the others are checked', async (context) => {
    const cwd = folder(context, { ...odd, 'policy.yaml': policy('red') });
    const { out, err } = await symroute(cwd, ['check', '--format', 'json', '--fail-on', 'never']);
    assert.equal(JSON.parse(out).files, 5);
    assert.match(err, /note: "binary\.yaml" is not text: left out\./);
    assert.match(err, /note: "huge\.yaml" is larger than 4 MB: left out\./);
    assert.match(err, /note: "latin\.yaml" is not UTF-8 text: left out\./);
    assert.match(err, /note: "utf16\.yaml" is not UTF-8 text \(but UTF-16\): left out\./);
  });

  it('are an error when they were asked for', async (context) => {
    const cwd = folder(context, { ...odd, 'good.yaml': policy('red') });
    for (const name of ['binary.yaml', 'huge.yaml', 'latin.yaml', 'utf16.yaml']) {
      const { code, err } = await symroute(cwd, ['check', name, 'good.yaml']);
      assert.equal(code, 2, name);
      assert.match(err, new RegExp(`^symroute: "${name}" is `), name);
    }
  });

  it('lose no byte when others are fixed', async (context) => {
    const cwd = folder(context, { ...odd, 'policy.yaml': policy('ens4vrf'), 'peer.yaml': peer('ens4vfr') });
    const before = Object.keys(odd).map((name) => bytes(cwd, name));
    const { code } = await symroute(cwd, ['fix', '--suggestions', '--code', 'bgppeer-vrf-undefined']);
    assert.equal(code, 0);
    assert.equal(bytes(cwd, 'peer.yaml'), peer('ens4vrf'));
    assert.ok(before.every((text, index) => text === bytes(cwd, Object.keys(odd)[index] ?? '')));
  });
});

describe('symroute check: files that cannot be read', () => {
  it('make the result incomplete: findings are shown, the exit code is 2', async (context) => {
    const cwd = folder(context, { 'a.yaml': 'apiVersion: v1\nkind: Service\na: [\n' });
    symlinkSync('loop.yaml', path.join(cwd, 'loop.yaml'));
    const { code, out, err } = await symroute(cwd, ['check', '--fail-on', 'never']);
    assert.equal(code, 2);
    assert.match(out, /yaml-syntax/);
    assert.match(err, /^symroute: "loop\.yaml" cannot be read \(its links go in a circle\)\.\n$/);
  });

  it('are not fixed around', async (context) => {
    const cwd = folder(context, { 'policy.yaml': policy('ens4vrf'), 'peer.yaml': peer('ens4vfr') });
    symlinkSync('loop.yaml', path.join(cwd, 'loop.yaml'));
    assert.equal((await symroute(cwd, ['fix', '--suggestions'])).code, 2);
    assert.equal(bytes(cwd, 'peer.yaml'), peer('ens4vfr'));
  });

  it('a link that leads nowhere is only a note', async (context) => {
    const cwd = folder(context, { 'a.yaml': 'a: 1\n' });
    symlinkSync('gone.yaml', path.join(cwd, 'link.yaml'));
    const { code, err } = await symroute(cwd, ['check']);
    assert.deepEqual([code, err], [0, 'symroute: note: "link.yaml" does not exist: left out.\n']);
  });
});

describe('symroute check: files that version control leaves out', () => {
  const peers = (...names: readonly string[]): Files => Object.fromEntries(names.map((name) => [name, peer('red')]));

  /** Names of the files that a check reads. */
  async function readIn(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
    const { out } = await symroute(cwd, [
      'check',
      '--closed-world',
      '--format',
      'json',
      '--fail-on',
      'never',
      ...words,
    ]);
    const { findings }: { findings: readonly { readonly file: string }[] } = JSON.parse(out);
    return [...new Set(findings.map(({ file }) => file))].sort();
  }

  it('are not read, as each folder says', async (context) => {
    const cwd = folder(context, {
      '.gitignore': '# generated\n/build/\n*.tmp.yaml\n!keep.tmp.yaml\n',
      'apps/.gitignore': 'local.yaml\n!a.tmp.yaml\n',
      ...peers('peer.yaml', 'build/a.yaml', 'apps/build/a.yaml', 'a.tmp.yaml', 'keep.tmp.yaml'),
      ...peers('apps/a.tmp.yaml', 'apps/local.yaml', 'local.yaml'),
    });
    const expected = ['apps/a.tmp.yaml', 'apps/build/a.yaml', 'keep.tmp.yaml', 'local.yaml', 'peer.yaml'];
    assert.deepEqual(await readIn(cwd), expected);
  });

  it('are not read in a part of the repository, but in an ignored folder that was asked for', async (context) => {
    const cwd = folder(context, {
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'build/\nlocal.yaml\n',
      ...peers('apps/peer.yaml', 'apps/local.yaml', 'apps/build/peer.yaml'),
    });
    assert.deepEqual(await readIn(cwd, 'apps'), ['apps/peer.yaml']);
    assert.deepEqual(await readIn(cwd, 'apps/build'), ['apps/build/peer.yaml']);
    assert.deepEqual(await readIn(cwd, 'apps/local.yaml'), ['apps/local.yaml']);
  });

  it('are bounded when links go in circles', async (context) => {
    const cwd = folder(context, peers('apps/peer.yaml', 'base/peer.yaml'));
    symlinkSync('../base', path.join(cwd, 'apps/base'));
    symlinkSync('../apps', path.join(cwd, 'base/apps'));
    symlinkSync('..', path.join(cwd, 'base/up'));
    assert.deepEqual(await readIn(cwd), ['apps/peer.yaml', 'base/peer.yaml']);
  });
});
