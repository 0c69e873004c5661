import assert from 'node:assert/strict';
import { commands, languages, window, workspace } from 'vscode';
import { fileUri, startExtension, until } from './editor.js';

const accept = (): Thenable<unknown> => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
const hasPreview = (): boolean =>
  window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'symroute-preview');

describe('The command for a new set-up', () => {
  before(startExtension);

  it('asks, shows the manifests, writes them, and they have no findings', async () => {
    const running = commands.executeCommand('symroute.newSetUp');
    await until('every question is answered as proposed', async () => {
      if (!hasPreview()) await accept();
      return hasPreview();
    });
    const preview = window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'symroute-preview');
    assert.match(preview?.document.getText() ?? '', /kind: EgressService/);
    const written = fileUri('metallb-blue.yaml');
    await until('the files are written', async () => {
      await accept();
      return workspace.fs.stat(written).then(
        () => true,
        () => false,
      );
    });
    await running;
    await until('the preview is closed', () => !hasPreview());
    const names = ['vrf-blue-worker-1.yaml', 'vrf-blue-worker-2.yaml', 'metallb-blue.yaml', 'shop-backend.yaml'];
    for (const name of names) {
      const found = languages.getDiagnostics(fileUri(name)).filter(({ source }) => source === 'symroute');
      assert.deepEqual(found, []);
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of names) await workspace.fs.delete(fileUri(name));
  });
});
