import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionsAt } from '../../features/selection-range.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

/** `textDocument/selectionRange` */
export const selectionRangeHandler = defineHandler<SelectionRangeParams, SelectionRange[] | null>({
  method: 'textDocument/selectionRange',
  capabilities: () => ({ selectionRangeProvider: true }),
  nothing: null,
  handle({ textDocument, positions }, { workspace, convert }) {
    const uri = canonicalUri(textDocument.uri);
    return positions.map((position) => {
      const ranges = selectionsAt(workspace, uri, convert.offsetOf(uri, position)).map((span) =>
        convert.rangeOf(uri, span),
      );
      const outermost: SelectionRange | undefined = undefined;
      const nested = ranges.reduceRight<SelectionRange | undefined>(
        (parent, range) => (parent === undefined ? { range } : { range, parent }),
        outermost,
      );
      return nested ?? { range: { start: position, end: position } };
    });
  },
});
