import { deepEqual } from '../base/equal.js';
import { globMatches } from '../base/paths.js';
import { type Span, shift } from '../base/span.js';
import type { Finding, Place } from '../model/finding.js';
import type { DocId, OpenResource, Resource } from '../model/resource.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { parseDocument, type YamlTree } from '../syntax/parse.js';
import { findResources } from './carriers.js';
import { DocumentStore } from './document-store.js';
import { FileFindings, type FoundFinding } from './file-findings.js';
import { createGraph, type Graph } from './graph.js';
import { createGraphSource, type GraphParts, isPatch } from './graph-source.js';
import { asPiece } from './kind.js';
import type { SuppressedBy } from './leave-out.js';
import { spanOfPlace } from './place.js';
import type { Registry } from './registry.js';
import { checkDocument, checkResource, mergeFindings, type OnCrash, type TextCheck } from './runner.js';
import type { ScopeFile } from './scope-file.js';
import { ScopeIndex } from './scope-index.js';
import type { Scope, ScopeId } from './scopes.js';
import { defaultSettings, type Settings } from './settings.js';
import type { FileChange, SourceDocument, SourceFile } from './source-file.js';
import { inputs, Tables } from './tables.js';
import { type ReadKey, Tracker } from './tracker.js';

/** A finding with the offsets it has in its file right now. */
export interface PlacedFinding extends Finding {
  readonly uri: string;
  readonly span: Span;
  /** The resource that it is about, or the only one of its document. */
  readonly resource: Resource | undefined;
  /** What leaves it out; `undefined` if it is shown. */
  readonly suppressed: SuppressedBy | undefined;
}

/** Numbers for the status report. */
export interface WorkspaceCounts {
  readonly files: number;
  readonly documents: number;
  readonly resources: number;
  /** Computations that have run so far. */
  readonly runs: number;
}

const neverEqual = (): boolean => false;

/** What a file that goes to no cluster is checked in. */
const noScope = { id: 'none', name: 'this workspace' };

/**
 * Everything that is known of a workspace. Changes come in as texts; findings and graphs are pulled out. It does no input or output and
 * looks at no clock.
 */
export class Workspace {
  readonly registry: Registry;
  readonly #tables = new Tables();
  readonly #store: DocumentStore;
  readonly #tracker: Tracker;
  readonly #scopes: ScopeIndex;
  readonly #parts: GraphParts;
  readonly #fileFindings: FileFindings;
  readonly #graphs = new Map<ScopeId, Graph>();
  readonly #suspects = new Set<DocId>();
  readonly #onCrash: OnCrash;
  #settings: Settings = defaultSettings;
  #folderSettings: ReadonlyMap<string, Settings> = new Map();
  #isReady = false;

