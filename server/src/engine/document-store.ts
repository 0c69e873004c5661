import { deepEqual } from '../base/equal.js';
import { basename } from '../base/paths.js';
import { type DocFacts, type DocState, noFacts } from '../model/facts.js';
import type { DocId } from '../model/resource.js';
import { hasTemplateDirectives } from '../syntax/opaque.js';
import { parseDocument, type YamlTree } from '../syntax/parse.js';
import { diffChunks, splitDocuments } from '../syntax/split.js';
import { hiddenKinds, namedKinds } from './hidden-kinds.js';
import { createPrefilter, type Prefilter } from './prefilter.js';
import { readDocument, readFileOfKind } from './read-document.js';
import type { Registry } from './registry.js';
import type { FileChange, SourceDocument, SourceFile } from './source-file.js';
import { inputs, type Tables } from './tables.js';
import type { ReadKey } from './tracker.js';
import { TreeCache } from './tree-cache.js';

/** A document under construction. */
interface MutableDocument {
  readonly id: DocId;
  readonly file: SourceFile;
  readonly offset: number;
  readonly text: string;
  facts: DocFacts;
}

/** What a change did. */
export interface ChangeResult {
  /** Inputs that have other values now. */
  readonly touched: Set<ReadKey>;
  /** Documents whose text is another one. */
  readonly changed: DocId[];
  /** Documents that are gone. */
  readonly removed: DocId[];
}

const stateOf = ({ id, facts }: SourceDocument): readonly [DocId, DocState] => [id, facts.state];

/** The texts of the workspace, cut into documents, and their facts in the tables. */
export class DocumentStore {
  readonly #registry: Registry;
  readonly #tables: Tables;
  readonly #passes: Prefilter;
  readonly #files = new Map<string, SourceFile>();
  readonly #documents = new Map<DocId, MutableDocument>();
  readonly #trees = new TreeCache(256);
  #nextDoc = 1;

  constructor(registry: Registry, tables: Tables) {
    this.#registry = registry;
    this.#tables = tables;
    this.#passes = createPrefilter(registry);
  }

  get files(): ReadonlyMap<string, SourceFile> {
    return this.#files;
  }

  get documents(): ReadonlyMap<DocId, SourceDocument> {
    return this.#documents;
  }

  /** The syntax tree of a document, parsed when asked for. */
  tree(document: SourceDocument): YamlTree {
    return this.#trees.get(document.id, document.text, () => parseDocument(document.text));
  }

  /** An id for a document that stands in no file. */
  newId(): DocId {
    return this.#nextDoc++;
  }

  /** Takes in a changed, new or removed file. */
  apply(change: FileChange): ChangeResult {
    const result: ChangeResult = { touched: new Set(), changed: [], removed: [] };
    const old = this.#files.get(change.uri);
    if (change.text !== undefined) this.#replaceFile(change, change.text, old, result);
    else if (old !== undefined) this.#removeFile(old, result);
    return result;
  }

  /** Documents at both ends whose text is the same keep their identity, and so does one that stands in the place of another. */
  #replaceFile(change: FileChange, text: string, old: SourceFile | undefined, result: ChangeResult): void {
    const before = old?.documents ?? [];
    const chunks = splitDocuments(text);
    const { keptPrefix, keptSuffix } = diffChunks(before, chunks);
    const documents: MutableDocument[] = [];
    const { uri, folder, path, version } = change;
    const file: SourceFile = { uri, folder, path, text, version, isOpen: change.isOpen ?? false, documents };
    for (const [index, chunk] of chunks.entries()) {
      const fromEnd = chunks.length - index;
      const isSuffix = fromEnd <= keptSuffix;
      const isKept = index < keptPrefix || isSuffix;
      const match = isSuffix ? before[before.length - fromEnd] : before[index];
      const reused = isKept || index < before.length - keptSuffix ? match : undefined;
      documents.push(this.#place(reused, isKept, file, { offset: chunk.start, text: chunk.text }, result));
    }
    const kept = new Set(documents.map((document) => document.id));
    for (const document of before) if (!kept.has(document.id)) this.#removeDocument(document.id, result);
    this.#files.set(uri, file);
    if (!deepEqual(before.map(stateOf), documents.map(stateOf))) result.touched.add(inputs.documentsOf(uri));
    if (old === undefined) touchAll(result.touched, layout);
  }

