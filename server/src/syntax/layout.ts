import { columnOf, lineBreakOf } from './lines.js';
import type { RawNode } from './raw-node.js';
import { walkRaw } from './raw-node.js';
import { KUBERNETES_LAYOUT, type Layout } from './render-yaml.js';

/** The habits of a document, taken from the first nested map and the first list below a key. */
export function detectLayout(root: RawNode, text: string): Layout {
  let step: number | undefined;
  let listIndent: number | undefined;
  for (const node of walkRaw(root)) {
    if (node.kind !== 'map' || node.flow) continue;
    for (const { key, value } of node.pairs) {
      if (
        (value.kind !== 'map' && value.kind !== 'seq') ||
        value.flow ||
        !text.slice(key.end, value.start).includes('\n')
      )
        continue;
      const deeper = columnOf(text, value.start) - columnOf(text, key.start);
      if (value.kind === 'map' && deeper > 0) step ??= deeper;
      if (value.kind === 'seq' && deeper >= 0) listIndent ??= deeper;
    }
    if (step !== undefined && listIndent !== undefined) break;
  }
  return {
    step: step ?? KUBERNETES_LAYOUT.step,
    listIndent: listIndent ?? KUBERNETES_LAYOUT.listIndent,
    eol: lineBreakOf(text),
  };
}
