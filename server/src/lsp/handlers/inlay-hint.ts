import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlay-hints.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

/** `textDocument/inlayHint` */
export const inlayHintHandler = defineHandler<InlayHintParams, InlayHint[] | null>({
  method: 'textDocument/inlayHint',
  capabilities: () => ({ inlayHintProvider: true }),
  nothing: null,
  handle({ textDocument, range }, { workspace, convert, showsHints }) {
    const uri = canonicalUri(textDocument.uri);
    if (!showsHints || workspace.file(uri) === undefined) return [];
    return inlayHints(workspace, uri, convert.spanOf(uri, range)).map(({ offset, label, target }) => ({
      position: convert.rangeOf(uri, { start: offset, end: offset }).start,
      label: target === undefined ? label : [{ value: label, location: convert.locationOf(target) }],
      paddingLeft: true,
    }));
  },
});
