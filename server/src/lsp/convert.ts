import {
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Position,
  type TextEdit as ProtocolEdit,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../base/edit.js';
import { createLineIndex, type LineIndex } from '../base/line-index.js';
import type { Severity } from '../base/result-types.js';
import type { Span } from '../base/span.js';
import type { SourceFile } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import type { FileDiagnostic, FilePlace } from '../features/diagnostics.js';
import type { Tag } from '../model/finding.js';
import type { ClientFeatures } from './client-features.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<Tag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** Edits by file, as features give them. */
export type FileEdits = ReadonlyMap<string, readonly TextEdit[]>;

/** Offsets to positions and back, and plain data to the shapes of the protocol (invariant A6: nobody else does that). */
export interface Converter {
  rangeOf(uri: string, span: Span): Range;
  offsetOf(uri: string, position: Position): number;
  spanOf(uri: string, range: Range): Span;
  locationOf(place: FilePlace): Location;
  diagnosticOf(uri: string, diagnostic: FileDiagnostic): Diagnostic;
  /** `creates`: a file that is made before it is edited. */
  editOf(edits: FileEdits, creates?: string): WorkspaceEdit;
  editsOf(uri: string, edits: readonly TextEdit[]): ProtocolEdit[];
  /** The URI as the editor spells it. */
  spell(uri: string): string;
  /** Link of a rule's page. */
  linkOf(page: string): string;
}

/** `spell` gives the URI of an open document as its editor wrote it. */
export function createConverter(
  workspace: Workspace,
  client: ClientFeatures,
  spell: (uri: string) => string,
): Converter {
  const indexes = new WeakMap<SourceFile, LineIndex>();
  const empty = createLineIndex('');
  const lines = (uri: string): LineIndex => {
    const file = workspace.file(uri);
    if (file === undefined) return empty;
    const index = indexes.get(file) ?? createLineIndex(file.text);
    indexes.set(file, index);
    return index;
  };
  const rangeOf = (uri: string, span: Span): Range => ({
    start: lines(uri).positionAt(span.start),
    end: lines(uri).positionAt(span.end),
  });
  const locationOf = (place: FilePlace): Location => ({ uri: spell(place.uri), range: rangeOf(place.uri, place.span) });
  const editsOf = (uri: string, edits: readonly TextEdit[]): ProtocolEdit[] =>
    edits.map(({ span, newText }) => ({ range: rangeOf(uri, span), newText }));
  const linkOf = (page: string): string => `${client.docsBase}/${page}.md`;
  return {
    rangeOf,
    locationOf,
    editsOf,
    spell,
    linkOf,
    offsetOf: (uri, position) => lines(uri).offsetAt(position),
    spanOf: (uri, { start, end }) => ({ start: lines(uri).offsetAt(start), end: lines(uri).offsetAt(end) }),
    diagnosticOf: (uri, it) => ({
      range: rangeOf(uri, it.span),
      severity: severities[it.severity],
      code: it.code,
      codeDescription: { href: linkOf(it.page) },
      source: 'symroute',
      message: it.message,
      ...(it.related.length === 0
        ? {}
        : { relatedInformation: it.related.map((place) => ({ location: locationOf(place), message: place.message })) }),
      ...(it.tags.length === 0 ? {} : { tags: it.tags.map((tag) => tags[tag]) }),
    }),
    editOf(edits, creates) {
      const files = [...edits];
      if (!client.versionsEdits) {
        return { changes: Object.fromEntries(files.map(([uri, list]) => [spell(uri), editsOf(uri, list)])) };
      }
      const changes = files.map(([uri, list]) => ({
        textDocument: { uri: spell(uri), version: workspace.file(uri)?.version ?? null },
        edits: editsOf(uri, list),
      }));
      if (creates === undefined) return { documentChanges: changes };
      const create: CreateFile = { kind: 'create', uri: spell(creates), options: { ignoreIfExists: true } };
      return { documentChanges: [create, ...changes] };
    },
  };
}
