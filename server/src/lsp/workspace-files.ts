import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { dirname, globMatches } from '../base/paths.js';
import type { FileChange } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import { type FileList, maxFileSize, type ReadResult, yamlEndings } from '../platform/fs.js';
import type { Ports } from './ports.js';
import { canonicalUri, homeOf, isYamlUri } from './uris.js';

/** Longer texts are taken in when typing pauses or somebody asks, not at each keystroke. */
const longText = 64 * 1024;

/** What the files of a workspace tell others. */
export interface WorkspaceFilesPorts extends Ports {
  readonly workspace: Workspace;
  /** Something that a person may want to know of a file, for the output channel. */
  onProblem(message: string): void;
  /** Reading a text threw: the file is left as it was. */
  onCrash(uri: string, error: unknown): void;
  /** A file has left the analysis. */
  onGone(uri: string): void;
}

/** How far a scan is. */
export type OnProgress = (done: number, all: number) => void;

/** Keeps the analysis fed: the editor's text for open files, the disk's for the others. */
export class WorkspaceFiles {
  readonly #ports: WorkspaceFilesPorts;
  readonly #open = new Map<string, TextDocument>();
  /** Open files whose text is newer than what the analysis has. */
  readonly #stale = new Set<string>();
  /** What was found in each folder when it was last listed. */
  readonly #lists = new Map<string, FileList>();
  #folders: readonly string[] = [];
  /** A scan ends when another one begins. */
  #scans = 0;
  #isIgnored: (folder: string, path: string) => boolean = () => false;

