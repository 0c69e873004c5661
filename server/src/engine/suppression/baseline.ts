import type { PlacedFinding } from '../workspace.js';
import { resourceLabel } from './suppression.js';

/** Name of the file at the top of a workspace folder that lists the findings nobody wants to see for now. */
export const baselineFileName = '.symroute-baseline.json';

/** Findings that were there when the baseline was written. Nothing in it moves with the lines of a file. */
export interface BaselineEntry {
  readonly code: string;
  /** Path of the file from the workspace folder. */
  readonly file: string;
  /** `Service/shop/frontend`; empty for what is said of a file. */
  readonly resource: string;
  /** Path in the document, `spec.peers[*].vrf`. */
  readonly path: string;
  /** The text under the squiggle. */
  readonly text: string;
  /** How many findings look like this. */
  readonly count: number;
}

/** A baseline, or what is wrong with its file, as a clause that follows its name. */
export type ReadBaseline =
  | { readonly entries: readonly BaselineEntry[]; readonly problem?: undefined }
  | { readonly entries?: undefined; readonly problem: string };

const longestText = 100;
const keyOf = ({ code, file, resource, path, text }: BaselineEntry): string =>
  JSON.stringify([file, resource, path, code, text]);

/** What a baseline says of a finding in a file. */
export const entryOf = (
  finding: PlacedFinding,
  file: { readonly path: string; readonly text: string },
): BaselineEntry => ({
  code: finding.code,
  file: file.path,
  resource: finding.resource === undefined ? '' : resourceLabel(finding.resource),
  path: finding.place.path.replace(/\[\d+\]/g, '[*]'),
  text: file.text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ').slice(0, longestText),
  count: 1,
});

/** Equal entries as one with their number, by file and place. */
export function countEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    counted.set(key, { ...entry, count: (counted.get(key)?.count ?? 0) + entry.count });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** Takes findings off a baseline one by one: true for each as long as some are left of its kind. */
export function createBaselineFilter(entries: readonly BaselineEntry[]): (entry: BaselineEntry) => boolean {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  return (entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.set(keyOf(entry), count - 1);
    return count > 0;
  };
}

/** The text of a baseline file: one line for each entry, so that it merges well. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = countEntries(entries).map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** Reads a baseline file. */
export function readBaseline(text: string): ReadBaseline {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON' };
  }
  if (!isFields(data) || data['version'] !== 1 || !Array.isArray(data['findings'])) {
    return { problem: 'is not a baseline of version 1; write it anew with "symroute check --write-baseline"' };
  }
  return { entries: data['findings'].flatMap(readEntry) };
}

const isFields = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function readEntry(data: unknown): readonly BaselineEntry[] {
  if (!isFields(data)) return [];
  const textAt = (key: string): string => (typeof data[key] === 'string' ? data[key] : '');
  const [code, file, resource, path, text] = ['code', 'file', 'resource', 'path', 'text'].map(textAt);
  if (!code || !file) return [];
  const count = typeof data['count'] === 'number' ? data['count'] : 1;
  return [{ code, file, resource: resource ?? '', path: path ?? '', text: text ?? '', count }];
}
