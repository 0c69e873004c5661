// Beside the extension "YAML" by Red Hat nothing is said twice, and nothing is lost.
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CompletionItemKind,
  type CompletionList,
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  type Position,
  Range,
  type TextEditor,
  workspace,
} from 'vscode';
import { codeOf, fileUri, open, positionIn, rangeOf, replace, startExtension, until } from './editor.js';
import type { YamlExtension } from './red-hat-yaml/extension.js';

const file = 'yaml extension/peer.yaml';
const uri = fileUri(file);
const peer = `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router-two
  namespace: metallb-system
spec:
  myASN: 64512
  dynamicASN: external
  peerAddress: 198.51.100.9
  peerPort: 179
`;
const other = `---
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
`;

describe('Beside the YAML extension by Red Hat', () => {
  let yaml: YamlExtension;
  let editor: TextEditor;

  /** What is said of a text, as `symroute schema-enum`. */
  const said = (text: string): string[] =>
    languages
      .getDiagnostics(uri)
      .filter(({ range }) => range.intersection(rangeOf(editor.document, text)) !== undefined)
      .map(nameOf);
  const all = (): string[] => languages.getDiagnostics(uri).map(nameOf).sort();
  const allIs = (...names: string[]): Promise<unknown> =>
    until(`${names} is all`, () => all().join() === names.join()).catch(() => assert.deepEqual(all(), names));
  const type = async (from: string, to: string): Promise<void> => {
    const before = yaml.timesChecked(uri);
    await replace(editor, from, to);
    await until('the other server has looked', () => yaml.timesChecked(uri) > before);
  };
  const set = async (section: string, key: string, value: unknown): Promise<void> => {
    const before = yaml.timesChecked(uri);
    await workspace.getConfiguration(section).update(key, value);
    await until('the other server has looked again', () => yaml.timesChecked(uri) > before);
  };

  before(async () => {
    await startExtension();
    const extension = extensions.getExtension<YamlExtension>('redhat.vscode-yaml');
    assert.ok(extension, 'The stand-in is not installed.');
    yaml = await extension.activate();
  });

  beforeEach(async () => {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(peer));
    editor = await open(file);
    const before = yaml.timesChecked(uri);
    await yaml.start();
    await until('the other server has looked', () => yaml.timesChecked(uri) > before);
  });

  afterEach(async () => {
    await workspace.getConfiguration('symroute').update('schema.validate', undefined);
    for (const key of ['validate', 'schemas']) await workspace.getConfiguration('yaml').update(key, undefined);
    await yaml.stop();
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await workspace.fs.delete(uri);
  });

  it('a mistake in the YAML is reported by that', async () => {
    await type('name: router-two', 'name: router-two:');
    await allIs('YAML 0');
    await type('name: router-two:', 'name: router-two');
    await allIs();
  });

  it('each of two broken documents is reported, a key twice once', async () => {
    await type('  myASN: 64512', '  myASN: 64512\n  myASN: 64512');
    await allIs('YAML 0');
    const place = rangeOf(editor.document, '  myASN: 64512\n  myASN').end;
    const fixes = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new Range(place, place),
    );
    assert.ok(
      fixes.some(({ title }) => title === 'Remove the first "myASN"'),
      `Offered ${fixes.map(({ title }) => title)}`,
    );
    await type('  myASN: 64512\n  myASN: 64512', '  myASN: 64512');
    await type('peerPort: 179\n', `peerPort: 179\n${other}  labels: a: b\n`);
    await allIs('YAML 0');
    await type('name: router-two', 'name: router-two:');
    await allIs('YAML 0', 'YAML 0');
    await type('name: router-two:', 'name: router-two');
    await type('  labels: a: b\n', '');
    await type('peerAddress: 198', 'peerAddress: "198');
    await allIs('YAML 0');
    await type('"198.51.100.9', '"198.51.100.9"#office');
    await allIs('symroute yaml-syntax');
  });

  it('fields are checked by Symroute', async () => {
    await mistakes(type);
    await until(
      'each is reported once',
      () => said('External').length + said('many').length + said('70000').length === 3,
    );
    assert.deepEqual(said('External'), ['symroute schema-enum']);
    assert.deepEqual(said('many'), ['symroute schema-type']);
    assert.deepEqual(said('70000'), ['symroute schema-range']);
    assert.deepEqual(said('colour'), ['symroute schema-unknown-field']);
    assert.ok(
      all().every((name) => name.startsWith('symroute ')),
      `Said ${all()}`,
    );
  });

  it('with "off" that checks the fields with the schemas of Symroute', async () => {
    await mistakes(type);
    await set('symroute', 'schema.validate', 'off');
    await until('all is reported once', () => all().length === 4 && said('External').join() === schema);
    assert.deepEqual([said('External'), said('many'), said('70000')], [[schema], [schema], [schema]]);
    assert.deepEqual(said('colour'), ['symroute schema-unknown-field']);
  });

  it('with "on" Symroute reports everything', async () => {
    await set('symroute', 'schema.validate', 'on');
    await type('name: router-two', 'name: router-two:');
    await allIs('YAML 0', 'symroute yaml-syntax');
  });

  it('what that does not report any more is reported by Symroute at once', async () => {
    await type('name: router-two', 'name: router-two:');
    await allIs('YAML 0');
    await set('yaml', 'validate', false);
    await allIs('symroute yaml-syntax');
    await set('yaml', 'validate', undefined);
    await allIs('YAML 0');
    await yaml.stop();
    await allIs('symroute yaml-syntax');
  });

  for (const mode of ['auto', 'off'])
    it(`keys are offered and explained once with "${mode}"`, async () => {
      if (mode !== 'auto') await set('symroute', 'schema.validate', mode);
      const place = positionIn(editor.document, 'peerAddress');
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, place);
      const texts = hovers
        .flatMap(({ contents }) => contents)
        .map((part) => (typeof part === 'string' ? part : part.value))
        .filter((text) => text !== ''); // an empty one is not shown
      assert.equal(texts.length, 1, `Explained ${texts}`);
      await type('  peerPort: 179\n', '  peerPort: 179\n  \n');
      const labels = await offered(rangeOf(editor.document, '179\n  ').end);
      assert.ok(labels.includes('holdTime'), `Offered ${labels}`);
      assert.equal(labels.length, new Set(labels).size, `Offered ${labels}`);
      await type('  peerPort: 179\n  \n', '  ebgpMultiHop: \n');
      assert.deepEqual((await offered(rangeOf(editor.document, 'ebgpMultiHop: ').end)).sort(), ['false', 'true']);
    });

  it('the schemas that a user has chosen count for other resources only', async () => {
    const chosen = fileUri('yaml extension/chosen.json');
    const strict = { properties: { kind: { const: 'Nothing' } } };
    await workspace.fs.writeFile(chosen, new TextEncoder().encode(JSON.stringify(strict)));
    await set('yaml', 'schemas', { [chosen.toString()]: '*.yaml' });
    await type('peerPort: 179', 'peerPort: 70000');
    await until('Symroute has looked', () => said('70000').length > 0);
    assert.deepEqual(all(), ['symroute schema-range']);
    await type('peerPort: 70000\n', `peerPort: 70000\n${other}`);
    await until('the other resource is checked', () => said('ConfigMap').includes(schema));
    await workspace.fs.delete(chosen);
  });
});

const schema = 'yaml-schema';

const nameOf = (diagnostic: Diagnostic): string =>
  diagnostic.source?.startsWith(schema) ? schema : `${diagnostic.source} ${codeOf(diagnostic)}`;

/** What can be typed at a place, apart from snippets. */
async function offered(place: Position): Promise<string[]> {
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, place);
  const items = list.items.filter(({ kind }) => kind !== CompletionItemKind.Snippet);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** A wrong word, a wrong type, a number out of range, an unknown key. */
async function mistakes(type: (from: string, to: string) => Promise<void>): Promise<void> {
  await type('dynamicASN: external', 'dynamicASN: External');
  await type('myASN: 64512', 'myASN: many');
  await type('peerPort: 179', 'peerPort: 70000\n  colour: red');
}
