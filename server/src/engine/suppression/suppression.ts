import type { Severity } from '../../base/result-types.js';
import type { Span } from '../../base/span.js';
import type { FixEditor } from '../../model/fix.js';
import { kindNameOf } from '../../model/gvk.js';
import type { DocId, Resource } from '../../model/resource.js';

/** What can leave a finding out: three things that are written by hand, and the list of what was known before. */
export type SuppressionForm = 'comment' | 'annotation' | 'settings' | 'baseline';

/** A code that a suppression names, and where in its document. */
export interface NamedCode {
  readonly code: string;
  readonly span: Span;
}

/** What is known of a finding when it is decided whether it is left out. */
export interface Suppressible {
  readonly code: string;
  readonly severity: Severity;
  /** Path of its file from the workspace folder. */
  readonly path: string;
  /** Offsets in its file; `undefined` if they do not matter. */
  readonly span: Span | undefined;
  readonly resource: Resource | undefined;
}

/** Text that leaves findings out. */
export interface Suppression {
  readonly form: Exclude<SuppressionForm, 'baseline'>;
  /** Empty: whatever is no error. */
  readonly codes: readonly NamedCode[];
  /** Empty if none is given. */
  readonly reason: string;
  readonly doc: DocId;
  /** Where it stands in its document. */
  readonly span: Span;
  /** True if the finding lies where the suppression counts, whatever its code. */
  reaches(finding: Suppressible): boolean;
  /** Takes all of it out of the text. */
  remove(editor: FixEditor): void;
  /** Takes one of its codes out. */
  removeCode(editor: FixEditor, code: NamedCode): void;
  /** Puts another code in the place of one. */
  renameCode(editor: FixEditor, code: NamedCode, name: string): void;
}

/** True if the suppression leaves the finding out. One that names no code leaves errors alone. */
export const suppresses = (suppression: Suppression, finding: Suppressible): boolean =>
  suppression.reaches(finding) &&
  (suppression.codes.length === 0
    ? finding.severity !== 'error'
    : suppression.codes.some(({ code }) => code === finding.code));

/** Reads `code, code -- reason`; offsets count from `offset`. */
export function readCodes(text: string, offset: number): Pick<Suppression, 'codes' | 'reason'> {
  const dashes = /(?:^|[ \t])--(?:[ \t]+|$)/.exec(text);
  const list = dashes === null ? text : text.slice(0, dashes.index);
  const codes = [...list.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
    code,
    span: { start: offset + index, end: offset + index + code.length },
  }));
  return { codes, reason: dashes === null ? '' : text.slice(dashes.index + dashes[0].length).trim() };
}

/** The text to take out so that a list `a, b, c` loses one of its codes. */
export function spanOfCode(codes: readonly NamedCode[], code: NamedCode): Span {
  const at = codes.indexOf(code);
  const before = codes[at - 1];
  if (before !== undefined) return { start: before.span.end, end: code.span.end };
  return { start: code.span.start, end: codes[at + 1]?.span.start ?? code.span.end };
}

/** What settings and baselines call a resource: `Service/shop/frontend`, `?` for what is not known. */
export function resourceLabel({ kindId, namespace, name }: Resource): string {
  const parts = [kindNameOf(kindId), ...(namespace === undefined ? [] : [namespace.value ?? '?']), name?.value ?? '?'];
  return parts.join('/');
}
