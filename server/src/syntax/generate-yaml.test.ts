// No tests here: documents for the property tests of this folder.
import fc from 'fast-check';
import type { PlainData } from './plain.js';

/** A document as a person could have written it, with the data that it holds. */
export interface WrittenYaml {
  readonly text: string;
  readonly data: PlainData;
}

interface Habits {
  readonly step: number;
  readonly listIndent: boolean;
  readonly eol: string;
  readonly finalBreak: boolean;
  readonly marker: string;
}

// Each way of writing gives lines without indentation of their own; the last one carries the choice of comments.
interface Written {
  readonly data: PlainData;
  readonly inline: string | undefined;
  readonly lines: (habits: Habits) => string[];
  readonly isList: boolean;
}

const SCALARS: readonly (readonly [text: string, data: PlainData])[] = [
  ['red', 'red'],
  ['"2"', '2'],
  ["'it''s'", "it's"],
  ['2', 2],
  ['0x10', 16],
  ['010', 8],
  ['1e3', 1000],
  ['on', true],
  ['"on"', 'on'],
  ['~', null],
  ['', null],
  ['192.0.2.1/32', '192.0.2.1/32'],
  ['fd00::1', 'fd00::1'],
  ['10:30', '10:30'],
  ['"a: b # c"', 'a: b # c'],
  ['a b', 'a b'],
  ['{}', {}],
  ['[]', []],
  ['[a, "b" , 3]', ['a', 'b', 3]],
  ['{a: 1, b: [x]}', { a: 1, b: ['x'] }],
  ['[ {a: 1} ]', [{ a: 1 }]],
  ['{ a: , b: }', { a: null, b: null }],
];

const BLOCKS: readonly (readonly [lines: readonly string[], data: PlainData])[] = [
  [['|', 'one', '', 'two'], 'one\n\ntwo\n'],
  [['|-', 'one', '  two'], 'one\n  two'],
  [['>-', 'one', 'two'], 'one two'],
  [['|+', '# not a comment', ''], '# not a comment\n\n'],
  [
    ['[', 'a,', 'b # last', ']'],
    ['a', 'b'],
  ],
  [['{', 'a: 1,', 'b: 2,', '}'], { a: 1, b: 2 }],
];

const scalar = fc
  .constantFrom(...SCALARS)
  .map(([text, data]): Written => ({ data, inline: text, lines: () => [text], isList: false }));
const block = fc.constantFrom(...BLOCKS).map(
  ([[first = '', ...rest], data]): Written => ({
    data,
    inline: undefined,
    isList: false,
    lines: ({ step }) => [first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(step) + line))],
  }),
);

const KEYS = ['name', 'vrf', 'spec', 'peers', 'on', 'a/b.c', 'x y', '2'];
const keyText = (key: string): string => (key === 'on' || key === '2' ? `"${key}"` : key);
const comment = fc.constantFrom('', '', '', '# note');

const indent = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

function pairLines(key: string, value: Written, note: string, above: string, habits: Habits): string[] {
  const lead = above === '' ? [] : [above];
  const head = `${keyText(key)}:`;
  const tail = note === '' ? '' : ` ${note}`;
  if (value.inline !== undefined) return [...lead, `${head} ${value.inline}`.trimEnd() + tail];
  const lines = value.lines(habits);
  if (typeof value.data === 'string' || /^[[{]/.test(lines[0] ?? ''))
    return [...lead, `${head} ${lines[0]}`, ...lines.slice(1)];
  return [...lead, head + tail, ...indent(lines, value.isList && !habits.listIndent ? 0 : habits.step)];
}

function itemLines(value: Written, note: string, above: string, habits: Habits): string[] {
  const lead = above === '' ? [] : [above];
  const lines = value.lines(habits);
  const tail = note === '' || value.inline === undefined ? '' : ` ${note}`;
  const [first = '', ...rest] = lines;
  if (first.startsWith('#')) return [...lead, '-', ...indent(lines, 2)];
  return [...lead, `- ${first}`.trimEnd() + tail, ...indent(rest, 2)];
}

const { tree } = fc.letrec<{ tree: Written; map: Written; list: Written }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar, block, tie('map'), tie('list')),
  map: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('tree'), comment, comment), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    })
    .map(
      (pairs): Written => ({
        data: Object.fromEntries(pairs.map(([key, value]) => [key, value.data])),
        inline: undefined,
        isList: false,
        lines: (habits) => pairs.flatMap(([key, value, note, above]) => pairLines(key, value, note, above, habits)),
      }),
    ),
  list: fc.array(fc.tuple(tie('tree'), comment, comment), { minLength: 1, maxLength: 3 }).map(
    (items): Written => ({
      data: items.map(([value]) => value.data),
      inline: undefined,
      isList: true,
      lines: (habits) => items.flatMap(([value, note, above]) => itemLines(value, note, above, habits)),
    }),
  ),
}));

const habits: fc.Arbitrary<Habits> = fc.record({
  step: fc.constantFrom(2, 4),
  listIndent: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  finalBreak: fc.boolean(),
  marker: fc.constantFrom('', '---', '# top', '\uFEFF# bom'),
});

/** Documents in many styles: comments, brackets, text blocks, both line breaks, lists indented or not. */
export const writtenYaml: fc.Arbitrary<WrittenYaml> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tree, comment, comment), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    }),
    habits,
  )
  .map(([pairs, style]) => {
    const lines = pairs.flatMap(([key, value, note, above]) => pairLines(key, value, note, above, style));
    const all = style.marker === '' ? lines : [style.marker, ...lines];
    return {
      text: all.join(style.eol) + (style.finalBreak || lines.at(-1) === '' ? style.eol : ''),
      data: Object.fromEntries(pairs.map(([key, value]) => [key, value.data])),
    };
  });
