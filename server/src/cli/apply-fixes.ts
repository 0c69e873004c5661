import { applyEdits, type TextEdit } from '../base/edit.js';
import { intersects } from '../base/span.js';
import { editsOfFix } from '../engine/fix-edits.js';
import type { PlacedFinding, Workspace } from '../engine/workspace.js';
import type { Fix } from '../model/fix.js';
import type { Loaded, LoadedFile } from './load.js';
import { createPositions } from './positions.js';
import { findingsOf } from './report.js';

/** Which findings are fixed, and how far one goes. */
export interface FixChoice {
  /** Codes to fix; empty for all. */
  readonly codes: ReadonlySet<string>;
  /** Takes a suggestion where a finding offers no safe fix and no second suggestion. */
  readonly suggestions: boolean;
}

/** A fix that was applied. */
export interface AppliedFix {
  readonly file: string;
  /** Line of the finding when it was fixed, from 1. */
  readonly line: number;
  readonly code: string;
  readonly title: string;
}

/** What fixing did. The workspaces hold the new texts. */
export interface FixResult {
  readonly applied: readonly AppliedFix[];
  /** Files with another text than before. */
  readonly changed: readonly ChangedFile[];
  /** There was more to fix after the last pass: fixes bring up each other. */
  readonly isUnfinished: boolean;
}

/** A file with its text before and after. */
export interface ChangedFile {
  readonly file: LoadedFile;
  readonly before: string;
  readonly after: string;
}

const maxPasses = 10;

/** Fixes until nothing is left to fix. Each pass takes the fixes that do not touch each other and then looks again. */
export function applyFixes(loaded: Loaded, choice: FixChoice): FixResult {
  const before = new Map(loaded.files.map((file) => [file, textOf(file)]));
  const applied: AppliedFix[] = [];
  let isUnfinished = true;
  for (let pass = 0; pass < maxPasses && isUnfinished; pass++) {
    const done = loaded.workspaces.flatMap((workspace) => runPass(workspace, loaded, choice));
    applied.push(...done);
    isUnfinished = done.length > 0;
  }
  const changed = loaded.files
    .map((file) => ({ file, before: before.get(file) ?? '', after: textOf(file) }))
    .filter((it) => it.before !== it.after);
  return { applied, changed, isUnfinished };
}

const textOf = ({ workspace, uri }: LoadedFile): string => workspace.file(uri)?.text ?? '';

/** Edits of one pass, by file. */
type Batch = Map<string, TextEdit[]>;

function runPass(workspace: Workspace, loaded: Loaded, choice: FixChoice): readonly AppliedFix[] {
  const batch: Batch = new Map();
  const applied: AppliedFix[] = [];
  for (const file of loaded.files) {
    if (file.workspace !== workspace) continue;
    for (const finding of findingsOf(file, loaded.failures)) {
      const fix = fixFor(finding, choice);
      if (fix !== undefined && take(workspace, fix, batch)) applied.push(describe(file, finding, fix));
    }
  }
  return applyBatch(workspace, batch) ? applied : [];
}

function fixFor({ code, fixes }: PlacedFinding, { codes, suggestions }: FixChoice): Fix | undefined {
  if (codes.size > 0 && !codes.has(code)) return undefined;
  const safe = fixes.find(({ safety }) => safety === 'safe');
  return safe ?? (suggestions && fixes.length === 1 ? fixes[0] : undefined);
}

/** Adds the edits of a fix to the batch, unless they meet others: then their turn comes when the text has been looked at again. */
function take(workspace: Workspace, fix: Fix, batch: Batch): boolean {
  const edits = editsOfFix(workspace, fix);
  if (edits === undefined || edits.size === 0) return false;
  const isFree = ({ span }: TextEdit, uri: string): boolean => !batch.get(uri)?.some((it) => intersects(it.span, span));
  for (const [uri, own] of edits) if (!own.every((edit) => isFree(edit, uri))) return false;
  for (const [uri, own] of edits) batch.set(uri, [...(batch.get(uri) ?? []), ...own]);
  return true;
}

const describe = ({ name, workspace, uri }: LoadedFile, finding: PlacedFinding, fix: Fix): AppliedFix => ({
  file: name,
  line: createPositions(workspace.file(uri)?.text ?? '').rangeOf(finding.span).line,
  code: finding.code,
  title: fix.title,
});

/** True if a text is another one now. */
function applyBatch(workspace: Workspace, batch: Batch): boolean {
  let isChanged = false;
  for (const [uri, edits] of batch) {
    const file = workspace.file(uri);
    const text = file === undefined ? undefined : applyEdits(file.text, edits);
    if (file === undefined || text === undefined || text === file.text) continue;
    workspace.applyChanges([{ uri, folder: file.folder, path: file.path, text }]);
    isChanged = true;
  }
  return isChanged;
}
