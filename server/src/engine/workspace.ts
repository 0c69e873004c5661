import { deepEqual } from '../base/equal.js';
import { basename, globMatches } from '../base/paths.js';
import { shift, type Span } from '../base/span.js';
import type { DocFacts } from '../model/facts.js';
import { noFacts } from '../model/facts.js';
import type { Finding, Place } from '../model/finding.js';
import type { DocId, OpenResource, Resource } from '../model/resource.js';
import { hasTemplateDirectives } from '../syntax/opaque.js';
import { parseDocument, type YamlTree } from '../syntax/parse.js';
import { diffChunks, splitDocuments } from '../syntax/split.js';
import { createGraph, type Graph, type GraphSource } from './graph.js';
import { spanOfPlace } from './place.js';
import { createPrefilter, type Prefilter } from './prefilter.js';
import { findResources, readDocument } from './read-document.js';
import type { Registry } from './registry.js';
import { checkDocument, checkResource, mergeFindings, type OnCrash } from './runner.js';
import type { ScopeFile } from './scope-file.js';
import { computeScopes, type Scope, type ScopeId, type ScopeTable } from './scopes.js';
import { defaultSettings, type Settings } from './settings.js';
import type { FileChange, SourceDocument, SourceFile } from './source-file.js';
import { isSuppressed, readSuppressions } from './suppress.js';
import { identityOf, inputs, Tables } from './tables.js';
import { type ReadKey, Tracker } from './tracker.js';
import { TreeCache } from './tree-cache.js';

/** A document under construction. */
interface MutableDocument {
  id: DocId;
  file: SourceFile;
  offset: number;
  text: string;
  facts: DocFacts;
}

/** A finding with the offsets it has in its file right now. */
export interface PlacedFinding extends Finding {
  readonly uri: string;
  readonly span: Span;
}

const sameIds = (a: unknown, b: unknown): boolean => deepEqual(a, b);
const neverEqual = (): boolean => false;

/**
 * Everything that is known of a workspace. Changes come in as texts; findings and graphs are pulled out. It does no input or output and
 * looks at no clock.
 */
export class Workspace {
  readonly registry: Registry;
  readonly #files = new Map<string, SourceFile>();
  readonly #documents = new Map<DocId, MutableDocument>();
  readonly #tables = new Tables();
  readonly #tracker: Tracker;
  readonly #graphs = new Map<ScopeId, Graph>();
  readonly #trees = new TreeCache(256);
  readonly #passes: Prefilter;
  readonly #suspects = new Set<DocId>();
  readonly #onCrash: OnCrash;
  #settings: Settings = defaultSettings;
  #isReady = false;
  #nextDoc = 1;

  constructor(registry: Registry, onCrash: OnCrash = () => {}) {
    this.registry = registry;
    this.#onCrash = onCrash;
    this.#passes = createPrefilter(registry);
    this.#tracker = new Tracker((cell) => this.#noteSuspect(cell));
  }