  #place(
    old: SourceDocument | undefined,
    isKept: boolean,
    file: SourceFile,
    chunk: { readonly offset: number; readonly text: string },
    result: ChangeResult,
  ): MutableDocument {
    const id = old?.id ?? this.#nextDoc++;
    const document: MutableDocument = { id, file, ...chunk, facts: old?.facts ?? noFacts };
    this.#documents.set(id, document);
    if (isKept && old !== undefined) return document;
    this.#readFacts(document, result);
    result.touched.add(inputs.document(id));
    result.changed.push(id);
    return document;
  }

  /** While an open document is broken its facts from before stay, so that half a keystroke does not light up other files. */
  #readFacts(document: MutableDocument, { touched }: ChangeResult): void {
    const before = document.facts;
    const facts = this.#computeFacts(document);
    const keepsOld =
      facts.state === 'broken' && document.file.isOpen && before.resources.length > facts.resources.length;
    document.facts = keepsOld ? { ...before, state: 'broken' } : facts;
    if (!deepEqual(groupingOf(before), groupingOf(document.facts))) touchAll(touched, layout);
    if (!keepsOld)
      for (const key of this.#tables.replace(document.id, document.file.uri, facts.resources)) touched.add(key);
  }

  #computeFacts(document: MutableDocument): DocFacts {
    const kind = this.#registry.kindsByFile.get(document.file.path);
    if (kind !== undefined) return readFileOfKind(this.tree(document), kind);
    const isKustomization = /^kustomization\.ya?ml$/i.test(basename(document.file.path));
    if (isExpectation(document.file.path) || !(isKustomization || this.#passes(document.text))) return noFacts;
    const { kinds } = this.#registry;
    const facts = readDocument(this.tree(document), isKustomization, this.#registry);
    if (facts.state === 'kustomization') return facts;
    const read = facts.resources.map(({ kindId }) => kindId);
    if (facts.state !== 'broken') return { ...facts, hides: hiddenKinds(document.text, read, kinds) };
    const named = namedKinds(document.text, kinds);
    return hasTemplateDirectives(document.text)
      ? { ...noFacts, state: 'template', hides: named }
      : { ...facts, hides: named.filter((kind) => !read.includes(kind)) };
  }

  #removeFile(file: SourceFile, result: ChangeResult): void {
    for (const document of file.documents) this.#removeDocument(document.id, result);
    this.#files.delete(file.uri);
    touchAll(result.touched, layout);
  }

  #removeDocument(id: DocId, { touched, removed }: ChangeResult): void {
    const document = this.#documents.get(id);
    if (document === undefined) return;
    for (const key of this.#tables.replace(id, document.file.uri, [])) touched.add(key);
    if (!deepEqual(groupingOf(document.facts), groupingOf(noFacts))) touchAll(touched, layout);
    touched.add(inputs.document(id));
    removed.push(id);
    this.#documents.delete(id);
    this.#trees.delete(id);
  }
}

/** What of a document scopes are made of, beside its resources. */
const groupingOf = ({ kustomization, deployments, hides }: DocFacts) => ({ kustomization, deployments, hides });

/** What a test of KUTTL or Chainsaw waits for, `01-assert.yaml`, states some fields of what others define. */
const isExpectation = (path: string): boolean =>
  /(?:^|\/)(?:\d+-(?:assert|errors)(?:-[^/]*)?|(?:[^/]*-)?assert)\.ya?ml$/.test(path);

/** What decides which files belong together and how they are built. */
const layout = [inputs.files, inputs.kustomizations];

function touchAll(touched: Set<ReadKey>, keys: readonly ReadKey[]): void {
  for (const key of keys) touched.add(key);
}
