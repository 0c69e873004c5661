import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.js';
import type { Handler } from './handler.js';

/** What is advertised: texts by their changes, workspace folders, and what the handlers say of themselves. */
export function capabilitiesOf(handlers: readonly Handler[], client: ClientFeatures): ServerCapabilities {
  let all: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.changesFolders } },
  };
  for (const handler of handlers) {
    const some = handler.capabilities(client);
    all = { ...all, ...some, workspace: { ...all.workspace, ...some.workspace } };
  }
  return all;
}
