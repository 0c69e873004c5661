import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.js';
import type { Handler } from './handler.js';

/** What is advertised: texts by their changes, workspace folders, and what the handlers say of themselves. */
export function capabilitiesOf(handlers: readonly Handler[], client: ClientFeatures): ServerCapabilities {
  const own: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.changesFolders } },
  };
  const all = [own, ...handlers.map((handler) => handler.capabilities(client))];
  const workspace = Object.assign({}, ...all.map((it) => it.workspace ?? {}));
  return Object.assign({}, ...all, { workspace });
}
