import type { Severity } from '../base/result-types.js';
import type { Span } from '../base/span.js';
import type { PlacedFinding, Workspace } from '../engine/workspace.js';
import type { Tag } from '../model/finding.js';

/** Text in a file: `{ uri: 'file:///w/peer.yaml', span: { start: 10, end: 14 } }`. */
export interface FilePlace {
  readonly uri: string;
  readonly span: Span;
}

/** Another place that explains a diagnostic. */
export interface RelatedPlace extends FilePlace {
  readonly message: string;
}

/** A finding as an editor shows it. */
export interface FileDiagnostic {
  readonly span: Span;
  readonly severity: Severity;
  readonly code: string;
  /** Page of the rule from the root of the documentation, `rules/bgppeer-vrf-undefined`. */
  readonly page: string;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly tags: readonly Tag[];
}

/** Page of a rule, without ending: `rules/bgppeer-vrf-undefined`. */
export const pageOfRule = (code: string): string => `rules/${code}`;

/** What is to be said of a file, in the order of its text. */
export const diagnosticsOf = (workspace: Workspace, uri: string): readonly FileDiagnostic[] =>
  workspace.findings(uri).map((finding) => diagnosticOfFinding(workspace, finding));

/** A finding as an editor shows it, with the places that it points at. */
export function diagnosticOfFinding(workspace: Workspace, finding: PlacedFinding): FileDiagnostic {
  const { code, severity, message, span, related, tags } = finding;
  const places = related.flatMap((it) => {
    const place = workspace.locate(it.place);
    return place === undefined ? [] : [{ ...place, message: it.message }];
  });
  return { span, severity, code, page: pageOfRule(code), message, related: places, tags };
}
