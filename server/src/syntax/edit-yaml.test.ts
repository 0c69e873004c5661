import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type CST, Parser } from 'yaml';
import { applyEdits } from '../base/edit.js';
import { createEditor, type Editor } from './edit-yaml.js';
import { writtenYaml } from './generate-yaml.test.js';
import type { NodeRef } from './node-ref.js';
import { parseDocument } from './parse.js';
import { type PathStep, parsePath } from './path.js';
import { type PlainData, toPlain } from './plain.js';
import { splitDocuments } from './split.js';

type MutablePlain = string | number | boolean | null | MutablePlain[] | { [key: string]: MutablePlain };

/** One kind of change: which nodes it fits, what it does to the text, and the same on plain data. */
interface Operation {
  readonly name: string;
  readonly fits: (node: NodeRef) => boolean;
  readonly edit: (editor: Editor, node: NodeRef) => boolean;
  readonly change: (data: MutablePlain, path: readonly PathStep[]) => void;
  /** The comments that go with the change. */
  readonly owns: (node: NodeRef) => boolean;
}

function parentIn(data: MutablePlain, path: readonly PathStep[]): { [step: PathStep]: MutablePlain } {
  let at: MutablePlain = data;
  for (const step of path.slice(0, -1)) at = (at as { [step: PathStep]: MutablePlain })[step] ?? null;
  return at as { [step: PathStep]: MutablePlain };
}

const set = (value: PlainData) => (data: MutablePlain, path: readonly PathStep[]) => {
  parentIn(data, path)[path.at(-1) ?? ''] = structuredClone(value) as MutablePlain;
};

function valueIn(data: MutablePlain, path: readonly PathStep[]): MutablePlain {
  return path.length === 0 ? data : (parentIn(data, path)[path.at(-1) ?? ''] ?? null);
}

const nothing = () => false;
const isPairOrItem = (node: NodeRef): boolean => node.parent !== undefined;

const setOperations = [
  'red',
  '2',
  'on',
  '',
  'a: b',
  "it's",
  'x # y',
  'fd00::1',
  '10:30',
  '{{ x }}',
  'two\nlines',
  7,
  true,
  -1.5,
].map(
  (value): Operation => ({
    name: `setValue ${JSON.stringify(value)}`,
    fits: (node) => isPairOrItem(node) && node.kind !== 'map' && node.kind !== 'seq',
    edit: (editor, node) => editor.setValue(node, value),
    change: set(value),
    owns: nothing,
  }),
);

const insertOperations = (['red', '2', { a: 1, b: ['x', { c: 'on' }] }, ['x', 'y'], {}] as const).flatMap(
  (value): Operation[] =>
    [{}, { after: 'name' }, { before: 'spec' }].map((place) => ({
      name: `insertKey ${JSON.stringify(value)} ${JSON.stringify(place)}`,
      fits: (node) => (node.kind === 'map' || (node.kind === 'null' && isPairOrItem(node))) && !node.get('added'),
      edit: (editor, node) => editor.insertKey(node, 'added', value, place),
      change: (data, path) => {
        const map = valueIn(data, path);
        if (map === null) set({ added: value })(data, path);
        else (map as { [key: string]: MutablePlain })['added'] = structuredClone(value) as MutablePlain;
      },
      owns: nothing,
    })),
);

const appendOperations = (['2', { a: 'x', b: { c: 1 } }, ['y']] as const).map(
  (value): Operation => ({
    name: `appendItem ${JSON.stringify(value)}`,
    fits: (node) => node.kind === 'seq' || (node.kind === 'null' && isPairOrItem(node)),
    edit: (editor, node) => editor.appendItem(node, value),
    change: (data, path) => {
      const list = valueIn(data, path);
      if (list === null) set([value])(data, path);
      else (list as MutablePlain[]).push(structuredClone(value) as MutablePlain);
    },
    owns: nothing,
  }),
);

const remove = (data: MutablePlain, path: readonly PathStep[]): void => {
  const parent = parentIn(data, path);
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
};

const replaceOperations = (['red', { a: 1, b: 'x' }, ['x', { y: 1 }], []] as const).map(
  (value): Operation => ({
    name: `replaceNode ${JSON.stringify(value)}`,
    fits: isPairOrItem,
    edit: (editor, node) => editor.replaceNode(node, value),
    change: set(value),
    owns: () => true,
  }),
);

