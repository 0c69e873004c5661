import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { symbolsMatching } from '../../features/workspace-symbols.js';
import type { SymbolType } from '../../model/symbols.js';
import { defineHandler } from '../handler.js';

const icons: Partial<Record<SymbolType, SymbolKind>> = {
  'net/Vrf': SymbolKind.Namespace,
  'net/Interface': SymbolKind.Interface,
  'net/RouteTable': SymbolKind.Number,
};

/** `workspace/symbol` */
export const workspaceSymbolHandler = defineHandler<WorkspaceSymbolParams, SymbolInformation[] | null>({
  method: 'workspace/symbol',
  capabilities: () => ({ workspaceSymbolProvider: true }),
  nothing: null,
  handle: ({ query }, { workspace, convert }) =>
    symbolsMatching(workspace, query).map((found) => ({
      name: found.name,
      kind: icons[found.type] ?? SymbolKind.Class,
      location: convert.locationOf(found),
      containerName: found.container,
    })),
});
