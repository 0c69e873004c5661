import type { Uri, Webview } from 'vscode';

/** The page of the topology: nothing in it comes from elsewhere, and only the extension's script runs. */
export function topologyHtml(webview: Webview, script: Uri): string {
  const nonce = createNonce();
  const policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Topology</title><style nonce="${nonce}">${style}</style></head><body>
<header>
  <label for="filter">Show</label>
  <input id="filter" type="search" list="names" placeholder="Service, VRF or node" spellcheck="false" autocomplete="off">
  <datalist id="names"></datalist>
  <select id="scope" aria-label="Part of the workspace" hidden></select>
  <p id="summary" role="status">Reading the workspace…</p>
  <div role="group" aria-label="Save as">
    <span aria-hidden="true">Save as</span>
    <button id="export-svg">SVG</button><button id="export-png">PNG</button><button id="export-mermaid">Mermaid</button>
  </div>
</header>
<section id="notes" aria-label="Paths and findings"></section>
<main id="picture" aria-label="Topology"></main>
<script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script></body></html>`;
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const style = `
html, body { background: var(--vscode-editor-background); color: var(--vscode-foreground); }
body { margin: 0; padding: 0; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.45; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 8px 16px; position: sticky; top: 0; z-index: 1;
  background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
label, header span { color: var(--vscode-descriptionForeground); }
#summary { margin: 0; font-weight: 600; flex: 1 1 auto; }
header > div { display: flex; align-items: center; gap: 6px; }
input, select { font: inherit; padding: 3px 8px; border-radius: 2px; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); }
input { width: 17em; max-width: 100%; }
input::placeholder { color: var(--vscode-input-placeholderForeground); }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, transparent); }
button { font: inherit; cursor: pointer; }
header button { padding: 2px 8px; border-radius: 2px; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent)); }
header button:hover { background: var(--vscode-button-secondaryHoverBackground); }
:is(input, select, button):focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
#picture { overflow-x: auto; padding: 0 0 4px; text-align: center; }
#picture svg { display: inline-block; height: auto; text-align: start; }
#notes { padding: 6px 13px; max-height: 34vh; overflow-y: auto; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
#notes:empty { display: none; }
h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 1px 0; overflow-wrap: anywhere; }
.verdict { display: flex; gap: 6px; padding-inline-start: 3px; }
.sign { flex: none; width: 18px; text-align: center; font-weight: 700; }
.sign.good { color: var(--vscode-testing-iconPassed, var(--vscode-charts-green)); }
.sign.bad { color: var(--vscode-editorError-foreground, var(--vscode-errorForeground)); }
.sign.open { color: var(--vscode-editorWarning-foreground); }
.finding { display: flex; align-items: baseline; gap: 6px; width: 100%; padding: 2px 3px; border: none; background: none; color: inherit; text-align: start; }
.finding:hover { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
.number { flex: none; min-width: 18px; line-height: 18px; border-radius: 9px; text-align: center; font-size: 10px; font-weight: 700; color: #ffffff; background: #c9252d; }
.number.info { background: var(--vscode-descriptionForeground); color: var(--vscode-editor-background); }
.where { display: block; color: var(--vscode-descriptionForeground); font-size: 0.92em; }
`;
