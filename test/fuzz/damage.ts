import type { Random } from '../harness/random.js';

/** One way of spoiling a text. */
type Damage = (random: Random, text: string) => string;

/** Values of every kind, of which few fit where they are put. */
const values: readonly string[] = [
  '',
  '~',
  'true',
  'on',
  '0',
  '-1',
  '0x1F',
  '1_000',
  '1e999',
  '.nan',
  '18446744073709551616',
  '"110"',
  "''",
  '"\\u0000"',
  '{}',
  '[]',
  '[~, [], {}]',
  '{ a: { b: [1] } }',
  '- a',
  '|\n        text\n        of lines',
  '>-\n  ',
  '&a [*a]',
  '*nowhere',
  '!!binary aGVsbG8=',
  '!tag x',
  '{{ .Values.x }}',
  '$' + '{VAR}',
  '{{ capture.x.y.0 }}',
  '203.0.113.0/28',
  '203.0.113.9-203.0.113.1',
  'fd00::/64',
  '::ffff:192.0.2.1/128',
  '0.0.0.0/0',
  '999.1.1.1/99',
  'red',
  'ü😀\u2028',
  'x'.repeat(300),
];

const lineEnds = (text: string): readonly number[] => [...text.matchAll(/\n|$/g)].map(({ index }) => index);

/** Replaces the text from `start` to `end` of a line, which are offsets in it. */
function changeLine(random: Random, text: string, change: (line: string, random: Random) => string): string {
  const end = random.pick(lineEnds(text));
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return text.slice(0, start) + change(text.slice(start, end), random) + text.slice(end);
}

const withValue = (line: string, random: Random): string =>
  line.replace(/^(\s*(?:- )?(?:[^:#]+:|-)).*$/, (_, before: string) => `${before} ${random.pick(values)}`);

const structural: readonly Damage[] = [
  (random, text) => changeLine(random, text, withValue),
  (random, text) => changeLine(random, text, withValue),
  (random, text) => changeLine(random, text, () => ''),
  (random, text) => changeLine(random, text, (line) => `${line}\n${line}`),
  (random, text) => changeLine(random, text, (line) => `  ${line}`),
  (random, text) => changeLine(random, text, (line) => line.replace(/^ {2}/, '')),
  (random, text) => changeLine(random, text, (line) => line.replace(/^(\s*)/, '$1- ')),
  (random, text) => changeLine(random, text, (line) => `${line}\n---`),
  (random, text) => changeLine(random, text, (line) => `# ${line}`),
  (random, text) => changeLine(random, text, (line) => line.replace(/[\w-]+(?=:)/, (key) => key.toUpperCase())),
  (random, text) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])),
  (random, text) =>
    text.replaceAll(random.pick(['red', 'frontend', 'worker-1', '110', 'spec:', 'name:']), random.pick(values)),
  (random, text) => text.slice(0, random.below(text.length + 1)),
  (_, text) => `${text}\n---\n${text}`,
  (_, text) => JSON.stringify(text.split('\n')),
];

/** A text after one edit of a person, one change of its structure, or a few bytes that went wrong. */
export function damage(random: Random, text: string): string {
  const kind = random.below(10);
  if (kind < 4) return random.mutate(text);
  if (kind < 9) return random.pick(structural)(random, text);
  return damageBytes(random, text);
}

function damageBytes(random: Random, text: string): string {
  const bytes = new TextEncoder().encode(text);
  for (let count = 1 + random.below(4); count > 0 && bytes.length > 0; count--)
    bytes[random.below(bytes.length)] = random.below(256);
  return new TextDecoder().decode(bytes);
}