  constructor(registry: Registry, onCrash: OnCrash = () => {}) {
    this.registry = registry;
    this.#onCrash = onCrash;
    this.#store = new DocumentStore(registry, this.#tables);
    this.#tracker = new Tracker((document) => this.#suspects.add(document));
    this.#scopes = new ScopeIndex(this.#tracker, () =>
      [...this.files].filter((file) => !this.#isOfKind(file)).map((file) => this.#scopeFile(file)),
    );
    this.#parts = {
      tracker: this.#tracker,
      tables: this.#tables,
      scopes: this.#scopes,
      files: this.#store.files,
      documents: this.#store.documents,
      settings: (scope) => this.#settingsOfScope(scope),
    };
    this.#fileFindings = new FileFindings({
      workspace: this,
      tracker: this.#tracker,
      findingsOf: (document) => this.#findingsOf(document),
      textCheck: (file) => this.#textCheck(file),
    });
  }

  /** All files, in no particular order. */
  get files(): Iterable<SourceFile> {
    return this.#store.files.values();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** True once every file of the workspace has been read, so that "nowhere defined" may be said. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get counts(): WorkspaceCounts {
    return {
      files: this.#store.files.size,
      documents: this.#store.documents.size,
      resources: this.#tables.size,
      runs: this.#tracker.runs,
    };
  }

  file(uri: string): SourceFile | undefined {
    return this.#store.files.get(uri);
  }

  document(id: DocId): SourceDocument | undefined {
    return this.#store.documents.get(id);
  }

  /** The document that an offset of the file lies in; the last one at the end of the file. */
  documentAt(file: SourceFile, offset: number): SourceDocument | undefined {
    return file.documents.findLast((document) => document.offset <= offset);
  }

  /** The syntax tree of a document, parsed when asked for. */
  tree(document: SourceDocument): YamlTree {
    return this.#store.tree(document);
  }

  /** The resources of a document, in the order written. */
  resourcesOf(document: SourceDocument): readonly Resource[] {
    return this.#tables.resourcesOf(document.id);
  }

  /** The resource with its text at hand; nothing is parsed before a node is asked for. */
  open(resource: Resource): OpenResource | undefined {
    const document = this.document(resource.doc);
    if (document === undefined) return undefined;
    const rootOf = (): NodeRef => this.#rootOf(resource, document);
    return {
      ...resource,
      partial: isPatch(this.#parts, resource),
      get root() {
        return rootOf();
      },
      at: (path) => rootOf().at(path),
      mentions: (text) => document.text.includes(text),
    };
  }

  /** The settings that hold for a file. */
  settingsFor(uri: string): Settings {
    const file = this.file(uri);
    return file === undefined ? this.#settings : this.#settingsOf(file);
  }

  /** Says that other settings hold; `folders` are those of single workspace folders, by URI. */
  configure(settings: Settings, folders: ReadonlyMap<string, Settings> = new Map()): void {
    if (deepEqual(settings, this.#settings) && deepEqual([...folders], [...this.#folderSettings])) return;
    const isFoundAlike = deepEqual(foundBy(settings, folders), foundBy(this.#settings, this.#folderSettings));
    this.#settings = settings;
    this.#folderSettings = folders;
    if (isFoundAlike) for (const id of this.#store.documents.keys()) this.#suspects.add(id);
    else this.#tracker.touch([inputs.settings, inputs.files]);
  }

  /** Says whether every file has been read. */
  setReady(isReady: boolean): void {
    if (isReady === this.#isReady) return;
    this.#isReady = isReady;
    this.#tracker.touch([inputs.ready]);
  }

  /** Takes in changed, new and removed files. */
  applyChanges(changes: readonly FileChange[]): void {
    const touched = new Set<ReadKey>();
    const removed = new Set<DocId>();
    for (const change of changes) {
      const result = this.#store.apply(change);
      for (const key of result.touched) touched.add(key);
      for (const doc of result.changed) this.#suspects.add(doc);
      for (const doc of result.removed) removed.add(doc);
    }
    if (removed.size > 0) this.#tracker.forgetDocuments(removed);
    if (touched.size > 0) this.#tracker.touch(touched);
  }

  /** Files whose findings may be other ones than when this was last asked. */
  takeSuspectFiles(): ReadonlySet<string> {
    const uris = new Set(this.#scopes.takeMoved());
    for (const doc of this.#suspects) {
      const document = this.document(doc);
      if (document !== undefined) uris.add(document.file.uri);
    }
    this.#suspects.clear();
    return uris;
  }

  /** The findings of a file that nothing leaves out, in the order of the text. */
  findings(uri: string): readonly PlacedFinding[] {
    return this.allFindings(uri).filter(({ suppressed }) => suppressed === undefined);
  }

  /** The findings of a file, those that are left out too. */
  allFindings(uri: string): readonly PlacedFinding[] {
    const file = this.file(uri);
    return file === undefined ? [] : this.#fileFindings.of(file);
  }

  /** Where a place is right now. */
  locate(place: Place): { readonly uri: string; readonly span: Span } | undefined {
    const document = this.document(place.doc);
    if (document === undefined) return undefined;
    return { uri: document.file.uri, span: shift(spanOfPlace(this.tree(document).root, place), document.offset) };
  }

  /** The scopes that a resource belongs to. */
  scopesOf(resource: Resource): readonly Scope[] {
    const uri = this.document(resource.doc)?.file.uri ?? '';
    return this.#scopes.idsOf(uri).flatMap((id) => this.#scopes.get(id) ?? []);
  }

  /** Every scope of the workspace. */
  get scopes(): readonly Scope[] {
    return this.#scopes.all;
  }

  /** The graph of a scope. */
  graph(scope: ScopeId): Graph {
    const known = this.#graphs.get(scope);
    if (known !== undefined) return known;
    const graph = createGraph(createGraphSource(this.#parts), scope);
    this.#graphs.set(scope, graph);
    return graph;
  }

  /** Inputs and computations that the checks of a resource read, for tests of invariant A4. */
  readsOf(resource: Resource, scope: ScopeId): ReadonlySet<ReadKey> {
    return this.#tracker.readsOf(checkId(resource.id, scope));
  }

  #rootOf(resource: Resource, document: SourceDocument): NodeRef {
    const root = this.tree(document).root ?? emptyRoot();
    if (resource.rootPath === '') return root;
    return (
      findResources(root)
        .find((it) => it.rootPath === resource.rootPath)
        ?.root.asRoot() ?? emptyRoot()
    );
  }

  /** The findings of a document with the resources that they are about. */
  #findingsOf(document: SourceDocument): readonly FoundFinding[] {
    const { state } = document.facts;
    if (state === 'other' || state === 'kustomization') return [];
    const all = this.resourcesOf(document);
    const only = all.length === 1 ? all[0] : undefined;
    return [
      ...this.#documentFindings(document).map((finding) => ({ finding, resource: only })),
      ...(state === 'broken' ? [] : all).flatMap((resource) =>
        this.#resourceFindings(resource).map((finding) => ({ finding, resource })),
      ),
    ];
  }

  #documentFindings(document: SourceDocument): readonly Finding[] {
    return this.#tracker.get(`document ${document.id}`, () => this.#checkDocument(document), neverEqual, document.id);
  }

  #checkDocument(document: SourceDocument): readonly Finding[] {
    this.#tracker.read(inputs.document(document.id));
    this.#tracker.read(inputs.settings);
    const treeOf = (): YamlTree => this.tree(document);
    const isPatchFile = (): boolean => this.#scopes.isPatch(document.file.uri);
    const view = {
      doc: document.id,
      state: document.facts.state,
      text: document.text,
      path: document.file.path,
      get tree() {
        return treeOf();
      },
      get isPatch() {
        return isPatchFile();
      },
    };
    return checkDocument(view, this.#textCheck(document.file));
  }

  #textCheck(file: SourceFile): TextCheck {
    return { registry: this.registry, settings: this.#settingsOf(file), onCrash: this.#onCrash };
  }

  #resourceFindings(resource: Resource): readonly Finding[] {
    const isAlone = this.registry.kinds.get(resource.kindId)?.file !== undefined;
    const perScope = (isAlone ? [noScope] : this.scopesOf(resource)).map((scope) => ({
      scopeName: scope.name,
      findings: this.#tracker.get(
        checkId(resource.id, scope.id),
        () => this.#check(resource.id, scope.id),
        neverEqual,
        resource.doc,
      ),
    }));
    return mergeFindings(perScope);
  }

  #check(id: string, scope: ScopeId): readonly Finding[] {
    for (const input of [inputs.settings, inputs.ready, inputs.resource(id)]) this.#tracker.read(input);
    const resource = this.#tables.resource(id);
    if (resource === undefined) return [];
    this.#tracker.read(inputs.document(resource.doc));
    const open = this.open(resource);
    const file = this.document(resource.doc)?.file;
    if (open === undefined || file === undefined) return [];
    const input = {
      graph: this.graph(scope),
      settings: this.#settingsOf(file),
      kinds: this.registry.kinds,
      known: this.registry.rulesByCode,
      files: () => this.#pathsIn(file.folder),
      isReady: this.#isReady,
      onCrash: this.#onCrash,
    };
    const { kinds, rulesByKind, rulesOfPieces } = this.registry;
    const carried = kinds.get(resource.kindId)?.carries;
    const pieceRules = rulesOfPieces.get(carried?.kindId ?? '') ?? [];
    // What stands in several places by an alias is judged where it is written.
    const pieces = (carried?.pieces(resource.data) ?? []).flatMap(({ data, path }, index) =>
      open.at(path)?.aliased === true ? [] : asPiece(open, data, index),
    );
    return [
      ...checkResource({ ...input, rules: rulesByKind.get(resource.kindId) ?? [], resource: open }),
      ...pieces.flatMap((piece) => checkResource({ ...input, rules: pieceRules, resource: piece })),
    ];
  }

  /** Paths of the files of a folder. */
  #pathsIn(folder: string): readonly string[] {
    this.#tracker.read(inputs.files);
    return [...this.files].filter((file) => file.folder === folder && !this.#isOfKind(file)).map(({ path }) => path);
  }

  /** True for a file that is no manifest and says what it is by its name. */
  #isOfKind({ path }: SourceFile): boolean {
    return this.registry.kindsByFile.has(path);
  }

  #settingsOf({ folder }: SourceFile): Settings {
    return this.#folderSettings.get(folder) ?? this.#settings;
  }

  /** A scope lies in one workspace folder, save for a cluster that several folders feed: then the first one counts. */
  #settingsOfScope(id: ScopeId): Settings {
    if (this.#folderSettings.size === 0) return this.#settings;
    const compute = (): Settings => {
      this.#tracker.read(inputs.settings);
      const [uri = ''] = this.#scopes.get(id)?.files ?? [];
      return this.settingsFor(uri);
    };
    return this.#tracker.get(`settings ${id}`, compute, deepEqual);
  }

  #scopeFile(file: SourceFile): ScopeFile {
    const resources = file.documents.flatMap((document) => this.#tables.resourcesOf(document.id));
    return {
      uri: file.uri,
      folder: file.folder,
      path: file.path,
      identities: resources
        .filter((resource) => !resource.partial && resource.name?.value !== undefined)
        .map((it) => ({
          kindId: it.kindId,
          namespace: this.registry.kinds.get(it.kindId)?.scope === 'Cluster' ? undefined : (it.namespace?.value ?? ''),
          name: it.name?.value ?? '',
          isPlaced: it.isPlaced,
        })),
      kustomization: file.documents.map((document) => document.facts.kustomization).find((it) => it !== undefined),
      deployments: file.documents.flatMap((document) => document.facts.deployments),
      hides: [...new Set(file.documents.flatMap((document) => document.facts.hides))],
      clusters: this.#settingsOf(file)
        .clusters.filter((it) => it.include.some((glob) => globMatches(glob, file.path)))
        .map(({ name }) => name),
    };
  }
}

/** The part of settings that findings depend on; the rest only decides which of them are shown. */
const foundBy = (settings: Settings, folders: ReadonlyMap<string, Settings>): unknown =>
  [['', settings] as const, ...folders].map(([folder, it]) => [folder, { ...it, suppress: [], baseline: [] }]);

const checkId = (resource: string, scope: ScopeId): string => `check ${resource} ${scope}`;

/** The root of a document that is gone while somebody still looks at it. */
function emptyRoot(): NodeRef {
  const root = parseDocument('{}').root;
  if (root === undefined) throw new Error('an empty map has a root');
  return root;
}
