import type { Handler } from '../handler.js';
import { incomingCallsHandler, outgoingCallsHandler, prepareCallHierarchyHandler } from './call-hierarchy.js';
import { codeActionHandler } from './code-action.js';
import { codeLensHandler } from './code-lens.js';
import { completionHandler } from './completion.js';
import { declarationHandler, definitionHandler } from './definition.js';
import { documentDiagnosticHandler, workspaceDiagnosticHandler } from './diagnostic.js';
import { documentHighlightHandler } from './document-highlight.js';
import { documentLinkHandler } from './document-link.js';
import { documentSymbolHandler } from './document-symbol.js';
import { foldingRangeHandler } from './folding-range.js';
import { hoverHandler } from './hover.js';
import { inlayHintHandler } from './inlay-hint.js';
import { jsonSchemaHandler } from './json-schema.js';
import { newSetUpHandler, newSetUpProblemHandler } from './new-set-up.js';
import { pathPageHandler, pathServicesHandler } from './path-page.js';
import { referencesHandler } from './references.js';
import { prepareRenameHandler, renameHandler } from './rename.js';
import { renameFilesHandler } from './rename-files.js';
import { selectionRangeHandler } from './selection-range.js';
import { topologyHandler, topologyTextHandler } from './topology.js';
import { workspaceSymbolHandler } from './workspace-symbol.js';

/** Every request that the server answers. What is advertised to the editor is derived from this list. */
export const handlers: readonly Handler[] = [
  codeActionHandler,
  codeLensHandler,
  completionHandler,
  declarationHandler,
  definitionHandler,
  documentDiagnosticHandler,
  documentHighlightHandler,
  documentLinkHandler,
  documentSymbolHandler,
  foldingRangeHandler,
  hoverHandler,
  incomingCallsHandler,
  inlayHintHandler,
  jsonSchemaHandler,
  newSetUpHandler,
  newSetUpProblemHandler,
  outgoingCallsHandler,
  pathPageHandler,
  pathServicesHandler,
  prepareCallHierarchyHandler,
  prepareRenameHandler,
  referencesHandler,
  renameFilesHandler,
  renameHandler,
  selectionRangeHandler,
  workspaceDiagnosticHandler,
  topologyHandler,
  topologyTextHandler,
  workspaceSymbolHandler,
];