const OPERATIONS: readonly Operation[] = [
  ...setOperations,
  ...insertOperations,
  ...appendOperations,
  ...replaceOperations,
  {
    name: 'removeKey',
    fits: (node) => node.keySpan !== undefined,
    edit: (editor, node) => editor.removeKey(node),
    change: remove,
    owns: () => true,
  },
  {
    name: 'removeItem',
    fits: (node) => node.parent?.kind === 'seq',
    edit: (editor, node) => editor.removeItem(node),
    change: remove,
    owns: () => true,
  },
  {
    name: 'renameKey',
    fits: (node) => node.keySpan !== undefined,
    edit: (editor, node) => editor.renameKey(node, 'renamed'),
    change: (data, path) => {
      const value = valueIn(data, path);
      remove(data, path);
      parentIn(data, path)['renamed'] = value;
    },
    owns: nothing,
  },
];

function allNodes(node: NodeRef): NodeRef[] {
  return [node, ...node.items().flatMap(allNodes), ...node.entries().flatMap(({ value }) => allNodes(value))];
}

interface Comment {
  readonly source: string;
  readonly offset: number;
}

// All comments of a text, found without our own reader.
function commentsIn(text: string): Comment[] {
  const found: Comment[] = [];
  const visit = (token: unknown): void => {
    if (Array.isArray(token)) for (const part of token) visit(part);
    else if (typeof token === 'object' && token !== null) {
      const { type, source, offset } = token as CST.SourceToken;
      if (type === 'comment') found.push({ source: source.trimEnd(), offset });
      else for (const part of Object.values(token)) visit(part);
    }
  };
  for (const token of new Parser().parse(text)) visit(token);
  return found.sort((a, b) => a.offset - b.offset);
}

