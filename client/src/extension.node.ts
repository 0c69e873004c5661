import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, createOutput, type Symroute, startSymroute } from './client.js';

/** Called by the editor when a workspace with manifests opens. */
export async function activate(context: ExtensionContext): Promise<Symroute> {
  const output = createOutput(context);
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const client = new LanguageClient('symroute', 'Symroute', server, clientOptions(output));
  return startSymroute(context, client, output);
}
