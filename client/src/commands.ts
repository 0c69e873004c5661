import { commands, type Disposable, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type Location, type Position, State } from 'vscode-languageclient';
import type {
  OpenRulePageCommand,
  ShowReferencesCommand,
  StatusReport,
  StatusReportMethod,
} from '../../server/src/shared/protocol.js';
import { rulePageUri } from './rule-pages.js';

/** The commands of package.json's `contributes.commands`. */
export function registerCommands(client: BaseLanguageClient, output: LogOutputChannel): Disposable[] {
  const openPage: OpenRulePageCommand = 'symroute.openRulePage';
  const showReferences: ShowReferencesCommand = 'symroute.showReferences';
  return [
    commands.registerCommand('symroute.showOutput', () => output.show()),
    commands.registerCommand('symroute.restartServer', () => restart(client)),
    commands.registerCommand('symroute.showStatus', () => showStatus(client)),
    commands.registerCommand(openPage, (code: string) => commands.executeCommand('vscode.open', rulePageUri(code))),
    commands.registerCommand(showReferences, (uri: string, position: Position, locations: readonly Location[]) => {
      const { asPosition, asLocation } = client.protocol2CodeConverter;
      const found = locations.map((it) => asLocation(it));
      return commands.executeCommand('editor.action.showReferences', Uri.parse(uri), asPosition(position), found);
    }),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

async function showStatus(client: BaseLanguageClient): Promise<void> {
  const method: StatusReportMethod = 'symroute/statusReport';
  const running = client.state === State.Running;
  const content = running
    ? await client.sendRequest<StatusReport>(method)
    : '# Symroute status\n\nThe server is not running.\n';
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }), { preview: true });
}
