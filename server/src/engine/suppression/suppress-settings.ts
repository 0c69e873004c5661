import { globMatches } from '../../base/paths.js';
import { kindNameOf } from '../../model/gvk.js';
import type { Resource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import type { SuppressSettings } from '../settings.js';
import type { SourceDocument } from '../source-file.js';
import { type NamedCode, resourceLabel, type Suppressible, type Suppression } from './suppression.js';

/** True if an entry of `suppress` means the file; one that names none means every file. */
export const entryMeansFile = ({ files }: SuppressSettings, path: string): boolean =>
  files.length === 0 || files.some((glob) => globMatches(glob, path));

/** True if an entry of `suppress` means the file and the resource of the finding. */
export const entryReaches = (entry: SuppressSettings, { path, resource }: Suppressible): boolean =>
  entryMeansFile(entry, path) &&
  (entry.resources.length === 0 ||
    (resource !== undefined && entry.resources.some((glob) => isCalled(resource, glob))));

/** True if an entry of `suppress` leaves the finding out. */
export const entrySuppresses = (entry: SuppressSettings, finding: Suppressible): boolean =>
  entry.codes.includes(finding.code) && entryReaches(entry, finding);

/** `Service/frontend` means every namespace. */
const isCalled = (resource: Resource, glob: string): boolean =>
  globMatches(glob, resourceLabel(resource)) ||
  globMatches(glob, `${kindNameOf(resource.kindId)}/${resource.name?.value ?? '?'}`);

/** The entries as they stand in a settings file. What they leave out lies in other files: ask `entrySuppresses`. */
export function entriesIn(document: SourceDocument, resource: Resource, root: NodeRef): readonly Suppression[] {
  const list = root.get('suppress');
  const items = list?.items() ?? [];
  return items.map((item): Suppression => {
    const nodes = (item.get('codes')?.items() ?? []).filter((node) => node.string() !== undefined);
    const pathOf = ({ span }: NamedCode): string => nodes.find((node) => node.span === span)?.path ?? '';
    return {
      form: 'settings',
      codes: nodes.map((node) => ({ code: node.string() ?? '', span: node.span })),
      reason: item.get('reason')?.string() ?? '',
      doc: document.id,
      span: item.entries()[0]?.keyNode.span ?? item.span,
      reaches: () => false,
      remove: (editor) => editor.in(resource).remove(items.length === 1 ? 'suppress' : item.path),
      removeCode: (editor, code) => editor.in(resource).remove(pathOf(code)),
      renameCode: (editor, code, name) => editor.in(resource).put(pathOf(code), name),
    };
  });
}
