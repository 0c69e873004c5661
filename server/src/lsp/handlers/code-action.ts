import { CodeActionKind, type CodeActionParams, type CodeAction as ProtocolAction } from 'vscode-languageserver';
import { dirname } from '../../base/paths.js';
import { type CodeAction, codeActionsAt, fixAll } from '../../features/code-actions.js';
import { diagnosticOfFinding } from '../../features/diagnostics.js';
import type { OpenRulePageCommand } from '../../shared/protocol.js';
import { defineHandler, type Session } from '../handler.js';
import { canonicalUri } from '../uris.js';

const fixAllKind = `${CodeActionKind.SourceFixAll}.symroute`;
const openPage: OpenRulePageCommand = 'symroute.openRulePage';

/** `textDocument/codeAction` */
export const codeActionHandler = defineHandler<CodeActionParams, ProtocolAction[] | null>({
  method: 'textDocument/codeAction',
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }),
  nothing: null,
  handle({ textDocument, range, context }, session) {
    const uri = canonicalUri(textDocument.uri);
    if (session.workspace.file(uri) === undefined) return null;
    const isWanted = (kind: string): boolean =>
      context.only === undefined ||
      context.only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
    const quick = isWanted(CodeActionKind.QuickFix)
      ? codeActionsAt(session.workspace, uri, session.convert.spanOf(uri, range))
      : [];
    const isSource = context.only !== undefined && isWanted(fixAllKind);
    return [...quick.flatMap((action) => toProtocol(session, action)), ...(isSource ? fixAllAction(session, uri) : [])];
  },
});

function toProtocol(session: Session, action: CodeAction): ProtocolAction[] {
  const { workspace, convert, client } = session;
  const { title, finding } = action;
  const diagnostics = [convert.diagnosticOf(finding.uri, diagnosticOfFinding(workspace, finding))];
  const own = { title, kind: CodeActionKind.QuickFix, diagnostics };
  if (action.kind !== 'page') {
    if (action.creates !== undefined && !(client.createsFiles && isInFolder(session, action.creates))) return [];
    const edit = convert.editOf(action.edits, action.creates);
    return [{ ...own, edit, ...(action.kind === 'fix' ? { isPreferred: true } : {}) }];
  }
  if (!client.commands.has(openPage)) return [];
  return [{ ...own, command: { title, command: openPage, arguments: [finding.code] } }];
}

/** The settings file of a folder that is not open as a workspace is read by nobody. */
const isInFolder = ({ folders }: Session, uri: string): boolean => folders.includes(dirname(uri));

function fixAllAction({ workspace, convert }: Session, uri: string): ProtocolAction[] {
  const edits = fixAll(workspace, uri);
  return edits.size === 0
    ? []
    : [{ title: 'Fix all of Symroute that is safe', kind: fixAllKind, edit: convert.editOf(edits) }];
}
