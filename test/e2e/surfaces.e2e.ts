import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type Location,
  type SelectionRange,
  type SymbolInformation,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { fileUri, noFindings, open, rangeOf, replace, restore, startExtension, until } from './editor.js';

const nameOf = (uri: Uri): string => uri.path.replace(/^.*\//, '');

describe('The editor asks for', () => {
  before(startExtension);

  afterEach(async () => {
    for (const document of workspace.textDocuments) await restore(document);
  });

  it('references, from where a name is used and from where it is defined', async () => {
    for (const [file, text] of [
      ['metallb/bgp-advertisement.yaml', '- pool'],
      ['metallb/ip-address-pool.yaml', 'name: pool'],
    ] as const) {
      const { document } = await open(file);
      const place = rangeOf(document, text).end;
      const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, place);
      const names = found.map(({ uri }) => nameOf(uri)).sort();
      assert.deepEqual(names, ['bgp-advertisement.yaml', 'ip-address-pool.yaml', 'service.yaml']);
    }
  });

  it('highlights, which tell where an interface stands in a policy', async () => {
    const { document } = await open('node-network/worker-1.yaml');
    const place = rangeOf(document, '- ens').end;
    const command = 'vscode.executeDocumentHighlights';
    const found = await commands.executeCommand<DocumentHighlight[]>(command, document.uri, place);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['ens224', 'ens224', 'ens224'],
    );
  });

  it('symbols of the workspace, by a part of their name', async () => {
    const command = 'vscode.executeWorkspaceSymbolProvider';
    const found = await commands.executeCommand<SymbolInformation[]>(command, 'router');
    assert.ok(found.some(({ name, location }) => name === 'router-red' && nameOf(location.uri) === 'bgp-peer.yaml'));
  });

  it('folds and selections, which follow the maps', async () => {
    const { document } = await open('shop/egress-service.yaml');
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const { line } = rangeOf(document, 'nodeSelector:').start;
    assert.ok(folds.some(({ start, end }) => start === line && end > line));
    const places = [rangeOf(document, 'LoadBal').end];
    const command = 'vscode.executeSelectionRangeProvider';
    const [selection] = await commands.executeCommand<SelectionRange[]>(command, document.uri, places);
    const texts: string[] = [];
    for (let it = selection; it !== undefined; it = it.parent) texts.push(document.getText(it.range));
    assert.ok(texts.includes('sourceIPBy: LoadBalancerIP'));
  });

  it('the safe fixes of a whole file, and every other byte stays', async () => {
    const editor = await open('shop/egress-service.yaml');
    const { document } = editor;
    const before = document.getText();
    await replace(editor, 'network: "110"', 'network: 110');
    const kind = CodeActionKind.SourceFixAll.append('symroute').value;
    const range = rangeOf(document, document.getText());
    const action = await until('there is something to fix', async () => {
      const command = 'vscode.executeCodeActionProvider';
      return (await commands.executeCommand<CodeAction[]>(command, document.uri, range, kind, 10))[0];
    });
    assert.ok(action.edit);
    assert.ok(await workspace.applyEdit(action.edit));
    assert.equal(document.getText(), before);
    await noFindings(document.uri);
  });

  it('links of a kustomization, which follows when a file gets another name', async () => {
    const kustomization = fileUri('kustomization.yaml');
    const [old, renamed] = [fileUri('shop/service.yaml'), fileUri('shop/web.yaml')];
    await workspace.fs.writeFile(kustomization, new TextEncoder().encode('resources:\n- shop/service.yaml\n'));
    const { document } = await open('kustomization.yaml');
    const links = await until('the links are there', async () => {
      const found = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', kustomization);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(links[0]?.target?.toString(), old.toString());
    const move = new WorkspaceEdit();
    move.renameFile(old, renamed);
    assert.ok(await workspace.applyEdit(move));
    await until('the list follows', () => document.getText() === 'resources:\n- shop/web.yaml\n');
    const back = new WorkspaceEdit();
    back.renameFile(renamed, old);
    assert.ok(await workspace.applyEdit(back));
    await until('the list follows back', () => document.getText() === 'resources:\n- shop/service.yaml\n');
    await restore(document);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(kustomization);
  });
});
