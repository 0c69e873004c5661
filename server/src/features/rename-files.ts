import type { TextEdit } from '../base/edit.js';
import { dirname, isInside, joinPath, relativePath } from '../base/paths.js';
import { shift } from '../base/span.js';
import type { SourceDocument } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import { createEditor } from '../syntax/edit-yaml.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { kustomizationPaths } from './document-links.js';

/** A file or folder that gets another URI: `file:///w/base` becomes `file:///w/common`. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** The edits that keep the lists of kustomizations right when files and folders move; they are made before the move. */
export function editsForMoves(
  workspace: Workspace,
  moves: readonly FileMove[],
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const { uri, documents } of workspace.files) {
    const own = documents.flatMap((document) => editsOfDocument(workspace, document, moves));
    if (own.length > 0) edits.set(uri, own);
  }
  return edits;
}

function editsOfDocument(
  workspace: Workspace,
  document: SourceDocument,
  moves: readonly FileMove[],
): readonly TextEdit[] {
  const root = document.facts.kustomization === undefined ? undefined : workspace.tree(document).root;
  if (root === undefined) return [];
  const editor = createEditor(document.text, root);
  for (const node of kustomizationPaths(root)) {
    const path = movedPath(workspace, document.file.uri, node, moves);
    if (path !== undefined) editor.setValue(node, path);
  }
  return editor.edits().map((edit) => ({ ...edit, span: shift(edit.span, document.offset) }));
}

/** What has to be written instead of a path; `undefined` if it still leads to the same file, or led nowhere. */
function movedPath(
  workspace: Workspace,
  kustomization: string,
  node: NodeRef,
  moves: readonly FileMove[],
): string | undefined {
  const path = node.text() ?? '';
  if (path === '' || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  const target = joinPath(dirname(kustomization), path.split('/').map(encodeURIComponent).join('/'));
  if (![...workspace.files].some(({ uri }) => isInside(target, uri))) return undefined;
  const before = relativePath(dirname(kustomization), target);
  const after = relativePath(dirname(moved(kustomization, moves)), moved(target, moves));
  if (after === before || after === '') return undefined;
  const lead = path.startsWith('./') && !after.startsWith('..') ? './' : '';
  return `${lead}${decoded(after)}${path.endsWith('/') ? '/' : ''}`;
}

/** A path as people write it; as it is if it is no proper URI. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function moved(uri: string, moves: readonly FileMove[]): string {
  const move = moves.find(({ from }) => isInside(from, uri));
  return move === undefined ? uri : joinPath(move.to, relativePath(move.from, uri));
}
