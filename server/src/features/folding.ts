import { type Span, shift } from '../base/span.js';
import type { Workspace } from '../engine/workspace.js';
import type { NodeRef } from '../syntax/node-ref.js';

/** Text that can be folded away: from the line of its start to the line of its end. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'region' | 'comment';
}

/** Documents, maps, lists and blocks of comments of a file. */
export function foldsOf(workspace: Workspace, uri: string): readonly Fold[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const hasSeveral = file.documents.length > 1;
  const inTrees = file.documents.flatMap((document) => {
    const whole: Span = { start: 0, end: document.text.trimEnd().length };
    const root = workspace.tree(document).root;
    const spans = [...(hasSeveral ? [whole] : []), ...(root === undefined ? [] : foldsBelow(root))];
    return spans.map((span): Fold => ({ span: shift(span, document.offset), kind: 'region' }));
  });
  return [...inTrees, ...comments(file.text)];
}

function foldsBelow(node: NodeRef): readonly Span[] {
  if (node.aliased) return [];
  const children = [
    ...node.entries().map(({ keyNode, value }) => ({ node: value, start: keyNode.span.start })),
    ...node.items().map((item) => ({ node: item, start: item.span.start })),
  ];
  return children.flatMap(({ node: child, start }) => [
    ...(child.kind === 'map' || child.kind === 'seq' || child.style === 'block'
      ? [{ start, end: child.span.end }]
      : []),
    ...foldsBelow(child),
  ]);
}

/** Two or more lines of comments, one under the other. */
const comments = (text: string): readonly Fold[] =>
  [...text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm)].map(({ 0: lines, index }) => ({
    span: { start: index, end: index + lines.length },
    kind: 'comment',
  }));
