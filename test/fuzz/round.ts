import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../server/src/base/edit.js';
import { editsOfFix } from '../../server/src/engine/fix-edits.js';
import { settingsFileName } from '../../server/src/engine/settings.js';
import type { SourceDocument } from '../../server/src/engine/source-file.js';
import type { PlacedFinding, Workspace } from '../../server/src/engine/workspace.js';
import type { Fix } from '../../server/src/model/fix.js';
import { parseDocument } from '../../server/src/syntax/parse.js';
import { toPlain } from '../../server/src/syntax/plain.js';
import { splitDocuments } from '../../server/src/syntax/split.js';
import { parseFixture } from '../harness/fixture.js';
import { type Random, seededRandom } from '../harness/random.js';
import { allFindings, workspaceOf } from '../harness/run-case.js';
import { questionsAbout, questionsAt, questionsOfAll } from './ask-everything.js';
import { damage } from './damage.js';
import { createPlainEditor } from './plain-editor.js';

/** What a round starts from: manifests as people write them. */
interface Seed {
  readonly files: ReadonlyMap<string, string>;
  readonly settings: string | undefined;
}

/** The texts of all fixtures and of the example. */
export function readSeeds(): readonly Seed[] {
  const fixtures = fs.readdirSync('test/rules').filter((name) => name.endsWith('.yaml'));
  const example = 'examples/symmetric-routing';
  const names = fs.readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const files = new Map(names.sort().map((name) => [name, fs.readFileSync(path.join(example, name), 'utf8')]));
  return [
    { files, settings: undefined },
    ...fixtures.sort().flatMap((name) => parseFixture(fs.readFileSync(`test/rules/${name}`, 'utf8'))),
  ].filter(({ files }) => namesOf(files).length > 0);
}

/** The files that are damaged. What the settings file says is set once, at the start. */
const namesOf = (texts: ReadonlyMap<string, string>): readonly string[] =>
  [...texts.keys()].filter((name) => name !== settingsFileName);

/** Milliseconds that any answer may take, however busy the machine is. */
const limit = 10_000;

/** A round that went wrong: what was asked, of which texts. */
export class FuzzFailure extends Error {
  readonly files: ReadonlyMap<string, string>;

  constructor(what: string, files: ReadonlyMap<string, string>, cause: unknown) {
    super(what, { cause });
    this.files = files;
  }
}

/**
 * Damages some manifests step by step. After each step everything is asked; nothing may throw or take long, fixes may change only what
 * they say, and in the end the findings have to be those of the texts. Throws a `FuzzFailure`.
 */
export function fuzzRound(seed: string, seeds: readonly Seed[]): void {
  const random = seededRandom(seed);
  const start = random.pick(seeds);
  const texts = new Map([...start.files, ...beside(random, random.pick(seeds))]);
  const names = namesOf(texts);
  const run = <T>(what: string, action: () => T): T => guarded(what, texts, action);
  const workspace = run('first check', () => workspaceOf(texts, start.settings));
  for (let step = 0; step < 6; step++) {
    const file = random.pick(names);
    texts.set(file, damage(random, texts.get(file) ?? ''));
    run('edit', () => setFile(workspace, file, texts.get(file) ?? ''));
    askAll(workspace, file, random, run);
  }
  run('incremental is from scratch', () => {
    assert.deepEqual(signatures(workspace), signatures(workspaceOf(texts, start.settings)));
  });
}

type Run = <T>(what: string, action: () => T) => T;

function guarded<T>(what: string, texts: ReadonlyMap<string, string>, action: () => T): T {
  const begin = performance.now();
  try {
    const result = action();
    assert.ok(performance.now() - begin < limit, `took ${Math.round(performance.now() - begin)} ms`);
    return result;
  } catch (error) {
    throw new FuzzFailure(what, new Map(texts), error);
  }
}

