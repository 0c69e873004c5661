import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { codeLenses, type Lens } from '../../features/code-lens.js';
import type { ShowPathCommand, ShowReferencesCommand } from '../../shared/protocol.js';
import { defineHandler, type Session } from '../handler.js';
import { canonicalUri } from '../uris.js';

const showPath: ShowPathCommand = 'symroute.showPath';
const showReferences: ShowReferencesCommand = 'symroute.showReferences';

/** `textDocument/codeLens` */
export const codeLensHandler = defineHandler<CodeLensParams, CodeLens[] | null>({
  method: 'textDocument/codeLens',
  capabilities: () => ({ codeLensProvider: {} }),
  nothing: null,
  handle({ textDocument: { uri: spelled } }, session) {
    const uri = canonicalUri(spelled);
    if (!session.workspace.isReady) return [];
    return codeLenses(session.workspace, uri).map((lens) => {
      const range = session.convert.rangeOf(uri, lens.span);
      const command = commandOf(session, spelled, lens);
      return { range, command: session.client.commands.has(command.command) ? command : { ...command, command: '' } };
    });
  },
});

function commandOf({ convert }: Session, uri: string, lens: Lens): Command {
  const { title } = lens;
  if (lens.kind === 'path') return { title, command: showPath, arguments: [lens.service] };
  const { start } = convert.rangeOf(canonicalUri(uri), lens.span);
  return { title, command: showReferences, arguments: [uri, start, lens.places.map(convert.locationOf)] };
}
