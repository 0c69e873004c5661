import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { codeLenses } from '../../features/code-lens.js';
import type { ShowPathCommand } from '../../shared/protocol.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

const showPath: ShowPathCommand = 'symroute.showPath';

/** `textDocument/codeLens` */
export const codeLensHandler = defineHandler<CodeLensParams, CodeLens[] | null>({
  method: 'textDocument/codeLens',
  capabilities: () => ({ codeLensProvider: {} }),
  nothing: null,
  handle({ textDocument }, { workspace, client, convert }) {
    const uri = canonicalUri(textDocument.uri);
    if (!workspace.isReady) return [];
    const command = client.commands.has(showPath) ? showPath : '';
    return codeLenses(workspace, uri).map(({ span, title, service }) => ({
      range: convert.rangeOf(uri, span),
      command: { title, command, arguments: [service] },
    }));
  },
});
