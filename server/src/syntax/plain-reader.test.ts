import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { writtenYaml } from './generate-yaml.test.js';
import { readWithLibrary } from './parse.js';
import { readPlainDocument } from './plain-reader.js';
import { splitDocuments } from './split.js';

/** Asserts that what the quick reader makes of the text, if anything, is what the library makes of it, without a problem. */
function assertAgrees(text: string): boolean {
  const quick = readPlainDocument(text);
  if (quick === undefined) return false;
  const problems: unknown[] = [];
  const library = readWithLibrary(text, (problem) => problems.push(problem));
  assert.deepEqual({ tree: quick, problems: [] }, { tree: library, problems }, text);
  return true;
}

const manifest = `---
# A comment.
apiVersion: metallb.io/v1beta2 # the newest
kind: BGPPeer
metadata:
  name: "red router"
  labels: {}
  annotations: {a.b/c: 'x # y', d: e:f}
spec:
  peerAddress: fd00::1
  nothing:
  neither: # but a comment

  nodeSelectors:
  - matchExpressions:
    - key: kubernetes.io/hostname
      values: [worker-1, "worker-2" , -3]
  -   matchLabels:
        "quoted key": on
  - - nested
    - - 1
  -
  - {}
  ports:
    - - a
  vrf : red
last: -1
`;

describe('the quick reader', () => {
  it('reads what nearly every manifest is made of', () => {
    assert.ok(assertAgrees(manifest));
    assert.ok(assertAgrees('a: 1'));
    assert.ok(assertAgrees('- a\n-\n- b:\n'));
    assert.ok(assertAgrees('a:\n# comment\n  b: 1\n # odd comment\n  c:\n\n\n'));
  });

  it('leaves everything else to the library', () => {
    const others = [
      '',
      '# nothing\n',
      'text',
      'a: &x 1',
      'a: *x',
      'a: !!str 1',
      'a: |\n  b\n',
      'a: >-\n  b\n',
      'a: b\n  c\n',
      '- b\n  c\n',
      'a: b: c',
      'a: b:',
      'a:\n  b: 1\n c: 2\n',
      'a: 1\n  b: 2\n',
      'a: 1\n- b\n',
      '- a\nb: 1\n',
      'a: "x\\n"',
      "a: 'it''s'",
      'a: "b" c',
      'a: {{ .Values.b }}',
      'a: [{{ .Values.b }}]',
      '{{- if .Values.a }}\na: 1\n{{- end }}\n',
      'a: [1,\n  2]\n',
      'a: [1 2',
      'a: {b}',
      'a: {b: }',
      'a: [b: c]',
      'a:\tb',
      'a: b\r\n',
      '\uFEFFa: b\n',
      '? a\n: b\n',
      '<<: *a\n',
      'a: b\n...\n',
      'a: b\n---\nc: d\n',
      '--- a\n',
      '%YAML 1.1\n---\na: b\n',
      'a: @b',
      'a: `b`',
      'a: %b',
      'a: - b',
      'a: ? b',
      'a: "b"#c',
      'a: [b]#c',
      '"a:',
    ];
    for (const text of others) assert.equal(readPlainDocument(text), undefined, text);
  });

  it('agrees with the library on generated documents', () => {
    const read = fc.sample(writtenYaml, { seed: 11, numRuns: 1000 }).filter(({ text }) => assertAgrees(text));
    assert.ok(read.length > 10, `${read.length} documents were read`);
  });

  it('agrees with the library whatever letter of a manifest is missing, doubled or another one', () => {
    const letters = [...' \n:-#,[]{}"\'&*!|>?%@\t~a'];
    for (let at = 0; at < manifest.length; at++) {
      const [before, after] = [manifest.slice(0, at), manifest.slice(at)];
      assertAgrees(before);
      assertAgrees(before + after.slice(1));
      assertAgrees(before + after.charAt(0) + after);
      for (let turn = 0; turn < 3; turn++) {
        const letter = letters[(at * 3 + turn) % letters.length] ?? ' ';
        assertAgrees(before + letter + after);
        assertAgrees(before + letter + after.slice(1));
      }
    }
  });

  it('agrees with the library on real manifests, and reads most of them', (t) => {
    const root = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
    if (!existsSync(root)) return t.skip('the corpus is not at hand');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const documents = names.flatMap((name) => splitDocuments(readFileSync(join(root, name), 'utf8')));
    const read = documents.filter(({ text }) => assertAgrees(text));
    assert.ok(read.length > documents.length / 2, `${read.length} of ${documents.length}`);
  });
});
