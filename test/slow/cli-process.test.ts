import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { entry, type Files, folder, onlyRule, peer, policy, spawnSymroute } from '../cli/harness.js';

const slips: Files = {
  '.symroute.yaml': onlyRule('bgppeer-vrf-undefined'),
  'policy.yaml': policy('ens4vrf'),
  'peer.yaml': peer('ens4vfr'),
};

describe('The symroute process', { concurrency: 2 }, () => {
  it('reads standard input and settings, and writes JSON', async (context) => {
    const input = `${policy('ens4vrf')}---\n${peer('ens4vfr')}`;
    const { code, out, err } = await spawnSymroute(folder(context, slips), ['check', '-', '--format', 'json'], {
      input,
    });
    assert.deepEqual([code, err, JSON.parse(out).findings[0].file], [1, '', '<stdin>']);
  });

  it('says which version it is', async () => {
    const text = readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8');
    assert.equal((await spawnSymroute('.', ['--version'])).out, `symroute ${JSON.parse(text).version}\n`);
  });

  it('shows colours only on a terminal or when told, and never with NO_COLOR', async (context) => {
    const cwd = folder(context, slips);
    const run = async (env: NodeJS.ProcessEnv) => (await spawnSymroute(cwd, ['check'], { env })).out.includes('\u001B');
    assert.deepEqual(
      await Promise.all([run({}), run({ FORCE_COLOR: '1' }), run({ FORCE_COLOR: '1', NO_COLOR: '1' })]),
      [false, true, false],
    );
  });

  it('ends quietly when nobody reads its output', async (context) => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.yaml`, peer('ens4vfr', `n${n}`)]));
    const cwd = folder(context, { ...slips, ...many });
    const child = spawn(process.execPath, [entry, 'check'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([err, code === 0 || code === 1], ['', true]);
  });

  it('works with standard input closed', async (context) => {
    const cwd = folder(context, slips);
    const command = `"${process.execPath}" "${entry}" check policy.yaml <&-`;
    const child = spawn('sh', ['-c', command], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });

  it('fixes files', async (context) => {
    const cwd = folder(context, slips);
    assert.equal((await spawnSymroute(cwd, ['fix', '--suggestions'])).code, 0);
    assert.equal(readFileSync(path.join(cwd, 'peer.yaml'), 'utf8'), peer('ens4vrf'));
  });
});
