/**
 * Colours of the picture: those of the editor's theme where there is one, else light or dark as the system asks. Broken things differ
 * by more than colour: thicker lines, numbers and signs.
 */
export const topologyStyle = `
.symroute-topology {
  --paper: var(--vscode-editor-background, #ffffff);
  --ink: var(--vscode-editor-foreground, #1f2328);
  --quiet: var(--vscode-descriptionForeground, #59636e);
  --line: var(--vscode-contrastBorder, var(--vscode-descriptionForeground, #8c959f));
  --card: var(--vscode-editorWidget-background, #f6f8fa);
  --border: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #d1d9e0));
  --bad: var(--vscode-editorError-foreground, #c9252d);
  --badge: #c9252d;
  --open: var(--vscode-editorWarning-foreground, #9a6700);
  --good: var(--vscode-testing-iconPassed, #1a7f37);
  --focus: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, #0969da));
  font-family: var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif);
}
@media (prefers-color-scheme: dark) {
  .symroute-topology {
    --paper: var(--vscode-editor-background, #16191d);
    --ink: var(--vscode-editor-foreground, #e6edf3);
    --quiet: var(--vscode-descriptionForeground, #9aa4af);
    --line: var(--vscode-contrastBorder, var(--vscode-descriptionForeground, #6e7681));
    --card: var(--vscode-editorWidget-background, #21262d);
    --border: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #3d444d));
    --bad: var(--vscode-editorError-foreground, #ff7b72);
    --open: var(--vscode-editorWarning-foreground, #d29922);
    --good: var(--vscode-testing-iconPassed, #56d364);
    --focus: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, #58a6ff));
  }
}
.symroute-topology .paper { fill: var(--paper); }
.symroute-topology text { fill: var(--ink); font-size: 13px; }
.symroute-topology .column { fill: var(--quiet); font-size: 11px; letter-spacing: 0.06em; text-anchor: middle; text-transform: uppercase; }
.symroute-topology .scope { font-size: 15px; font-weight: 600; }
.symroute-topology .node { cursor: pointer; outline: none; }
.symroute-topology .node rect { fill: var(--card); stroke: var(--border); stroke-width: 1; }
.symroute-topology .kind { fill: var(--quiet); font-size: 10px; }
.symroute-topology .name { font-weight: 600; }
.symroute-topology .detail { fill: var(--quiet); font-size: 11px; }
.symroute-topology .detail.good, .symroute-topology .sign.good { fill: var(--good); font-weight: 600; }
.symroute-topology .detail.bad, .symroute-topology .sign.bad { fill: var(--bad); font-weight: 600; }
.symroute-topology .detail.open, .symroute-topology .sign.open { fill: var(--open); font-weight: 600; }
.symroute-topology .sign { text-anchor: middle; }
.symroute-topology .node.broken rect { stroke: var(--bad); stroke-width: 2; }
.symroute-topology .node.missing rect { fill: none; stroke-dasharray: 5 4; }
.symroute-topology .node.missing.unknown rect { stroke: var(--quiet); }
.symroute-topology .node.missing .detail { fill: var(--open); }
.symroute-topology .node.missing.broken .detail { fill: var(--bad); }
.symroute-topology .node:hover rect, .symroute-topology .node.current rect { stroke: var(--focus); stroke-width: 2; }
.symroute-topology .node.current rect { fill: var(--vscode-list-inactiveSelectionBackground, var(--card)); }
.symroute-topology .node:focus-visible rect { stroke: var(--focus); stroke-width: 3; }
.symroute-topology .edge { outline: none; }
.symroute-topology .edge .line { fill: none; stroke: var(--line); stroke-width: 1.25; }
.symroute-topology .edge .hit { fill: none; stroke: transparent; stroke-width: 12; pointer-events: stroke; }
.symroute-topology .edge.label .line { stroke-dasharray: 2 3; }
.symroute-topology .edge.unknown .line { stroke-dasharray: 6 4; }
.symroute-topology .edge.broken { cursor: pointer; }
.symroute-topology .edge.broken .line { stroke: var(--bad); stroke-width: 2.5; stroke-dasharray: none; }
.symroute-topology .edge.broken:focus-visible .line, .symroute-topology .edge.broken:hover .line { stroke-width: 4; }
.symroute-topology marker path { fill: var(--line); }
.symroute-topology marker.broken path { fill: var(--bad); }
.symroute-topology .badge circle { fill: var(--badge); stroke: var(--paper); stroke-width: 1.5; }
.symroute-topology .badge.info circle { fill: var(--quiet); }
.symroute-topology .badge text { fill: #ffffff; font-size: 10px; font-weight: 700; text-anchor: middle; }
.symroute-topology .badge.info text { fill: var(--paper); }
@media (forced-colors: active) {
  .symroute-topology { --paper: Canvas; --card: Canvas; --ink: CanvasText; --quiet: CanvasText; --line: CanvasText; --border: CanvasText; }
}
`;
