import { shift } from '../../base/span.js';
import type { Finding } from '../../model/finding.js';
import type { Resource } from '../../model/resource.js';
import { toPlain } from '../../syntax/plain.js';
import { spanOfPlace } from '../place.js';
import { readSettings } from '../read-settings.js';
import type { JudgedSuppression } from '../rule.js';
import { checkSuppression, type TextCheck } from '../runner.js';
import type { SourceDocument, SourceFile } from '../source-file.js';
import { inputs } from '../tables.js';
import type { Tracker } from '../tracker.js';
import type { PlacedFinding, Workspace } from '../workspace.js';
import {
  type FileWithFindings,
  isUnread,
  judge,
  judgeEntry,
  type UsedEntries,
  usedEntries,
  writtenIn,
} from './judge-suppressions.js';
import { leaveOut } from './leave-out.js';
import { entriesIn } from './suppress-settings.js';
import type { Suppressible } from './suppression.js';

/** A finding, and the resource that it is about, or the only one of its document. */
export interface FoundFinding {
  readonly finding: Finding;
  readonly resource: Resource | undefined;
}

/** What the workspace lends. */
export interface FileFindingsPorts {
  readonly workspace: Workspace;
  readonly tracker: Tracker;
  findingsOf(document: SourceDocument): readonly FoundFinding[];
  textCheck(file: SourceFile): TextCheck;
}

const neverEqual = (): boolean => false;

/** Places the findings of files, leaves out what is suppressed, and judges the suppressions. */
export class FileFindings {
  readonly #ports: FileFindingsPorts;

  constructor(ports: FileFindingsPorts) {
    this.#ports = ports;
  }

  /** The findings of a file in the order of the text, those that are left out too. */
  of(file: SourceFile): readonly PlacedFinding[] {
    const { workspace, textCheck } = this.#ports;
    const found = file.documents.flatMap((document) => this.#placedIn(document)).sort(byPlace);
    const written = writtenIn(workspace, file);
    const about = [
      ...written.map((it) => judge(it, file, found)),
      ...file.documents.flatMap((document) => this.#judgedEntries(document)),
    ].flatMap((it) => this.#findingsAbout(it));
    const { suppress, baseline } = textCheck(file).settings;
    const by = { written, entries: suppress, baseline };
    return [
      ...leaveOut(found.filter(this.#isFirst), file, by),
      ...leaveOut(about, file, { ...by, written: written.filter(({ codes }) => codes.length > 0) }),
    ].sort(byPlace);
  }

  /** False for what a rule says of each document and wants to say once. */
  #isFirst = ({ code }: PlacedFinding, index: number, all: readonly PlacedFinding[]): boolean =>
    !this.#ports.workspace.registry.oncePerFile.has(code) || all.findIndex((it) => it.code === code) === index;

  #placedIn(document: SourceDocument): readonly PlacedFinding[] {
    return this.#ports.findingsOf(document).map((it) => this.#placed(document, it));
  }

  #placed(document: SourceDocument, { finding, resource }: FoundFinding): PlacedFinding {
    const span =
      finding.place.span ?? spanOfPlace(this.#ports.workspace.tree(document).root, finding.place, document.text);
    const { uri } = document.file;
    return { ...finding, uri, span: shift(span, document.offset), resource, suppressed: undefined };
  }

  #findingsAbout(suppression: JudgedSuppression): readonly PlacedFinding[] {
    const { workspace, textCheck } = this.#ports;
    const document = workspace.document(suppression.doc);
    if (document === undefined) return [];
    return checkSuppression(suppression, workspace.isReady, textCheck(document.file)).map((finding) =>
      this.#placed(document, { finding, resource: undefined }),
    );
  }

  /** The entries of `suppress` in a settings file, each with whether it leaves something out. */
  #judgedEntries(document: SourceDocument): readonly JudgedSuppression[] {
    const { workspace, tracker } = this.#ports;
    const isSettings = workspace.registry.kindsByFile.has(document.file.path);
    if (!isSettings || document.facts.state === 'broken') return [];
    const [resource] = workspace.resourcesOf(document);
    const { root } = workspace.tree(document);
    const entries = resource === undefined || root === undefined ? [] : entriesIn(document, resource, root);
    if (entries.length === 0) return [];
    const used = tracker.get(
      `document ${document.id} entries`,
      () => this.#usedEntries(document),
      neverEqual,
      document.id,
    );
    return entries.map((entry, index) => judgeEntry(entry, index, used));
  }

  /** Reads the entries anew: what the workspace is configured with may be older than the text. */
  #usedEntries({ id, file }: SourceDocument): UsedEntries {
    const { workspace, tracker } = this.#ports;
    for (const input of [inputs.document(id), inputs.settings, inputs.files]) tracker.read(input);
    const document = workspace.document(id);
    const root = document === undefined ? undefined : workspace.tree(document).root;
    const { suppress } = readSettings(root === undefined ? undefined : toPlain(root)).settings;
    const beside = [...workspace.files].filter((it) => it.folder === file.folder);
    return usedEntries(
      suppress,
      beside.map((it) => this.#lookInto(it)),
    );
  }

  #lookInto({ uri, path, documents }: SourceFile): FileWithFindings {
    return {
      path,
      isUnread: () => {
        this.#ports.tracker.read(inputs.documentsOf(uri));
        return documents.some(isUnread);
      },
      found: () => documents.flatMap((it) => this.#suppressible(it)),
    };
  }

  #suppressible(document: SourceDocument): readonly Suppressible[] {
    const { path } = document.file;
    return this.#ports
      .findingsOf(document)
      .map(({ finding, resource }) => ({ ...finding, path, span: undefined, resource }));
  }
}

const byPlace = (a: PlacedFinding, b: PlacedFinding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1);
