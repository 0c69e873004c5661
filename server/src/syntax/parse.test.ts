import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { writtenYaml } from './generate-yaml.test.js';
import { parseDocument } from './parse.js';
import { type PlainData, toPlain } from './plain.js';
import { splitDocuments } from './split.js';

/** The problems of a text as `code "text shown"`. */
const problemsOf = (text: string): string[] =>
  parseDocument(text).problems.map(({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`);

const dataOf = (text: string): PlainData | undefined => {
  const { root } = parseDocument(text);
  return root && toPlain(root);
};

test('a generated document is read as the data it was made from', () => {
  fc.assert(
    fc.property(writtenYaml, ({ text, data }) => {
      assert.deepEqual(problemsOf(text), [], text);
      assert.deepEqual(dataOf(text), data, text);
    }),
    { seed: 7, numRuns: 100, includeErrorInReport: true },
  );
});

test('mistakes are shown at the shortest text', () => {
  const mistakes: readonly [text: string, ...problems: string[]][] = [
    ['metadata:\n  name: mgt-addr-pool:\nspec: 1\n', 'nested-pair "mgt-addr-pool:"'],
    ['a:\n\tb: 1\n', 'tab-as-indent "\\t"'],
    ['a: "foo\nb: 1\n', 'unclosed-quote "\\"foo"'],
    ["spec:\n  name: 'foo\n  vrf: x\n", 'unclosed-quote "\'foo"'],
    ['a: [1, 2\nb: 3\n', 'unclosed-bracket "["'],
    ['a: {b: 1\nc: 3', 'unclosed-bracket "{"'],
    ['a: foo\n  b: 1\n', 'key-below-value "b"'],
    ['a:\n  b: 1\n c: 2\n', 'bad-indent "c"'],
    ['a:\r\n  b: 1\r\n c: 2\r\n', 'bad-indent "c"'],
    ['a: 1\nvr\n', 'missing-colon "vr"'],
    ['spec:\n  vr\n  peers: []\n', 'missing-colon "vr"'],
    ['a: 1\nb:2\nc: 1\n', 'missing-blank "b:2"'],
    ['a:\n-x\n-y\n', 'missing-blank "-x"'],
    ['a: *foo\n', 'unknown-alias "*foo"'],
    ['a: *\n', 'bad-alias "*"'],
    ['a: @foo\n', 'bad-first-character "@foo"'],
    ['a: [1,,2]\n', 'extra-comma ","'],
    ['a: ]\n', 'extra-bracket "]"'],
    ['a: "x" y\n', 'text-after-value "y"'],
    ['a: "\\q"\n', 'bad-escape "\\\\q\\""'],
    ['a: &a {b: *a}\n', 'alias-cycle "*a"'],
    ['%YAML 1.1\na: 1\n', 'missing-marker "a:"'],
  ];
  for (const [text, ...problems] of mistakes) assert.deepEqual(problemsOf(text), problems, text);
});

test('messages are clauses in plain words', () => {
  for (const text of [
    'a: b: c',
    'a:\n\tb: 1',
    'a: "',
    'a: [',
    'a: `x`',
    '{{- if x }}\na: 1\n',
    'a: *x',
    'a\nb: 1\nc',
  ]) {
    for (const { message } of parseDocument(text).problems) {
      assert.match(message, /^[a-z].*[^.]$/, message);
      assert.doesNotMatch(message, /line \d|column|mapping|scalar|token|implicit|flow|sequence/i, message);
    }
  }
});

test('what YAML allows is no problem', () => {
  for (const text of [
    '',
    '# x\n',
    '---\n',
    'a: {\n  b: 1\n}\n',
    'a: !own 1\n',
    '? a\n: b\n',
    'a: 1\na: 2\n',
    'a:1\n',
    '- \n',
    'a: {{ x }}\n',
  ]) {
    assert.deepEqual(problemsOf(text), [], text);
  }
});

test('half-typed text keeps the rest of the tree', () => {
  assert.deepEqual(dataOf('spec:\n  vrf:\nx: 1\n'), { spec: { vrf: null }, x: 1 });
  assert.deepEqual(dataOf('spec:\n  vr\n  peers:\n  - a\n'), { spec: { vr: null, peers: ['a'] } });
  assert.deepEqual(dataOf('spec:\n  name: "fo\n  vrf: x\n'), { spec: { name: 'fo', vrf: 'x' } });
  assert.deepEqual(dataOf('spec:\n  name: "\n  vrf: x\n'), { spec: { name: '', vrf: 'x' } });
  assert.deepEqual(dataOf('peers:\n- \n- b\n-'), { peers: [null, 'b', null] });
  assert.deepEqual(dataOf('a: [x, \nb: 1\n'), { a: ['x'], b: 1 });
  assert.deepEqual(dataOf('a: {x: \nb: 1\n'), { a: { x: null }, b: 1 });
  assert.deepEqual(dataOf('a:\n  b: x\n  c: *\n'), { a: { b: 'x', c: null } });
});

test('a document without content has no tree', () => {
  for (const text of ['', '\n', '# x', '---\n', '--- # x\n', '\uFEFF'])
    assert.equal(parseDocument(text).root, undefined, text);
});

test('a byte order mark before a list is no indentation', () => {
  const { root, problems } = parseDocument('\uFEFF- name: a\n  state: up\n');
  assert.deepEqual([root && toPlain(root), problems], [[{ name: 'a', state: 'up' }], []]);
});

test('a byte order mark and a marker count in offsets', () => {
  assert.deepEqual(parseDocument('\uFEFFa: 1\n').root?.at('a')?.span, { start: 4, end: 5 });
  assert.deepEqual(parseDocument('---\na: 1\n').root?.at('a')?.keySpan, { start: 4, end: 5 });
});

test('hostile text ends quickly and without an exception', () => {
  const aliases = Array.from({ length: 10 }, (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i}, `.repeat(9)}]`);
  const hostile: readonly [text: string, code: string][] = [
    [`k0: &k0 [x]\n${aliases.join('\n')}\n`, 'too-many-aliases'],
    ['['.repeat(5_000), 'too-deep'],
    ['- '.repeat(5_000), 'too-deep'],
    [`a: ${'{a: '.repeat(5_000)}`, 'too-deep'],
    ['x'.repeat(5_000_000), 'too-large'],
  ];
  for (const [text, code] of hostile) {
    const { root, problems } = parseDocument(text);
    assert.ok(
      problems.some((problem) => problem.code === code),
      code,
    );
    if (root) toPlain(root);
  }
});

test('any text gives a tree or a problem', () => {
  const pieces = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '- ',
    '  ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&x ',
    '*x',
    '#',
    '|',
    '>',
    '---\n',
    '\t',
    '? ',
    '<<: ',
    '!!str ',
    '\r\n',
    '%',
    '{{',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { root, problems } = parseDocument(text);
      if (root) toPlain(root);
      for (const { span } of problems)
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, text);
    }),
    { seed: 9, numRuns: 600, includeErrorInReport: true },
  );
});

function yamlFilesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? yamlFilesBelow(path) : /\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

const CORPUS = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

test('real files split into the documents that a YAML 1.1 reader finds, with the same data', {
  skip: !existsSync(CORPUS),
}, () => {
  for (const file of yamlFilesBelow(CORPUS)) {
    const text = readFileSync(file, 'utf8');
    const chunks = splitDocuments(text);
    assert.equal(chunks.map((chunk) => chunk.text).join(''), text);
    const found = chunks.flatMap((chunk) => [
      ...parseAllDocuments(chunk.text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' }),
    ]);
    assert.equal(found.length, [...parseAllDocuments(text, { uniqueKeys: false })].length, file);
    for (const chunk of chunks) {
      const { root, problems } = parseDocument(chunk.text);
      if (!root || problems.length > 0) continue;
      const [document] = [...parseAllDocuments(chunk.text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })];
      assert.deepEqual(toPlain(root), document?.toJS(), file);
    }
  }
});

test('a list behind a byte order mark', () => {
  const { root, problems } = parseDocument('\uFEFF- op: add\n  path: /spec\n');
  assert.deepEqual(problems, []);
  assert.equal(root?.at('[0].path')?.text(), '/spec');
});
