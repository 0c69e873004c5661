import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  commands,
  type InlayHint,
  languages,
  Range,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  codeOf,
  finding,
  findingsOf,
  noFindings,
  open,
  positionIn,
  rangeOf,
  replace,
  restore,
  startExtension,
  until,
} from './editor.js';

/** What is renamed, where the cursor is, the new name, and the files that change. */
const renames = [
  ['a VRF', 'metallb/bgp-peer.yaml', 'vrf: re', 'green', ['bgp-peer.yaml', 'worker-1.yaml', 'worker-2.yaml']],
  [
    'a table',
    'shop/egress-service.yaml',
    'network: "1',
    '130',
    ['egress-service.yaml', 'worker-1.yaml', 'worker-2.yaml'],
  ],
  [
    'a pool',
    'shop/service.yaml',
    'address-pool: po',
    'public',
    ['bgp-advertisement.yaml', 'ip-address-pool.yaml', 'service.yaml'],
  ],
  ['a peer', 'metallb/bgp-advertisement.yaml', '- router', 'upstream', ['bgp-advertisement.yaml', 'bgp-peer.yaml']],
  [
    'a Service with its label',
    'shop/service.yaml',
    'name: front',
    'web',
    ['bgp-advertisement.yaml', 'egress-service.yaml', 'service.yaml'],
  ],
] as const;

describe('What belongs together', () => {
  before(startExtension);

  afterEach(async () => {
    for (const document of workspace.textDocuments) await restore(document);
  });

  it('a table shows its VRF behind it', async () => {
    const { document } = await open('shop/egress-service.yaml');
    const all = new Range(0, 0, document.lineCount, 0);
    const hints = await until('there are hints', async () => {
      const found = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
      return found.length > 0 ? found : undefined;
    });
    const texts = hints.map(({ label }) => (typeof label === 'string' ? label : label.map((it) => it.value).join('')));
    assert.deepEqual(texts, ['VRF red']);
  });

  it('a policy is relied on by the peer and the egress service', async () => {
    const { document } = await open('node-network/worker-1.yaml');
    const place = positionIn(document, 'vrf-red-worker-1');
    const [item] = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      place,
    );
    assert.equal(item?.name, 'vrf-red-worker-1');
    const calls = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    const names = calls.map(({ from }) => from.name);
    assert.ok(names.includes('router-red') && names.includes('frontend'), `Found ${names}`);
  });

  for (const [what, file, text, newName, files] of renames)
    it(`${what} gets another name everywhere in one edit, and nothing is wrong afterwards`, async () => {
      const { document } = await open(file);
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, text).end,
        newName,
      );
      const changed = edit.entries().map(([uri]) => uri.path.replace(/^.*\//, ''));
      assert.deepEqual(changed.sort(), files);
      assert.ok(await workspace.applyEdit(edit));
      assert.ok(document.getText().includes(newName));
      await until('the path is symmetric again', async () => {
        const { uri } = (await open('shop/service.yaml')).document;
        const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
        return lenses.some(({ command }) => command?.title.startsWith('✓ symmetric'));
      });
      await until('nothing is reported', () =>
        languages.getDiagnostics().every(([uri]) => findingsOf(uri).length === 0),
      );
    });

  it('a finding is reported once, although it could also be asked for', async () => {
    const editor = await open('metallb/bgp-peer.yaml');
    await replace(editor, 'vrf: red', 'vrf: reed');
    await finding(editor.document.uri, 'bgppeer-vrf-undefined');
    const found = findingsOf(editor.document.uri).filter((it) => codeOf(it) === 'bgppeer-vrf-undefined');
    assert.equal(found.length, 1);
    await replace(editor, 'vrf: reed', 'vrf: red');
    await noFindings(editor.document.uri);
    await editor.document.save();
  });
});
