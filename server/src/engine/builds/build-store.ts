import { deepEqual } from '../../base/equal.js';
import type { Place } from '../../model/finding.js';
import type { KindId } from '../../model/gvk.js';
import type { BuildProblem } from '../../model/kustomization.js';
import type { DocId, Resource, ResourceId } from '../../model/resource.js';
import { parsePath } from '../../syntax/path.js';
import type { DocumentStore } from '../document-store.js';
import { type Origin, sameSources, type Traced, trace } from '../kustomize/value.js';
import type { Registry } from '../registry.js';
import type { ScopeFile } from '../scopes/scope-file.js';
import { type Build, findBuilds, findPathProblems, homeOfBuild } from '../scopes/scope-kustomize.js';
import type { SourceDocument } from '../source-file.js';
import { inputs, type Tables } from '../tables.js';
import type { ReadKey } from '../tracker.js';
import { BuildReader } from './build-reader.js';
import { type BuiltBy, isItem, makeBuild } from './make-build.js';

/** A resource as a build changes it, as a document of its own. It stands in no file: its values lead back to where they were written. */
export interface DerivedDocument extends SourceDocument {
  /** URI of the kustomization that builds it. */
  readonly build: string;
  readonly built: BuiltBy;
}

/** What an update did. */
interface Update {
  readonly touched: Set<ReadKey>;
  /** Documents of files about which other things may be said now. */
  readonly suspects: Set<DocId>;
  /** Derived documents that are gone. */
  readonly removed: Set<DocId>;
}

/** A build that has been made. */
interface Made {
  readonly derived: ReadonlyMap<string, DerivedDocument>;
  readonly replaced: ReadonlySet<ResourceId>;
  readonly problems: readonly BuildProblem[];
  readonly isKnown: boolean;
}

/** The builds of the workspace's kustomizations: what they change stands beside what is written, in the same tables. */
export class BuildStore {
  readonly #store: DocumentStore;
  readonly #tables: Tables;
  readonly #registry: Registry;
  readonly #reader: BuildReader;
  #builds: ReadonlyMap<string, Build & { readonly reads: ReadonlySet<string> }> = new Map();
  #pathProblems: readonly BuildProblem[] = [];
  readonly #made = new Map<string, Made>();
  readonly #derived = new Map<DocId, DerivedDocument>();
  #madeFrom: ReadonlyMap<DocId, readonly DerivedDocument[]> = new Map();
  #problems: ReadonlyMap<DocId, readonly BuildProblem[]> = new Map();

  constructor(store: DocumentStore, tables: Tables, registry: Registry) {
    this.#store = store;
    this.#tables = tables;
    this.#registry = registry;
    this.#reader = new BuildReader(store);
  }

