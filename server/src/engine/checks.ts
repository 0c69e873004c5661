import type { Finding } from '../model/finding.js';
import type { BuildProblem } from '../model/kustomization.js';
import type { DocId, Resource } from '../model/resource.js';
import type { YamlTree } from '../syntax/parse.js';
import type { DerivedDocument } from './builds/build-store.js';
import { writtenFinding } from './builds/written-place.js';
import { editsOfFix } from './fix-edits.js';
import { type GraphParts, replacement } from './graph-source.js';
import { asPiece } from './kind.js';
import { resourceAround } from './place.js';
import type { Rule } from './rule.js';
import {
  checkDocument,
  checkResource,
  mergeFindings,
  type OnCrash,
  type ScopeFindings,
  type TextCheck,
} from './runner.js';
import type { ScopeId } from './scopes/scopes.js';
import type { Settings } from './settings.js';
import type { SourceDocument, SourceFile } from './source-file.js';
import type { FoundFinding } from './suppression/file-findings.js';
import { inputs } from './tables.js';
import type { Workspace } from './workspace.js';

/** What checks need of the workspace that they belong to. */
export interface CheckPorts {
  readonly workspace: Workspace;
  readonly parts: GraphParts;
  readonly onCrash: OnCrash;
  settingsOf(file: SourceFile): Settings;
  /** True for a file that is no manifest and says what it is by its name. */
  isOfKind(file: SourceFile): boolean;
}

/** What a file that goes to no cluster is checked in. */
const noScope = { id: 'none', name: 'this workspace' };

const neverEqual = (): boolean => false;

/** What is to be said of the documents of a workspace. Each check is remembered with what it read. */
export class Checks {
  readonly #workspace: Workspace;
  readonly #parts: GraphParts;
  readonly #onCrash: OnCrash;
  readonly #settingsOf: CheckPorts['settingsOf'];
  readonly #isOfKind: CheckPorts['isOfKind'];

  constructor({ workspace, parts, onCrash, settingsOf, isOfKind }: CheckPorts) {
    this.#workspace = workspace;
    this.#parts = parts;
    this.#onCrash = onCrash;
    this.#settingsOf = settingsOf;
    this.#isOfKind = isOfKind;
  }

  /** The findings of a document of a file, with the resources that they are about. */
  findingsOf(document: SourceDocument): readonly FoundFinding[] {
    const { state } = document.facts;
    const built = this.#parts.builds.madeFrom(document.id);
    if (state === 'other' && built.length === 0) return [];
    const all = this.#workspace.resourcesOf(document);
    const perScope = [
      ...all.flatMap((it) => this.#resourceFindings(it)),
      ...built.flatMap((it) => this.#builtFindings(it, document.id)),
    ];
    const merged = state === 'broken' ? [] : mergeFindings(perScope, this.#parts.scopes.idsOf(document.file.uri));
    return [...this.#documentFindings(document), ...merged].map((finding) => ({
      finding,
      resource: all.length === 1 ? all[0] : resourceAround(all, finding.place.path),
    }));
  }

  /** What running rules on the text of a file needs. */
  textCheck(file: SourceFile): TextCheck {
    return { registry: this.#workspace.registry, settings: this.#settingsOf(file), onCrash: this.#onCrash };
  }

  #documentFindings(document: SourceDocument): readonly Finding[] {
    return this.#parts.tracker.get(
      `document ${document.id}`,
      () => this.#checkDocument(document),
      neverEqual,
      document.id,
    );
  }

