import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit.js';
import { editsOfFix } from '../../server/src/engine/fix-edits.js';
import { readSettings } from '../../server/src/engine/read-settings.js';
import { createRegistry, type Registry } from '../../server/src/engine/registry.js';
import { type Settings, settingsFileName } from '../../server/src/engine/settings.js';
import type { PlacedFinding } from '../../server/src/engine/workspace.js';
import { Workspace } from '../../server/src/engine/workspace.js';
import { kinds } from '../../server/src/kinds/index.gen.js';
import type { Fix } from '../../server/src/model/fix.js';
import { rules } from '../../server/src/rules/index.gen.js';
import { parseDocument } from '../../server/src/syntax/parse.js';
import { toPlain } from '../../server/src/syntax/plain.js';
import { splitDocuments } from '../../server/src/syntax/split.js';
import { deepFreeze } from './deep-freeze.js';
import type { FixtureCase, Marker } from './fixture.js';
import { seededRandom } from './random.js';

/** Every kind and rule of Symroute. */
export const registry: Registry = createRegistry(kinds, rules);

/** More in a full run, `SYMROUTE_ROUNDS=3`; with 0 only what the markers and expected fixes say. */
const rounds = Number(process.env['SYMROUTE_ROUNDS'] ?? '1');

const folder = 'file:///workspace';
const uriOf = (file: string): string => `${folder}/${file}`;
const pathOf = (uri: string): string => uri.slice(folder.length + 1);

/** A workspace with these files, all read. */
export function workspaceOf(files: ReadonlyMap<string, string>, settings?: string): Workspace {
  const workspace = new Workspace(registry, (code, error) => {
    throw new Error(`Rule ${code} threw`, { cause: error });
  });
  workspace.configure(settingsOf(files, settings));
  workspace.applyChanges([...files].map(([file, text]) => change(file, text)));
  workspace.setReady(true);
  for (const file of workspace.files) {
    for (const document of file.documents) deepFreeze(workspace.resourcesOf(document));
  }
  return workspace;
}

/** What a case says, else what its settings file says. */
function settingsOf(files: ReadonlyMap<string, string>, settings: string | undefined): Settings {
  if (settings !== undefined) return readSettings(JSON.parse(settings)).settings;
  const root = parseDocument(files.get(settingsFileName) ?? '').root;
  return readSettings(root === undefined ? undefined : toPlain(root)).settings;
}

const change = (file: string, text: string | undefined) => ({ uri: uriOf(file), folder, path: file, text });

/** All findings of a workspace, by file and place. */
export const allFindings = (workspace: Workspace): readonly PlacedFinding[] =>
  [...workspace.files]
    .map((file) => file.uri)
    .sort()
    .flatMap((uri) => workspace.findings(uri));

/** What makes a finding the same in two runs; offsets are left out where texts differ. */
const signature = (finding: PlacedFinding): string =>
  `${pathOf(finding.uri)} ${finding.place.path} ${finding.code} ${finding.severity} ${finding.message}`;

const signatures = (workspace: Workspace): readonly string[] => allFindings(workspace).map(signature).sort();

/** Runs one case of a fixture with everything that every fixture promises. */
export function runCase(fixture: FixtureCase): void {
  const workspace = workspaceOf(fixture.files, fixture.settings);
  matchMarkers(fixture, allFindings(workspace));
  for (const expected of fixture.fixes) checkExpectedFix(workspace, expected);
  if (rounds === 0) return;
  for (const finding of allFindings(workspace))
    for (const fix of finding.fixes) checkFix(fixture, workspace, finding, fix);
  const expected = signatures(workspace);
  checkIncremental(fixture, expected);
  checkSpellings(fixture, expected);
}

function matchMarkers(fixture: FixtureCase, findings: readonly PlacedFinding[]): void {
  const left = [...findings];
  for (const marker of fixture.markers) {
    const index = left.findIndex((finding) => matches(fixture, marker, finding));
    assert.ok(
      index >= 0,
      `No finding for ${show(marker)}.\nFindings:\n${left.map((it) => describe(fixture, it)).join('\n')}`,
    );
    left.splice(index, 1);
  }
  assert.equal(left.length, 0, `Findings without marker:\n${left.map((it) => describe(fixture, it)).join('\n')}`);
}

