import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { parseDocument } from './parse.js';
import { isPlainSafe, renderScalar } from './scalar-style.js';

test('text that a reader would take for something else is quoted', () => {
  const words = [
    '',
    '2',
    '0x10',
    '1e3',
    '010',
    '.5',
    'true',
    'on',
    'Y',
    'no',
    'null',
    '~',
    '10:30',
    '2001-12-14',
    '<<',
    '=',
    ' a',
    'a ',
    'a: b',
    'a #b',
    'a:',
  ];
  for (const word of [
    ...words,
    '- a',
    '-',
    '#a',
    '&a',
    '*a',
    '!a',
    '@a',
    '`a',
    '%a',
    '{a',
    '[a',
    '? a',
    '| a',
    '> a',
    '"a',
    "'a",
    '---',
    '...',
    'a\nb',
    '\u0085',
  ]) {
    assert.equal(isPlainSafe(word), false, word);
    assert.match(renderScalar(word), /^"/, word);
  }
});

test('ordinary text stays plain', () => {
  for (const word of [
    'red',
    '192.0.2.1/32',
    'fd00::1',
    'a:b',
    'a#b',
    '-a',
    'metallb.io/v1beta2',
    'a, b',
    'x[0]',
    "it's",
    'é',
    '1.2.3',
    '😀',
  ]) {
    assert.equal(renderScalar(word), word);
  }
});

test('in brackets more is quoted', () => {
  for (const word of ['a, b', 'x[0]', '{x}', 'fd00::1'])
    assert.equal(renderScalar(word, { flow: true }), JSON.stringify(word));
  assert.equal(renderScalar('red', { flow: true }), 'red');
});

test('quotes that are there are kept where they can say the text', () => {
  assert.equal(renderScalar("it's", { style: 'single' }), "'it''s'");
  assert.equal(renderScalar('red', { style: 'double' }), '"red"');
  assert.equal(renderScalar('a\nb', { style: 'single' }), '"a\\nb"');
  assert.equal(renderScalar(2, { style: 'double' }), '2');
});

test('every text is read back by us and by readers of YAML 1.1 and 1.2', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab1:- #,[]{}\'"\n\t?*&!|>%@`~=<.\\0xeE+_yno') }),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-+]?[0-9_.:eExob-]{1,8}$/),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('plain' as const, 'single' as const, 'double' as const),
      fc.boolean(),
      (value, style, flow) => {
        const written = renderScalar(value, { style, flow });
        const document = flow ? `first: [${written}, {k: ${written}}]\n` : `first: ${written}\n${written}: 1\n`;
        const { root, problems } = parseDocument(document);
        assert.deepEqual(problems, [], document);
        const at = flow ? 'first[0]' : 'first';
        assert.equal(root?.at(at)?.string() ?? root?.at(at)?.text(), value, document);
        for (const version of ['1.1', '1.2'] as const) {
          const { first } = parse(document, { version, uniqueKeys: false });
          assert.deepEqual(flow ? first : [first], flow ? [value, { k: value }] : [value], `${version}: ${document}`);
        }
      },
    ),
    { seed: 5, numRuns: 500, includeErrorInReport: true },
  );
});

test('numbers that are none are written as YAML names them', () => {
  const written = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => renderScalar(value));
  assert.deepEqual(written, ['.nan', '.inf', '-.inf']);
});
