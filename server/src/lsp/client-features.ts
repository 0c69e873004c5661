import type { InitializeParams } from 'vscode-languageserver';

/** What the editor can do, as far as the server acts on it. */
export interface ClientFeatures {
  readonly pullsConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly registersWatchers: boolean;
  readonly showsProgress: boolean;
  readonly versionsEdits: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  readonly rendersMarkdown: boolean;
  readonly expandsSnippets: boolean;
  /** Completion shows a description beside each label. */
  readonly describesLabels: boolean;
  readonly strikesDeprecated: boolean;
  /** Definitions may come with the text that they are asked for and all that belongs to them. */
  readonly followsLinks: boolean;
  readonly followsDeclarationLinks: boolean;
  readonly preparesRename: boolean;
  /** The editor asks what else has to change before it renames files. */
  readonly renamesFiles: boolean;
  /** The outline may be a tree. */
  readonly nestsSymbols: boolean;
  /** Lenses can be asked for again when other files change what they say. */
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** The editor asks for diagnostics, and is not told of them: it can, and `initializationOptions.pushesDiagnostics` is not set. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Commands that the editor has beyond the protocol's, from `initializationOptions.commands`. */
  readonly commands: ReadonlySet<string>;
  /** Where rule pages are, without `/` at the end: `symroute:` or `https://example.org/symroute/docs`. */
  readonly docsBase: string;
  /** Settings of editors that have no configuration request. */
  readonly settings: unknown;
}

/** Reads the first request of an editor. */
export function clientFeaturesOf({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const options = fieldsOf(initializationOptions);
  const { workspace, textDocument, window } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const docsBase = options['docsBase'];
  const commands: unknown = options['commands'];
  return {
    pullsConfiguration: workspace?.configuration === true,
    changesFolders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    expandsSnippets: item?.snippetSupport === true,
    describesLabels: item?.labelDetailsSupport === true,
    strikesDeprecated: item?.tagSupport?.valueSet.includes(1) === true,
    followsLinks: textDocument?.definition?.linkSupport === true,
    followsDeclarationLinks: textDocument?.declaration?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    renamesFiles: workspace?.fileOperations?.willRename === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined && options['pushesDiagnostics'] !== true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    commands: new Set(Array.isArray(commands) ? commands.map(String) : []),
    docsBase: typeof docsBase === 'string' ? docsBase.replace(/\/+$/, '') : 'symroute:',
    settings: options['settings'],
  };
}

/** The fields of plain data; none if it is no map. */
export const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {};
