import { editsOverlap, type TextEdit } from '../base/edit.js';
import { fingerprint } from '../base/equal.js';
import { intersects, type Span } from '../base/span.js';
import { editsOfFix } from '../engine/fix-edits.js';
import type { PlacedFinding, Workspace } from '../engine/workspace.js';
import type { Fix } from '../model/fix.js';
import { pageOfRule } from './diagnostics.js';
import { unique } from './names.js';
import { waysToLeaveOut } from './suppress.js';

/** Edits by file. */
export type EditsByFile = ReadonlyMap<string, readonly TextEdit[]>;

/** Something that an editor offers at a finding. */
export type CodeAction =
  | {
      readonly kind: 'fix' | 'suggestion' | 'fix-all' | 'suppress';
      readonly title: string;
      /** The finding that it removes. */
      readonly finding: PlacedFinding;
      readonly edits: EditsByFile;
      /** A file that has to be made before the edits. */
      readonly creates?: string;
    }
  | { readonly kind: 'page'; readonly title: string; readonly finding: PlacedFinding; readonly page: string };

const order = ['fix', 'suggestion', 'fix-all', 'suppress', 'page'] as const;

/** What can be done about the findings that a span touches: fixes, suggestions, all of one code, ways to leave it out, read the page. */
export function codeActionsAt(workspace: Workspace, uri: string, span: Span): readonly CodeAction[] {
  const findings = workspace.findings(uri).filter((finding) => intersects(finding.span, span));
  const codes = [...new Set(findings.map((finding) => finding.code))];
  const firstOf = (code: string): readonly PlacedFinding[] => findings.filter((it) => it.code === code).slice(0, 1);
  const actions = [
    ...findings.flatMap((finding) => fixesOf(workspace, finding)),
    ...codes.flatMap(firstOf).flatMap((finding) => [
      ...fixAllOf(workspace, finding),
      ...waysToLeaveOut(workspace, finding).map((it) => ({ ...it, kind: 'suppress', finding }) as const),
      {
        kind: 'page',
        title: `Why is this reported? (${finding.code})`,
        finding,
        page: pageOfRule(finding.code),
      } as const,
    ]),
  ];
  return unique(actions, signature).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Two findings at one place may offer the same edit. */
const signature = (action: CodeAction): string =>
  fingerprint([action.kind, action.title, action.kind === 'page' ? action.page : [...action.edits]]);

function fixesOf(workspace: Workspace, finding: PlacedFinding): readonly CodeAction[] {
  return finding.fixes.flatMap((fix) => {
    const edits = editsOfFix(workspace, fix);
    const kind = fix.safety === 'safe' ? 'fix' : 'suggestion';
    return edits === undefined ? [] : [{ kind, title: fix.title, finding, edits } as const];
  });
}

/** All safe fixes of one code, where the file has several. */
function fixAllOf(workspace: Workspace, finding: PlacedFinding): readonly CodeAction[] {
  const { code, uri } = finding;
  const fixes = safeFixes(workspace, uri).filter((it) => it.code === code);
  if (fixes.length < 2) return [];
  const edits = editsOfFixes(
    workspace,
    fixes.map(({ fix }) => fix),
  );
  return edits.size === 0
    ? []
    : [{ kind: 'fix-all', title: `Fix all ${fixes.length} findings of ${code} in this file`, finding, edits }];
}

/** The edits of every safe fix of a file, as far as they do not get into each other's way. */
export const fixAll = (workspace: Workspace, uri: string): EditsByFile =>
  editsOfFixes(
    workspace,
    safeFixes(workspace, uri).map(({ fix }) => fix),
  );

/** The safe fix of each finding that has one. */
function safeFixes(workspace: Workspace, uri: string): readonly { readonly code: string; readonly fix: Fix }[] {
  return workspace.findings(uri).flatMap(({ code, fixes }) => {
    const fix = fixes.find((it) => it.safety === 'safe');
    return fix === undefined ? [] : [{ code, fix }];
  });
}

/** The edits of several fixes together. One that touches what an earlier one changes is left for the next time. */
export function editsOfFixes(workspace: Workspace, fixes: readonly Fix[]): EditsByFile {
  const all = new Map<string, readonly TextEdit[]>();
  for (const fix of fixes) {
    const edits = editsOfFix(workspace, fix);
    if (edits === undefined || [...edits].some(([uri, list]) => collide(all.get(uri) ?? [], list))) continue;
    for (const [uri, list] of edits) all.set(uri, [...(all.get(uri) ?? []), ...list]);
  }
  return all;
}

/** Two insertions at one place may be the same thing twice. */
const collide = (taken: readonly TextEdit[], more: readonly TextEdit[]): boolean =>
  editsOverlap([...taken, ...more]) || more.some((edit) => taken.some((it) => it.span.start === edit.span.start));