  constructor(ports: WorkspaceFilesPorts) {
    this.#ports = ports;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Workspace folders, from now on; `scan` reads them. */
  setFolders(uris: readonly string[]): void {
    this.#folders = [...new Set(uris.map(canonicalUri))];
  }

  /** Globs of files that are left out, by folder. */
  setIgnored(globs: ReadonlyMap<string, readonly string[]>): void {
    this.#isIgnored = (folder, path) => (globs.get(folder) ?? []).some((glob) => globMatches(glob, path));
  }

  /** The URI of an open file as its editor spells it. */
  spell(uri: string): string {
    return this.#open.get(uri)?.uri ?? uri;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** The text of an open file. */
  textOf(uri: string): string | undefined {
    return this.#open.get(uri)?.getText();
  }

  open(uri: string, language: string, version: number, text: string): string {
    const key = canonicalUri(uri);
    this.#open.set(key, TextDocument.create(uri, language, version, text));
    this.#takeIn(key);
    return key;
  }

  /** The editor's changes to an open file. Returns its URI, `undefined` if the file is not open. */
  edit(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): string | undefined {
    const key = canonicalUri(uri);
    const document = this.#open.get(key);
    if (document === undefined) return undefined;
    this.#open.set(key, TextDocument.update(document, changes, version));
    if (document.getText().length > longText) this.#stale.add(key);
    else this.#takeIn(key);
    return key;
  }

  /** From now on the disk's text counts. */
  async close(uri: string): Promise<string> {
    const key = canonicalUri(uri);
    this.#open.delete(key);
    this.#stale.delete(key);
    await this.reload([key]);
    return key;
  }

  /** Gives the analysis every text that it does not have yet. */
  flush(): void {
    for (const uri of this.#stale) this.#takeIn(uri);
  }

  /**
   * Reads files anew from the disk; those that are gone, or no manifests, leave the analysis, and so do the files of folders that are
   * gone. Open files are left alone.
   */
  async reload(uris: readonly string[]): Promise<void> {
    const manifests = uris.filter(isYamlUri);
    const texts = await this.#read(manifests.filter((uri) => !this.#isLeftOut(uri)));
    const changes = manifests
      .filter((uri) => !this.#open.has(uri) && (texts.has(uri) || this.#ports.workspace.file(uri) !== undefined))
      .map((uri) => this.#change(uri, texts.get(uri)));
    const others = new Set(uris.filter((uri) => !isYamlUri(uri)));
    if (others.size > 0) changes.push(...this.#filesIn(others).map((uri) => this.#change(uri, undefined)));
    this.#apply(changes);
  }

  /** The texts of files on the disk, of those that have one. All are taken in at once: half a checkout says wrong things. */
  async #read(uris: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const byPath = new Map(uris.map((uri) => [this.#ports.uris.pathOf(uri), uri]));
    const paths = [...byPath.keys()].filter((path) => path !== undefined);
    const texts = new Map<string, string>();
    await this.#ports.files.readTexts(paths, (path, result) => {
      const [uri, text] = [byPath.get(path), this.#textOf(result, path)];
      if (uri !== undefined && text !== undefined) texts.set(uri, text);
    });
    return texts;
  }

  /** Reads every manifest of the workspace folders, and forgets files of folders that are no more. */
  async scan(onProgress: OnProgress): Promise<void> {
    const run = ++this.#scans;
    const found = new Map<string, string>();
    for (const folder of this.#folders) for (const path of await this.#list(folder)) found.set(this.#uriOf(path), path);
    if (run !== this.#scans) return;
    this.#forgetAllBut(found);
    const closed = [...found].filter(([uri]) => !this.#open.has(uri)).map(([, path]) => path);
    let done = 0;
    onProgress(done, closed.length);
    await this.#ports.files.readTexts(closed, (path, result) => {
      const uri = this.#uriOf(path);
      const text = this.#textOf(result, path);
      if (run !== this.#scans) return;
      if (text !== undefined && !this.#open.has(uri)) this.#apply([this.#change(uri, text)]);
      onProgress(++done, closed.length);
    });
  }

  #uriOf(path: string): string {
    return canonicalUri(this.#ports.uris.uriOf(path));
  }

  async #list(folder: string): Promise<readonly string[]> {
    const root = this.#ports.uris.pathOf(folder);
    if (root === undefined) return [];
    const isIgnored = (relative: string): boolean => this.#isIgnored(folder, relative);
    const list = await this.#ports.files.listFiles(root, { endings: yamlEndings, isIgnored });
    for (const { path, message } of list.problems) this.#ports.onProblem(`${path} ${message}.`);
    this.#lists.set(folder, list);
    return list.files;
  }

  #isLeftOut(uri: string): boolean {
    const { folder, path } = homeOf(uri, this.#folders);
    const file = this.#ports.uris.pathOf(uri);
    const isUnlisted = file !== undefined && this.#lists.get(folder)?.leavesOut(file) === true;
    return isUnlisted || path.includes('node_modules/') || this.#isIgnored(folder, path);
  }

  #change(uri: string, text: string | undefined): FileChange {
    return { uri, ...homeOf(uri, this.#folders), text };
  }

  /** Known files, but no open ones, that are among these or lie in one of these folders. */
  #filesIn(gone: ReadonlySet<string>): readonly string[] {
    const isGone = (uri: string): boolean => gone.has(uri) || (uri !== dirname(uri) && isGone(dirname(uri)));
    return [...this.#ports.workspace.files].map(({ uri }) => uri).filter((uri) => !this.#open.has(uri) && isGone(uri));
  }

  #forgetAllBut(found: ReadonlyMap<string, string>): void {
    const gone = [...this.#ports.workspace.files].filter(({ uri }) => !found.has(uri) && !this.#open.has(uri));
    this.#apply(gone.map(({ uri }) => this.#change(uri, undefined)));
    for (const uri of this.#open.keys()) this.#takeIn(uri);
  }

  #takeIn(uri: string): void {
    this.#stale.delete(uri);
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const text = document.getText();
    const isHuge = text.length > maxFileSize;
    if (isHuge) this.#ports.onProblem(`${uri} is larger than 4 MB and is not checked.`);
    const change = { uri, ...homeOf(uri, this.#folders), version: document.version, isOpen: true };
    this.#apply([{ ...change, text: isHuge ? '' : text }]);
  }

  /** The text as editors count it, without byte order mark. */
  #textOf(result: ReadResult, path: string): string | undefined {
    if (result.text !== undefined) return result.text.replace(/^\uFEFF/, '');
    if (result.problem.code !== 'missing') this.#ports.onProblem(`${path} ${result.problem.message}.`);
    return undefined;
  }

  #apply(changes: readonly FileChange[]): void {
    if (changes.length === 0) return;
    try {
      this.#ports.workspace.applyChanges(changes);
    } catch (error) {
      const [change] = changes;
      if (changes.length === 1 && change !== undefined) this.#ports.onCrash(change.uri, error);
      else for (const each of changes) this.#apply([each]);
    }
    for (const { uri, text } of changes) if (text === undefined) this.#ports.onGone(uri);
  }
}
