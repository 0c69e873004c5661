import type { Severity } from '../base/result-types.js';
import type { Span } from '../base/span.js';
import type { DocState } from '../model/facts.js';
import type { Place, PlacePart, Tag } from '../model/finding.js';
import type { Fix } from '../model/fix.js';
import type { KindId } from '../model/gvk.js';
import type { BuildProblem } from '../model/kustomization.js';
import type { Located } from '../model/located.js';
import type { DocId, OpenResource, Resource } from '../model/resource.js';
import type { NodeRef } from '../syntax/node-ref.js';
import type { YamlTree } from '../syntax/parse.js';
import type { Graph } from './graph.js';
import type { KindDefinition } from './kind.js';
import type { Settings } from './settings.js';
import type { Suppression } from './suppression/suppression.js';

/** The chapter of the catalogue that a rule belongs to; also its folder and the heading in the docs. */
export type RuleArea = 'syntax' | 'references' | 'addressing' | 'routing' | 'bgp' | 'egress' | 'hygiene' | 'settings';

/** A place in a resource: a path (`spec.vrf`), something read from it, or one of its nodes. */
export type At = string | Located<unknown> | NodeRef | { readonly path: string };

/** Another place that explains a finding. */
export interface RelatedInput {
  readonly in: Resource;
  readonly at: At;
  readonly part?: PlacePart;
  /** Offsets in the document, where no path leads: the first of two equal keys, say. */
  readonly span?: Span;
  readonly message: string;
}

/** What a rule reports. */
export interface FindingInput {
  /** The smallest text that has to change; a path that leads nowhere means the nearest node above it. */
  readonly at: At;
  /** `key`: the squiggle stands under the key. */
  readonly part?: PlacePart;
  /** A part of the scalar's text, from its first letter. */
  readonly within?: Span;
  readonly message: string;
  /** Another severity than the rule's, where the catalogue says so. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedInput[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly Tag[];
}

/** Every kind that Symroute reads, by its id. */
export type KnownKinds = ReadonlyMap<KindId, KindDefinition>;

/** Every rule that there is, by its code. */
export type KnownRules = ReadonlyMap<string, Rule>;

/** What a rule may use. */
export interface RuleContext {
  readonly graph: Graph;
  readonly settings: Settings;
  readonly kinds: KnownKinds;
  readonly rules: KnownRules;
  /** What messages call the scope: `this workspace`, `overlay "prod"`. */
  readonly scopeName: string;
  /** Paths of all files in the workspace folder of the resource, from that folder. */
  files(): readonly string[];
  report(finding: FindingInput): void;
}

/** A file of a documentation sample. */
export interface SampleFile {
  readonly file: string;
  readonly text: string;
}

/** Text of the rule's page. Samples are run: `bad` must give the rule's finding, `good` nothing at all. */
export interface RuleDocs {
  /** Why it matters: what happens on the cluster. Markdown, a few sentences. */
  readonly why: string;
  /** YAML in the format of the fixtures, `#: file: NAME` lines part several files. */
  readonly bad: string;
  readonly good: string;
  readonly whenNotToUse: string;
  /** Where the facts come from: project, version or commit, path. */
  readonly sources: readonly string[];
}

/** Many kinds at once: all of them, or those that have a schema. */
export type KindSet = 'every' | 'with-schema';

/** One check in one file. */
export interface Rule<F = unknown> {
  /** Kebab-case words, never changed and never used again. */
  readonly code: string;
  readonly title: string;
  readonly area: RuleArea;
  readonly severity: Severity;
  readonly tier: 1 | 2 | 3;
  /** `workspace`: claims that something is nowhere or only once, and so waits until every file has been read. */
  readonly needs: 'document' | 'workspace';
  /** Kinds whose resources are checked. */
  readonly kinds: readonly KindDefinition<F>[] | KindSet;
  /** Any validator that has the schema says the same, so the setting `schema.validate: off` leaves it to that. */
  readonly isPlainSchemaCheck?: true;
  /** Release of Symroute that brought the rule. */
  readonly since: string;
  readonly docs: RuleDocs;
  check(resource: OpenResource<F>, context: RuleContext): void;
  /** Speaks of fields that the targeted release does not know, which all other rules pass over. */
  readonly isAboutReleases?: true;
  /** Is about how a value is written and not about what it says: runs on what is written, and not on what a build makes of it. */
  readonly isAboutText?: true;
  /** Reports the same of every document of a file, which is said once. */
  readonly oncePerFile?: true;
  /** Whether it checks data of its kind inside of other resources, too (`Carried`). Left out, it does so if it needs nothing but its document. */
  readonly checksPieces?: boolean;
  /** Checks the text of a document before anything is known of its resources. */
  checkDocument?(document: DocumentView, context: DocumentContext): void;
  /** Checks what leaves findings out, once all findings are known. */
  checkSuppression?(suppression: JudgedSuppression, context: DocumentContext): void;
}

/** Text that leaves findings out, and whether it does. */
export interface JudgedSuppression extends Suppression {
  /** False if a finding is known not to be there: of the code, or of any code. */
  isUsed(code: string | undefined): boolean;
}

/** A document as text, for rules about YAML itself. */
export interface DocumentView {
  readonly state: DocState;
  readonly text: string;
  readonly tree: YamlTree;
  readonly doc: DocId;
  /** Path of the file from the workspace folder. */
  readonly path: string;
  /** The file only changes what others define. */
  readonly isPatch: boolean;
  /** What kustomize refuses, or passes over without a word, in this document. */
  readonly buildProblems: readonly BuildProblem[];
}

/** A report about text. */
export interface TextFindingInput {
  /** Where it stands: offsets from the start of the document, or a place in it. */
  readonly at: Span | Place;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly Tag[];
}

/** What a rule about YAML itself may use. */
export interface DocumentContext {
  readonly settings: Settings;
  readonly kinds: KnownKinds;
  readonly rules: KnownRules;
  report(finding: TextFindingInput): void;
}

/** Declares a rule. */
export const defineRule = <F>(rule: Rule<F>): Rule<F> => rule;
