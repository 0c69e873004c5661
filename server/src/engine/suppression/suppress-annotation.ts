import type { Span } from '../../base/span.js';
import type { FixEditor } from '../../model/fix.js';
import type { Resource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { pathInDocument } from '../place.js';
import type { SourceDocument } from '../source-file.js';
import { readCodes, type Suppression, spanOfCode } from './suppression.js';

/** The annotation that leaves findings of its resource out: `symroute.io/disable: vrf-no-port -- the port comes later`. */
export const disableAnnotation = 'symroute.io/disable';

/** Where it stands in a resource. */
export const annotationPath = `metadata.annotations["${disableAnnotation}"]`;

/** What the annotation of a resource leaves out. `rootOf` is asked only if there is one. */
export function annotationOf(
  document: SourceDocument,
  resource: Resource,
  rootOf: () => NodeRef | undefined,
): readonly Suppression[] {
  if (typeof resource.annotations.values[disableAnnotation] !== 'string') return [];
  const root = rootOf();
  const node = root?.at(pathInDocument(resource.rootPath, annotationPath));
  if (node === undefined || node.aliased) return [];
  const quote = node.style === 'single' || node.style === 'double' ? 1 : 0;
  const { start, end } = node.span;
  const written = readCodes(document.text.slice(start + quote, end - quote), start + quote);
  const isAlone = node.parent?.entries().length === 1;
  const put = (editor: FixEditor, change: Span, text: string): void => {
    const before = document.text.slice(start + quote, change.start);
    editor.in(resource).put(annotationPath, before + text + document.text.slice(change.end, end - quote));
  };
  return [
    {
      ...written,
      form: 'annotation',
      doc: document.id,
      span: node.span,
      reaches: (finding) => finding.resource?.id === resource.id,
      remove: (editor) => editor.in(resource).remove(isAlone ? 'metadata.annotations' : annotationPath),
      removeCode: (editor, code) => put(editor, spanOfCode(written.codes, code), ''),
      renameCode: (editor, code, name) => put(editor, code.span, name),
    },
  ];
}
