import type { Workspace } from '../engine/workspace.js';
import type { FindingCounts, ServerStatus, StatusReport } from '../shared/protocol.js';

/** What the status is made of besides the analysis. */
export interface StatusInput {
  readonly workspace: Workspace;
  readonly findings: FindingCounts;
  /** Files read so far and files to read; `undefined` once everything has been read. */
  readonly scan: { readonly done: number; readonly all: number } | undefined;
  readonly assumed: readonly string[];
}

/** The figures for the status bar. */
export function statusOf({ workspace, findings, scan, assumed }: StatusInput): ServerStatus {
  const files = scan?.all ?? workspace.counts.files;
  return {
    state: scan === undefined ? 'ready' : 'indexing',
    files,
    documents: countManifests(workspace),
    indexed: scan?.done ?? files,
    findings,
    assumed,
  };
}

function countManifests(workspace: Workspace): number {
  let count = 0;
  for (const file of workspace.files) for (const { facts } of file.documents) if (facts.state !== 'other') count++;
  return count;
}

/** Figures of the server itself, for the report. */
export interface ServerFigures {
  readonly version: string;
  readonly folders: readonly string[];
  readonly pending: number;
  readonly crashedRules: readonly string[];
  /** Slowest requests, `['textDocument/completion 12 ms']`. */
  readonly slowest: readonly string[];
}

/** The state of the server as Markdown, for a person who reports a mistake. */
export function reportOf(status: ServerStatus, workspace: Workspace, figures: ServerFigures): StatusReport {
  const { error, warning, info, hint } = status.findings;
  const { documents, resources, runs } = workspace.counts;
  const facts: readonly (readonly [string, string | number])[] = [
    ['Version', figures.version],
    ['State', status.state === 'ready' ? 'ready' : `reading, ${status.indexed} of ${status.files} files`],
    ['Files', status.files],
    ['Documents', `${documents}, of which ${status.documents} are read`],
    ['Resources', resources],
    ['Findings', `${error} errors, ${warning} warnings, ${info} notes, ${hint} hints`],
    ['Kinds and rules', `${workspace.registry.kinds.size} and ${workspace.registry.rules.length}`],
    ['Computations so far', runs],
    ['Files waiting to be checked', figures.pending],
  ];
  return [
    '# Symroute status',
    '',
    ...facts.map(([name, value]) => `- ${name}: ${value}`),
    ...section('Workspace folders', figures.folders),
    ...section(
      'Scopes',
      workspace.scopes.map(({ name, files }) => `${name}: ${files.size} files`),
    ),
    ...section('Taken for granted', status.assumed),
    ...section('Rules that failed', figures.crashedRules),
    ...section('Slowest requests', figures.slowest),
    '',
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map((line) => `- ${line}`)];
