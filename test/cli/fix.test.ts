import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createRegistry, type Registry } from '../../server/src/engine/registry.js';
import { defineRule } from '../../server/src/engine/rule.js';
import { bgpPeer } from '../../server/src/kinds/metallb/bgp-peer.kind.js';
import type { FixSafety } from '../../server/src/model/fix.js';
import { bytes, type Files, folder, onlyRule, peer, policy, symroute } from './harness.js';

const slips: Files = {
  '.symroute.yaml': onlyRule('bgppeer-vrf-undefined'),
  'policy.yaml': policy('ens4vrf'),
  'lf.yaml': peer('ens4vfr', 'lf'),
  'crlf.yaml': peer('ens4vfr', 'crlf').replaceAll('\n', '\r\n'),
  'bom.yaml': `\uFEFF${peer('"ens4vfr"', 'bom').trimEnd()}`,
};
const repaired = (name: string, content: Files[string] | undefined): string =>
  Buffer.from(String(content)).toString('latin1').replace('ens4vfr', name);

describe('symroute fix', () => {
  it('changes the repaired text and no other byte', async (context) => {
    const cwd = folder(context, slips);
    const { code, out } = await symroute(cwd, ['fix', '--suggestions']);
    assert.equal(code, 0);
    assert.match(out, /crlf\.yaml\n {2}10 {2}Change to "ens4vrf" {2}bgppeer-vrf-undefined\n/);
    assert.match(out, /Fixed 3 findings in 3 files\.\n$/);
    for (const name of ['lf.yaml', 'crlf.yaml', 'bom.yaml']) {
      assert.equal(bytes(cwd, name), repaired('ens4vrf', slips[name]), name);
    }
    assert.equal((await symroute(cwd, ['check', '--fail-on', 'info'])).code, 0);
    assert.match((await symroute(cwd, ['fix', '--suggestions'])).out, /^Nothing to fix\.\n$/);
  });

  it('leaves suggestions alone unless told', async (context) => {
    const cwd = folder(context, slips);
    assert.deepEqual(await symroute(cwd, ['fix']), { code: 0, out: 'Nothing to fix. 3 findings are left.\n', err: '' });
    assert.equal(bytes(cwd, 'lf.yaml'), String(slips['lf.yaml']));
  });

  it('with --dry-run prints a diff that can be applied, and writes nothing', async (context) => {
    const cwd = folder(context, slips);
    const { code, out, err } = await symroute(cwd, ['fix', '--suggestions', '--dry-run']);
    assert.equal(code, 0);
    assert.match(err, /Would fix 3 findings in 3 files\.\n$/);
    assert.match(out, /^--- a\/bom\.yaml\n\+\+\+ b\/bom\.yaml\n@@ /);
    assert.equal(bytes(cwd, 'crlf.yaml'), String(slips['crlf.yaml']));
    execFileSync('git', ['apply', '-'], {
      cwd,
      input: out,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(cwd) },
    });
    for (const name of ['lf.yaml', 'crlf.yaml', 'bom.yaml']) {
      assert.equal(bytes(cwd, name), repaired('ens4vrf', slips[name]), name);
    }
  });

  it('keeps permissions and links, and leaves no temporary file', async (context) => {
    const cwd = folder(context, { ...slips, 'store/peer.txt': peer('ens4vfr', 'linked') });
    chmodSync(path.join(cwd, 'lf.yaml'), 0o640);
    symlinkSync('store/peer.txt', path.join(cwd, 'link.yaml'));
    const before = readdirSync(cwd);
    await symroute(cwd, ['fix', '--suggestions']);
    assert.equal(statSync(path.join(cwd, 'lf.yaml')).mode & 0o777, 0o640);
    assert.ok(lstatSync(path.join(cwd, 'link.yaml')).isSymbolicLink());
    assert.equal(bytes(cwd, 'store/peer.txt'), peer('ens4vrf', 'linked'));
    assert.deepEqual(readdirSync(cwd), before);
  });

  it('writes standard input to standard output', async (context) => {
    const text = `${policy('ens4vrf')}---\n${peer('ens4vfr')}`;
    const options = { readStdin: async () => ({ text }) };
    const cwd = folder(context, {});
    const { code, out, err } = await symroute(
      cwd,
      ['fix', '--suggestions', '--code', 'bgppeer-vrf-undefined', '-'],
      options,
    );
    assert.deepEqual([code, out], [0, text.replace('ens4vfr', 'ens4vrf')]);
    assert.match(err, /Fixed 1 finding in 1 file\./);
    assert.equal((await symroute(cwd, ['fix', '-', 'a.yaml'], options)).code, 2);
  });

  it('refuses a rule that does not exist', async (context) => {
    const { code, err } = await symroute(folder(context, slips), ['fix', '--code', 'bgpper-vrf-undefined']);
    assert.deepEqual(
      [code, err],
      [2, 'symroute fix: There is no rule "bgpper-vrf-undefined". Did you mean "bgppeer-vrf-undefined"?\n'],
    );
  });

  it('refuses to overwrite what somebody else changed in the meantime', async (context) => {
    const { nodeFileSystem } = await import('../../server/src/platform/fs-node.js');
    const { replaceText } = await import('../../server/src/cli/write-file.js');
    const cwd = folder(context, { 'a.yaml': 'a: 2\n' });
    assert.match((await replaceText(path.join(cwd, 'a.yaml'), 'a: 1\n', 'a: 3\n')) ?? '', /changed by somebody else/);
    assert.deepEqual(await nodeFileSystem.readText(path.join(cwd, 'a.yaml')), { text: 'a: 2\n' });
  });
});

