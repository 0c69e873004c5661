import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer, type TestClient } from './client.js';
import { peer, policy } from './manifests.js';

const code = 'bgppeer-vrf-undefined';

describe('a workspace in an editor', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({
      files: { 'policy.yaml': policy, 'peers/peer.yaml': peer('ens4vfr'), 'node_modules/x.yaml': peer('nowhere') },
    });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('has diagnostics for closed files, with link and related place', async () => {
    const found = await client.reported('peers/peer.yaml', code);
    assert.equal(found.source, 'symroute');
    assert.equal(found.severity, 1);
    assert.equal(found.codeDescription?.href, 'symroute:/rules/bgppeer-vrf-undefined.md');
    assert.deepEqual(found.range, { start: { line: 9, character: 7 }, end: { line: 9, character: 14 } });
    assert.equal(found.relatedInformation?.[0]?.location.uri, client.uri('policy.yaml'));
    assert.deepEqual(client.diagnostics('node_modules/x.yaml'), []);
  });

  it('is reported as read, with progress', async () => {
    const status = await client.untilReady();
    assert.equal(status.files, 2);
    assert.equal(status.documents, 2);
    const kinds = client.progress.map((it) => JSON.stringify(it).match(/"kind":"(\w+)"/)?.[1]);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
  });

  it('follows edits of a file that a closed one depends on', async () => {
    await client.open('policy.yaml', policy);
    await client.replace('policy.yaml', '- name: ens4vrf', '- name: ens4vfr');
    await client.gone('peers/peer.yaml', code);
    await client.replace('policy.yaml', '- name: ens4vfr', '- name: ens4vrf');
    await client.reported('peers/peer.yaml', code);
  });

  it('moves the related place of a closed file when lines are inserted above it', async () => {
    const lineOf = (): number | undefined =>
      client.diagnostics('peers/peer.yaml').find((it) => it.code === code)?.relatedInformation?.[0]?.location.range
        .start.line;
    const before = lineOf();
    assert.ok(before !== undefined);
    await client.change(
      'policy.yaml',
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      '# a comment\n',
    );
    await client.until('the related place has moved', () => lineOf() === before + 1);
  });

  it('takes the text of the disk when an edited file is closed', async () => {
    await client.replace('policy.yaml', '- name: ens4vrf', '- name: ens4vfr');
    await client.gone('peers/peer.yaml', code);
    await client.close('policy.yaml');
    await client.reported('peers/peer.yaml', code);
  });

  it('follows files that change, come and go on the disk', async () => {
    await client.write('peers/peer.yaml', peer('ens4vrf'));
    await client.gone('peers/peer.yaml', code);
    await client.write('new.yaml', peer('blue'));
    await client.reported('new.yaml', code);
    await client.watched('node_modules', 3);
    await client.write('new.yaml', 'a: 1\n');
    await client.gone('new.yaml', code);
  });

  it('follows the settings of the editor and of the folder', async () => {
    await client.write('peers/peer.yaml', peer('ens4vfr'));
    await client.reported('peers/peer.yaml', code);
    client.settings = { rules: { [code]: 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.gone('peers/peer.yaml', code);
    await client.write('.symroute.yaml', 'rules:\n  bgppeer-vrf-undefined: warning\n');
    const found = await client.reported('peers/peer.yaml', code);
    assert.equal(found.severity, 2);
    await client.write('.symroute.yaml', 'ignore: ["peers/**"]\n');
    await client.gone('peers/peer.yaml', code);
  });

  it('has a report for people', async () => {
    const report = await client.request<string>('symroute/statusReport');
    assert.match(report, /^# Symroute status/);
    assert.match(report, /- Files: \d+/);
  });
});
