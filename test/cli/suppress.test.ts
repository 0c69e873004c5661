import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folder, onlyRule, peer, policy, symroute } from './harness.js';

const code = 'bgppeer-vrf-undefined';
const only = onlyRule(code);

/** Two peers with the same slip, in two files. */
const slips = (context: TestContext, more: Readonly<Record<string, string>> = {}): string =>
  folder(context, {
    '.symroute.yaml': only,
    'policy.yaml': policy('ens4vrf'),
    'a/peer.yaml': peer('ens4vfr'),
    'b/peer.yaml': peer('ens4vfr', 'other'),
    ...more,
  });

const report = async (cwd: string, words: readonly string[] = []) => {
  const { out, err, code: exit } = await symroute(cwd, ['check', '--format', 'json', ...words]);
  return { ...JSON.parse(out), err, exit };
};

const baseline = '.symroute-baseline.json';

describe('symroute check: what is left out', () => {
  it('is counted, and told with its reason', async (context) => {
    const commented = peer('ens4vfr').replace('# the upstream', `# symroute-disable-line ${code} -- set up by hand`);
    const annotated = peer('ens4vfr', 'other').replace(
      '  namespace',
      `  annotations:\n    symroute.io/disable: ${code}\n  namespace`,
    );
    const cwd = slips(context, {
      '.symroute.yaml': `${only}suppress:\n- codes: [${code}]\n  resources: [BGPPeer/third]\n  reason: a lab\n`,
      'a/peer.yaml': commented,
      'b/peer.yaml': annotated,
      'c/peer.yaml': peer('ens4vfr', 'third'),
    });
    assert.match((await symroute(cwd, ['check'])).out, /^No findings in 4 files\. 3 are left out\.\n$/);
    const { suppressed, findings } = await report(cwd);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      suppressed.map((it: { file: string; suppressed: unknown }) => [it.file, it.suppressed]),
      [
        ['a/peer.yaml', { form: 'comment', reason: 'set up by hand' }],
        ['b/peer.yaml', { form: 'annotation', reason: '' }],
        ['c/peer.yaml', { form: 'settings', reason: 'a lab' }],
      ],
    );
  });

  it('by an entry of a folder holds in that folder', async (context) => {
    const cwd = slips(context, { 'a/.symroute.yaml': `${only}suppress:\n- codes: [${code}]\n  files: ["**"]\n` });
    const files = (await report(cwd, ['--config', '.symroute.yaml'])).findings.map((it: { file: string }) => it.file);
    assert.deepEqual(files, ['a/peer.yaml', 'b/peer.yaml']);
  });

  it('is not judged in files that are named: what belongs with them is not there', async (context) => {
    const text = `${peer('red')}# symroute-disable-file ${code}\n`;
    const cwd = slips(context, { 'a/peer.yaml': text, '.symroute.yaml': 'closedWorld: false\n' });
    const named = await report(cwd, ['policy.yaml']);
    assert.ok(!JSON.stringify(named.findings).includes('suppression-unused'));
  });
});

describe('symroute check --write-baseline', () => {
  it('leaves out what was there, and tells what is new and what is gone', async (context) => {
    const cwd = slips(context);
    const written = await symroute(cwd, ['check', '--write-baseline']);
    assert.deepEqual(written, { code: 0, out: `Wrote 2 findings to ${baseline}.\n`, err: '' });
    const first = await report(cwd);
    assert.deepEqual([first.exit, first.findings.length, first.suppressed.length], [0, 0, 2]);

    // Lines move, and a new slip comes.
    writeFileSync(path.join(cwd, 'a/peer.yaml'), `# moved\n\n${peer('ens4vfr')}`);
    writeFileSync(path.join(cwd, 'c.yaml'), peer('ens4vfr', 'third'));
    const second = await report(cwd);
    assert.deepEqual([second.exit, second.findings.map((it: { file: string }) => it.file)], [1, ['c.yaml']]);

    writeFileSync(path.join(cwd, 'b/peer.yaml'), peer('ens4vrf', 'other'));
    rmSync(path.join(cwd, 'c.yaml'));
    const third = await report(cwd);
    assert.equal(third.exit, 0);
    assert.match(third.err, /1 finding of "\.symroute-baseline\.json" is gone/);
    await symroute(cwd, ['check', '--write-baseline']);
    const { findings } = JSON.parse(readFileSync(path.join(cwd, baseline), 'utf8'));
    assert.deepEqual(findings, [
      {
        code,
        file: 'a/peer.yaml',
        resource: 'BGPPeer/metallb-system/router',
        path: 'spec.vrf',
        text: 'ens4vfr',
        count: 1,
      },
    ]);
    assert.equal((await report(cwd)).err, '');
  });

  it('is for whole folders', async (context) => {
    const { code: exit, err } = await symroute(slips(context), ['check', '--write-baseline', 'a/peer.yaml']);
    assert.equal(exit, 2);
    assert.match(err, /whole folders/);
  });

  it('that cannot be read stops the check with the reason', async (context) => {
    const cwd = slips(context, { [baseline]: '{"version": 2}' });
    const { code: exit, err } = await symroute(cwd, ['check']);
    assert.equal(exit, 2);
    assert.match(err, /is not a baseline of version 1/);
  });
});

describe('symroute fix', () => {
  it('takes out what leaves out nothing', async (context) => {
    const cwd = folder(context, {
      '.symroute.yaml': `suppress:\n- codes: [${code}]\n  files: ["a.yaml"]\n- codes: [vrf-no-port]\n  files: ["*.yaml"]\n`,
      'a.yaml': `# symroute-disable-file vrf-no-port -- later\n${peer('red')}`,
    });
    await symroute(cwd, ['fix', '--code', 'suppression-unused']);
    assert.equal(readFileSync(path.join(cwd, 'a.yaml'), 'utf8'), peer('red'));
    assert.equal(
      readFileSync(path.join(cwd, '.symroute.yaml'), 'utf8'),
      `suppress:\n- codes: [${code}]\n  files: ["a.yaml"]\n`,
    );
  });
});
