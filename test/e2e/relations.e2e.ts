import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  commands,
  type InlayHint,
  Range,
  type WorkspaceEdit,
} from 'vscode';
import { codeOf, finding, findingsOf, noFindings, open, positionIn, replace, startExtension, until } from './editor.js';

describe('What belongs together', () => {
  before(startExtension);

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

  it('a VRF gets another name everywhere in one edit', async () => {
    const { document } = await open('metallb/bgp-peer.yaml');
    const place = positionIn(document, 'vrf: red').translate(0, 2);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place,
      'green',
    );
    const files = edit.entries().map(([uri]) => uri.path.replace(/^.*\//, ''));
    assert.deepEqual(files.sort(), ['bgp-peer.yaml', 'worker-1.yaml', 'worker-2.yaml']);
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
