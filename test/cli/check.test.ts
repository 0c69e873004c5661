import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folder, onlyRule, peer, policy, symroute } from './harness.js';

const config = onlyRule('bgppeer-vrf-undefined');

const slip = (context: TestContext): string =>
  folder(context, { '.symroute.yaml': config, 'policy.yaml': policy('ens4vrf'), 'peers/peer.yml': peer('ens4vfr') });

describe('symroute check: exit codes', () => {
  it('0 without findings', async (context) => {
    const cwd = folder(context, { '.symroute.yaml': config, 'a.yaml': peer('red'), 'b.yaml': policy('red') });
    assert.deepEqual(await symroute(cwd, ['check']), { code: 0, out: 'No findings in 2 files.\n', err: '' });
  });

  it('1 at findings that reach the threshold, 0 at milder ones', async (context) => {
    const cwd = slip(context);
    const codes = async (severity: string) => (await symroute(cwd, ['check', '--fail-on', severity])).code;
    assert.equal((await symroute(cwd, ['check'])).code, 1);
    assert.deepEqual([await codes('error'), await codes('warning'), await codes('info')], [1, 1, 1]);
    assert.equal(await codes('never'), 0);
    const mild = folder(context, { '.symroute.yaml': config, 'peer.yaml': peer('red') });
    assert.equal((await symroute(mild, ['check'])).code, 0);
    assert.equal((await symroute(mild, ['check', '--fail-on', 'info'])).code, 1);
    assert.equal((await symroute(mild, ['check', '--closed-world'])).code, 1);
  });

  it('what native mode lacks is told only there', async (context) => {
    const metallb = (mode: string) => `metallb: {bgpMode: ${mode}}\n`;
    const cwd = folder(context, {
      '.symroute.yaml': metallb('native'),
      'a.yaml': peer('red'),
      'b.yaml': policy('red'),
    });
    const isTold = async (...words: string[]) =>
      (await symroute(cwd, ['check', '--config', '.symroute.yaml', ...words])).out.includes('needs an FRR mode');
    assert.deepEqual([await isTold(), await isTold('--bgp-mode', 'frr')], [true, false]);
  });

  it('2 for a path that does not exist', async (context) => {
    const { code, out, err } = await symroute(slip(context), ['check', 'nowhere']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /^symroute: There is no file or folder "nowhere"\.\n$/);
  });

  it('2 if no file was read', async (context) => {
    const { code, out, err } = await symroute(folder(context, { 'readme.md': '# a' }), ['check', '--format', 'json']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /No YAML file could be read in "\.": nothing was checked/);
  });
});

describe('symroute check --format json', () => {
  it('has the documented keys and counts from 1', async (context) => {
    const { out, code } = await symroute(slip(context), ['check', '--format', 'json']);
    assert.equal(code, 1);
    const report = JSON.parse(out);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'findings', 'summary', 'suppressed']);
    const [{ message, related, fixes, fingerprint, ...place }] = report.findings;
    assert.equal(report.findings.length, 1);
    assert.deepEqual(place, {
      file: 'peers/peer.yml',
      line: 10,
      column: 8,
      endLine: 10,
      endColumn: 15,
      code: 'bgppeer-vrf-undefined',
      severity: 'error',
    });
    assert.match(message, /ens4vfr/);
    assert.match(fingerprint, /^[0-9a-f]{16}:1$/);
    assert.deepEqual(
      related.map(({ file, line, column, message: text }: Record<string, unknown>) => [
        file,
        line,
        column,
        typeof text,
      ]),
      [['policy.yaml', 8, 13, 'string']],
    );
    assert.deepEqual(fixes, [{ title: 'Change to "ens4vrf"', safety: 'suggestion' }]);
    assert.deepEqual([report.version, report.files], [1, 2]);
    assert.deepEqual(report.summary, { error: 1, warning: 0, info: 0, hint: 0 });
  });

  it('names files from the current folder and orders them by name', async (context) => {
    const cwd = folder(context, {
      '.symroute.yaml': config,
      'k8s/policy.yaml': policy('ens4vrf'),
      'k8s/b.yaml': peer('ens4vfr', 'b'),
      'k8s/a/z.yaml': peer('ens4vfr', 'z'),
      'here/x.yaml': 'a: 1\n',
    });
    const { out } = await symroute(path.join(cwd, 'here'), ['check', '--format', 'json', '../k8s']);
    const named = JSON.parse(out).findings.map(({ file }: { file: string }) => file);
    assert.deepEqual([...new Set(named)], ['../k8s/a/z.yaml', '../k8s/b.yaml']);
  });

  it('does not count a byte order mark as a column, and CRLF as one line end', async (context) => {
    const rest = 'apiVersion: metallb.io/v1beta2\r\nkind: BGPPeer\r\nmetadata: {name: a, namespace: b}\r\n';
    const text = `\uFEFFspec: {vrf: ens4vfr}\r\n${rest}`;
    const cwd = folder(context, { '.symroute.yaml': config, 'p.yaml': policy('ens4vrf'), 'peer.yaml': text });
    const [finding] = JSON.parse((await symroute(cwd, ['check', '--format', 'json'])).out).findings;
    assert.deepEqual([finding.line, finding.column, finding.endColumn], [1, 13, 20]);
  });
});

