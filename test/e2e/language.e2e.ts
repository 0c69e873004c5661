import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  Position,
  window,
  workspace,
} from 'vscode';
import { open, positionIn, startExtension, until } from './editor.js';

describe('In a manifest', () => {
  before(startExtension);

  it('the definition of a VRF name is the policy', async () => {
    const { document } = await open('metallb/bgp-peer.yaml');
    const place = positionIn(document, 'vrf: ').translate(0, 4);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    const uris = found.map((target) => ('uri' in target ? target.uri : target.targetUri).path);
    assert.ok(
      uris.some((path) => path.includes('/node-network/')),
      `Found ${uris}`,
    );
  });

  it('the hover of the network names the VRF', async () => {
    const { document } = await open('shop/egress-service.yaml');
    const place = positionIn(document, '"110"');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (part instanceof MarkdownString ? part.value : String(part)));
    assert.match(text.join('\n'), /VRF/);
  });

  it('names of VRFs are completed', async () => {
    const { document } = await open('metallb/bgp-peer.yaml');
    const place = positionIn(document, 'vrf: ').translate(0, 3);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    const vrf = /vrf: "?([\w-]+)/.exec(document.getText())?.[1];
    assert.ok(vrf);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes(vrf), `Offered ${labels}`);
  });

  it('the outline shows the resource', async () => {
    const { document } = await open('shop/egress-service.yaml');
    const name = /name: ([\w-]+)/.exec(document.getText())?.[1];
    assert.ok(name);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(
      symbols.some((symbol) => symbol.name.includes(name)),
      `Shown ${symbols.map((symbol) => symbol.name)}`,
    );
  });

  it('a lens tells the path of the Service', async () => {
    const { document } = await open('shop/service.yaml');
    const lens = await until('the lens is there', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      return lenses.find(({ command }) => command?.title.startsWith('✓ symmetric'));
    });
    assert.equal(lens.command?.title, '✓ symmetric: in and out by VRF "red" (table 110)');
  });

  it('a snippet inserts a resource', async () => {
    const document = await workspace.openTextDocument({ language: 'yaml', content: '' });
    const editor = await window.showTextDocument(document);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(0, 0),
    );
    const snippet = list.items.find(
      ({ insertText }) => typeof insertText === 'object' && insertText.value.includes('kind: EgressService'),
    );
    assert.ok(typeof snippet?.insertText === 'object', 'No snippet for an EgressService.');
    assert.ok(await editor.insertSnippet(snippet.insertText));
    await until('the text is there', () => /kind: EgressService/.test(document.getText()));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('The extension', () => {
  it('shows its status as a page', async () => {
    await startExtension();
    await commands.executeCommand('symroute.showStatus');
    const text = await until('the page is open', () => window.activeTextEditor?.document.getText());
    assert.match(text, /Symroute/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('restarts its server', async () => {
    const symroute = await startExtension();
    const first = symroute.status();
    await commands.executeCommand('symroute.restartServer');
    await until(
      'the new server has read the workspace',
      () => symroute.status() !== first && symroute.status()?.state === 'ready',
    );
  });

  it('says nothing while it is switched off', async () => {
    const symroute = await startExtension();
    const settings = workspace.getConfiguration('symroute');
    const { document } = await open('shop/egress-service.yaml');
    const symbols = () =>
      commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    await settings.update('enable', false);
    await until('nobody answers for the file', async () => (await symbols()) === undefined);
    const last = symroute.status();
    await settings.update('enable', undefined);
    await until('the server is back', () => symroute.status() !== last && symroute.status()?.state === 'ready');
    await until('the outline is back', async () => (await symbols())?.length);
  });
});
