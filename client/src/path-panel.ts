import {
  commands,
  type Disposable,
  languages,
  Position,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type {
  PathPage,
  PathPageLine,
  PathPageMethod,
  PathPageParams,
  PathPagePlace,
  PathServicesMethod,
  ShowPathCommand,
} from '../../server/src/shared/protocol.js';

const openPlace = 'symroute.openPlace';

/** The page of a path, and how it is told that the path may be another one. */
export interface PathPanel extends Disposable {
  refresh(): void;
}

const quietTime = 250;

/** Shows the path of a Service beside the manifest: each step with the lines that decide it. One panel serves all. */
export function createPathPanel(client: BaseLanguageClient): PathPanel {
  let panel: WebviewPanel | undefined;
  let service = '';
  let wait: ReturnType<typeof setTimeout> | undefined;
  const fill = async (): Promise<void> => {
    const html = render(service, await pathPage(client, service));
    if (panel !== undefined && panel.webview.html !== html) panel.webview.html = html; // a new text scrolls to its top
  };
  const refresh = (): void => {
    clearTimeout(wait);
    // The server may have gone while it was asked: then the old page stays.
    if (panel !== undefined) wait = setTimeout(() => void fill().catch(() => undefined), quietTime);
  };
  const show = async (asked: string | undefined): Promise<void> => {
    const chosen = asked ?? (await chooseService(client));
    if (chosen === undefined) return;
    service = chosen;
    if (panel === undefined) {
      panel = createPanel();
      panel.onDidDispose(() => {
        panel = undefined;
      });
    } else panel.reveal(undefined, true);
    panel.title = `Path of ${service}`;
    await fill();
  };
  const showPath: ShowPathCommand = 'symroute.showPath';
  const registered = [
    commands.registerCommand(openPlace, openText),
    commands.registerCommand(showPath, show),
    languages.onDidChangeDiagnostics(refresh),
  ];
  return {
    refresh,
    dispose() {
      clearTimeout(wait);
      for (const it of registered) it.dispose();
      panel?.dispose();
    },
  };
}

/** The only Service with a path, or the one that the user chooses. */
async function chooseService(client: BaseLanguageClient): Promise<string | undefined> {
  const method: PathServicesMethod = 'symroute/pathServices';
  const names = client.state === State.Running ? await client.sendRequest<readonly string[]>(method, {}) : [];
  if (names.length > 1) return window.showQuickPick(names, { placeHolder: 'Service whose path is shown' });
  if (names.length === 0) void window.showInformationMessage('No Service of type LoadBalancer is in this workspace.');
  return names[0];
}

const createPanel = (): WebviewPanel =>
  window.createWebviewPanel(
    'symroute.path',
    'Path',
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    {
      enableCommandUris: [openPlace],
      enableFindWidget: true,
    },
  );

async function pathPage(client: BaseLanguageClient, service: string): Promise<PathPage> {
  const method: PathPageMethod = 'symroute/pathPage';
  const params: PathPageParams = { service };
  return client.state === State.Running ? await client.sendRequest<PathPage>(method, params) : [];
}

async function openText(uri: string, line: number, column: number): Promise<void> {
  const place = new Position(line, column);
  const selection = new Range(place, place);
  await window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.One, selection });
}

const signs: Readonly<Record<PathPageLine['mark'], string>> = { fits: '✓', differs: '✗', unknown: '?', none: '·' };

/** The sign for those who hear the page. */
const spoken: Readonly<Record<PathPageLine['mark'], string>> = {
  fits: 'role="img" aria-label="right:"',
  differs: 'role="img" aria-label="wrong:"',
  unknown: 'role="img" aria-label="not known:"',
  none: 'aria-hidden="true"',
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (raw: string): string => raw.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

function render(service: string, page: PathPage): string {
  const reports = page.map(({ scope, verdict, headline, sections }) => {
    const parts = sections.map(
      ({ title, lines }) => `<h2>${text(title)}</h2><ul>${lines.map(renderLine).join('')}</ul>`,
    );
    const where = page.length > 1 ? `<p class="scope">In ${text(scope)}</p>` : '';
    return `${where}<p class="headline ${verdict}">${text(headline)}</p>${parts.join('')}`;
  });
  const body = reports.length > 0 ? reports.join('<hr>') : '<p>There is no load balancer of this name any more.</p>';
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Path of ${text(service)}</title><style>${style}</style></head><body><h1>${text(service)}</h1>${body}</body></html>`;
}

function renderLine({ text: sentence, mark, places }: PathPageLine): string {
  const links = places.map((place) => `<a href="${placeLink(place)}">${text(`${place.path}:${place.line + 1}`)}</a>`);
  const list = links.length > 0 ? `<div class="places">${links.join('')}</div>` : '';
  return `<li class="${mark}"><span class="mark" ${spoken[mark]}>${signs[mark]}</span>${text(sentence)}${list}</li>`;
}

const placeLink = ({ uri, line, column }: PathPagePlace): string =>
  `command:${openPlace}?${encodeURIComponent(JSON.stringify([uri, line, column]))}`;

const style = `
body { font-size: var(--vscode-font-size); max-width: 60em; padding: 0 1.5em 2em; line-height: 1.5; }
h1 { font-size: 1.5em; margin: 1em 0 0.2em; }
h2 { font-size: 1em; margin: 1.4em 0 0.3em; text-transform: uppercase; letter-spacing: 0.06em; color: var(--vscode-descriptionForeground); }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 0.2em 0 0.2em 1.6em; position: relative; }
.mark { position: absolute; left: 0; width: 1.2em; text-align: center; font-weight: bold; }
.fits .mark, .headline.symmetric { color: var(--vscode-testing-iconPassed, var(--vscode-charts-green)); }
.differs .mark, .headline.asymmetric { color: var(--vscode-errorForeground); }
.unknown .mark, .headline.unknown { color: var(--vscode-editorWarning-foreground); }
.headline { font-size: 1.15em; margin: 0; }
.places { display: flex; flex-wrap: wrap; gap: 0 1.2em; font-family: var(--vscode-editor-font-family); font-size: 0.9em; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
hr { border: none; border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder)); margin: 2em 0; }
`;