/** A rule that replaces one VRF by another. */
const renaming = (code: string, from: string, to: readonly string[], safety: FixSafety = 'safe') =>
  defineRule({
    code,
    title: code,
    area: 'hygiene',
    severity: 'warning',
    tier: 1,
    needs: 'document',
    kinds: [bgpPeer],
    since: '0.1.0',
    docs: { why: '', bad: '', good: '', whenNotToUse: '', sources: [] },
    check(resource, { report }) {
      if (resource.at('spec.vrf')?.text() !== from) return;
      const fixes = to.map((name) => ({
        title: `To ${name}`,
        safety,
        edit: (editor: Parameters<NonNullable<Parameters<typeof report>[0]['fixes']>[number]['edit']>[0]) =>
          editor.in(resource).put('spec.vrf', name),
      }));
      report({ at: 'spec.vrf', message: `Not ${from}.`, fixes });
    },
  });

const fixWith = async (cwd: string, rules: Registry['rules'], ...words: readonly string[]) =>
  symroute(cwd, ['fix', ...words], { registry: createRegistry([bgpPeer], rules) });

describe('symroute fix: several fixes', () => {
  it('looks again after each pass', async (context) => {
    const cwd = folder(context, { 'peer.yaml': peer('a') });
    const { out } = await fixWith(cwd, [renaming('one', 'a', ['b']), renaming('two', 'b', ['c'])]);
    assert.equal(bytes(cwd, 'peer.yaml'), peer('c'));
    assert.match(out, /Fixed 2 findings in 1 file\./);
  });

  it('takes one of two fixes for the same text', async (context) => {
    const cwd = folder(context, { 'peer.yaml': peer('a') });
    await fixWith(cwd, [renaming('one', 'a', ['b']), renaming('two', 'a', ['c'])]);
    assert.equal(bytes(cwd, 'peer.yaml'), peer('b'));
  });

  it('takes a suggestion only where it is the only one', async (context) => {
    const cwd = folder(context, { 'peer.yaml': peer('a'), 'other.yaml': peer('x', 'other') });
    const rules = [renaming('one', 'a', ['b', 'c'], 'suggestion'), renaming('two', 'x', ['z'], 'suggestion')];
    await fixWith(cwd, rules, '--suggestions');
    assert.deepEqual([bytes(cwd, 'peer.yaml'), bytes(cwd, 'other.yaml')], [peer('a'), peer('z', 'other')]);
  });

  it('takes only the rules that are named', async (context) => {
    const cwd = folder(context, { 'peer.yaml': peer('a'), 'other.yaml': peer('x', 'other') });
    await fixWith(cwd, [renaming('one', 'a', ['b']), renaming('two', 'x', ['z'])], '--code', 'two');
    assert.deepEqual([bytes(cwd, 'peer.yaml'), bytes(cwd, 'other.yaml')], [peer('a'), peer('z', 'other')]);
  });

  it('stops when fixes undo each other', async (context) => {
    const cwd = folder(context, { 'peer.yaml': peer('a') });
    const { code, out } = await fixWith(cwd, [renaming('one', 'a', ['b']), renaming('two', 'b', ['a'])]);
    assert.equal(code, 0);
    assert.match(out, /The fixes bring up each other/);
  });
});
