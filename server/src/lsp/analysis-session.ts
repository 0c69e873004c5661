import {
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  type FileEvent,
  InlayHintRefreshRequest,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { deepEqual } from '../base/equal.js';
import type { Registry } from '../engine/registry.js';
import { Workspace } from '../engine/workspace.js';
import { assumptionsOf } from '../features/assumptions.js';
import type { Schemas } from '../features/schema-place.js';
import type { Cancel } from '../platform/clock.js';
import type { ServerStatus, StatusMethod, StatusReport } from '../shared/protocol.js';
import { CheckLoop } from './check-loop.js';
import type { ClientFeatures } from './client-features.js';
import { type Converter, createConverter } from './convert.js';
import type { Session } from './handler.js';
import { createLog, type Log } from './log.js';
import type { Ports } from './ports.js';
import { createProgress } from './progress.js';
import { Publisher } from './publish.js';
import {
  type FolderSettings,
  ignoresDiffer,
  type ServerSettings,
  serverSettingsOf,
  settingsFilesOf,
} from './settings.js';
import { reportOf, statusOf } from './status.js';
import { canonicalUri } from './uris.js';
import { WorkspaceFiles } from './workspace-files.js';

const watchPause = 50;
const statusPause = 200;

/** What an analysis session is made with. */
export interface AnalysisSessionInput {
  readonly connection: Connection;
  readonly ports: Ports;
  readonly registry: Registry;
  readonly schemas: Schemas;
  readonly client: ClientFeatures;
  readonly version: string;
  readonly capabilities: ServerCapabilities;
}

/** The analysis of one editor window, from its first request to its last. */
export class AnalysisSession implements Session {
  readonly workspace: Workspace;
  readonly client: ClientFeatures;
  readonly convert: Converter;
  readonly schemas: Schemas;
  readonly log: Log;
  readonly files: WorkspaceFiles;
  readonly #input: AnalysisSessionInput;
  readonly #publisher: Publisher;
  readonly #checks: CheckLoop;
  readonly #watched = new Set<string>();
  #settings: ServerSettings = serverSettingsOf([]);
  #pushed: unknown;
  #scan: { done: number; all: number } | undefined = { done: 0, all: 0 };
  #scanRun = 0;
  #reloading: Promise<void> = Promise.resolve();
  #status: ServerStatus | undefined;
  #cancelStatus: Cancel | undefined;
  #cancelWatch: Cancel | undefined;
  /** Diagnostics differ from what an editor that pulls them got when it last asked. */
  #hasNews = false;

  constructor(input: AnalysisSessionInput) {
    const { connection, ports, registry, client } = input;
    this.#input = input;
    this.client = client;
    this.schemas = input.schemas;
    this.log = createLog(connection.console, ports.clock);
    this.workspace = new Workspace(registry, (code, error) => this.log.crash(code, error));
    const onProblem = (message: string): void => this.log.problem(message);
    const onCrash = (uri: string, error: unknown): void => this.log.crash(uri, error);
    const onGone = (uri: string): void => this.#checks.note(uri);
    this.files = new WorkspaceFiles({ ...ports, workspace: this.workspace, onProblem, onCrash, onGone });
    const spell = (uri: string): string => this.files.spell(uri);
    this.convert = createConverter(this.workspace, client, spell);
    this.#publisher = new Publisher({
      convert: (uri, diagnostic) => this.convert.diagnosticOf(uri, diagnostic),
      spell,
      versionOf: (uri) => this.workspace.file(uri)?.version,
      send: (params) => this.#publish(params),
    });
    this.#checks = new CheckLoop({
      workspace: this.workspace,
      publisher: this.#publisher,
      clock: ports.clock,
      flush: () => this.flush(),
      onIdle: () => this.#checked(),
      onError: (error) => this.log.crash('check', error),
    });
    this.#pushed = client.settings;
  }

  get folders(): readonly string[] {
    return this.files.folders;
  }

  get showsHints(): boolean {
    return this.#settings.showsHints;
  }

  /** Reads settings and files. Open files are answered for before this is done. */
  async start(): Promise<void> {
    await this.#readSettings();
    await this.scan();
  }

  stop(): void {
    this.#scanRun++;
    this.#checks.stop();
    this.#cancelStatus?.();
    this.#cancelWatch?.();
  }

  flush(): void {
    this.files.flush();
  }

  opened(uri: string, language: string, version: number, text: string): void {
    this.#edited(this.files.open(uri, language, version, text));
  }

  edited(uri: string): void {
    this.#edited(uri);
  }

  async closed(uri: string): Promise<void> {
    this.#checks.changed([await this.files.close(uri)]);
  }

  /** Other folders belong to the workspace from now on. */
  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const gone = new Set(removed.map(canonicalUri));
    this.files.setFolders([...this.files.folders.filter((folder) => !gone.has(folder)), ...added]);
    await this.start();
  }

  /** The editor has other settings. `pushed` are those of editors that send them along. */
  async configurationChanged(pushed: unknown): Promise<void> {
    this.#pushed = pushed ?? this.#pushed;
    await this.#settingsChanged();
  }

  /** Files on the disk have changed; many events within a moment, as from a checkout, are one change. */
  watchedFilesChanged(events: readonly FileEvent[]): void {
    for (const { uri } of events) this.#watched.add(canonicalUri(uri));
    this.#cancelWatch?.();
    this.#cancelWatch = this.#input.ports.clock.after(watchPause, () => {
      const uris = [...this.#watched];
      this.#watched.clear();
      this.#reload(uris).catch((error: unknown) => this.log.crash('watched files', error));
    });
  }

  /** The report for a person. */
  report(): StatusReport {
    return reportOf(this.#currentStatus(), this.workspace, {
      version: this.#input.version,
      folders: this.files.folders,
      pending: this.#checks.pending,
      crashedRules: this.log.crashes,
      slowest: this.log.slowest,
    });
  }

  /** Reads every file of the workspace folders. */
  async scan(): Promise<void> {
    const run = ++this.#scanRun;
    const progress = await createProgress(this.#input.connection, this.client);
    await this.files.scan((done, all) => {
      if (run !== this.#scanRun) return;
      this.#scan = { done, all };
      progress.report(done, all);
      this.#sendStatusSoon();
    });
    progress.done();
    if (run !== this.#scanRun) return;
    this.#scan = undefined;
    this.workspace.setReady(true);
    this.#checks.changed();
  }

  #edited(uri: string): void {
    this.#checks.edited(uri);
    if (this.#isSettingsFile(uri)) this.#settingsChangedSoon();
  }

  #isSettingsFile(uri: string): boolean {
    return this.files.folders.some((folder) => settingsFilesOf(folder).includes(uri));
  }

  #settingsChangedSoon(): void {
    this.#settingsChanged().catch((error: unknown) => this.log.crash('settings', error));
  }

  /** One after the other, so that the text read last is the newest. */
  async #reload(uris: readonly string[]): Promise<void> {
    const crashed = (error: unknown): void => this.log.crash('reload', error);
    this.#reloading = this.#reloading.then(() => this.files.reload(uris)).catch(crashed);
    await this.#reloading;
    this.#checks.changed(uris);
    if (uris.some((uri) => this.#isSettingsFile(uri))) await this.#settingsChanged();
    if (uris.some((uri) => uri.endsWith('/.gitignore'))) await this.scan();
  }

  async #settingsChanged(): Promise<void> {
    const before = this.#settings;
    await this.#readSettings();
    if (ignoresDiffer(before, this.#settings)) await this.scan();
    else this.#checks.changed();
  }

  async #readSettings(): Promise<void> {
    const folders = this.files.folders;
    const sections = await this.#sections(folders);
    const read = folders.map(async (folder, index): Promise<FolderSettings> => {
      const [section, hidden] = [sections[2 * index], sections[2 * index + 1]];
      const [fileText, baselineText] = await Promise.all(settingsFilesOf(folder).map((uri) => this.#textOf(uri)));
      return { folder, section, hidden, fileText, baselineText };
    });
    this.#settings = serverSettingsOf(await Promise.all(read));
    for (const problem of this.#settings.problems) this.log.problem(problem);
    this.log.setTrace(this.#settings.trace);
    this.files.setIgnored(this.#settings.ignored);
    this.workspace.configure(this.#settings.analysis, this.#settings.byFolder);
  }

  /** Our section for each folder, and behind it what the editor hides there. */
  async #sections(folders: readonly string[]): Promise<readonly unknown[]> {
    if (!this.client.pullsConfiguration) return folders.flatMap(() => [this.#pushed, undefined]);
    const items = folders.flatMap((folder) =>
      ['symroute', 'files.exclude'].map((section) => ({ scopeUri: this.files.spell(folder), section })),
    );
    try {
      return await this.#input.connection.workspace.getConfiguration(items);
    } catch (error) {
      this.log.crash('workspace/configuration', error);
      return [];
    }
  }

  async #textOf(uri: string): Promise<string | undefined> {
    const open = this.files.textOf(uri);
    const path = this.#input.ports.uris.pathOf(uri);
    return open ?? (path === undefined ? undefined : (await this.#input.ports.files.readText(path)).text);
  }

  #currentStatus(): ServerStatus {
    return statusOf({
      workspace: this.workspace,
      findings: this.#publisher.counts,
      scan: this.#scan,
      assumed: this.#assumed(),
    });
  }

  /** Asked for only when everything has been read: before that, whatever is missing may still come. */
  #assumed(): readonly string[] {
    return this.#scan === undefined ? assumptionsOf(this.workspace) : [];
  }

  /** What a lens or a hint says may rest on files that were just looked at. */
  #checked(): void {
    this.#sendStatusSoon();
    const { connection } = this.#input;
    if (this.#hasNews && this.client.refreshesDiagnostics)
      connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
    this.#hasNews = false;
    if (this.client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    if (this.client.refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
  }

  /** Editors that pull diagnostics are told only that there are others. */
  #publish(params: PublishDiagnosticsParams): void {
    if (this.client.pullsDiagnostics) this.#hasNews = true;
    else void this.#input.connection.sendDiagnostics(params);
  }

  #sendStatusSoon(): void {
    this.#cancelStatus ??= this.#input.ports.clock.after(this.#scan === undefined ? 0 : statusPause, () => {
      this.#cancelStatus = undefined;
      this.#sendStatus();
    });
  }

  #sendStatus(): void {
    const status = this.#currentStatus();
    if (deepEqual(status, this.#status)) return;
    this.#status = status;
    const method: StatusMethod = 'symroute/status';
    this.#input.connection.sendNotification(method, status).catch(() => {});
  }
}
