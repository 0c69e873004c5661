import type { TextEdit } from '../base/edit.js';
import { joinPath } from '../base/paths.js';
import type { Span } from '../base/span.js';
import { editsOfFix } from '../engine/fix-edits.js';
import { settingsFileName } from '../engine/settings.js';
import type { SourceFile } from '../engine/source-file.js';
import { annotationPath, disableAnnotation } from '../engine/suppression/suppress-annotation.js';
import { resourceLabel } from '../engine/suppression/suppression.js';
import type { PlacedFinding, Workspace } from '../engine/workspace.js';
import type { Fix } from '../model/fix.js';
import type { Resource } from '../model/resource.js';
import { renderDocument } from '../syntax/edit-yaml.js';
import { placeAtOffset } from '../syntax/path.js';

/** One way to leave a finding out. */
export interface SuppressAction {
  readonly title: string;
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** A file that has to be made first. */
  readonly creates?: string;
}

/** What stands where the reason belongs, for the user to type over. */
const placeholder = 'reason';

/** The ways to leave a finding out, the narrowest first: its line, its resource, its file, and an entry in the settings of its folder. */
export function waysToLeaveOut(workspace: Workspace, finding: PlacedFinding): readonly SuppressAction[] {
  const { code } = finding;
  const file = workspace.file(finding.uri);
  if (file === undefined) return [];
  const resource = isAnnotated(workspace, finding.resource) ? finding.resource : undefined;
  const isSettings = workspace.registry.kindsByFile.has(file.path);
  const edited = (title: string, edit: TextEdit | undefined): readonly SuppressAction[] =>
    edit === undefined ? [] : [{ title, edits: new Map([[file.uri, [edit]]]) }];
  return [
    ...edited(`Leave out ${code} on this line`, lineComment(workspace, file, finding)),
    ...(resource === undefined ? [] : annotation(workspace, resource, code)),
    ...edited(`Leave out ${code} in this file`, fileComment(file, code)),
    ...(isSettings ? [] : settingsEntry(workspace, file, finding)),
  ];
}

/** Only what goes to a cluster has annotations. */
const isAnnotated = ({ registry }: Workspace, resource: Resource | undefined): boolean =>
  resource?.name?.value !== undefined && registry.kinds.get(resource.kindId)?.file === undefined;

/** A comment above the line of a finding. If such a comment is there, it gets one more code. */
function lineComment(
  workspace: Workspace,
  { text, uri }: SourceFile,
  { span, code }: PlacedFinding,
): TextEdit | undefined {
  const start = startOfLine(text, span.start);
  if (isInText(workspace, uri, start)) return undefined;
  const above = start === 0 ? undefined : { start: startOfLine(text, start - 1), end: start - 1 };
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  return (
    (above && oneMoreCode(text, above, 'symroute-disable-next-line', code)) ??
    newLine(text, start, `${indent}# symroute-disable-next-line ${code} -- ${placeholder}`)
  );
}

/** A comment cannot begin inside a text of several lines. */
function isInText(workspace: Workspace, uri: string, offset: number): boolean {
  const file = workspace.file(uri);
  const document = file && workspace.documentAt(file, offset);
  if (document === undefined) return false;
  const at = offset - document.offset;
  const node = placeAtOffset(workspace.tree(document).root, at)?.node;
  return node?.kind === 'scalar' && node.span.start < at && at < node.span.end;
}

/** A comment at the top of the file, or one more code in the one that is there. */
function fileComment({ text }: SourceFile, code: string): TextEdit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = { start, end: /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text.slice(start))?.[0].length ?? 0 };
  return (
    oneMoreCode(text, { start, end: start + head.end }, 'symroute-disable-file', code) ??
    newLine(text, start, `# symroute-disable-file ${code} -- ${placeholder}`)
  );
}

function oneMoreCode(text: string, within: Span, mark: string, code: string): TextEdit | undefined {
  const known = new RegExp(`#[ \\t]*${mark}[ \\t]+[\\w-]+(?:,[ \\t]*[\\w-]+)*`).exec(
    text.slice(within.start, within.end),
  );
  if (known === null) return undefined;
  const end = within.start + known.index + known[0].length;
  return { span: { start: end, end }, newText: `, ${code}` };
}

function newLine(text: string, start: number, line: string): TextEdit {
  return { span: { start, end: start }, newText: `${line}${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

const startOfLine = (text: string, offset: number): number =>
  offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function annotation(workspace: Workspace, resource: Resource, code: string): readonly SuppressAction[] {
  const before = resource.annotations.values[disableAnnotation];
  if (before === null) return [];
  const value = before === undefined ? `${code} -- ${placeholder}` : withCode(before, code);
  const fix: Fix = {
    title: `Leave out ${code} in this ${resourceLabel(resource).split('/')[0]}`,
    safety: 'suggestion',
    edit: (editor) => editor.in(resource).put(annotationPath, value),
  };
  const edits = editsOfFix(workspace, fix);
  return edits === undefined ? [] : [{ title: fix.title, edits }];
}

/** `a, b -- reason` with one more code. */
function withCode(text: string, code: string): string {
  const [codes = '', ...reason] = text.split(/(?=[ \t]+--(?:[ \t]|$))/);
  return `${codes}, ${code}${reason.join('')}`;
}

/** An entry in the settings file of the folder, which is made if there is none. */
function settingsEntry(
  workspace: Workspace,
  file: SourceFile,
  { code, resource }: PlacedFinding,
): readonly SuppressAction[] {
  const title = `Leave out ${code} here in ${settingsFileName}`;
  const entry = {
    codes: [code],
    files: [file.path],
    ...(resource?.name?.value === undefined ? {} : { resources: [resourceLabel(resource)] }),
    reason: placeholder,
  };
  const uri = joinPath(file.folder, settingsFileName);
  const settings = workspace.file(uri);
  const written = settings?.documents.flatMap((document) => workspace.resourcesOf(document))[0];
  if (settings !== undefined && written !== undefined) {
    const edit: Fix['edit'] = (editor) => editor.in(written).append('suppress', entry);
    const edits = editsOfFix(workspace, { title, safety: 'suggestion', edit });
    return edits === undefined ? [] : [{ title, edits }];
  }
  const end = settings?.text.length ?? 0;
  const needsEol = end > 0 && settings?.text.endsWith('\n') !== true;
  const newText = `${needsEol ? '\n' : ''}${renderDocument({ suppress: [entry] })}`;
  const edits = new Map([[uri, [{ span: { start: end, end }, newText }]]]);
  return [settings === undefined ? { title, edits, creates: uri } : { title, edits }];
}