  /** All files, in no particular order. */
  get files(): Iterable<SourceFile> {
    return this.#files.values();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** True once every file of the workspace has been read, so that "nowhere defined" may be said. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Numbers for the status report. */
  get counts(): { readonly files: number; readonly documents: number; readonly resources: number; readonly runs: number } {
    return {
      files: this.#files.size,
      documents: this.#documents.size,
      resources: this.#tables.size,
      runs: this.#tracker.runs,
    };
  }

  file(uri: string): SourceFile | undefined {
    return this.#files.get(uri);
  }

  document(id: DocId): SourceDocument | undefined {
    return this.#documents.get(id);
  }

  /** The document that an offset of the file lies in; the last one at the end of the file. */
  documentAt(file: SourceFile, offset: number): SourceDocument | undefined {
    return file.documents.findLast((document) => document.offset <= offset);
  }

  /** The syntax tree of a document, parsed when asked for. */
  tree(document: SourceDocument): YamlTree {
    return this.#trees.get(document.id, document.text, () => parseDocument(document.text));
  }

  /** The resources of a document, in the order written. */
  resourcesOf(document: SourceDocument): readonly Resource[] {
    return this.#tables.resourcesOf(document.id);
  }

  /** The resource with its text at hand. */
  open(resource: Resource): OpenResource | undefined {
    const document = this.#documents.get(resource.doc);
    const root = document === undefined ? undefined : this.tree(document).root;
    const found = root === undefined ? undefined : findResources(root).find((it) => it.rootPath === resource.rootPath);
    if (found === undefined) return undefined;
    const own = resource.rootPath === '' ? found.root : found.root.asRoot();
    return { ...resource, partial: this.#isPatch(resource), root: own, at: (path) => own.at(path) };
  }

  /** Says that other settings hold. */
  configure(settings: Settings): void {
    if (deepEqual(settings, this.#settings)) return;
    this.#settings = settings;
    this.#tracker.touch([inputs.settings, inputs.files]);
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
    for (const change of changes) this.#applyChange(change, touched);
    if (touched.size > 0) this.#tracker.touch(touched);
  }

  /** Files whose findings may be other ones than when this was last asked. */
  takeSuspectFiles(): ReadonlySet<string> {
    const uris = new Set<string>();
    for (const doc of this.#suspects) {
      const document = this.#documents.get(doc);
      if (document !== undefined) uris.add(document.file.uri);
    }
    this.#suspects.clear();
    return uris;
  }

  /** The findings of a file, in the order of the text. */
  findings(uri: string): readonly PlacedFinding[] {
    const file = this.#files.get(uri);
    if (file === undefined) return [];
    return file.documents
      .flatMap((document) => this.#findingsOf(document))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
  }

  /** Where a place is right now. */
  locate(place: Place): { readonly uri: string; readonly span: Span } | undefined {
    const document = this.#documents.get(place.doc);
    if (document === undefined) return undefined;
    return { uri: document.file.uri, span: shift(spanOfPlace(this.tree(document).root, place), document.offset) };
  }

  /** The scopes that a resource belongs to. */
  scopesOf(resource: Resource): readonly Scope[] {
    const uri = this.#documents.get(resource.doc)?.file.uri ?? '';
    return (this.#scopeTable().of.get(uri) ?? []).flatMap((id) => this.#scope(id) ?? []);
  }

  /** Every scope of the workspace. */
  get scopes(): readonly Scope[] {
    return this.#scopeTable().scopes;
  }

  /** The graph of a scope. */
  graph(scope: ScopeId): Graph {
    const known = this.#graphs.get(scope);
    if (known !== undefined) return known;
    const graph = createGraph(this.#source(), scope);
    this.#graphs.set(scope, graph);
    return graph;
  }

  /** Inputs and computations that the checks of a resource read, for tests of invariant A4. */
  readsOf(resource: Resource, scope: ScopeId): ReadonlySet<ReadKey> {
    return this.#tracker.readsOf(`check ${resource.id} ${scope}`);
  }

  #applyChange(change: FileChange, touched: Set<ReadKey>): void {
    const old = this.#files.get(change.uri);
    if (change.text === undefined) {
      if (old !== undefined) this.#removeFile(old, touched);
      return;
    }
    const chunks = splitDocuments(change.text);
    const { keptPrefix, keptSuffix } = diffChunks(old?.documents ?? [], chunks);
    const documents: MutableDocument[] = [];
    const file: SourceFile = {
      uri: change.uri,
      folder: change.folder,
      path: change.path,
      text: change.text,
      version: change.version,
      isOpen: change.isOpen ?? false,
      documents,
    };
    const before = old?.documents ?? [];
    for (const [index, chunk] of chunks.entries()) {
      const fromEnd = chunks.length - index;
      const isKept = index < keptPrefix || fromEnd <= keptSuffix;
      const match = fromEnd <= keptSuffix ? before[before.length - fromEnd] : before[index];
      const reused = isKept || (match !== undefined && index < before.length - keptSuffix) ? match : undefined;
      documents.push(this.#placeDocument(reused, isKept, file, chunk, touched));
    }
    const kept = new Set(documents.map((document) => document.id));
    for (const document of before) if (!kept.has(document.id)) this.#removeDocument(document.id, touched);
    this.#files.set(change.uri, file);
    if (old === undefined) touched.add(inputs.files);
  }

  #placeDocument(
    old: SourceDocument | undefined,
    isKept: boolean,
    file: SourceFile,
    chunk: { readonly start: number; readonly text: string },
    touched: Set<ReadKey>,
  ): MutableDocument {
    const id = old?.id ?? this.#nextDoc++;
    const document: MutableDocument = { id, file, offset: chunk.start, text: chunk.text, facts: old?.facts ?? noFacts };
    this.#documents.set(id, document);
    if (isKept && old !== undefined) return document;
    this.#readFacts(document, touched);
    touched.add(inputs.document(id));
    this.#suspects.add(id);
    return document;
  }

  /** While an open document is broken its facts from before stay, so that half a keystroke does not light up other files. */
  #readFacts(document: MutableDocument, touched: Set<ReadKey>): void {
    const before = document.facts;
    const facts = this.#computeFacts(document);
    const keepsOld = facts.state === 'broken' && document.file.isOpen && before.resources.length > facts.resources.length;
    document.facts = keepsOld ? { ...before, state: 'broken' } : facts;
    if (!deepEqual(before.kustomization, document.facts.kustomization)) touched.add(inputs.files);
    if (!keepsOld) for (const key of this.#tables.replace(document.id, facts.resources)) touched.add(key);
  }

  #computeFacts(document: MutableDocument): DocFacts {
    const isKustomization = /^kustomization\.ya?ml$/i.test(basename(document.file.path));
    if (!isKustomization && !this.#passes(document.text)) return noFacts;
    const facts = readDocument(this.tree(document), isKustomization, this.registry);
    if (facts.state !== 'broken' || !hasTemplateDirectives(document.text)) return facts;
    return { ...noFacts, state: 'template' };
  }

  #removeFile(file: SourceFile, touched: Set<ReadKey>): void {
    for (const document of file.documents) this.#removeDocument(document.id, touched);
    this.#files.delete(file.uri);
    touched.add(inputs.files);
  }

  #removeDocument(id: DocId, touched: Set<ReadKey>): void {
    for (const resource of this.#tables.resourcesOf(id)) {
      for (const scope of this.scopesOf(resource)) this.#tracker.forget(`check ${resource.id} ${scope.id}`);
    }
    for (const key of this.#tables.replace(id, [])) touched.add(key);
    if (this.#documents.get(id)?.facts.kustomization !== undefined) touched.add(inputs.files);
    touched.add(inputs.document(id));
    this.#tracker.forget(`document ${id}`);
    this.#documents.delete(id);
    this.#trees.delete(id);
  }

  #findingsOf(document: SourceDocument): readonly PlacedFinding[] {
    if (document.facts.state === 'other' || document.facts.state === 'kustomization') return [];
    const findings = [
      ...this.#documentFindings(document),
      ...(document.facts.state === 'broken' ? [] : this.resourcesOf(document).flatMap((it) => this.#resourceFindings(it))),
    ];
    if (findings.length === 0) return [];
    const root = this.tree(document).root;
    const suppressions = readSuppressions(document.text);
    return findings
      .map((finding) => ({ finding, span: spanOfPlace(root, finding.place) }))
      .filter(({ finding, span }) => !isSuppressed(suppressions, finding.code, span))
      .map(({ finding, span }) => ({ ...finding, uri: document.file.uri, span: shift(span, document.offset) }));
  }

  #documentFindings(document: SourceDocument): readonly Finding[] {
    return this.#tracker.get(
      `document ${document.id}`,
      () => {
        this.#tracker.read(inputs.document(document.id));
        this.#tracker.read(inputs.settings);
        const view = {
          state: document.facts.state,
          text: document.text,
          tree: this.tree(document),
          path: document.file.path,
        };
        return checkDocument(this.registry.rules, view, document.id, this.#settings, this.#onCrash);
      },
      neverEqual,
    );
  }

  #resourceFindings(resource: Resource): readonly Finding[] {
    const perScope = this.scopesOf(resource).map((scope) => ({
      scopeName: scope.name,
      findings: this.#tracker.get(`check ${resource.id} ${scope.id}`, () => this.#check(resource.id, scope.id), neverEqual),
    }));
    return mergeFindings(perScope);
  }

  #check(id: string, scope: ScopeId): readonly Finding[] {
    this.#tracker.read(inputs.settings);
    this.#tracker.read(inputs.ready);
    this.#tracker.read(inputs.resource(id));
    const resource = this.#tables.resource(id);
    if (resource === undefined) return [];
    this.#tracker.read(inputs.document(resource.doc));
    const open = this.open(resource);
    if (open === undefined) return [];
    return checkResource({
      rules: this.registry.rulesByKind.get(resource.kindId) ?? [],
      resource: open,
      graph: this.graph(scope),
      settings: this.#settings,
      isReady: this.#isReady,
      onCrash: this.#onCrash,
    });
  }

  #noteSuspect(cell: ReadKey): void {
    const doc = /^cell (?:check|document) (\d+)/.exec(cell)?.[1];
    if (doc !== undefined) this.#suspects.add(Number(doc));
  }

  #scopeTable(): ScopeTable {
    return this.#tracker.get(
      'scopes',
      () => {
        this.#tracker.read(inputs.files);
        return computeScopes([...this.#files.values()].map((file) => this.#scopeFile(file)));
      },
      deepEqualScopes,
    );
  }

  #scopeFile(file: SourceFile): ScopeFile {
    const resources = file.documents.flatMap((document) => this.#tables.resourcesOf(document.id));
    const kustomizations = file.documents.map((document) => document.facts.kustomization);
    return {
      uri: file.uri,
      folder: file.folder,
      path: file.path,
      identities: resources
        .filter((resource) => !resource.partial && resource.name?.value !== undefined)
        .map((resource) => ({ kindId: resource.kindId, identity: identityOf(resource) })),
      kustomization: kustomizations.find((it) => it !== undefined),
      cluster: this.#settings.clusters.find((it) => it.include.some((glob) => globMatches(glob, file.path)))?.name,
    };
  }

  #scope(id: ScopeId): Scope | undefined {
    return this.#tracker.get(`scope ${id}`, () => this.#scopeTable().scopes.find((it) => it.id === id), deepEqualScope);
  }

  #isPatch(resource: Resource): boolean {
    if (resource.partial) return true;
    const uri = this.#documents.get(resource.doc)?.file.uri ?? '';
    return this.#tracker.get(`patch ${uri}`, () => this.#scopeTable().patches.has(uri), Object.is);
  }

  /** Every call records what it reads (invariant A4). */
  #source(): GraphSource {
    const tracker = this.#tracker;
    const tables = this.#tables;
    const uriOf = (resource: Resource): string => this.#documents.get(resource.doc)?.file.uri ?? '';
    return {
      scope: (id) => this.#scope(id),
      settings: () => {
        tracker.read(inputs.settings);
        return this.#settings;
      },
      members: (scope, kind) => {
        const ids = tracker.get(`members ${scope} ${kind}`, () => this.#members(scope, kind), sameIds);
        return ids.flatMap((id) => {
          tracker.read(inputs.resource(id));
          return tables.resource(id) ?? [];
        });
      },
      definitions: (type, name) => {
        tracker.read(inputs.symbol(type, name));
        return tables.definitions(type, name);
      },
      allNames: (type) => {
        tracker.read(inputs.names(type));
        return [...tables.names(type)];
      },
      usages: (type, name) => {
        tracker.read(inputs.references(type, name));
        return tables.usages(type, name);
      },
      isInScope: (resource, scope) => this.#scope(scope)?.files.has(uriOf(resource)) ?? false,
      isPatch: (resource) => this.#isPatch(resource),
      namespaceOf: (resource, scope) => {
        const key = `${scope} ${uriOf(resource)}`;
        const stamped = tracker.get(`namespace ${key}`, () => this.#scopeTable().namespaces.get(key), Object.is);
        return stamped ?? resource.namespace?.value;
      },
      pathOf: (resource) => this.#documents.get(resource.doc)?.file.path ?? '',
      remember: (id, compute, isEqual) => tracker.get(id, compute, isEqual),
    };
  }

  #members(scope: ScopeId, kind: string): readonly string[] {
    this.#tracker.read(inputs.kind(kind));
    const files = this.#scope(scope)?.files ?? new Set<string>();
    const order = (resource: Resource): readonly [string, number, string] => {
      const document = this.#documents.get(resource.doc);
      return [document?.file.path ?? '', document?.offset ?? 0, resource.id];
    };
    return [...this.#tables.ofKind(kind)]
      .filter((resource) => files.has(this.#documents.get(resource.doc)?.file.uri ?? ''))
      .map((resource) => ({ id: resource.id, order: order(resource) }))
      .sort((a, b) => compare(a.order[0], b.order[0]) || a.order[1] - b.order[1] || compare(a.order[2], b.order[2]))
      .map(({ id }) => id);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const deepEqualScope = (a: unknown, b: unknown): boolean => deepEqual(plain(a), plain(b));
const deepEqualScopes = deepEqualScope;

/** Sets and maps as lists, so that they can be compared. */
function plain(value: unknown): unknown {
  if (value instanceof Set) return [...value].map(plain);
  if (value instanceof Map) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(plain);
  return value;
}
