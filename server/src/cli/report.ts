import { compareSeverity, type Severity } from '../base/result-types.js';
import { entryOf } from '../engine/suppression/baseline.js';
import type { SuppressedBy } from '../engine/suppression/leave-out.js';
import type { PlacedFinding } from '../engine/workspace.js';
import type { Related } from '../model/finding.js';
import type { FixSafety } from '../model/fix.js';
import { createFingerprints } from './fingerprint.js';
import { isManifest, type Loaded, type LoadedFile } from './load.js';
import { createPositions, type Positions, type Range } from './positions.js';

/** Another place that explains a finding. */
export interface ReportedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A finding as it is printed; `--format json` prints exactly these keys. */
export interface ReportedFinding extends Range {
  /** From the current folder with `/`, `../k8s/pool.yaml`; `<stdin>` for standard input. */
  readonly file: string;
  /** Template that made the document, as `helm template` notes it: `net/templates/peer.yaml`. Left out where nothing is noted. */
  readonly source?: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly ReportedPlace[];
  readonly fixes: readonly { readonly title: string; readonly safety: FixSafety }[];
  /** The same in each run, also when lines move: `6f1ed002ab559585:1`. */
  readonly fingerprint: string;
}

/** A finding that is not shown. */
export interface SuppressedFinding extends ReportedFinding {
  readonly suppressed: SuppressedBy;
}

/** What `symroute check --format json` prints. The version changes when a key changes its meaning or goes. */
export interface Report {
  readonly version: 1;
  /** Files that were read. */
  readonly files: number;
  /** By file, line, column and code. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: Readonly<Record<Severity, number>>;
  /** What comments, annotations, settings and the baseline leave out, in the same order. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** A report, and the lines that it speaks of. */
export interface Checked {
  readonly report: Report;
  readonly lineAt: (file: string, line: number) => string;
}

/** Checks every file that was loaded, and calls back after each. What breaks down is added to the failures. */
export function createReport(loaded: Loaded, onFile: () => void = () => {}): Checked {
  const byUri = new Map(loaded.files.map((file) => [file.uri, file]));
  const positions = new Map<string, Positions>();
  const positionsOf = (file: LoadedFile): Positions => {
    const known = positions.get(file.name) ?? createPositions(file.workspace.file(file.uri)?.text ?? '');
    positions.set(file.name, known);
    return known;
  };
  const fingerprintOf = createFingerprints();
  const report = (file: LoadedFile, finding: PlacedFinding): ReportedFinding => ({
    file: file.name,
    ...sourceOf(file, finding),
    ...positionsOf(file).rangeOf(finding.span),
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    related: finding.related.flatMap((it) => locate(file, it)),
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
    fingerprint: fingerprintOf(entryOf(finding, file.workspace.file(file.uri) ?? { path: file.name, text: '' })),
  });
  const locate = ({ workspace }: LoadedFile, { place, message }: Related): readonly ReportedPlace[] => {
    const found = workspace.locate(place);
    const file = byUri.get(found?.uri ?? '');
    if (found === undefined || file === undefined) return [];
    const { line, column } = positionsOf(file).rangeOf(found.span);
    return [{ file: file.name, line, column, message }];
  };
  const all = loaded.files
    .flatMap((file) => {
      onFile();
      return allFindingsOf(file, loaded.failures).map((it) => ({ ...report(file, it), suppressed: it.suppressed }));
    })
    .sort(compareFindings);
  const findings = all.flatMap(({ suppressed, ...it }) => (suppressed === undefined ? [it] : []));
  const suppressed = all.flatMap((it) => (it.suppressed === undefined ? [] : [{ ...it, suppressed: it.suppressed }]));
  const files = loaded.files.filter(isManifest).length;
  return {
    report: { version: 1, files, findings, summary: summarise(findings), suppressed },
    lineAt: (file, line) => positions.get(file)?.lineAt(line) ?? '',
  };
}

/** `helm template` writes above each document which template it comes from. */
function sourceOf({ workspace, uri }: LoadedFile, { span }: PlacedFinding): Pick<ReportedFinding, 'source'> {
  const file = workspace.file(uri);
  const text = file === undefined ? undefined : workspace.documentAt(file, span.start)?.text;
  const source = /^---[ \t]*\r?\n# Source: (\S+)/.exec(text ?? '')?.[1];
  return source === undefined ? {} : { source };
}

/** The findings of a file that are shown. */
export const findingsOf = (file: LoadedFile, failures: string[]): readonly PlacedFinding[] =>
  allFindingsOf(file, failures).filter(({ suppressed }) => suppressed === undefined);

/**
 * The findings of a file; a file that breaks the analysis is a failure and does not take the others along. What is left out in a file
 * that was named may be reported beside others, so nothing is said of that.
 */
export function allFindingsOf(
  { workspace, uri, name, isNamed }: LoadedFile,
  failures: string[],
): readonly PlacedFinding[] {
  try {
    const found = workspace.allFindings(uri);
    return isNamed ? found.filter(({ code }) => code !== 'suppression-unused') : found;
  } catch (error) {
    failures.push(`"${name}" cannot be analysed (${error instanceof Error ? error.message : error}).`);
    return [];
  }
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const compareFindings = (a: ReportedFinding, b: ReportedFinding): number =>
  compareTexts(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareTexts(a.code, b.code) ||
  compareTexts(a.message, b.message);

function summarise(findings: readonly ReportedFinding[]): Report['summary'] {
  const count = (severity: Severity): number => findings.filter((it) => it.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') };
}

/** When `check` fails: at findings of this severity or a worse one. */
export type Threshold = 'error' | 'warning' | 'info' | 'never';

/** True if a finding is as bad as the threshold or worse. */
export const reaches = ({ findings }: Report, threshold: Threshold): boolean =>
  threshold !== 'never' && findings.some(({ severity }) => compareSeverity(severity, threshold) <= 0);
