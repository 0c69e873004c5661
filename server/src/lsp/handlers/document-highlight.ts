import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsAt } from '../../features/document-highlight.js';
import { defineHandler, placeOf } from '../handler.js';

/** `textDocument/documentHighlight` */
export const documentHighlightHandler = defineHandler<DocumentHighlightParams, DocumentHighlight[] | null>({
  method: 'textDocument/documentHighlight',
  capabilities: () => ({ documentHighlightProvider: true }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    if (place === undefined) return null;
    return highlightsAt(session.workspace, place.uri, place.offset).map(({ uri, span, isDefinition }) => ({
      range: session.convert.rangeOf(uri, span),
      kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
});
