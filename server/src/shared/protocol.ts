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

/** Request of the editor for the path of a Service; its parameters are `PathPageParams`, its answer a `PathPage`. */
export type PathPageMethod = 'symroute/pathPage';

/** Which Service is meant. */
export interface PathPageParams {
  /** `shop/frontend` */
  readonly service: string;
}

/** The path of a Service for a person, as Markdown with links to the lines that decide it. */
export type PathPage = string;

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

/** What an editor may tell the server in `initializationOptions`; each part may be missing. */
export interface InitializationOptions {
  /** Where rule pages are if not at `symroute:`, for example `https://example.org/symroute/docs`. */
  readonly docsBase?: string;
  /** Commands of the editor that the server may name, `['symroute.openRulePage']`. */
  readonly commands?: readonly (OpenRulePageCommand | ShowPathCommand)[];
  /** The editor brings Symroute's snippets itself, so completion leaves them out. */
  readonly hasSnippets?: boolean;
  /** The section `symroute`, for editors that cannot be asked for their configuration. */
  readonly settings?: unknown;
}
