import type { Severity } from '../base/result-types.js';
import { createExcerpt } from './excerpt.js';
import { groupBy } from './group-by.js';
import type { Checked, Report, ReportedFinding } from './report.js';
import { createStyle, printable, type Style } from './style.js';
import { count } from './words.js';

/** How a report is written as text. */
export interface TextOptions {
  readonly hasColour: boolean;
  /** Columns of the terminal; `undefined` when the output goes elsewhere. */
  readonly width: number | undefined;
}

const defaultWidth = 120;
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The findings for a person: by file, each with its line, a squiggle, and the places that explain it. */
export function formatText(checked: Checked, { hasColour, width }: TextOptions): string {
  const style = createStyle(hasColour);
  const byFile = groupBy(checked.report.findings, ({ file }) => file);
  const parts = [...byFile].map(([file, findings]) => {
    const entries = findings.map((finding) => formatFinding(finding, checked, style, width ?? defaultWidth));
    return `${style.title(printable(file))}\n${entries.join('\n')}\n`;
  });
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${formatSummary(checked.report, style)}\n`;
}

function formatFinding(finding: ReportedFinding, { lineAt }: Checked, style: Style, width: number): string {
  const { line, column, severity, message, code } = finding;
  const gutter = ' '.repeat(Math.max(4, `${line}`.length + 1));
  const excerpt = createExcerpt({
    line: lineAt(finding.file, line),
    column,
    endColumn: finding.endLine === line ? finding.endColumn : Number.MAX_SAFE_INTEGER,
    width: Math.max(40, width - gutter.length - 4),
  });
  const source = finding.source === undefined ? [] : [`made from ${finding.source}`];
  const related = finding.related.map((it) => `${it.file}:${it.line}:${it.column}  ${it.message}`);
  const fixes = finding.fixes.map(({ title, safety }) => `fix: ${title}${safety === 'safe' ? '' : ' (suggestion)'}`);
  return [
    `  ${line}:${column}  ${style.severity(severity, severity)}  ${printable(message)}  ${style.faint(code)}`,
    `${style.faint(`${`${line}`.padStart(gutter.length)} | `)}${excerpt.text}`.trimEnd(),
    `${style.faint(`${gutter} | `)}${style.severity(severity, excerpt.squiggle)}`,
    ...[...source, ...related, ...fixes].map((text) => style.faint(`${gutter} = ${printable(text)}`)),
  ].join('\n');
}

/** The last line: how much was found and left out, and what can be repaired. */
export function formatSummary({ files, findings, summary, suppressed }: Report, style: Style): string {
  const left = suppressed.length;
  const more = left === 0 ? '' : ` ${left}${findings.length > 0 ? ' more' : ''} ${left === 1 ? 'is' : 'are'} left out.`;
  if (findings.length === 0) return style.good(`No findings in ${count(files, 'file')}.${more}`);
  const parts = severities.filter((it) => summary[it] > 0).map((it) => style.severity(it, count(summary[it], it)));
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  const hint = fixable > 0 ? `\nRun "symroute fix" to repair ${count(fixable, 'finding')}.` : '';
  return `${count(findings.length, 'finding')} in ${count(files, 'file')}: ${parts.join(', ')}.${more}${hint}`;
}
