import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffChunks, splitDocuments } from './split.js';

const texts = (text: string): string[] => splitDocuments(text).map((chunk) => chunk.text);

test('a file without marker is one document', () => {
  assert.deepEqual(splitDocuments('a: 1\n'), [{ start: 0, end: 5, text: 'a: 1\n', isEmpty: false }]);
  assert.deepEqual(splitDocuments(''), []);
  assert.deepEqual(texts('\uFEFF'), ['\uFEFF']);
});

test('a document begins at its marker', () => {
  assert.deepEqual(texts('a: 1\n---\nb: 2\n--- # c\nd: 3'), ['a: 1\n', '---\nb: 2\n', '--- # c\nd: 3']);
  assert.deepEqual(texts('---\na: 1\n'), ['---\na: 1\n']);
  assert.deepEqual(texts('\uFEFF---\na: 1\n'), ['\uFEFF---\na: 1\n']);
  assert.deepEqual(texts('---\r\na: 1\r\n---\r\n'), ['---\r\na: 1\r\n', '---\r\n']);
});

test('only a marker at the line start that stands alone or before a blank counts', () => {
  for (const text of ['a: 1\n ---\n', '----\n', '---a\n', 'a: |\n  ---\n  b\n', 'a: "---"\n'])
    assert.deepEqual(texts(text), [text]);
  assert.deepEqual(texts('--- a\n---\tb\n'), ['--- a\n', '---\tb\n']);
});

test('three dots end a document and directives open the next', () => {
  assert.deepEqual(texts('a: 1\n...\n%YAML 1.1\n---\nb: 2\n'), ['a: 1\n...\n', '%YAML 1.1\n---\nb: 2\n']);
  assert.deepEqual(texts('# top\n%YAML 1.1\n---\nb: 2\n'), ['# top\n%YAML 1.1\n---\nb: 2\n']);
});

test('a document without content is known as such', () => {
  const empty = (text: string): boolean[] => splitDocuments(text).map((chunk) => chunk.isEmpty);
  assert.deepEqual(empty('# licence\n---\na: 1\n---\n---\n# end\n'), [true, false, true, true]);
  assert.deepEqual(empty('---#\n--- # c\n---\r\n\r\n'), [false, true, true]);
  assert.deepEqual(empty('--- |\n text\n'), [false]);
  assert.deepEqual(empty('\uFEFF# note\n\n'), [true]);
});

test('the time to split grows with the text only', () => {
  const lines = '# comment\n   \n'.repeat(20_000);
  assert.equal(splitDocuments(`${lines}---\n${lines}a: 1\n${'---\n'.repeat(5000)}`).length, 5002);
  assert.deepEqual(texts(`${' '.repeat(50_000)}x`), [`${' '.repeat(50_000)}x`]);
});

test('unchanged documents at both ends are recognised', () => {
  const old = splitDocuments('a: 1\n---\nb: 2\n---\nc: 3\n');
  assert.deepEqual(diffChunks(old, splitDocuments('a: 1\n---\nb: 22\n---\nc: 3\n')), { keptPrefix: 1, keptSuffix: 1 });
  assert.deepEqual(diffChunks(old, old), { keptPrefix: 3, keptSuffix: 0 });
  assert.deepEqual(diffChunks(old, splitDocuments('a: 1\n---\nb: 2\n---\nb: 2\n---\nc: 3\n')), {
    keptPrefix: 2,
    keptSuffix: 1,
  });
  assert.deepEqual(diffChunks([], old), { keptPrefix: 0, keptSuffix: 0 });
});

test('objects of a JSON stream are documents', () => {
  const texts = ['{"a": 1}\n', '{\n  "b": {\n    "c": []\n  }\n}\n', '{"d": 2}'];
  assert.deepEqual(
    splitDocuments(texts.join('')).map(({ text }) => text),
    texts,
  );
  assert.equal(splitDocuments('[{"a": 1},\n{"b": 2}\n]\n').length, 1);
});
