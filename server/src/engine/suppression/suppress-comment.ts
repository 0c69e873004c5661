import { type Span, shift } from '../../base/span.js';
import type { YamlTree } from '../../syntax/parse.js';
import { placeAtOffset } from '../../syntax/path.js';
import type { SourceDocument } from '../source-file.js';
import { readCodes, type Suppression, spanOfCode } from './suppression.js';

const mark = 'symroute-disable';
const pattern = /(?<=^|[ \t\uFEFF])#[ \t]*symroute-disable(-next-line|-line|-file)?(?![\w-])[ \t]*(.*)$/gm;

/**
 * The comments of a document that leave findings out: `# symroute-disable-line CODE -- reason`, `# symroute-disable-next-line CODE`,
 * `# symroute-disable CODE` for the document and `# symroute-disable-file CODE` for its whole file.
 */
export function commentsOf(document: SourceDocument, treeOf: () => YamlTree): readonly Suppression[] {
  const { text } = document;
  if (!text.includes(mark)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, where = '', rest = ''] = match;
    const span = { start: match.index, end: match.index + whole.trimEnd().length };
    return isText(treeOf(), span.start)
      ? []
      : [toSuppression(document, span, where, readCodes(rest, match.index + whole.length - rest.length))];
  });
}

/** The letters stand in a key or a value, such as a block of text, and are no comment. */
function isText(tree: YamlTree, offset: number): boolean {
  const place = placeAtOffset(tree.root, offset);
  const span = place?.inKey === true ? place.node.keySpan : place?.node.kind === 'scalar' ? place.node.span : undefined;
  return span !== undefined && span.start <= offset && offset < span.end;
}

function toSuppression(
  document: SourceDocument,
  span: Span,
  where: string,
  written: Pick<Suppression, 'codes' | 'reason'>,
): Suppression {
  const reach = reachOf(document, span, where);
  return {
    ...written,
    form: 'comment',
    doc: document.id,
    span,
    reaches: (finding) =>
      finding.span !== undefined && reach.start <= finding.span.start && finding.span.start <= reach.end,
    remove: (editor) => editor.replaceComment(document.id, lineOf(document.text, span), ''),
    removeCode: (editor, code) => editor.replaceComment(document.id, spanOfCode(written.codes, code), ''),
    renameCode: (editor, code, name) => editor.replaceComment(document.id, code.span, name),
  };
}

/** Where findings are left out, in the file. */
function reachOf({ file, text, offset }: SourceDocument, { start, end }: Span, where: string): Span {
  if (where === '-file') return { start: 0, end: file.text.length };
  if (where === '') return { start: offset, end: offset + text.length };
  const lineEnd = endOfLine(text, end);
  const line =
    where === '-line'
      ? { start: startOfLine(text, start), end: lineEnd }
      : { start: lineEnd + 1, end: endOfLine(text, lineEnd + 1) };
  return shift(line, offset);
}

/** The comment with the blanks before it; all of its line if nothing else stands there. */
function lineOf(text: string, { start, end }: Span): Span {
  const from = startOfLine(text, start);
  const before = text.slice(from, start);
  return before.trim() === ''
    ? { start: from, end: Math.min(text.length, endOfLine(text, end) + 1) }
    : { start: from + before.trimEnd().length, end };
}

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
