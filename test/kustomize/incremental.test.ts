import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Workspace } from '../../server/src/engine/workspace.js';
import { isFast } from '../harness/fast.js';
import { seededRandom } from '../harness/random.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';

const folder = 'file:///workspace';
const setFile = (workspace: Workspace, file: string, text: string | undefined): void =>
  workspace.applyChanges([{ uri: `${folder}/${file}`, folder, path: file, text }]);

const peer = (name: string, more: string): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: ${name}, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 198.51.100.1${more}}
`;

const profile = (name: string): string =>
  `apiVersion: metallb.io/v1beta1\nkind: BFDProfile\nmetadata: {name: ${name}, namespace: metallb-system}\nspec: {}\n`;

/** For each file the texts that it may have; nothing is no file. */
const choices: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'base/kustomization.yaml': [
    'resources: [peer.yaml, bfd.yaml]\n',
    'resources: [peer.yaml]\nnameSuffix: -x\n',
    undefined,
  ],
  'base/peer.yaml': [
    peer('router', ', bfdProfile: fast'),
    peer('router', ''),
    `# moved\n---\n${peer('router', ', bfdProfile: quick')}`,
    peer('other', ', bfdProfile: 5'),
    undefined,
  ],
  'base/bfd.yaml': [profile('fast'), `${profile('fast')}---\n${profile('quick')}`, profile('slow'), undefined],
  'a/kustomization.yaml': [
    'resources: [../base]\n',
    'resources: [../base]\nnamePrefix: a-\n',
    'resources: [../base]\npatches: [{path: patch.yaml}]\n',
    'resources: [../base]\ncommonLabels: {a: b}\ncomponents: [../component]\n',
    'resources: [../base, ../b]\n',
    undefined,
  ],
  'a/patch.yaml': [
    peer('router', ', bfdProfile: slow'),
    `${peer('router', '')}$patch: delete\n`,
    'apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata: {name: router, namespace: metallb-system}\nspec: {bfdProfile: fast}\n',
    'spec: {',
    undefined,
  ],
  'b/kustomization.yaml': [
    'resources: [../base]\nnamespace: lab\n',
    `resources: [../base]
patches:
- target: {kind: BGPPeer}
  patch: |-
    - {op: add, path: /spec/bfdProfile, value: quick}
`,
    'resources: [../a]\n',
    undefined,
  ],
  'component/kustomization.yaml': [
    'kind: Component\nresources: [../base/bfd.yaml]\n',
    'kind: Component\npatches:\n- target: {kind: BFDProfile}\n  patch: |-\n    - {op: replace, path: /metadata/name, value: quick}\n',
  ],
};

const signatures = (workspace: Workspace): readonly string[] =>
  allFindings(workspace)
    .map(({ uri, span, code, severity, message, related }) =>
      JSON.stringify([uri, span, code, severity, message, related.map(({ place }) => workspace.locate(place))]),
    )
    .sort();

describe('after any edits of kustomizations the findings are those of the texts', () => {
  for (let seed = 1; seed <= (isFast ? 2 : 10); seed++) {
    it(`random edits, seed ${seed}`, () => {
      const random = seededRandom(`kustomizations ${seed}`);
      const texts = new Map(
        Object.entries(choices).flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]])),
      );
      const workspace = workspaceOf(texts);
      const shown = (name: string): string =>
        JSON.stringify(workspace.findings(`${folder}/${name}`).map((it) => [it.span, it.message]));
      const published = new Map([...texts.keys()].map((name) => [name, shown(name)]));
      workspace.takeSuspectFiles();
      /** Whatever is not said to be another file's business looks as it did. */
      const checkPublished = (edited: string, when: string): void => {
        const suspects = workspace.takeSuspectFiles();
        for (const it of texts.keys()) {
          const isFresh = it === edited || suspects.has(`${folder}/${it}`);
          if (!isFresh) assert.equal(published.get(it), shown(it), `${it} after ${when}`);
          published.set(it, shown(it));
        }
      };
      for (let step = 0; step < 30; step++) {
        const name = random.pick(Object.keys(choices));
        const own = choices[name] ?? [];
        const chosen = own[random.below(own.length)];
        const text = chosen !== undefined && random.below(6) === 0 ? random.mutate(chosen) : chosen;
        if (text === undefined) texts.delete(name);
        else texts.set(name, text);
        setFile(workspace, name, text);
        checkPublished(name, `${name} in step ${step}`);
        assert.deepEqual(signatures(workspace), signatures(workspaceOf(texts)), `after step ${step}`);
      }
    });
  }
});

describe('an edit in a base', () => {
  it('that moves text runs the checks of its own document', () => {
    const texts = new Map<string, string>();
    for (let n = 0; n < 40; n++) {
      texts.set(`${n}/base/kustomization.yaml`, 'resources: [peer.yaml]\n');
      texts.set(`${n}/base/peer.yaml`, peer(`router-${n}`, ''));
      texts.set(`${n}/top/kustomization.yaml`, 'resources: [../base]\ncommonLabels: {a: b}\n');
    }
    const workspace = workspaceOf(texts);
    allFindings(workspace);
    workspace.takeSuspectFiles();
    const before = workspace.counts.runs;
    setFile(workspace, '3/base/peer.yaml', `# moved\n${peer('router-3', '')}`);
    const suspects = [...workspace.takeSuspectFiles()].map((uri) => uri.replace(`${folder}/`, ''));
    allFindings(workspace);
    assert.deepEqual(suspects, ['3/base/peer.yaml']);
    assert.ok(workspace.counts.runs - before < 10, `${workspace.counts.runs - before} computations ran`);
  });
});
