import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { answerProblem, composeSetUp, nextQuestion } from '../../server/src/features/new-set-up.js';
import { headlineOf } from '../../server/src/features/path-report.js';
import type { SetUpAnswers } from '../../server/src/features/set-up-ground.js';
import { service } from '../../server/src/kinds/core/service.kind.js';
import { explainService } from '../../server/src/paths/verdict.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';

const root = 'file:///workspace';
type Files = ReadonlyMap<string, string>;

const example: Files = new Map(
  readdirSync('examples/symmetric-routing', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(`examples/symmetric-routing/${file}`, 'utf8')]),
);

/** Answers as a user who takes what is proposed, save for these. */
function answersFor(files: Files, own: SetUpAnswers): SetUpAnswers {
  const workspace = workspaceOf(files);
  let answers: SetUpAnswers = {};
  for (let step = 1; ; step++) {
    const next = nextQuestion(workspace, root, answers);
    if (next === undefined) return answers;
    const { id, value } = next.question;
    assert.equal(next.step, step);
    assert.ok(next.steps >= step);
    const text = own[id] ?? value;
    assert.equal(answerProblem(workspace, root, answers, { id, text }), undefined, `${id}: ${text}`);
    answers = { ...answers, [id]: text };
  }
}

/** The workspace with a set-up more. */
function withSetUp(files: Files, own: SetUpAnswers = {}): Files {
  const made = composeSetUp(workspaceOf(files), root, answersFor(files, own));
  assert.ok(made.length > 0);
  for (const { path, isNew } of made) assert.equal(files.has(path), !isNew, path);
  return new Map([...files, ...made.map(({ path, text }) => [path, text] as const)]);
}

const findingsOf = (files: Files): readonly string[] =>
  allFindings(workspaceOf(files)).map((it) => `${it.uri} ${it.severity} ${it.code} ${it.message}`);

/** What the paths of all Services say. */
function headlines(files: Files): readonly string[] {
  const workspace = workspaceOf(files);
  return workspace.scopes.flatMap(({ id }) => {
    const graph = workspace.graph(id);
    return graph.ofKind(service).map((it) => headlineOf(explainService(graph, it)));
  });
}

const none: Files = new Map();
const dual = (text: string): string =>
  text
    .replace('    hostPrefix: 23\n', '    hostPrefix: 23\n  - cidr: fd01::/48\n    hostPrefix: 64\n')
    .replace('  - 172.30.0.0/16\n', '  - 172.30.0.0/16\n  - fd02::/112\n');
const network = example.get('cluster/network.yaml') ?? '';
/** A workspace that says what the cluster's networks are. */
const clusters = {
  ipv4: new Map([['network.yaml', network]]),
  dual: new Map([['network.yaml', dual(network)]]),
} as const;
const stacks = ['ipv4', 'dual'] as const;

describe('a new set-up', () => {
  for (const stack of stacks) {
    it(`leaves nothing to report, ${stack}`, () => {
      assert.deepEqual(findingsOf(withSetUp(none, { stack })), []);
      const files = withSetUp(clusters[stack], { stack });
      assert.deepEqual(findingsOf(files), []);
      for (const line of headlines(files)) assert.match(line, /^symmetric/);
    });

    it(`leaves nothing to report with two nodes, ${stack}`, () => {
      const files = withSetUp(clusters[stack], { stack, nodes: 'worker-1, worker-2', folder: 'clusters/prod' });
      assert.deepEqual(findingsOf(files), []);
      assert.ok(files.has('clusters/prod/vrf-red-worker-2.yaml'));
      for (const line of headlines(files)) assert.match(line, /^symmetric/);
    });

    it(`leaves nothing to report beside another one, ${stack}`, () => {
      const files = withSetUp(withSetUp(clusters[stack], { stack, nodes: 'worker-1, worker-2' }), { stack });
      assert.deepEqual(findingsOf(files), []);
      const lines = headlines(files);
      assert.equal(lines.length, 2);
      for (const line of lines) assert.match(line, /^symmetric/);
    });

    it(`leaves nothing to report in the example, ${stack}`, () => {
      const files = withSetUp(
        stack === 'ipv4' ? example : new Map([...example, ['cluster/network.yaml', dual(network)]]),
        { stack },
      );
      const own = findingsOf(files).filter((it) => !/\/(node-network|shop|metallb)\//.test(it));
      assert.deepEqual(own, []);
      assert.ok(headlines(files).some((line) => line.includes('"blue"')));
    });
  }

  it('is listed in the kustomization of its folder', () => {
    const kustomization = 'k8s/kustomization.yaml';
    const texts: readonly (readonly [string, string])[] = [
      ['resources:\n- a.yaml # first\n', 'resources:\n- a.yaml # first\n'],
      ['namespace: x\n', 'namespace: x\nresources:\n'],
      ['resources: []\n', 'resources:\n'],
    ];
    for (const [before, start] of texts) {
      const after = withSetUp(new Map([[kustomization, before]]), { folder: 'k8s' });
      const added = '- vrf-red-worker-1.yaml\n- metallb-red.yaml\n- shop-frontend.yaml\n';
      assert.equal(after.get(kustomization), start + added);
    }
  });

  it('refuses what would not work', () => {
    const workspace = workspaceOf(example);
    const answers = answersFor(example, { nodes: 'worker-1, worker-2' });
    const refused: readonly (readonly [string, string, RegExp])[] = [
      ['folder', '../elsewhere', /workspace folder/],
      ['folder', '/etc', /path such as/],
      ['stack', 'dual', /no IPv6/],
      ['nodes', 'worker-1, worker-1', /twice/],
      ['nodes', 'Worker 1', /"Worker" cannot be/],
      ['vrf', 'red', /there already/],
      ['vrf', 'ens224', /interface already/],
      ['vrf', 'a-very-long-name-indeed', /15 letters/],
      ['port', 'ens224', /Policy "vrf-red-worker-1" sets up/],
      ['port', 'br-ex', /cluster itself/],
      ['table', '110', /in use/],
      ['table', '254', /kernel's table/],
      ['table', '1005', /OVN-Kubernetes/],
      ['address4:worker-1', '192.0.2.0/24', /no address of a host/],
      ['address4:worker-1', '192.0.2.7', /with a length/],
      ['address4:worker-2', '198.18.0.7/24', /share one gateway/],
      ['gateway4', '198.18.0.1', /must be in/],
      ['gateway4', '192.0.2.11', /One of the nodes/],
      ['myAsn', '0', /from 1/],
      ['pool4', '203.0.113.10/32', /Pool "pool-red"/],
      ['pool4', '192.0.2.200/32', /network of the card/],
      ['pool4', '172.30.1.0/24', /cluster uses 172.30.0.0/],
      ['pool4', '203.0.113.99', /network or "first-last"/],
      ['service', 'shop/frontend', /there already/],
      ['service', 'frontend', /namespace and name/],
    ];
    for (const [id, text, problem] of refused)
      assert.match(answerProblem(workspace, root, answers, { id, text }) ?? 'accepted', problem, `${id}: ${text}`);
  });

  it('is not made before every question has a good answer', () => {
    const workspace = workspaceOf(none);
    assert.deepEqual(composeSetUp(workspace, root, {}), []);
    const answers = { ...answersFor(none, {}), table: '254' };
    assert.deepEqual(composeSetUp(workspace, root, answers), []);
    assert.equal(nextQuestion(workspace, root, answers)?.question.id, 'table');
  });
});
