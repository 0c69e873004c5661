import {
  commands,
  type Disposable,
  languages,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type {
  PathPagePlace,
  TopologyMethod,
  TopologyPage,
  TopologyParams,
  TopologyTextMethod,
  TopologyTextParams,
} from '../../server/src/shared/protocol.js';
import { saveTopology } from './topology-export.js';
import { topologyHtml } from './topology-html.js';
import type { FromPage, ToPage, TopologyExport, TopologyQuery } from './topology-messages.js';

/** The view of the topology, and how it is told that there may be another picture. */
export interface TopologyView extends Disposable {
  refresh(): void;
}

const quietTime = 250;

/** Registers the commands that show and save the topology. There is one panel. */
export function createTopologyView(client: BaseLanguageClient, extension: Uri): TopologyView {
  const view = new View(client, extension);
  return {
    refresh: () => view.refreshSoon(),
    dispose: () => view.dispose(),
  };
}

class View {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #subscriptions: readonly Disposable[];
  #panel: WebviewPanel | undefined;
  #query: TopologyQuery = { filter: '', direction: 'right' };
  #page: TopologyPage | undefined;
  #editor: TextEditor | undefined = window.activeTextEditor;
  #wait: ReturnType<typeof setTimeout> | undefined;
  /** Number of the last question: answers to earlier ones are late. */
  #turn = 0;
  /** Answers to `paint`, in the order asked. */
  #painting: ((data: string) => void)[] = [];
  /** Waits for the first picture of a panel. */
  #shown: (() => void)[] = [];
  #last: { readonly id: string; readonly index: number } | undefined;

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
    this.#subscriptions = [
      commands.registerCommand('symroute.showTopology', () => this.#show()),
      ...(['svg', 'png', 'mermaid'] as const).map((format) =>
        commands.registerCommand(`symroute.exportTopology.${format}`, () => this.#export(format)),
      ),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      languages.onDidChangeDiagnostics(() => this.refreshSoon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'yaml') this.refreshSoon();
      }),
    ];
  }

  refreshSoon(): void {
    if (this.#panel === undefined) return;
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.#refresh(), quietTime);
  }

  dispose(): void {
    clearTimeout(this.#wait);
    for (const it of this.#subscriptions) it.dispose();
    this.#panel?.dispose();
  }

  async #show(): Promise<void> {
    if (this.#panel !== undefined) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const folder = Uri.joinPath(this.#extension, 'dist/client');
    const panel = window.createWebviewPanel(
      'symroute.topology',
      'Topology',
      {
        viewColumn: window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside,
        preserveFocus: true,
      },
      { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true, localResourceRoots: [folder] },
    );
    this.#panel = panel;
    const isShown = new Promise<void>((resolve) => this.#shown.push(resolve));
    panel.onDidDispose(() => this.#forget());
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.webview.html = topologyHtml(panel.webview, Uri.joinPath(folder, 'topology.js'));
    await isShown;
  }

  #forget(): void {
    this.#panel = undefined;
    this.#page = undefined;
    for (const resolve of this.#painting.splice(0)) resolve('');
    this.#endWait();
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'query':
        this.#query = message.query;
        await this.#refresh();
        break;
      case 'open':
        await this.#openPart(message.id);
        break;
      case 'openFinding':
        await openPlace(this.#page?.findings.find(({ number }) => number === message.number)?.place);
        break;
      case 'export':
        await this.#export(message.format);
        break;
      case 'painted':
        this.#painting.shift()?.(message.data);
    }
  }

  async #refresh(): Promise<void> {
    const panel = this.#panel;
    if (panel === undefined) return;
    if (this.#client.state !== State.Running) {
      this.#endWait();
      return;
    }
    const method: TopologyMethod = 'symroute/topology';
    this.#turn++;
    const turn = this.#turn;
    const page = await this.#client.sendRequest<TopologyPage>(method, this.#params()).catch(() => undefined);
    if (page === undefined) this.#endWait(); // the server has gone while it was asked
    if (page === undefined || panel !== this.#panel || turn !== this.#turn) return;
    this.#page = page;
    await this.#post({ kind: 'page', page });
    this.#follow(this.#editor);
    this.#endWait();
  }

  #endWait(): void {
    for (const resolve of this.#shown.splice(0)) resolve();
  }

  #params(): TopologyParams {
    const uri = this.#editor?.document.uri.toString();
    return { ...this.#query, ...(uri === undefined ? {} : { uri }) };
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  /** The box that the cursor is in: the one about the fewest lines. */
  #follow(editor: TextEditor | undefined): void {
    if (editor === undefined) return;
    this.#editor = editor;
    if (this.#page === undefined) return;
    const { uri } = editor.document;
    const line = editor.selection.active.line;
    const around = this.#page.nodes.flatMap(({ id, areas }) =>
      areas
        .filter((area) => area.line <= line && line <= area.endLine && isSame(area.uri, uri))
        .map((area) => ({ id, size: area.endLine - area.line })),
    );
    const smallest = Math.min(...around.map(({ size }) => size));
    const ids = around.filter(({ size }) => size === smallest).map(({ id }) => id);
    void this.#post({ kind: 'current', ids });
  }

  /** Opens what a box or line stands for; of a box with several places the next one each time. */
  async #openPart(id: string): Promise<void> {
    const edge = this.#page?.edges.find((it) => it.id === id);
    const places = this.#page?.nodes.find((it) => it.id === id)?.places ?? [];
    const index = this.#last?.id === id ? (this.#last.index + 1) % Math.max(1, places.length) : 0;
    this.#last = { id, index };
    await openPlace(edge?.place ?? places[index]);
  }

  async #export(format: TopologyExport): Promise<void> {
    if (format === 'png') await this.#show();
    const method: TopologyTextMethod = 'symroute/topologyText';
    const params: TopologyTextParams = { ...this.#params(), format: format === 'mermaid' ? 'mermaid' : 'svg' };
    const text = this.#client.state === State.Running ? await this.#client.sendRequest<string>(method, params) : '';
    if (text === '') {
      void window.showInformationMessage('There is no picture to save.');
      return;
    }
    await saveTopology(format, format === 'png' ? await this.#paint(text) : text);
  }

  /** Only the page can paint. */
  async #paint(svg: string): Promise<Uint8Array> {
    const painted = new Promise<string>((resolve) => this.#painting.push(resolve));
    await this.#post({ kind: 'paint', svg });
    return Uint8Array.from(atob(await painted), (letter) => letter.charCodeAt(0));
  }
}

const isSame = (written: string, uri: Uri): boolean => Uri.parse(written).toString() === uri.toString();

async function openPlace(place: PathPagePlace | undefined): Promise<void> {
  if (place !== undefined) await commands.executeCommand('symroute.openPlace', place.uri, place.line, place.column);
}
