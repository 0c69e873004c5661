import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  DiagnosticSeverity,
  type Range,
  type TextDocument,
  type TextEditor,
  Uri,
  workspace,
} from 'vscode';
import { codeOf, fileUri, finding, findingsOf, noFindings, open, replace, restore, startExtension } from './editor.js';

const code = 'egressservice-network-no-vrf';
const egressService = 'shop/egress-service.yaml';
const policies = ['node-network/worker-1.yaml', 'node-network/worker-2.yaml'];
const right = 'network: "110"';
const wrong = 'network: "111"';

describe('An egress service whose table no VRF has', () => {
  let editor: TextEditor;
  const uri = fileUri(egressService);

  before(startExtension);

  beforeEach(async () => {
    editor = await open(egressService);
  });

  afterEach(() => restore(editor.document));

  it('is reported while typing, with the VRF as related place', async () => {
    assert.deepEqual(findingsOf(uri), []);
    await replace(editor, right, wrong);
    const found = await finding(uri, code);
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.equal(editor.document.getText(found.range), '"111"');
    const related = found.relatedInformation?.[0];
    assert.ok(related, 'No related place.');
    const policy = await workspace.openTextDocument(related.location.uri);
    assert.match(policy.getText(), /route-table-id: 110/);
  });

  it('is put right by the quick fix, and every other byte stays', async () => {
    await replace(editor, right, wrong);
    const found = await finding(uri, code);
    const fix = (await fixesAt(editor.document, found.range)).find(({ title }) => title.includes('110'));
    assert.ok(fix?.edit, 'No fix to table 110 is offered.');
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(), readFileSync(uri.fsPath, 'utf8'));
    await noFindings(uri);
  });

  it('is reported in a closed file when the VRF changes', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of policies) await replace(await open(name), 'table-id: 110', 'table-id: 120');
    await finding(uri, code);
    for (const name of policies) await restore((await open(name)).document);
    await noFindings(uri);
  });

  it('has a code that opens the page of the rule', async () => {
    await replace(editor, right, wrong);
    const found = await finding(uri, code);
    assert.ok(typeof found.code === 'object', 'The code has no link.');
    const page = await workspace.openTextDocument(Uri.parse(found.code.target.toString()));
    assert.match(page.getText(), new RegExp(codeOf(found)));
    assert.doesNotMatch(page.getText(), /No page/);
  });

  it('follows the severity in the settings', async () => {
    await replace(editor, right, wrong);
    await finding(uri, code);
    const settings = workspace.getConfiguration('symroute');
    await settings.update('rules', { [code]: 'off' });
    await noFindings(uri);
    await settings.update('rules', undefined);
    await finding(uri, code);
  });
});

async function fixesAt(document: TextDocument, range: Range): Promise<CodeAction[]> {
  const kind = CodeActionKind.QuickFix.value;
  const resolved = 10; // a server may compute the edits of a fix only when asked
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, resolved);
}
