/**
 * What the editor and the language server say to each other beyond the Language Server Protocol.
 * Types only: the client imports nothing of the server at run time. Spell a method as `const method: StatusMethod = 'symroute/status'`.
 */

/** Notification of the server, sent when the figures change, at most a few times a second. Its payload is a `ServerStatus`. */
export type StatusMethod = 'symroute/status';

/** Request of the editor without parameters. The answer is a `StatusReport`. */
export type StatusReportMethod = 'symroute/statusReport';

/** Command of the editor that shows the page of a rule. Its one argument is the rule's code, `bgppeer-vrf-undefined`. */
export type OpenRulePageCommand = 'symroute.openRulePage';

/** Command of the editor that shows the path of a Service. Its one argument is the Service, `shop/frontend`. */
export type ShowPathCommand = 'symroute.showPath';

/** Command of the editor that lists references. Its arguments are the file, the position in it, and the locations. */
export type ShowReferencesCommand = 'symroute.showReferences';

/** Command of the editor that offers completions at the cursor. */
export type SuggestCommand = 'editor.action.triggerSuggest';

/** Request of the editor for the path of a Service; its parameters are `PathPageParams`, its answer a `PathPage`. */
export type PathPageMethod = 'symroute/pathPage';

/** Request of the editor, with empty parameters, for the names of the Services that have a path; the answer is a list, `['shop/frontend']`. */
export type PathServicesMethod = 'symroute/pathServices';

/** Which Service is meant. */
export interface PathPageParams {
  /** `shop/frontend` */
  readonly service: string;
}

/** The paths of a Service, one for each scope that has it. Empty if there is no load balancer of the name. */
export type PathPage = readonly PathPageReport[];

/** The path of a Service in one scope. */
export interface PathPageReport {
  /** `overlay "prod"` */
  readonly scope: string;
  readonly verdict: 'symmetric' | 'asymmetric' | 'unknown';
  /** `symmetric: in and out by VRF "red" (table 110)` */
  readonly headline: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly PathPageLine[] }[];
}

/** One step of a path in a sentence, with what decides it. */
export interface PathPageLine {
  readonly text: string;
  readonly mark: 'fits' | 'differs' | 'unknown' | 'none';
  readonly places: readonly PathPagePlace[];
}

