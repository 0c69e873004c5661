import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../../features/diagnostics.js';
import { defineHandler, type Session } from '../handler.js';
import { canonicalUri } from '../uris.js';

/** `textDocument/diagnostic`, for editors that ask instead of being told. */
export const documentDiagnosticHandler = defineHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>({
  method: 'textDocument/diagnostic',
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'symroute', interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  nothing: { kind: DocumentDiagnosticReportKind.Full, items: [] },
  handle: ({ textDocument, previousResultId }, session) =>
    reportOf(session, canonicalUri(textDocument.uri), previousResultId),
});

/** `workspace/diagnostic`: files with findings, and those that had some when the editor last asked. */
export const workspaceDiagnosticHandler = defineHandler<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>({
  method: 'workspace/diagnostic',
  capabilities: () => ({}),
  nothing: { items: [] },
  handle({ previousResultIds }, session) {
    const before = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    const uris = new Set([...[...session.workspace.files].map(({ uri }) => uri), ...before.keys()]);
    const items = [...uris].flatMap((uri) => {
      const report = reportOf(session, uri, before.get(uri));
      const isNews = before.has(uri) || (report.kind === DocumentDiagnosticReportKind.Full && report.items.length > 0);
      const version = session.workspace.file(uri)?.version ?? null;
      return isNews ? [{ ...report, uri: session.convert.spell(uri), version }] : [];
    });
    return { items };
  },
});

function reportOf(
  { workspace, convert }: Session,
  uri: string,
  previous: string | undefined,
): DocumentDiagnosticReport & { resultId: string } {
  const items = diagnosticsOf(workspace, uri).map((it) => convert.diagnosticOf(uri, it));
  const resultId = idOf(items);
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Equal lists have equal ids, so nothing has to be remembered of what was answered (invariant A7). */
function idOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
