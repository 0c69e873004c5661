import type { Span } from '../base/span.js';

/** A `{{ capture.NAME.path }}` in a text: the name and its place in the text. */
export interface CaptureReference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A pattern for a quick look: a text that it does not match is never opaque. Without flags, so that a JSON Schema can hold it. */
export const opaqueMarks = '[{$<@_%]|[Cc][Hh][Aa][Nn][Gg][Ee]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|ref\\+';

const MARKS = new RegExp(opaqueMarks);

const ANYWHERE: readonly RegExp[] = [
  /\{\{/, // {{ .Values.vrf }}, {{hub .Name hub}}, {{ jinja }}
  /\{%[^]*?%\}/, // {% if x %}
  /<%[^]*?%>/, // <%= x %>
  /\$\{\{?\s*[A-Za-z_][^}\n]*\}/, // ${NAME}, ${NAME:-x}, ${{NAME}}
  /\$\([A-Za-z_][\w.-]*\)/, // $(NAME)
  /@@[\w.-]+@@/, // @@NAME@@
  /__[A-Z][A-Z0-9_]*__/, // 192.168.__OCTET__.1
  /\$\[\[[^\]\n]*\]\]/, // $[[ inputs.vrf ]]
  /\bENC\[[A-Z0-9_]+,data:/, // ENC[AES256_GCM,data:…], encrypted by SOPS
  /<path:[^>\n]+>/, // <path:kv/data/bgp#password | base64encode>, of a plugin of Argo CD
  /\?\{[\w-]+:[^}\n]*\}/, // ?{vaultkv:tenant/bgp/password}, of Kapitan
  /^ref\+[a-z0-9]+:\/\//, // ref+vault://kv/bgp#/password, of vals
  /\b(?:CHANGE|REPLACE)[-_]?ME\b/, // CHANGEME, REPLACE_ME
];

const WHOLE: readonly RegExp[] = [
  /^\$[A-Za-z_]\w*$/, // $name
  /^_{1,2}[A-Za-z][\w.-]*_{1,2}$/, // _replaced_, __replaced__
  /^(?:change|replace)[-_]?me$/i, // changeme
];

// <name> as a part of one word, <host>/24, or with blanks when it is the whole text, <your VRF>.
const PLACEHOLDER = /<[A-Za-z][\w.:/-]*>/;
const WHOLE_PLACEHOLDER = /^<[A-Za-z][^<>\n]*>$/;

/** True if the text, or a part of it, is replaced before the cluster sees it: `{{ .Values.vrf }}`, `${TABLE}`, `_replaced_`. */
export function isOpaqueText(text: string): boolean {
  if (!MARKS.test(text)) return false;
  if (ANYWHERE.some((pattern) => pattern.test(text))) return true;
  const word = text.trim();
  if (/\s/.test(word)) return WHOLE_PLACEHOLDER.test(word);
  return WHOLE.some((pattern) => pattern.test(word)) || PLACEHOLDER.test(word);
}

/** The captures that a text names: `{{ capture.gw.routes.running.0.next-hop-interface }}` names `gw`. */
export function captureReferences(text: string): CaptureReference[] {
  const found: CaptureReference[] = [];
  for (const match of text.matchAll(/\{\{\s*capture\.([\w-]+)(?:\.[\w-]+)*\s*\}\}/g)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].indexOf('capture.') + 'capture.'.length;
    found.push({ name, start, end: start + name.length });
  }
  return found;
}

const DIRECTIVE = /\{\{|\{%|<%/;
const QUOTED_OR_DIRECTIVE =
  /(?<![^\s[{,:(-])(?:"(?:\\.|[^"\\\n])*"|'(?:''|[^'\n])*')|(?:^|[ \t])#[^\n]*|(\{\{|\{%|<%)/gm;

/** True if the file is made by a template engine: it holds `{{`, `{%` or `<%` outside of quotes and comments. */
export const hasTemplateDirectives = (text: string): boolean => firstDirective(text) !== undefined;

/** The first directive of a template, `{{- if .Values.vrf }}`, up to its end or that of its line. */
export function firstDirective(text: string): Span | undefined {
  if (!DIRECTIVE.test(text)) return undefined;
  for (const match of text.matchAll(QUOTED_OR_DIRECTIVE)) {
    const inside = match[1] === undefined ? cutDirective(match[0]) : match[0].length - match[1].length;
    if (inside < 0) continue;
    const start = match.index + inside;
    const whole = /^(?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>|[^\r\n]*)/.exec(text.slice(start, start + 500));
    return { start, end: start + (whole?.[0].length ?? 2) };
  }
  return undefined;
}

/** Where a quoted text holds the beginning of a directive without its end: for YAML `"{{ include "name" . }}"` ends at its second quote. */
function cutDirective(quoted: string): number {
  const start = quoted.lastIndexOf('{{');
  return /^["']/.test(quoted) && !quoted.includes('}}', start) ? start : -1;
}