function matches(fixture: FixtureCase, marker: Marker, finding: PlacedFinding): boolean {
  const text = fixture.files.get(marker.file) ?? '';
  return (
    finding.code === marker.code &&
    uriOf(marker.file) === finding.uri &&
    lineOf(text, finding.span.start) === marker.line &&
    (marker.anchor === undefined || text.slice(finding.span.start, finding.span.end) === marker.anchor) &&
    (marker.severity === undefined || finding.severity === marker.severity) &&
    finding.message.includes(marker.message)
  );
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;
const show = (marker: Marker): string =>
  `${marker.file}:${marker.line + 1} ${marker.code}${marker.severity === undefined ? '' : `:${marker.severity}`} "${marker.anchor ?? ''}" ${marker.message}`;

function describe(fixture: FixtureCase, finding: PlacedFinding): string {
  const file = pathOf(finding.uri);
  const text = fixture.files.get(file) ?? '';
  const anchor = text.slice(finding.span.start, finding.span.end);
  return `${file}:${lineOf(text, finding.span.start) + 1} ${finding.code}:${finding.severity} "${anchor}" ${finding.message}`;
}

function checkExpectedFix(workspace: Workspace, { code, title, files }: FixtureCase['fixes'][number]): void {
  const fixes = allFindings(workspace)
    .filter((it) => it.code === code)
    .flatMap((it) => it.fixes);
  const fix = fixes.find((it) => it.title.includes(title));
  assert.ok(fix !== undefined, `No fix "${title}" for ${code}; offered: ${fixes.map((it) => it.title).join(', ')}`);
  const fixed = applyFix(workspace, fix);
  for (const [file, text] of files) assert.equal(trimEnd(fixed.get(file)), trimEnd(text), `${file} after "${title}"`);
}

const trimEnd = (text: string | undefined): string => (text ?? '').trimEnd();

/** Texts of all files after a fix. */
export function applyFix(workspace: Workspace, fix: Fix): ReadonlyMap<string, string> {
  const edits = editsOfFix(workspace, fix);
  assert.ok(edits !== undefined && edits.size > 0, `"${fix.title}" gives no edits`);
  const texts = new Map([...workspace.files].map((file) => [pathOf(file.uri), file.text]));
  for (const [uri, fileEdits] of edits) {
    const text = applyEdits(texts.get(pathOf(uri)) ?? '', fileEdits);
    assert.ok(text !== undefined, `"${fix.title}" gives edits that overlap`);
    texts.set(pathOf(uri), text);
  }
  return texts;
}

/** A fix leaves valid YAML, removes its finding and brings no other one. */
function checkFix(fixture: FixtureCase, before: Workspace, finding: PlacedFinding, fix: Fix): void {
  const texts = applyFix(before, fix);
  for (const [file, text] of texts) {
    for (const chunk of splitDocuments(text)) {
      const problems = parseDocument(chunk.text).problems.filter((it) => it.severity === 'error');
      assert.deepEqual(problems, [], `"${fix.title}" breaks ${file}:\n${text}`);
    }
  }
  const after = allFindings(workspaceOf(texts, fixture.settings));
  const key = (it: PlacedFinding): string => `${it.code} ${it.uri} ${it.message}`;
  const old = allFindings(before).map(key);
  const fresh = after.filter((it) => !old.includes(key(it)));
  const text = [...texts].map(([file, content]) => `# ${file}\n${content}`).join('\n');
  assert.deepEqual(fresh.map(signature), [], `"${fix.title}" of ${finding.code} brings new findings:\n${text}`);
  const same = (list: readonly string[]): number => list.filter((it) => it === key(finding)).length;
  assert.ok(same(after.map(key)) < same(old), `"${fix.title}" leaves its finding ${finding.code}:\n${text}`);
}

/** Findings depend on the texts alone and not on how they came in. */
function checkIncremental(fixture: FixtureCase, expected: readonly string[]): void {
  const random = seededRandom(fixture.title);
  const names = [...fixture.files.keys()];
  for (let round = 0; round < rounds; round++) {
    const workspace = workspaceOf(new Map());
    workspace.configure(settingsOf(fixture.files, fixture.settings));
    for (const file of random.shuffle(names)) workspace.applyChanges([change(file, fixture.files.get(file))]);
    for (let edit = 0; edit < 3 * rounds; edit++) {
      const file = random.pick(names);
      const text = fixture.files.get(file) ?? '';
      workspace.applyChanges([change(file, random.mutate(text))]);
      allFindings(workspace);
      workspace.applyChanges([change(file, text)]);
    }
    assert.deepEqual(signatures(workspace), expected, 'incremental result differs from the one from scratch');
  }
}

/** The same findings whatever the line ends and the byte order mark. */
function checkSpellings(fixture: FixtureCase, expected: readonly string[]): void {
  const spellings: readonly [string, (text: string) => string][] = [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['no final newline', (text) => text.trimEnd()],
    ['byte order mark', (text) => `\uFEFF${text}`],
  ];
  for (const [name, spell] of spellings) {
    const files = new Map([...fixture.files].map(([file, text]) => [file, spell(text)]));
    assert.deepEqual(signatures(workspaceOf(files, fixture.settings)), expected, `findings differ with ${name}`);
  }
}