  /** Number of resources that builds have made. */
  get size(): number {
    return [...this.#derived.values()].reduce((sum, { facts }) => sum + facts.resources.length, 0);
  }

  /** A document that a build has made. */
  document(id: DocId): DerivedDocument | undefined {
    return this.#derived.get(id);
  }

  /** What a build makes, by what it is filed under. */
  madeBy(home: string): readonly DerivedDocument[] {
    const root = [...this.#made.keys()].find((it) => homeOfBuild(it) === home);
    return [...(this.#made.get(root ?? '')?.derived.values() ?? [])];
  }

  /** The built resources that have a value from the document. */
  madeFrom(doc: DocId): readonly DerivedDocument[] {
    return this.#madeFrom.get(doc) ?? [];
  }

  /** True if the build puts something in the place of the resource, or has worked it into another one. */
  isReplaced(resource: ResourceId, build: string): boolean {
    return this.#made.get(build)?.replaced.has(resource) ?? false;
  }

  /** False for a build that has not been made, or that cannot be followed. */
  isKnown(build: string): boolean {
    return this.#made.get(build)?.isKnown ?? false;
  }

  /** What gave another name to the resources of a kind that a build took in under this one. */
  renaming(build: string, kind: KindId, name: string): Origin | undefined {
    for (const { built, facts } of this.#made.get(build)?.derived.values() ?? []) {
      const origin = built.renamedBy.get(name);
      if (origin !== undefined && facts.resources.some(({ kindId }) => kindId === kind)) return origin;
    }
    return undefined;
  }

  /** What kustomize has to say about a document. */
  problemsOf(doc: DocId): readonly BuildProblem[] {
    return this.#problems.get(doc) ?? [];
  }

  /** What a path of a built resource leads back to. */
  trace({ doc, path }: Pick<Place, 'doc' | 'path'>): Traced | undefined {
    const derived = this.#derived.get(doc);
    if (derived === undefined) return undefined;
    const steps = parsePath(path) ?? [];
    return trace(derived.built.value, isItem(derived.built.unit) ? steps.slice(2) : steps);
  }

  /** Makes the builds anew that read one of the files; with `files`, also those that reach other files than before. */
  update(changed: ReadonlySet<string>, files: readonly ScopeFile[] | undefined): Update {
    const update: Update = { touched: new Set(), suspects: new Set(), removed: new Set() };
    const before = this.#builds;
    if (files !== undefined) this.#findBuilds(files);
    const gone = [...this.#made.keys()].filter((uri) => !this.#builds.has(uri));
    const stale = [...this.#builds].filter(
      ([uri, { reads }]) =>
        (reads !== before.get(uri)?.reads && !deepEqual([...reads], [...(before.get(uri)?.reads ?? [])])) ||
        [...changed].some((it) => reads.has(it)),
    );
    for (const uri of gone) this.#replace(uri, undefined, update);
    for (const [uri, build] of stale) this.#replace(uri, build, update);
    if (files === undefined && stale.length === 0) return update;
    this.#file(update);
    this.#reader.forgetAllBut(this.#store.documents);
    return update;
  }

  #findBuilds(files: readonly ScopeFile[]): void {
    const builds = findBuilds(files).filter((build) => build.changes);
    const readsOf = (build: Build): ReadonlySet<string> => new Set([...build.files].map(({ uri }) => uri));
    this.#builds = new Map(builds.map((build) => [build.root.uri, { ...build, reads: readsOf(build) }]));
    this.#pathProblems = findPathProblems(files);
  }

  #replace(uri: string, build: Build | undefined, update: Update): void {
    const before = this.#made.get(uri);
    const result = build === undefined ? undefined : makeBuild(build, this.#reader, this.#registry);
    const derived = new Map<string, DerivedDocument>();
    for (const [key, built] of result?.built ?? []) {
      const old = before?.derived.get(key);
      const document = this.#derive(old?.id ?? this.#store.newId(), uri, built);
      derived.set(key, document);
      this.#take(document, old, update);
    }
    for (const [key, old] of before?.derived ?? []) if (!derived.has(key)) this.#drop(old, update);
    const replaced = new Set((result?.replaced ?? []).flatMap((unit) => this.#resourcesOf(unit).map((it) => it.id)));
    const isKnown = result?.isKnown ?? false;
    if (result === undefined) this.#made.delete(uri);
    else this.#made.set(uri, { derived, replaced, problems: result.problems, isKnown });
    const isSame =
      before?.isKnown === isKnown &&
      deepEqual([...before.replaced], [...replaced]) &&
      deepEqual([...before.derived.keys()], [...derived.keys()]);
    if (isSame) return;
    update.touched.add(inputs.build(uri));
    for (const id of [...(before?.replaced ?? []), ...replaced]) update.suspects.add(docOf(id));
  }

  #derive(id: DocId, build: string, built: BuiltBy): DerivedDocument {
    const home = (): SourceDocument => {
      const document = this.#store.documents.get(built.unit.doc);
      if (document === undefined) throw new Error('a build outlives what it was built from');
      return document;
    };
    const document: DerivedDocument = {
      id,
      build,
      built,
      text: built.text,
      facts: built.facts,
      get file() {
        return home().file;
      },
      get offset() {
        return home().offset;
      },
    };
    this.#derived.set(id, document);
    return document;
  }

  #take(
    { id, build, built }: DerivedDocument,
    before: DerivedDocument | undefined,
    { touched, suspects }: Update,
  ): void {
    for (const key of this.#tables.replace(id, homeOfBuild(build), built.facts.resources)) touched.add(key);
    if (built.text !== before?.text) touched.add(inputs.document(id));
    else if (sameSources(before.built.value, built.value)) return;
    for (const doc of [...built.sources, ...(before?.built.sources ?? [])]) suspects.add(doc);
  }

  #drop({ id, build, built }: DerivedDocument, { touched, suspects, removed }: Update): void {
    for (const key of this.#tables.replace(id, homeOfBuild(build), [])) touched.add(key);
    touched.add(inputs.document(id));
    for (const doc of built.sources) suspects.add(doc);
    this.#derived.delete(id);
    removed.add(id);
  }

  #resourcesOf({ doc, path }: { readonly doc: DocId; readonly path: string }): readonly Resource[] {
    const isWithin = (rootPath: string): boolean =>
      path === '' || rootPath === path || rootPath.startsWith(`${path}.`) || rootPath.startsWith(`${path}[`);
    return this.#tables.resourcesOf(doc).filter(({ rootPath }) => isWithin(rootPath));
  }

  /** Files built resources under the documents that they come from, and problems under those that they are told in. */
  #file({ touched }: Update): void {
    const madeFrom = new Map<DocId, DerivedDocument[]>();
    for (const derived of this.#derived.values()) {
      for (const doc of derived.built.sources) madeFrom.set(doc, [...(madeFrom.get(doc) ?? []), derived]);
    }
    this.#madeFrom = madeFrom;
    const problems = new Map<DocId, BuildProblem[]>();
    for (const problem of [...this.#pathProblems, ...[...this.#made.values()].flatMap((made) => made.problems)]) {
      const known = problems.get(problem.place.doc) ?? [];
      if (!known.some((it) => deepEqual(it, problem))) problems.set(problem.place.doc, [...known, problem]);
    }
    for (const doc of new Set([...problems.keys(), ...this.#problems.keys()])) {
      if (!deepEqual(problems.get(doc), this.#problems.get(doc))) touched.add(inputs.problems(doc));
    }
    this.#problems = problems;
  }
}

/** The document of a resource's id, `7` of `7#0`. */
const docOf = (id: ResourceId): DocId => Number.parseInt(id, 10);
