import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import type { Registry } from '../engine/registry.js';
import { baselineFileName } from '../engine/suppression/baseline.js';
import type { Schemas } from '../features/schema-place.js';
import type { StatusReportMethod } from '../shared/protocol.js';
import { AnalysisSession } from './analysis-session.js';
import { capabilitiesOf } from './capabilities.js';
import { type ClientFeatures, clientFeaturesOf, fieldsOf } from './client-features.js';
import { handlers } from './handlers/index.js';
import type { Ports } from './ports.js';

/** What the server is made of. */
export interface ServerInput {
  readonly ports: Ports;
  readonly registry: Registry;
  readonly schemas: Schemas;
  /** Version of Symroute, `0.1.0`. */
  readonly version: string;
}

/** Answers an editor over the connection, from its `initialize` to its `exit`. */
export function createServer(connection: Connection, { ports, registry, schemas, version }: ServerInput): void {
  connection.onInitialize((params) => {
    const client = clientFeaturesOf(params);
    const capabilities = capabilitiesOf(handlers, client);
    const session = new AnalysisSession({ connection, ports, registry, schemas, client, version, capabilities });
    session.files.setFolders(foldersOf(params));
    connectTexts(connection, session);
    connectWorkspace(connection, session);
    connectLifetime(connection, session);
    for (const handler of handlers) handler.register(connection, session);
    return { capabilities, serverInfo: { name: 'Symroute', version } };
  });
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function connectTexts(connection: Connection, session: AnalysisSession): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.opened(uri, languageId, version, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const edited = session.log.timed('textDocument/didChange', () => session.files.edit(uri, version, contentChanges));
    if (edited !== undefined) session.edited(edited);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.closed(uri));
}

function connectWorkspace(connection: Connection, session: AnalysisSession): void {
  connection.onDidChangeConfiguration(({ settings }) => session.configurationChanged(fieldsOf(settings)['symroute']));
  connection.onDidChangeWatchedFiles(({ changes }) => session.watchedFilesChanged(changes));
  const report: StatusReportMethod = 'symroute/statusReport';
  connection.onRequest(report, () => session.report());
}

function connectLifetime(connection: Connection, session: AnalysisSession): void {
  connection.onInitialized(async () => {
    if (session.client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        session
          .foldersChanged(
            added.map(({ uri }) => uri),
            removed.map(({ uri }) => uri),
          )
          .catch((error: unknown) => {
            session.log.crash('workspace folders', error);
          }),
      );
    }
    await register(connection, session.client);
    await session.start();
  });
  connection.onShutdown(() => session.stop());
}

/** The second watcher only tells of what is gone: a deleted folder is one event, without its files. */
async function register(connection: Connection, client: ClientFeatures): Promise<void> {
  if (client.pullsConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: ['symroute', 'files.exclude'],
    });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/{*.yaml,*.yml,.gitignore}' },
        { globPattern: `**/${baselineFileName}` },
        { globPattern: '**', kind: WatchKind.Delete },
      ],
    });
  }
}
