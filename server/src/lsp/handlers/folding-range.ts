import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../../features/folding.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

/** `textDocument/foldingRange` */
export const foldingRangeHandler = defineHandler<FoldingRangeParams, FoldingRange[] | null>({
  method: 'textDocument/foldingRange',
  capabilities: () => ({ foldingRangeProvider: true }),
  nothing: null,
  handle({ textDocument }, { workspace, convert }) {
    const uri = canonicalUri(textDocument.uri);
    return foldsOf(workspace, uri)
      .map(({ span, kind }) => ({ range: convert.rangeOf(uri, span), kind }))
      .filter(({ range }) => range.end.line > range.start.line)
      .map(({ range, kind }) => ({
        startLine: range.start.line,
        endLine: range.end.character === 0 ? range.end.line - 1 : range.end.line,
        ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
      }));
  },
});