  #checkDocument(document: SourceDocument): readonly Finding[] {
    this.#parts.tracker.read(inputs.document(document.id));
    this.#parts.tracker.read(inputs.settings);
    const treeOf = (): YamlTree => this.#workspace.tree(document);
    const isPatchFile = (): boolean => this.#parts.scopes.isPatch(document.file.uri);
    const problemsOf = (): readonly BuildProblem[] => {
      this.#parts.tracker.read(inputs.problems(document.id));
      return this.#parts.builds.problemsOf(document.id);
    };
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
      get buildProblems() {
        return problemsOf();
      },
    };
    return checkDocument(view, this.textCheck(document.file));
  }

  /** What each scope says of a resource. */
  #resourceFindings(resource: Resource): readonly ScopeFindings[] {
    const isAlone = this.#workspace.registry.kinds.get(resource.kindId)?.file !== undefined;
    return (isAlone ? [noScope] : this.#workspace.scopesOf(resource)).map(({ id, name }) => ({
      scopeId: id,
      scopeName: name,
      findings: this.#parts.tracker.get(
        checkId(resource.id, id),
        () => this.#check(resource.id, id),
        neverEqual,
        resource.doc,
      ),
    }));
  }

  /** What each scope says of a built resource, as far as it has to be said in a document. */
  #builtFindings(derived: DerivedDocument, doc: DocId): readonly ScopeFindings[] {
    return this.#workspace.resourcesOf(derived).flatMap((resource) =>
      this.#resourceFindings(resource).map(({ findings, ...scope }) => {
        const names = (type: string): readonly string[] => this.#workspace.graph(scope.scopeId).names(type);
        const check = { resource, derived, isDefined: (type: string, name: string) => names(type).includes(name) };
        const written = findings
          .map((finding) => writtenFinding(this.#parts.builds, finding, check))
          .filter(({ place }) => place.doc === doc);
        return { ...scope, findings: written.map((it) => this.#withPossibleFixes(it)) };
      }),
    );
  }

  /** Without fixes that would edit what no file says. */
  #withPossibleFixes = (finding: Finding): Finding => ({
    ...finding,
    fixes: finding.fixes.filter((fix) => editsOfFix(this.#workspace, fix) !== undefined),
  });

  #check(id: string, scope: ScopeId): readonly Finding[] {
    for (const input of [inputs.settings, inputs.ready, inputs.resource(id)]) this.#parts.tracker.read(input);
    const resource = this.#parts.tables.resource(id);
    if (resource === undefined) return [];
    this.#parts.tracker.read(inputs.document(resource.doc));
    const open = this.#workspace.open(resource);
    const file = this.#workspace.document(resource.doc)?.file;
    if (open === undefined || file === undefined) return [];
    const { kinds, rulesByKind, rulesOfPieces, rulesByCode } = this.#workspace.registry;
    const input = {
      graph: this.#workspace.graph(scope),
      settings: this.#settingsOf(file),
      kinds,
      known: rulesByCode,
      files: () => this.#pathsIn(file.folder),
      isReady: this.#workspace.isReady,
      onCrash: this.#onCrash,
    };
    const carried = kinds.get(resource.kindId)?.carries;
    // What stands in several places by an alias is judged where it is written.
    const pieces = (carried?.pieces(resource.data) ?? []).flatMap(({ data, path }, index) =>
      open.at(path)?.aliased === true ? [] : asPiece(open, data, index),
    );
    const counts = this.#isCounted(resource, scope);
    const rules = (rulesByKind.get(resource.kindId) ?? []).filter(counts);
    const pieceRules = (rulesOfPieces.get(carried?.kindId ?? '') ?? []).filter(counts);
    return [
      ...checkResource({ ...input, rules, resource: open }),
      ...pieces.flatMap((piece) => checkResource({ ...input, rules: pieceRules, resource: piece })),
    ];
  }

  /** What a build replaces is no part of what a scope gets: there only the way it is written counts. */
  #isCounted(resource: Resource, scope: ScopeId): (rule: Rule) => boolean {
    const isBuilt = this.#parts.builds.document(resource.doc) !== undefined;
    if (isBuilt) return ({ isAboutText }) => isAboutText !== true;
    const isReplaced = replacement(this.#parts, scope)(resource);
    return ({ isAboutText }) => !isReplaced || isAboutText === true;
  }

  /** Paths of the files of a folder. */
  #pathsIn(folder: string): readonly string[] {
    this.#parts.tracker.read(inputs.files);
    return [...this.#workspace.files]
      .filter((file) => file.folder === folder && !this.#isOfKind(file))
      .map(({ path }) => path);
  }
}

/** Name of the check of a resource in a scope. */
export const checkId = (resource: string, scope: ScopeId): string => `check ${resource} ${scope}`;