describe('symroute check: which files belong together', () => {
  it('files given by name are one set', async (context) => {
    const cwd = folder(context, { 'a/peer.yaml': peer('red'), 'b/policy.yaml': policy('red'), 'c.yaml': 'a: [' });
    const both = await symroute(cwd, ['check', '--format', 'json', '--closed-world', 'a/peer.yaml', 'b/policy.yaml']);
    const codes = JSON.parse(both.out).findings.map(({ code }: { code: string }) => code);
    assert.ok(!codes.includes('bgppeer-vrf-undefined'), `${codes}`);
    assert.equal(JSON.parse(both.out).files, 2);
  });

  it('a file is read once, however often it is named', async (context) => {
    const cwd = slip(context);
    const { out } = await symroute(cwd, ['check', '--format', 'json', 'peers', '.', 'peers/peer.yml', './policy.yaml']);
    assert.deepEqual([JSON.parse(out).files, JSON.parse(out).findings.length], [2, 1]);
  });

  it('each folder has its own settings', async (context) => {
    const cwd = folder(context, {
      'quiet/.symroute.yaml': 'rules: { yaml-syntax: off }\n',
      'quiet/a.yaml': 'apiVersion: v1\nkind: Service\na: [\n',
      'loud/a.yaml': 'apiVersion: v1\nkind: Service\na: [\n',
    });
    const { out } = await symroute(cwd, ['check', '--format', 'json', 'quiet', 'loud']);
    assert.deepEqual(
      JSON.parse(out).findings.map(({ file }: { file: string }) => file),
      ['loud/a.yaml'],
    );
  });

  it('links to folders are followed once and never upwards', async (context) => {
    const cwd = folder(context, { 'k8s/a.yaml': 'a: 1\n', 'k8s/sub/b.yaml': 'b: 1\n', 'elsewhere/c.yaml': 'c: 1\n' });
    symlinkSync('..', path.join(cwd, 'k8s/sub/up'));
    symlinkSync('../..', path.join(cwd, 'k8s/sub/top'));
    symlinkSync('../elsewhere', path.join(cwd, 'k8s/out'));
    const { out, err } = await symroute(cwd, ['check', '--format', 'json', 'k8s']);
    assert.deepEqual([JSON.parse(out).files, err], [3, '']);
  });

  it('package and version control folders are left out, and what the settings ignore', async (context) => {
    const cwd = folder(context, {
      '.symroute.yaml': 'ignore: ["charts/**"]\n',
      'a.yaml': 'a: 1\n',
      'node_modules/x/b.yaml': 'b: 1\n',
      '.git/c.yaml': 'c: 1\n',
      'charts/d.yaml': 'd: {{ .x }}\n',
      'e.txt': 'e: 1\n',
    });
    assert.equal(JSON.parse((await symroute(cwd, ['check', '--format', 'json'])).out).files, 1);
  });
});

