// More of this in test/slow/cli-process.test.ts: each process costs half a second.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folder, onlyRule, peer, policy, spawnSymroute } from './harness.js';

describe('The symroute process', () => {
  it('exits with 0, 1 and 2', async (context) => {
    const cwd = folder(context, {
      '.symroute.yaml': onlyRule('bgppeer-vrf-undefined'),
      'policy.yaml': policy('ens4vrf'),
      'peer.yaml': peer('ens4vfr'),
    });
    const runs = [['check', 'policy.yaml'], ['check'], ['check', 'nowhere']].map((words) => spawnSymroute(cwd, words));
    assert.deepEqual(
      (await Promise.all(runs)).map(({ code }) => code),
      [0, 1, 2],
    );
  });
});
