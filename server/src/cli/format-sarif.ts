import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../base/result-types.js';
import type { Registry } from '../engine/registry.js';
import type { Rule } from '../engine/rule.js';
import { pageOfRule } from '../features/diagnostics.js';
import type { Io } from './io.js';
import { type Loaded, stdinName } from './load.js';
import type { Range } from './positions.js';
import type { Report, ReportedFinding, SuppressedFinding } from './report.js';

const sourceRoot = '%SRCROOT%';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The report in the format that code scanning reads: SARIF 2.1.0. Findings that are left out are there as suppressed results. */
export function formatSarif(
  report: Report,
  { notes, failures }: Pick<Loaded, 'notes' | 'failures'>,
  { registry, version, cwd }: Pick<Io, 'registry' | 'version' | 'cwd'>,
): string {
  const found = [...report.findings, ...report.suppressed];
  const rules = rulesOf(found, registry);
  const run = {
    tool: { driver: { name: 'Symroute', semanticVersion: version, rules: rules.map(describeRule) } },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: [
          ...failures.map((text) => ({ level: 'error', message: { text } })),
          ...notes.map((text) => ({ level: 'note', message: { text } })),
        ],
      },
    ],
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The folder in which the check ran.' } } },
    columnKind: 'utf16CodeUnits',
    results: found.map((finding) => toResult(finding, rules, cwd)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules that found something, by code. */
function rulesOf(found: readonly ReportedFinding[], { rules }: Registry): readonly Rule[] {
  const codes = new Set(found.map(({ code }) => code));
  return rules.filter(({ code }) => codes.has(code)).sort((a, b) => (a.code < b.code ? -1 : 1));
}

const describeRule = ({ code, title, severity, area, docs }: Rule) => ({
  id: code,
  shortDescription: { text: title },
  fullDescription: { text: docs.why },
  help: { text: docs.why, markdown: docs.why },
  helpUri: `symroute:/${pageOfRule(code)}.md`,
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [area] },
});

function toResult(finding: ReportedFinding | SuppressedFinding, rules: readonly Rule[], cwd: string) {
  const { code, severity, message, related, fingerprint, file } = finding;
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [locate(file, regionOf(finding), cwd)],
    relatedLocations: related.map((it, id) => ({
      id,
      ...locate(it.file, { startLine: it.line, startColumn: it.column }, cwd),
      message: { text: it.message },
    })),
    partialFingerprints: { 'symroute/v1': fingerprint },
    suppressions: 'suppressed' in finding ? [toSuppression(finding)] : [],
  };
}

const regionOf = ({ line, column, endLine, endColumn }: Range) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const locate = (file: string, region: object, cwd: string) => ({
  physicalLocation: { artifactLocation: artifactOf(file, cwd), region },
});

/** What lies below the current folder is named from there, so that the log says the same on every machine. */
function artifactOf(file: string, cwd: string): object {
  if (file === stdinName) return { uri: `stdin:/${encodeURIComponent(file)}` };
  if (file.startsWith('../') || path.isAbsolute(file)) return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}

function toSuppression({ suppressed: { form, reason } }: SuppressedFinding) {
  const kind = form === 'comment' || form === 'annotation' ? 'inSource' : 'external';
  return reason === '' ? { kind } : { kind, justification: reason };
}
