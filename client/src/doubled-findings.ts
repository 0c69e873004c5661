import { type Diagnostic, Disposable, languages, Range, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type HandleDiagnosticsSignature, State } from 'vscode-languageclient';

/** The findings of a file as the server sent them, and who shows them. */
interface Sent {
  readonly uri: Uri;
  readonly findings: readonly Diagnostic[];
  readonly next: HandleDiagnosticsSignature;
  /** Those of them that are shown. */
  shown: Diagnostic[];
}

/**
 * Leaves out what a YAML extension says of the same text: that it is no YAML, or does not fit a schema. What others say is looked at
 * instead of their settings, so a finding is back as soon as nobody else makes it.
 */
export class DoubledFindings {
  /** Files with a finding that others may make. */
  readonly #sent = new Map<string, Sent>();
  readonly #subscription = Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) this.#compare(this.#sent.get(uri.toString()));
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) for (const sent of this.#sent.values()) this.#compare(sent);
    }),
  );

  /** Shows the findings of a file that nobody else has made. */
  show(uri: Uri, findings: readonly Diagnostic[], next: HandleDiagnosticsSignature): void {
    const shown = unique(uri, findings);
    if (findings.some(mayBeDoubled)) this.#sent.set(uri.toString(), { uri, findings, next, shown });
    else this.#sent.delete(uri.toString());
    next(uri, shown);
  }

  /** What a server said holds no longer when it has stopped. */
  follow(client: BaseLanguageClient): Disposable {
    return client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.#sent.clear();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #compare(sent: Sent | undefined): void {
    if (sent === undefined) return;
    const shown = unique(sent.uri, sent.findings);
    if (shown.length === sent.shown.length && shown.every((it, index) => it === sent.shown[index])) return;
    sent.shown = shown;
    sent.next(sent.uri, shown);
  }
}

const setting = 'symroute.schema.validate';

/** Sources of the language server behind the extension "YAML" by Red Hat. */
const yaml = 'YAML';
const yamlSchema = /^yaml-schema\b/;

function unique(uri: Uri, findings: readonly Diagnostic[]): Diagnostic[] {
  if (workspace.getConfiguration(undefined, uri).get(setting) === 'on') return [...findings];
  const others = languages.getDiagnostics(uri);
  return findings.filter((finding) => !mayBeDoubled(finding) || !others.some((other) => says(other, finding, uri)));
}

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

const mayBeDoubled = (finding: Diagnostic): boolean => /^(?:yaml-(?!template)|schema-)/.test(codeOf(finding));

/** A wrong field and a repeated key are where they are; what makes a text no YAML may be looked for in several places. */
function says(other: Diagnostic, finding: Diagnostic, uri: Uri): boolean {
  if (yamlSchema.test(other.source ?? '')) return isSamePlace(other.range, finding.range);
  if (other.source !== yaml || Number(other.code ?? 0) !== 0) return false;
  switch (codeOf(finding)) {
    case 'yaml-syntax':
      return isSameMistake(uri, other, finding);
    case 'yaml-duplicate-key':
      return other.range.start.line === finding.range.start.line;
    default:
      return false;
  }
}

const isSamePlace = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line && a.end.line === b.end.line && a.intersection(b) !== undefined;

/** A quote that is never closed is reported where the file ends; other mistakes within their document. */
function isSameMistake(uri: Uri, other: Diagnostic, finding: Diagnostic): boolean {
  const document = workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
  const textOf = (range: Range): string => document?.getText(range) ?? '';
  const quote = /^Missing closing (["'])/.exec(other.message)?.[1];
  return quote === undefined
    ? !/^---(?:\s|$)/m.test(textOf(new Range(other.range.start, finding.range.start)))
    : textOf(finding.range).startsWith(quote);
}