/** Often a second set of files in a folder of its own, sometimes with a kustomization that takes in everything. */
function beside(random: Random, { files }: Seed): ReadonlyMap<string, string> {
  const others = random.below(2) === 0 ? [] : [...files].map(([name, text]): [string, string] => [`b/${name}`, text]);
  if (random.below(4) > 0) return new Map(others);
  const resources = others.map(([name]) => `- ${name}\n`).join('');
  return new Map([
    ...others,
    ['kustomization.yaml', `namespace: red\nnamePrefix: a-\nresources:\n- a.yaml\n${resources}`],
  ]);
}

const folder = 'file:///workspace';
const setFile = (workspace: Workspace, file: string, text: string): void =>
  workspace.applyChanges([{ uri: `${folder}/${file}`, folder, path: file, text }]);

function askAll(workspace: Workspace, file: string, random: Random, run: Run): void {
  const uri = `${folder}/${file}`;
  const text = workspace.file(uri)?.text ?? '';
  const findings = run('findings', () => allFindings(workspace));
  for (const it of findings) run('spans', () => checkSpan(workspace, it));
  for (const [name, ask] of Object.entries(questionsAbout)) run(name, () => ask(workspace, uri));
  for (let count = 0; count < 4; count++) {
    const offset = random.below(text.length + 1);
    for (const [name, ask] of Object.entries(questionsAt))
      run(`${name} at ${offset}`, () => ask(workspace, uri, offset));
  }
  if (random.below(4) === 0) for (const [name, ask] of Object.entries(questionsOfAll)) run(name, () => ask(workspace));
  for (const { code, fixes } of random.shuffle(findings).slice(0, 8))
    for (const fix of fixes) run(`fix of ${code}: ${fix.title}`, () => checkFix(workspace, fix));
}

function checkSpan(workspace: Workspace, { uri, span, code, message }: PlacedFinding): void {
  const text = workspace.file(uri)?.text ?? '';
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${code} lies outside of its file`);
  const slip = /undefined|\[object/.exec(message.replaceAll(/"[^"]*"/g, ''))?.[0];
  assert.ok(slip === undefined || text.includes(slip), `${code} says: ${message}`);
}

/** The text after a fix holds the data that the fix asks for, and no other data has changed. */
function checkFix(workspace: Workspace, fix: Fix): void {
  const edits = editsOfFix(workspace, fix);
  if (edits === undefined) return;
  const model = createPlainEditor((doc) => dataOf(workspace, workspace.document(doc)));
  fix.edit(model.editor);
  const wanted = model.finish();
  const written = [...workspace.files].flatMap(({ documents }) => documents);
  if ([...wanted.keys()].some((doc) => hasAlias(written.find(({ id }) => id === doc)))) return;
  for (const file of workspace.files) {
    const text = applyEdits(file.text, edits.get(file.uri) ?? []);
    assert.ok(text !== undefined, 'the edits overlap');
    const after = splitDocuments(text).map((chunk) => parseDocument(chunk.text).root);
    for (const [index, document] of file.documents.entries()) {
      const root = after[index];
      const data = wanted.has(document.id) ? wanted.get(document.id) : dataOf(workspace, document);
      assert.deepEqual(
        root === undefined ? null : toPlain(root),
        data,
        `document ${index + 1} of ${file.path}\n${text}`,
      );
    }
  }
}

/** A value with an alias, or one of a kustomize build, stands elsewhere too; which place a change means is not for the model to say. */
const hasAlias = (document: SourceDocument | undefined): boolean =>
  document === undefined || /[&*]\w/.test(document.text);

function dataOf(workspace: Workspace, document: SourceDocument | undefined): unknown {
  const root = document === undefined ? undefined : workspace.tree(document).root;
  return root === undefined ? null : toPlain(root);
}

const signatures = (workspace: Workspace): readonly string[] =>
  allFindings(workspace)
    .map(({ uri, span, code, severity, message }) => JSON.stringify([uri, span, code, severity, message]))
    .sort();
