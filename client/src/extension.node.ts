import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, createOutput, type Symroute, startSymroute } from './client.js';
import { DoubledFindings } from './doubled-findings.js';

/** Called by the editor when a workspace with manifests opens. */
export async function activate(context: ExtensionContext): Promise<Symroute> {
  const output = createOutput(context);
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const doubled = new DoubledFindings();
  const client = new LanguageClient('symroute', 'Symroute', server, clientOptions(output, doubled));
  context.subscriptions.push(doubled, doubled.follow(client));
  return startSymroute(context, client, output);
}
