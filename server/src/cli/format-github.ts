import type { Severity } from '../base/result-types.js';
import { formatSummary } from './format-text.js';
import type { Report, ReportedFinding } from './report.js';
import { createStyle, printable } from './style.js';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** The findings as workflow commands, which GitHub Actions shows at their lines: `::error file=peer.yaml,line=10,col=8,title=…::…`. */
export function formatGithub(report: Report): string {
  const lines = [...report.findings.map(formatCommand), formatSummary(report, createStyle(false))];
  return `${lines.join('\n')}\n`;
}

function formatCommand({ file, line, column, code, severity, message, related }: ReportedFinding): string {
  const properties = Object.entries({ file, line, col: column, title: code });
  const places = related.map((it) => `${it.file}:${it.line}:${it.column}  ${it.message}`);
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`).join(',');
  return `::${commands[severity]} ${list}::${escapeData([message, ...places].join('\n'))}`;
}

const escapeData = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
