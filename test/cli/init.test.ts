import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folder, peer, policy, symroute } from './harness.js';

const settings = '.symroute.yaml';

/** Two clusters that define the same peer, each with what belongs to it. */
const clusters = {
  'clusters/prod/policy.yaml': policy('red'),
  'clusters/prod/peer.yaml': peer('red'),
  'clusters/lab/policy.yaml': policy('blue'),
  'clusters/lab/peer.yaml': peer('blue'),
};

const network = `apiVersion: config.openshift.io/v1
kind: Network
metadata:
  name: cluster
spec:
  clusterNetwork:
  - cidr: 10.132.0.0/14
    hostPrefix: 23
  serviceNetwork: [172.31.0.0/16]
`;

const found = async (cwd: string): Promise<readonly string[]> =>
  JSON.parse((await symroute(cwd, ['check', '--format', 'json'])).out).findings.map(
    (it: { file: string; code: string }) => `${it.file} ${it.code}`,
  );

describe('symroute init', () => {
  it('names the clusters that the folders tell of, and changes nothing for the worse', async (context) => {
    const cwd = folder(context, { ...clusters, 'clusters/prod/network.yaml': network });
    const before = await found(cwd);
    const { code, out, err } = await symroute(cwd, ['init']);
    assert.deepEqual({ code, out, err }, { code: 0, out: `Wrote ${settings} after a look at 5 files.\n`, err: '' });
    const text = readFileSync(path.join(cwd, settings), 'utf8');
    assert.match(text, /^clusters:\n- name: lab\n {2}include:\n {2}- clusters\/lab\/\*\*\n- name: prod\n/m);
    assert.match(text, /folder "prod": pods 10\.132\.0\.0\/14; services 172\.31\.0\.0\/16/);
    assert.deepEqual(await found(cwd), before);
  });

  it('writes as a comment what would part files that belong together', async (context) => {
    const base = policy('green').replace('110', '120');
    const cwd = folder(context, {
      ...clusters,
      'base/policy.yaml': base,
      'clusters/lab/second.yaml': peer('green', 'b'),
    });
    const before = await found(cwd);
    await symroute(cwd, ['init']);
    assert.ok((await found(cwd)).every((it) => before.includes(it)));
  });

  it('leaves out folders of templates', async (context) => {
    const text = 'apiVersion: v1\nkind: Service\n{{- if .Values.x }}\nmetadata:\n{{- end }}\n';
    const cwd = folder(context, { 'a.yaml': peer('red'), 'j2/deep/service.yaml': text, 'j2/other.yaml': text });
    const { out } = await symroute(cwd, ['init', '--dry-run']);
    assert.match(out, /^ignore:\n- j2\/\*\*\n/m);
    assert.match(out, /^# clusters:$/m);
    assert.ok(!existsSync(path.join(cwd, settings)));
  });

  it('prints with "-", and writes over a file only when told to', async (context) => {
    const cwd = folder(context, { [settings]: 'closedWorld: true\n', 'a.yaml': peer('red') });
    const printed = await symroute(cwd, ['init', '-']);
    assert.match(printed.out, /^# \.symroute\.yaml: settings/);
    const refused = await symroute(cwd, ['init']);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /"\.symroute\.yaml" is there\. Use --force to write over it/);
    assert.equal((await symroute(cwd, ['init', '--force'])).code, 0);
    assert.equal(readFileSync(path.join(cwd, settings), 'utf8'), printed.out);
    assert.ok((await found(cwd)).every((it) => !it.startsWith(settings)));
  });

  it('takes one folder', async (context) => {
    const cwd = folder(context, { 'a.yaml': 'a: 1\n' });
    assert.equal((await symroute(cwd, ['init', 'a.yaml'])).code, 2);
    assert.equal((await symroute(cwd, ['init', 'nowhere'])).code, 2);
  });
});
