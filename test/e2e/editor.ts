import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Symroute } from '../../client/src/client.js';

/** Starts the extension and waits until it has read the workspace. */
export async function startExtension(): Promise<Symroute> {
  const extension = extensions.getExtension<Symroute>('symroute.symroute');
  assert.ok(extension, 'The extension is not installed.');
  const symroute = await extension.activate();
  await until('the index is complete', () => symroute.status()?.state === 'ready');
  return symroute;
}

/** Waits until the probe answers with something true, and returns that. Nothing is ever waited for by time alone. */
export async function until<T>(what: string, probe: () => T | Promise<T>, limit = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`Waited ${limit} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Opens a file of the workspace by its name. */
export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(name)));
}

/** Address of a file of the workspace. */
export function fileUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return Uri.joinPath(folder.uri, name);
}

/** Range of the text, which must stand in the document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${JSON.stringify(text)} does not stand in ${document.fileName}.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Position in the middle of the text. */
export function positionIn(document: TextDocument, text: string): Position {
  const { start } = rangeOf(document, text);
  return new Position(start.line, start.character + Math.ceil(text.length / 2));
}

/** Replaces a text wherever it stands, as a user who types it. */
export async function replace(editor: TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  rangeOf(document, from);
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((edit) => edit.replace(whole, document.getText().replaceAll(from, to))));
}

/** What Symroute says about a file. */
export const findingsOf = (uri: Uri): Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'symroute');

/** Waits for the finding with this code. */
export function finding(uri: Uri, code: string): Promise<Diagnostic> {
  return until(`${code} is reported`, () => findingsOf(uri).find((diagnostic) => codeOf(diagnostic) === code));
}

/** Waits until nothing is said about the file any more. */
export const noFindings = (uri: Uri): Promise<boolean> =>
  until('the file has no findings', () => findingsOf(uri).length === 0);

/** Code of a finding, with or without a link. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Takes back what was not saved. */
export async function restore(document: TextDocument): Promise<void> {
  if (!document.isDirty) return;
  await open(workspace.asRelativePath(document.uri));
  await commands.executeCommand('workbench.action.files.revert');
}