/** A place in a file, line and column from 0. */
export interface PathPagePlace {
  readonly uri: string;
  /** From the workspace folder: `shop/service.yaml`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Request of the editor for the topology of a scope; its parameters are `TopologyParams`, its answer a `TopologyPage`. */
export type TopologyMethod = 'symroute/topology';

/** Request of the editor for the topology as text; its parameters are `TopologyTextParams`, its answer is the text. */
export type TopologyTextMethod = 'symroute/topologyText';

/** Which part of the topology is meant. */
export interface TopologyParams {
  /** Id of a scope from `TopologyPage.scopes`; without it the scope of the file, else the first. */
  readonly scope?: string;
  /** The file that the person looks at. */
  readonly uri?: string;
  /** Part of a name of a Service, a VRF or a node; everything if empty. */
  readonly filter?: string;
  /** Where paths lead: to the right on a wide page, down on a narrow one. */
  readonly direction: 'right' | 'down';
}

/** Which part of the topology is meant, and in which form: an SVG that stands for itself, or Mermaid. */
export interface TopologyTextParams extends TopologyParams {
  readonly format: 'svg' | 'mermaid';
}

/** The picture of a scope with what a page needs around it. */
export interface TopologyPage {
  /** Scopes that have something to draw. */
  readonly scopes: readonly { readonly id: string; readonly name: string }[];
  /** The scope that is shown; `undefined` if there is nothing to draw. */
  readonly scope?: string;
  /** Empty if nothing is to be drawn, or too much. */
  readonly svg: string;
  /** Number of boxes. */
  readonly size: number;
  /** Names that a filter may mean, `['shop/frontend', 'red', 'worker-1']`. */
  readonly names: readonly string[];
  readonly verdicts: readonly TopologyPageVerdict[];
  readonly findings: readonly TopologyPageFinding[];
  readonly nodes: readonly TopologyPageNode[];
  readonly edges: readonly TopologyPageEdge[];
}

/** The verdict on a Service. */
export interface TopologyPageVerdict {
  /** `shop/frontend` */
  readonly service: string;
  readonly mark: 'good' | 'bad' | 'open';
  /** `symmetric: in and out by VRF "red" (table 110)` */
  readonly headline: string;
}

/** A finding that the picture shows with a number. */
export interface TopologyPageFinding {
  readonly number: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly code: string;
  readonly message: string;
  readonly place: PathPagePlace;
}

/** A box of the picture, by its `data-id`. */
export interface TopologyPageNode {
  readonly id: string;
  /** Where it is defined. */
  readonly places: readonly PathPagePlace[];
  /** The lines that are about it. */
  readonly areas: readonly { readonly uri: string; readonly line: number; readonly endLine: number }[];
}

/** A line of the picture, by its `data-id`. */
export interface TopologyPageEdge {
  readonly id: string;
  readonly place?: PathPagePlace;
}

/**
 * Link of a rule's page as the server writes it into `codeDescription.href`, `symroute:/rules/bgppeer-vrf-undefined.md`.
 * The editor's part of Symroute answers this scheme.
 */
export type RulePageUri = `symroute:/rules/${string}.md`;

/** How far the index is and what was found, `{ state: 'ready', files: 12, documents: 40, ... }`. */
export interface ServerStatus {
  /** `indexing` until every file of the workspace has been read once, and again while many files change. */
  readonly state: 'indexing' | 'ready';
  /** YAML files of the workspace. */
  readonly files: number;
  /** Documents in those files that Symroute reads, `40`. */
  readonly documents: number;
  /** Files read so far; equals `files` when ready. */
  readonly indexed: number;
  readonly findings: FindingCounts;
  /** What the analysis takes for granted because no manifest says it, `['Pod network 10.128.0.0/14 (default)']`. */
  readonly assumed: readonly string[];
}

/** Findings of the whole workspace by severity, `{ error: 1, warning: 0, info: 2, hint: 0 }`. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** The state of the server for a person, as Markdown: `# Symroute status ...`. */
export type StatusReport = string;

/**
 * Request of the editor while a user makes a new set-up: what is next. Its parameters are `NewSetUpParams`, its answer a `NewSetUpStep`.
 * The server asks, the editor shows; nothing is remembered between requests, so all answers are sent each time.
 */
export type NewSetUpMethod = 'symroute/newSetUp';

/** Request of the editor: may this be answered. Its parameters are `NewSetUpTyped`, its answer a sentence or `null`. */
export type NewSetUpProblemMethod = 'symroute/newSetUpProblem';

/** What has been answered so far. */
export interface NewSetUpParams {
  /** URI of the workspace folder that the files go to. */
  readonly folder: string;
  /** Answers by question, `{ vrf: 'red', table: '110' }`. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What is being typed. */
export interface NewSetUpTyped extends NewSetUpParams {
  readonly id: string;
  readonly text: string;
}

/** The next question, or the files when there is none left. */
export type NewSetUpStep =
  | { readonly kind: 'question'; readonly question: NewSetUpQuestion }
  | { readonly kind: 'files'; readonly files: readonly NewSetUpFile[] };

/** A question as it is shown: `{ id: 'table', prompt: 'Number of its routing table', value: '110', step: 6, steps: 13, ... }`. */
export interface NewSetUpQuestion {
  readonly id: string;
  readonly prompt: string;
  /** What is proposed. */
  readonly value: string;
  /** The answers there are; empty if any text may be written. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

/** A file to be written; the path counts from the workspace folder. */
export interface NewSetUpFile {
  readonly path: string;
  readonly text: string;
  /** False for a kustomization that is there and lists the new files from now on. */
  readonly isNew: boolean;
}

/**
 * Request of the editor for the JSON Schema that another YAML validator gets for a file, as text: one that accepts everything while
 * Symroute checks the file, and one that checks if `symroute.schema.validate` is off. Its parameters are `JsonSchemaParams`.
 */
export type JsonSchemaMethod = 'symroute/jsonSchema';

/** Which file is meant. */
export interface JsonSchemaParams {
  readonly uri: string;
}

/** What an editor may tell the server in `initializationOptions`; each part may be missing. */
export interface InitializationOptions {
  /** Where rule pages are if not at `symroute:`, for example `https://example.org/symroute/docs`. */
  readonly docsBase?: string;
  /** Commands of the editor that the server may name, `['symroute.openRulePage']`. */
  readonly commands?: readonly (OpenRulePageCommand | ShowPathCommand | ShowReferencesCommand | SuggestCommand)[];
  /** Diagnostics are pushed even though the editor could ask for them, so that files that nobody has opened are told of too. */
  readonly pushesDiagnostics?: boolean;
  /** The section `symroute`, for editors that cannot be asked for their configuration. */
  readonly settings?: unknown;
}
