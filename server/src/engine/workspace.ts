import { deepEqual } from '../base/equal.js';
import { globMatches } from '../base/paths.js';
import { type Span, shift } from '../base/span.js';
import type { Finding, Place } from '../model/finding.js';
import type { DocId, OpenResource, Resource } from '../model/resource.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { parseDocument, type YamlTree } from '../syntax/parse.js';
import { BuildStore } from './builds/build-store.js';
import { writtenPlace } from './builds/written-place.js';
import { findResources } from './carriers.js';
import { Checks, checkId } from './checks.js';
import { DocumentStore } from './document-store.js';
import { createGraph, type Graph } from './graph.js';
import { createGraphSource, type GraphParts, isPatch } from './graph-source.js';
import type { Traced } from './kustomize/value.js';
import { spanOfPlace } from './place.js';
import type { Registry } from './registry.js';
import type { OnCrash } from './runner.js';
import type { ScopeFile } from './scopes/scope-file.js';
import { ScopeIndex } from './scopes/scope-index.js';
import type { Scope, ScopeId } from './scopes/scopes.js';
import { defaultSettings, type Settings } from './settings.js';
import type { FileChange, SourceDocument, SourceFile } from './source-file.js';
import { FileFindings } from './suppression/file-findings.js';
import type { SuppressedBy } from './suppression/leave-out.js';
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

/**
 * Everything that is known of a workspace. Changes come in as texts; findings and graphs are pulled out. It does no input or output and
 * looks at no clock.
 */
export class Workspace {
  readonly registry: Registry;
  readonly #tables = new Tables();
  readonly #store: DocumentStore;
  readonly #builds: BuildStore;
  readonly #tracker: Tracker;
  readonly #scopes: ScopeIndex;
  readonly #parts: GraphParts;
  readonly #fileFindings: FileFindings;
  readonly #graphs = new Map<ScopeId, Graph>();
  readonly #suspects = new Set<DocId>();
  #settings: Settings = defaultSettings;
  #folderSettings: ReadonlyMap<string, Settings> = new Map();
  #isReady = false;

  constructor(registry: Registry, onCrash: OnCrash = () => {}) {
    this.registry = registry;
    this.#store = new DocumentStore(registry, this.#tables);
    this.#builds = new BuildStore(this.#store, this.#tables, registry);
    this.#tracker = new Tracker((document) => this.#suspects.add(document));
    this.#scopes = new ScopeIndex(this.#tracker, () =>
      [...this.files].filter((file) => !this.#isOfKind(file)).map((file) => this.#scopeFile(file)),
    );
    this.#parts = {
      tracker: this.#tracker,
      tables: this.#tables,
      scopes: this.#scopes,
      files: this.#store.files,
      builds: this.#builds,
      document: (id) => this.document(id),
      settings: (scope) => this.#settingsOfScope(scope),
    };
    const checks = new Checks({
      workspace: this,
      parts: this.#parts,
      onCrash,
      isOfKind: (file) => this.#isOfKind(file),
      settingsOf: (file) => this.#settingsOf(file),
    });
    this.#fileFindings = new FileFindings({
      workspace: this,
      tracker: this.#tracker,
      findingsOf: (document) => checks.findingsOf(document),
      textCheck: (file) => checks.textCheck(file),
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
      resources: this.#tables.size - this.#builds.size,
      runs: this.#tracker.runs,
    };
  }

  file(uri: string): SourceFile | undefined {
    return this.#store.files.get(uri);
  }

  /** A document of a file, or one that a build has made; see `writtenPlace`. */
  document(id: DocId): SourceDocument | undefined {
    return this.#store.documents.get(id) ?? this.#builds.document(id);
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
    this.#rebuild(new Set(), new Set([inputs.ready, inputs.kustomizations]));
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
    this.#rebuild(new Set(changes.map(({ uri }) => uri)), touched);
  }

  /** Makes the builds that changed files belong to, and tells everybody what has changed. Until every file is read there are none. */
  #rebuild(changed: ReadonlySet<string>, touched: Set<ReadKey>): void {
    const known = this.#isReady ? [...this.files] : [];
    const files = touched.has(inputs.kustomizations) ? known.map((file) => this.#scopeFile(file)) : undefined;
    const update = this.#builds.update(changed, files);
    for (const key of update.touched) touched.add(key);
    for (const doc of update.suspects) this.#suspects.add(doc);
    if (update.removed.size > 0) this.#tracker.forgetDocuments(update.removed);
    if (touched.size > 0) this.#tracker.touch(touched);
  }

  /** Files whose findings may be other ones than when this was last asked. */
  takeSuspectFiles(): ReadonlySet<string> {
    const uris = new Set(this.#scopes.takeMoved());
    for (const doc of [...this.#suspects].flatMap((it) => [...(this.#builds.document(it)?.built.sources ?? [it])])) {
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
    const written = this.writtenPlace(place);
    const document = this.document(written.doc);
    if (document === undefined) return undefined;
    const span = spanOfPlace(this.tree(document).root, written, document.text);
    return { uri: document.file.uri, span: shift(span, document.offset) };
  }

  /** The place in a file that a place in what a build has made comes from; other places are what they are. */
  writtenPlace(place: Place): Place {
    return writtenPlace(this.#builds, place);
  }

  /** What a path of a built resource leads back to; `undefined` if the resource is written as it is. */
  trace(place: Pick<Place, 'doc' | 'path'>): Traced | undefined {
    return this.#builds.trace(place);
  }

  /** True if the name of a resource may be edited, or another one added beside it, without a build noticing. */
  keepsNames(doc: DocId): boolean {
    return this.#builds.document(doc)?.built.keepsNames ?? true;
  }

  /** The scopes that a resource belongs to. */
  scopesOf(resource: Resource): readonly Scope[] {
    const uri = this.document(resource.doc)?.file.uri ?? '';
    const build = this.#builds.document(resource.doc)?.build;
    const scopes = this.#scopes.idsOf(uri).flatMap((id) => this.#scopes.get(id) ?? []);
    return build === undefined ? scopes : scopes.filter(({ builds }) => builds.includes(build));
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
    const kustomization = file.documents.find(({ facts }) => facts.kustomization !== undefined);
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
      kustomization: kustomization?.facts.kustomization,
      kustomizationDoc: kustomization?.id,
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

/** The root of a document that is gone while somebody still looks at it. */
function emptyRoot(): NodeRef {
  const root = parseDocument('{}').root;
  if (root === undefined) throw new Error('an empty map has a root');
  return root;
}
