import { dirname, isInside, joinPath } from '../base/paths.js';
import { type Span, shift } from '../base/span.js';
import type { Workspace } from '../engine/workspace.js';
import type { NodeRef } from '../syntax/node-ref.js';

/** A path in a file that leads to another file. */
export interface DocumentLink {
  readonly span: Span;
  /** URI of the file: for a folder that of its kustomization. */
  readonly target: string;
}

const listsOfPaths = ['resources', 'bases', 'components', 'patchesStrategicMerge', 'configurations', 'crds'];
const listsOfMaps = ['patches', 'patchesJson6902'];

/** The local paths of a kustomization that lead to files of the workspace. */
export function linksOf(workspace: Workspace, uri: string): readonly DocumentLink[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  return file.documents.flatMap((document) => {
    if (document.facts.kustomization === undefined) return [];
    const root = workspace.tree(document).root;
    return (root === undefined ? [] : kustomizationPaths(root)).flatMap((node) => {
      const target = targetOf(workspace, dirname(uri), node.text() ?? '');
      return target === undefined ? [] : [{ span: shift(node.span, document.offset), target }];
    });
  });
}

/** The scalars of a kustomization that are paths of files and folders, such as the items of `resources`. */
export const kustomizationPaths = (root: NodeRef): readonly NodeRef[] =>
  [
    ...listsOfPaths.flatMap((key) => root.get(key)?.items() ?? []),
    ...listsOfMaps.flatMap((key) => (root.get(key)?.items() ?? []).flatMap((item) => item.get('path') ?? [])),
  ].filter((node) => node.kind === 'scalar' && !node.opaque && !node.aliased);

function targetOf(workspace: Workspace, folder: string, path: string): string | undefined {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const target = joinPath(folder, encoded);
  if (path === '' || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  if (workspace.file(target) !== undefined) return target;
  const inFolder = [...workspace.files].map((file) => file.uri).filter((it) => isInside(target, it));
  return inFolder.find((it) => /\/kustomization\.ya?ml$/i.test(it) && dirname(it) === target);
}