// What goes with a removed or replaced node: from its line on, and below it what is indented deeper.
function ownedRange(node: NodeRef, text: string): { start: number; end: number } {
  const dash =
    node.parent?.kind === 'seq'
      ? /-[ \t]*(?:#[^\n]*)?(?:\r?\n[ \t]*(?:#[^\n]*)?)*$/.exec(text.slice(0, node.span.start))
      : undefined;
  const start = dash?.index ?? Math.min(node.keySpan?.start ?? node.span.start, node.span.start);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const own = /^[ \t\uFEFF]*(?:-[ ]+)*/.exec(text.slice(lineStart, start + 1))?.[0].replace(/-[ ]+$/, '').length ?? 0;
  let end = text.indexOf('\n', node.span.end);
  for (const line of end < 0 ? [] : text.slice(end + 1).split('\n')) {
    const indent = line.search(/\S/);
    if (indent >= 0 && (indent <= own || line[indent] !== '#')) break;
    end += line.length + 1;
  }
  return { start, end: end < 0 ? text.length : end };
}

function checkComments(text: string, result: string, node: NodeRef, { owns, name }: Operation): void {
  const owned = ownedRange(node, text);
  const kept = commentsIn(text).filter(({ offset }) => !owns(node) || offset < owned.start || offset > owned.end);
  const after = commentsIn(result).map(({ source }) => source);
  let from = 0;
  for (const { source } of kept) {
    const at = after.indexOf(source, from);
    assert.ok(at >= 0, `${name} at ${node.path} lost the comment ${source} of\n${text}\n=>\n${result}`);
    from = at + 1;
  }
}

/** Documents to generate per property. A run with 3,000 of them was clean. */
const RUNS = Number(process.env['SYMROUTE_PROPERTY_RUNS'] ?? 20);

interface Tally {
  done: number;
  refused: Map<string, number>;
}

function check(text: string, node: NodeRef, operation: Operation, root: NodeRef, tally: Tally): void {
  const editor = createEditor(text, root);
  if (!operation.edit(editor, node)) {
    assert.deepEqual(editor.edits(), []);
    tally.refused.set(operation.name, (tally.refused.get(operation.name) ?? 0) + 1);
    return;
  }
  tally.done++;
  const where = `${operation.name} at ${node.path} of\n${text}`;
  const result = applyEdits(text, editor.edits());
  assert.ok(result !== undefined, where);
  const after = parseDocument(result);
  assert.deepEqual(after.problems, [], `${where}\n=>\n${result}`);
  const expected = structuredClone(toPlain(root)) as MutablePlain;
  operation.change(expected, parsePath(node.path) ?? []);
  assert.deepEqual(after.root && toPlain(after.root), expected, `${where}\n=>\n${result}`);
  checkComments(text, result, node, operation);
  if (text.includes('\r\n')) assert.doesNotMatch(result, /[^\r]\n/, where);
}

test('every operation on generated documents changes the data as asked and nothing else', () => {
  const tally: Tally = { done: 0, refused: new Map() };
  fc.assert(
    fc.property(writtenYaml, fc.nat(), ({ text }, pick) => {
      const { root } = parseDocument(text);
      assert.ok(root);
      const nodes = allNodes(root);
      for (const [index, operation] of OPERATIONS.entries()) {
        const fitting = nodes.filter(operation.fits);
        const node = fitting[(pick + index) % fitting.length];
        if (node) check(text, node, operation, root, tally);
      }
    }),
    { seed: 11, numRuns: RUNS, includeErrorInReport: true },
  );
  const refused = [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(refused < tally.done / 20, `refused ${refused} of ${tally.done}: ${JSON.stringify([...tally.refused])}`);
});

test('several operations on one document do together what each does alone', () => {
  const shifts = (operation: Operation): boolean => operation.name === 'removeItem' || operation.name === 'renameKey';
  const steady = OPERATIONS.filter((operation) => !shifts(operation));
  let done = 0;
  fc.assert(
    fc.property(
      writtenYaml,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 3 }),
      ({ text }, picks) => {
        const { root } = parseDocument(text);
        assert.ok(root);
        const editor = createEditor(text, root);
        const expected = structuredClone(toPlain(root)) as MutablePlain;
        const trail: string[] = [];
        for (const [index, [which, where]] of picks.entries()) {
          const choice = index === 2 ? OPERATIONS : steady;
          const operation = choice[which % choice.length];
          const fitting = operation ? allNodes(root).filter(operation.fits) : [];
          const node = fitting[where % fitting.length];
          if (!operation || !node || !operation.edit(editor, node)) continue;
          operation.change(expected, parsePath(node.path) ?? []);
          trail.push(`${operation.name} at ${node.path}`);
          done++;
        }
        const result = applyEdits(text, editor.edits());
        const where = `${trail.join(', then ')} of\n${text}\n=>\n${result}`;
        assert.ok(result !== undefined, where);
        const after = parseDocument(result);
        assert.deepEqual(after.problems, [], where);
        assert.deepEqual(after.root && toPlain(after.root), expected, where);
      },
    ),
    { seed: 13, numRuns: RUNS * 5, includeErrorInReport: true },
  );
  assert.ok(done > RUNS * 5, `only ${done} operations`);
});

const hasDuplicateKeys = (node: NodeRef): boolean =>
  new Set(node.entries().map(({ key }) => key)).size < node.entries().length;

function yamlFilesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? yamlFilesBelow(path) : /\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

const CORPUS = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

test('operations on real documents change the data as asked and nothing else', { skip: !existsSync(CORPUS) }, () => {
  const tally: Tally = { done: 0, refused: new Map() };
  let pick = 1;
  for (const file of yamlFilesBelow(CORPUS)) {
    for (const { text } of splitDocuments(readFileSync(file, 'utf8'))) {
      const { root, problems } = parseDocument(text);
      if (!root || problems.length > 0 || text.length > 20_000) continue;
      const nodes = allNodes(root);
      if (nodes.some((node) => node.aliased || hasDuplicateKeys(node))) continue;
      for (let count = 0; count < 2; count++) {
        pick = (pick * 48271) % 0x7fffffff;
        const operation = OPERATIONS[pick % OPERATIONS.length];
        const fitting = operation ? nodes.filter(operation.fits) : [];
        const node = fitting[(pick >> 8) % fitting.length];
        if (operation && node) check(text, node, operation, root, tally);
      }
    }
  }
  const refused = [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(refused <= tally.done / 50, `refused ${refused} of ${tally.done}: ${JSON.stringify([...tally.refused])}`);
});