describe('symroute check: settings', () => {
  const reason = async (context: TestContext, text: string, pattern: RegExp) => {
    const cwd = folder(context, { '.symroute.yaml': text, 'a.yaml': 'a: 1\n' });
    const { code, out, err } = await symroute(cwd, ['check']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, pattern);
  };

  it('that cannot be read stop the check with the reason', async (context) => {
    await reason(context, 'rules: [', /"\.symroute\.yaml" is not valid YAML: /);
  });

  it('with mistakes in them are reported where the mistakes are', async (context) => {
    const text = 'closedWorld: 3\nrules: { bgppeer-vrf-undefind: off }\nclusters:\n- name: prod\n  include: [k8/**]\n';
    const cwd = folder(context, { '.symroute.yaml': text, 'k8s/a.yaml': 'a: 1\n' });
    const { code, out } = await symroute(cwd, ['check']);
    assert.equal(code, 1);
    assert.match(out, /1:14 {2}error {2}"closedWorld" takes/);
    assert.match(
      out,
      /2:10 {2}error {2}There is no rule "bgppeer-vrf-undefind"\. Did you mean "bgppeer-vrf-undefined"/,
    );
    assert.match(
      out,
      /5:13 {2}warning {2}No file matches "k8\/\*\*", so none goes to cluster "prod"\. Did you mean "k8s\/\*\*"/,
    );
    assert.match(out, /3 findings in 1 file/);
    assert.equal((await symroute(cwd, ['check', 'k8s/a.yaml'])).code, 2);
    assert.equal((await symroute(cwd, ['check', '--config', '.symroute.yaml'])).code, 2);
  });

  it('may leave types, words and ranges to another tool', async (context) => {
    const wrong = peer('red').replace(/peerASN: \d+/, 'peerASN: many');
    const check = async (config: string) =>
      (await symroute(folder(context, { '.symroute.yaml': config, 'peer.yaml': wrong }), ['check'])).out;
    assert.match(await check('schema: {}\n'), /schema-type/);
    assert.doesNotMatch(await check('schema:\n  validate: off\n'), /schema-type/);
  });

  it('may come from another file', async (context) => {
    const cwd = folder(context, { 'ci/strict.yaml': 'closedWorld: true\n', 'k8s/peer.yaml': peer('red') });
    assert.equal((await symroute(cwd, ['check', 'k8s', '--config', 'ci/strict.yaml'])).code, 1);
    assert.equal((await symroute(cwd, ['check', 'k8s', '--config', 'ci/lax.yaml'])).code, 2);
  });
});

describe('symroute check: standard input', () => {
  const withInput = (text: string) => ({ readStdin: async () => ({ text }) });

  it('is a file named <stdin>', async (context) => {
    const cwd = folder(context, { '.symroute.yaml': config });
    const text = `${policy('ens4vrf')}---\n${peer('ens4vfr')}`;
    const { code, out } = await symroute(cwd, ['check', '-', '--format', 'json'], withInput(text));
    const [{ file, line }] = JSON.parse(out).findings;
    assert.deepEqual([code, file, line], [1, '<stdin>', 24]);
  });

  it('may be a stream of documents, each with the template that it comes from', async (context) => {
    const text = `---\n# Source: net/templates/vrf.yaml\n${policy('ens4vrf')}---\n# Source: net/templates/peer.yaml\n${peer('ens4vfr')}`;
    const { out } = await symroute(folder(context, {}), ['check', '-'], withInput(text));
    assert.match(out, /No VRF named "ens4vfr"[^]*= made from net\/templates\/peer\.yaml/);
    const json = await symroute(folder(context, {}), ['check', '-', '--format', 'json'], withInput(text));
    assert.equal(JSON.parse(json.out).findings[0].source, 'net/templates/peer.yaml');
  });

  it('may be JSON: a list, or one object after the other', async (context) => {
    const pool = {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'IPAddressPool',
      metadata: { name: 'red' },
      spec: { addresses: ['10.1.0.0/24'] },
    };
    const l2 = {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'L2Advertisement',
      metadata: { name: 'red' },
      spec: { ipAddressPools: ['reed'] },
    };
    const list = { apiVersion: 'v1', kind: 'List', items: [pool, l2] };
    for (const text of [
      JSON.stringify(list, null, 4),
      JSON.stringify(list),
      [pool, l2].map((it) => JSON.stringify(it)).join('\n'),
      [pool, l2].map((it) => JSON.stringify(it, null, '\t')).join('\n'),
    ]) {
      const { out } = await symroute(folder(context, {}), ['check', '-', '--format', 'json'], withInput(text));
      const codes = JSON.parse(out).findings.map((it: { code: string }) => it.code);
      assert.deepEqual(codes, ['bgpadvertisement-pool-undefined'], text);
    }
  });

  it('must not be empty: a pipeline that broke before it would pass', async (context) => {
    const { code, err } = await symroute(folder(context, {}), ['check', '-'], withInput('\n'));
    assert.equal(code, 2);
    assert.match(err, /Standard input is empty/);
  });
});
