import { type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions, ServerStatus, StatusMethod } from '../../server/src/shared/protocol.js';
import { registerCommands } from './commands.js';
import type { DoubledFindings } from './doubled-findings.js';
import { registerNewSetUp } from './new-set-up.js';
import { createPathPanel } from './path-panel.js';
import { contributeSchemas } from './red-hat-yaml.js';
import { linkToRulePage, registerRulePages } from './rule-pages.js';
import { registerSample } from './sample.js';
import { createStatusItem } from './status.js';
import { createTopologyView } from './topology-panel.js';

/** What other extensions and tests get from `extensions.getExtension('symroute.symroute').activate()`. */
export interface Symroute {
  /** The last figures of the server; `undefined` until it has sent the first. */
  status(): ServerStatus | undefined;
}

/** Documents that Symroute answers for: saved ones, and new ones without a file. */
const manifestSelector = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'untitled', language: 'yaml' },
];

/** The channel "Symroute" of the Output panel. */
export function createOutput(context: ExtensionContext): LogOutputChannel {
  const output = window.createOutputChannel('Symroute', { log: true });
  context.subscriptions.push(output);
  return output;
}

/** Options that do not depend on how the server runs. */
export function clientOptions(output: LogOutputChannel, doubled: DoubledFindings): LanguageClientOptions {
  return {
    documentSelector: manifestSelector,
    outputChannel: output,
    initializationOptions: {
      commands: [
        'symroute.openRulePage',
        'symroute.showPath',
        'symroute.showReferences',
        'editor.action.triggerSuggest',
      ],
      pushesDiagnostics: true,
    } satisfies InitializationOptions,
    synchronize: { fileEvents: manifestWatchers() },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => doubled.show(uri, diagnostics.map(linkToRulePage), next),
    },
  };
}

/** Runs the server while the setting `symroute.enable` is on. */
export async function startSymroute(
  context: ExtensionContext,
  client: BaseLanguageClient,
  output: LogOutputChannel,
): Promise<Symroute> {
  const status: StatusMethod = 'symroute/status';
  const item = createStatusItem(manifestSelector);
  const topology = createTopologyView(client, context.extensionUri);
  const path = createPathPanel(client);
  let last: ServerStatus | undefined;
  context.subscriptions.push(
    item,
    topology,
    path,
    registerRulePages(context.extensionUri),
    registerSample(context),
    client.onNotification(status, (next: ServerStatus) => {
      last = next;
      item.show(next);
      topology.refresh();
      path.refresh();
    }),
    client.onDidChangeState(({ newState }) => item.showState(newState)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('symroute.enable')) void followSetting(client);
    }),
    { dispose: () => client.dispose() },
    contributeSchemas(client, output),
    ...registerCommands(client, output),
    ...registerNewSetUp(client),
  );
  await followSetting(client);
  return { status: () => last };
}

async function followSetting(client: BaseLanguageClient): Promise<void> {
  const enabled = workspace.getConfiguration('symroute').get('enable', true);
  if (enabled && !client.isRunning()) await client.start();
  if (!enabled && client.isRunning()) await client.stop();
}

/** The second one only tells of what is gone: a deleted folder is one event, without its files. */
function manifestWatchers() {
  return [
    workspace.createFileSystemWatcher('**/{*.yaml,*.yml,.gitignore}'),
    workspace.createFileSystemWatcher('**/.symroute-baseline.json'),
    workspace.createFileSystemWatcher('**', true, true, false),
  ];
}
