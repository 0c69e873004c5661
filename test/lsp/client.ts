import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  LSPErrorCodes,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerStatus, StatusMethod } from '../../server/src/shared/protocol.js';

/** How long anything may take before a test fails. */
const limit = 20_000;

/** What a server is started with. */
export interface StartOptions {
  /** Files of the workspace by their path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Workspace folders below the root; the root itself if left out. */
  readonly folders?: readonly string[];
  /** The editor's section `symroute`. */
  readonly settings?: unknown;
  /** The editor's section `files.exclude`. */
  readonly hidden?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

const everything: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    fileOperations: { willRename: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    symbol: {},
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: {},
    rename: { prepareSupport: true },
  },
  window: { workDoneProgress: true },
};

/** A small editor that talks to a server of its own, which runs as the built program. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly root: string;
  readonly process: ChildProcess;
  /** What the server said it can do. */
  initialized: InitializeResult = { capabilities: {} };
  readonly log: string[] = [];
  readonly progress: unknown[] = [];
  /** URIs of which diagnostics were published, in their order. */
  readonly published: string[] = [];
  settings: unknown;
  hidden: unknown;
  status: ServerStatus | undefined;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #documents = new Map<string, TextDocument>();
  readonly #listeners = new Set<() => void>();

  constructor(root: string, process: ChildProcess) {
    this.root = root;
    this.process = process;
    assert.ok(process.stdout !== null && process.stdin !== null);
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.#listen();
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.root, file)).href;
  }

  /** Waits until the probe answers with something; asked again whenever the server says anything. */
  async until<T>(what: string, probe: () => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const give = (action: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        action();
      };
      const look = (): void => {
        const found = probe();
        if (found !== undefined && found !== false) give(() => resolve(found));
      };
      const timer = setTimeout(
        () => give(() => reject(new Error(`Waited in vain until ${what}.\n${this.#describe()}`))),
        limit,
      );
      this.#listeners.add(look);
      look();
    });
  }

  /** The diagnostics of a file as last published. */
  diagnostics(file: string): readonly Diagnostic[] {
    return this.#diagnostics.get(this.uri(file)) ?? [];
  }

  /** Waits for a finding of this code in a file. */
  async reported(file: string, code: string): Promise<Diagnostic> {
    return this.until(`${file} has ${code}`, () => this.diagnostics(file).find((it) => it.code === code));
  }

  /** Waits until a file has no finding of this code. */
  async gone(file: string, code: string): Promise<void> {
    await this.until(`${file} has no ${code}`, () => !this.diagnostics(file).some((it) => it.code === code));
  }

  untilReady(): Promise<ServerStatus> {
    return this.until('the server is ready', () => (this.status?.state === 'ready' ? this.status : undefined));
  }

  async open(file: string, text: string): Promise<void> {
    const document = TextDocument.create(this.uri(file), 'yaml', 1, text);
    this.#documents.set(file, document);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: 'yaml', version: 1, text },
    });
  }

  async close(file: string): Promise<void> {
    this.#documents.delete(file);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(file) } });
  }

  text(file: string): string {
    return this.#document(file).getText();
  }

  /** Replaces a text of an open file as an editor does, by a range. */
  async replace(file: string, from: string, to: string): Promise<void> {
    const text = this.text(file);
    const start = text.indexOf(from);
    assert.notEqual(start, -1, `${file} holds no ${JSON.stringify(from)}`);
    await this.change(file, this.rangeOf(file, from), to);
  }

  async change(file: string, range: Range, text: string): Promise<void> {
    const document = this.#document(file);
    const contentChanges = [{ range, text }];
    const changed = TextDocument.update(document, contentChanges, document.version + 1);
    this.#documents.set(file, changed);
    const textDocument = { uri: changed.uri, version: changed.version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  rangeOf(file: string, text: string): Range {
    const document = this.#document(file);
    const start = document.getText().indexOf(text);
    assert.notEqual(start, -1, `${file} holds no ${JSON.stringify(text)}`);
    return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
  }

  /** The position behind the text, `at(file, 'vrf: re')`. */
  at(file: string, text: string): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    return { textDocument: { uri: this.uri(file) }, position: this.rangeOf(file, text).end };
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Sends a request and takes it back at once. */
  async cancelled(method: string, params: unknown): Promise<'answered' | 'cancelled'> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token);
    source.cancel();
    return answer.then(
      () => 'answered',
      (error: unknown) => {
        assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled, String(error));
        return 'cancelled';
      },
    );
  }

  /** Writes a file to the disk and tells the server, as a watcher does. */
  async write(file: string, text: string): Promise<void> {
    writeFileSync(path.join(this.root, file), text);
    await this.watched(file, 2);
  }

  async watched(file: string, type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(file), type }],
    });
  }

  /** Applies an edit to the open files that it names; closed files are opened first by the test. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      assert.ok(TextDocumentEdit.is(change));
      const file = decodeURIComponent(change.textDocument.uri.slice(this.uri('').length + 1));
      const document = this.#document(file);
      assert.equal(change.textDocument.version, document.version);
      const edits = change.edits.map((it) => ({ range: it.range, newText: 'newText' in it ? it.newText : '' }));
      const text = TextDocument.applyEdits(document, edits);
      await this.change(
        file,
        { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) },
        text,
      );
    }
  }

  /** Ends the server as an editor does and answers its exit code. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
    return code;
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const folder = (name: string): { uri: string; name: string } => ({ uri: this.uri(name), name });
    const event = { added: added.map(folder), removed: removed.map(folder) };
    await this.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  }

  #document(file: string): TextDocument {
    const document = this.#documents.get(file);
    assert.ok(document !== undefined, `${file} is not open`);
    return document;
  }

  #listen(): void {
    const told = (): void => {
      for (const listener of this.#listeners) listener();
    };
    const status: StatusMethod = 'symroute/status';
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.#diagnostics.set(uri, diagnostics);
        this.published.push(uri);
        told();
      },
    );
    this.connection.onNotification(status, (next: ServerStatus) => {
      this.status = next;
      told();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      told();
    });
    this.connection.onNotification('$/progress', (params: unknown) => {
      this.progress.push(params);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ section }) => (section === 'symroute' ? this.settings : this.hidden) ?? null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  #describe(): string {
    const diagnostics = [...this.#diagnostics].map(
      ([uri, list]) => `${uri}: ${list.map((it) => `${it.code} ${it.message}`).join(' | ')}`,
    );
    return [...diagnostics, ...this.log, JSON.stringify(this.status)].join('\n');
  }
}

/** Starts the built server on a new folder with these files. */
export async function startServer({
  files = {},
  folders = ['.'],
  settings,
  hidden,
  capabilities,
  initializationOptions,
}: StartOptions = {}): Promise<TestClient> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'symroute-lsp-')));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  const child = spawn(process.execPath, ['dist/server/node.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = new TestClient(root, child);
  client.settings = settings;
  client.hidden = hidden;
  client.initialized = await client.request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: folders.map((name) => ({ uri: client.uri(name), name })),
    capabilities: capabilities ?? everything,
    initializationOptions,
  });
  await client.connection.sendNotification('initialized', {});
  return client;
}
