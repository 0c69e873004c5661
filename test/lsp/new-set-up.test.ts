import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  NewSetUpFile,
  NewSetUpMethod,
  NewSetUpProblemMethod,
  NewSetUpStep,
} from '../../server/src/shared/protocol.js';
import { startServer, type TestClient } from './client.js';
import { advertisement, egressService, peer, policy, pool, service } from './manifests.js';

const method: NewSetUpMethod = 'symroute/newSetUp';
const problem: NewSetUpProblemMethod = 'symroute/newSetUpProblem';

/** Answers every question with what is proposed. */
async function filesOf(client: TestClient, folder: string): Promise<readonly NewSetUpFile[]> {
  let answers: Readonly<Record<string, string>> = {};
  for (;;) {
    const step = await client.request<NewSetUpStep>(method, { folder, answers });
    if (step.kind === 'files') return step.files;
    const { id, value, choices } = step.question;
    assert.ok(choices.length === 0 || choices.some((choice) => choice.value === value));
    assert.equal(await client.request(problem, { folder, answers, id, text: value }), null);
    answers = { ...answers, [id]: value };
  }
}

describe('a new set-up', () => {
  it('is asked for, checked and made for this workspace', async (test) => {
    const client = await startServer({
      files: {
        'policy.yaml': policy,
        'peer.yaml': peer('ens4vrf'),
        'pool.yaml': pool,
        'advertisement.yaml': advertisement,
        'service.yaml': service,
        'egress.yaml': egressService,
      },
    });
    test.after(async () => assert.equal(await client.stop(), 0));
    await client.untilReady();
    const folder = client.uri('');
    const text = 'ens4vrf';
    const refused = await client.request<string>(problem, { folder, answers: {}, id: 'vrf', text });
    assert.match(refused, /there already/);
    const files = await filesOf(client, folder);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['vrf-red-worker-1.yaml', 'metallb-red.yaml', 'shop-frontend.yaml'],
    );
    for (const file of files) {
      await client.open(file.path, file.text);
      assert.deepEqual(client.diagnostics(file.path), []);
    }
  });
});
