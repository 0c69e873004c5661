import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { linksOf } from '../../features/document-links.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

/** `textDocument/documentLink` */
export const documentLinkHandler = defineHandler<DocumentLinkParams, DocumentLink[] | null>({
  method: 'textDocument/documentLink',
  capabilities: () => ({ documentLinkProvider: {} }),
  nothing: null,
  handle({ textDocument }, { workspace, convert }) {
    const uri = canonicalUri(textDocument.uri);
    return linksOf(workspace, uri).map(({ span, target }) => ({
      range: convert.rangeOf(uri, span),
      target: convert.spell(target),
    }));
  },
});
