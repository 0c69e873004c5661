import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** The command that opens the examples that ship with Symroute, as a folder of the user's own to try things in. */
export const registerSample = ({ extensionUri, globalStorageUri }: ExtensionContext): Disposable =>
  commands.registerCommand('symroute.openSample', async () => {
    const folder = Uri.joinPath(globalStorageUri, 'sample');
    const choice = (await exists(folder)) ? await askWhatToDo() : anew;
    if (choice === undefined) return;
    if (choice === anew) await workspace.fs.copy(Uri.joinPath(extensionUri, 'examples'), folder, { overwrite: true });
    const forceNewWindow = workspace.workspaceFolders !== undefined;
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  });

const asLeft = { label: 'Open the sample as I left it' };
const anew = { label: 'Start anew', detail: 'What you have changed in the sample is lost.' };

const askWhatToDo = (): Thenable<typeof asLeft | undefined> =>
  window.showQuickPick([asLeft, anew], { placeHolder: 'You have opened the sample before.' });

const exists = (folder: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(folder)).then(
    () => true,
    () => false,
  );
