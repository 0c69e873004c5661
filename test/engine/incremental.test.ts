import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Workspace } from '../../server/src/engine/workspace.js';
import { isFast } from '../harness/fast.js';
import { largeWorkspace } from '../harness/large-workspace.js';
import { seededRandom } from '../harness/random.js';
import { allFindings, registry, workspaceOf } from '../harness/run-case.js';

const example = 'examples/symmetric-routing';

function readExample(): Map<string, string> {
  const names = fs.readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.sort().map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(example, name), 'utf8')]),
  );
}

const folder = 'file:///workspace';
const setFile = (workspace: Workspace, file: string, text: string | undefined): void =>
  workspace.applyChanges([{ uri: `${folder}/${file}`, folder, path: file, text }]);

const signatures = (workspace: Workspace): readonly string[] =>
  allFindings(workspace)
    .map((it) =>
      JSON.stringify([
        it.uri,
        it.span,
        it.code,
        it.severity,
        it.message,
        it.related.map(({ place }) => workspace.locate(place)),
      ]),
    )
    .sort();

describe('after any edits the findings are those of the texts', () => {
  for (let seed = 1; seed <= (isFast ? 3 : 12); seed++) {
    it(`random edits, seed ${seed}`, () => {
      const random = seededRandom(`edits ${seed}`);
      const texts = readExample();
      const names = [...texts.keys()];
      const workspace = workspaceOf(texts);
      for (let step = 0; step < 25; step++) {
        const file = random.pick(names);
        const text = random.below(8) === 0 ? undefined : edit(random, texts.get(file) ?? readExample().get(file) ?? '');
        if (text === undefined) texts.delete(file);
        else texts.set(file, text);
        setFile(workspace, file, text);
        if (random.below(3) === 0)
          assert.deepEqual(signatures(workspace), signatures(workspaceOf(texts)), `after step ${step}`);
      }
      assert.deepEqual(signatures(workspace), signatures(workspaceOf(texts)));
    });
  }
});

/** An edit that keeps the document readable more often than not: another number or name, else any damage. */
function edit(random: ReturnType<typeof seededRandom>, text: string): string {
  const values = [...text.matchAll(/\b(red|110|254|998|worker-[12]|pool-red|router-red|frontend|shop)\b/g)];
  if (values.length === 0 || random.below(4) === 0) return random.mutate(text);
  const match = random.pick(values);
  const value = random.pick([
    'red',
    'blue',
    '110',
    '120',
    '254',
    'worker-1',
    'worker-3',
    'pool-red',
    'router-red',
    'frontend',
    'shop',
  ]);
  return text.slice(0, match.index) + value + text.slice(match.index + match[0].length);
}

describe('an edit', () => {
  it('runs again only what read the changed names', () => {
    const texts = readExample();
    for (let n = 0; n < 300; n++) {
      texts.set(
        `other/${n}.yaml`,
        `apiVersion: v1\nkind: Service\nmetadata:\n  name: web-${n}\n  namespace: other\nspec:\n  type: ClusterIP\n`,
      );
    }
    const workspace = workspaceOf(texts);
    allFindings(workspace);
    workspace.takeSuspectFiles();
    const before = workspace.counts.runs;
    setFile(
      workspace,
      'metallb/bgp-peer.yaml',
      (texts.get('metallb/bgp-peer.yaml') ?? '').replace('vrf: red', 'vrf: rot'),
    );
    const suspects = [...workspace.takeSuspectFiles()].map((uri) => uri.replace(`${folder}/`, ''));
    allFindings(workspace);
    assert.ok(!suspects.some((file) => file.startsWith('other/')), suspects.join(', '));
    assert.ok(
      suspects.includes('shop/service.yaml') || suspects.includes('metallb/bgp-peer.yaml'),
      suspects.join(', '),
    );
    assert.ok(workspace.counts.runs - before < 100, `${workspace.counts.runs - before} computations ran`);
  });

  it('that only moves text runs the checks of its own document', () => {
    const texts = readExample();
    const workspace = workspaceOf(texts);
    allFindings(workspace);
    workspace.takeSuspectFiles();
    setFile(
      workspace,
      'node-network/worker-1.yaml',
      `# a comment above everything\n${texts.get('node-network/worker-1.yaml')}`,
    );
    assert.deepEqual([...workspace.takeSuspectFiles()], [`${folder}/node-network/worker-1.yaml`]);
  });
});

describe('the work of an edit does not grow with unrelated tenants', () => {
  /** How many computations each edit runs, all dependents included. */
  function runsOf(files: number, edits: readonly ((policy: string) => string)[]): readonly number[] {
    const all = largeWorkspace(files);
    const workspace = workspaceOf(new Map(all.map(({ path: name, text }) => [name, text])));
    allFindings(workspace);
    workspace.takeSuspectFiles();
    const name = 'tenants/0/policy.yaml';
    const policy = all.find((file) => file.path === name)?.text ?? '';
    return edits.map((change) => {
      const before = workspace.counts.runs;
      setFile(workspace, name, change(policy));
      for (const uri of workspace.takeSuspectFiles()) workspace.findings(uri);
      return workspace.counts.runs - before;
    });
  }

  it('whether a table, a VRF, a route, a rule or an address changes', () => {
    const edits = [
      (text: string) => text.replace('route-table-id: 10000', 'route-table-id: 20000'),
      (text: string) => text,
      (text: string) => text.replace('- name: v0', '- name: w0'),
      (text: string) => text,
      (text: string) => text.replace('table-id: 10000\n    route-rules', 'table-id: 10009\n    route-rules'),
      (text: string) => text,
      (text: string) => text.replace('ip-to: 172.30.0.0/16, priority: 998', 'ip-to: 172.30.0.0/16, priority: 2000'),
      (text: string) => text,
      (text: string) => text.replace('ip: 10.0.0.11', 'ip: 10.99.0.11'),
    ];
    const files = isFast ? 100 : 300;
    const [few, many] = [runsOf(files, edits), runsOf(4 * files, edits)];
    for (const [index, runs] of many.entries()) {
      assert.ok(
        runs <= (few[index] ?? 0) + 3,
        `edit ${index}: ${few[index]} computations before, ${runs} with four times the tenants`,
      );
    }
  });
});

describe('before every file has been read', () => {
  it('nothing is said to be missing', () => {
    const workspace = new Workspace(registry);
    const peer = readExample().get('metallb/bgp-peer.yaml') ?? '';
    setFile(workspace, 'metallb/bgp-peer.yaml', peer);
    assert.deepEqual(
      allFindings(workspace).map((it) => it.code),
      [],
    );
    workspace.setReady(true);
    assert.deepEqual(
      allFindings(workspace).map((it) => it.code),
      ['bgppeer-vrf-undefined'],
    );
  });
});
