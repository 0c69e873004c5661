import { editsOverlap, type TextEdit } from '../base/edit.js';
import { shift } from '../base/span.js';
import type { Fix, PlainValue, ResourceEditor, ResourcePlace } from '../model/fix.js';
import { createEditor, type Editor, renderDocument } from '../syntax/edit-yaml.js';
import type { NodeRef } from '../syntax/node-ref.js';
import { formatPath, type PathStep, parsePath } from '../syntax/path.js';
import { builtEditor } from './builds/built-editor.js';
import { pathInDocument } from './place.js';
import type { SourceDocument, SourceFile } from './source-file.js';
import type { Workspace } from './workspace.js';

/** The edits of one document that a fix has asked for so far. */
interface DocumentEdits {
  readonly document: SourceDocument;
  readonly root: NodeRef | undefined;
  readonly editor: Editor;
}

/** An edit with offsets in its file. */
interface PlacedEdit {
  readonly file: SourceFile;
  readonly edit: TextEdit;
}

/**
 * The text edits of a fix, by file, with offsets in the files as they are now. `undefined` if one of its steps cannot be done without
 * touching text that serves another purpose (an alias, a template), or if the fix changes nothing: then it is not offered.
 */
export function editsOfFix(workspace: Workspace, fix: Fix): ReadonlyMap<string, readonly TextEdit[]> | undefined {
  const documents = new Map<number, DocumentEdits>();
  const additions = new Map<SourceFile, string>();
  const replacements: PlacedEdit[] = [];
  let isPossible = true;
  const done = (success: boolean): void => {
    isPossible &&= success;
  };
  const written = (resource: ResourcePlace): ResourceEditor => {
    const edits = documents.get(resource.doc) ?? openDocument(workspace, resource);
    if (edits === undefined) done(false);
    else documents.set(resource.doc, edits);
    return resourceEditor(edits, resource, done);
  };
  fix.edit({
    in(resource) {
      const isWritten = workspace.trace({ doc: resource.doc, path: '' }) === undefined;
      return isWritten ? written(resource) : builtEditor(workspace, resource, { written, done });
    },
    addDocument(near, value) {
      const file = workspace.document(near.doc)?.file;
      if (file === undefined || !workspace.keepsNames(near.doc)) return done(false);
      const before = additions.get(file) ?? '';
      additions.set(file, before + newDocument(file, value, before !== ''));
    },
    replaceComment(doc, span, newText) {
      const document = workspace.document(doc);
      if (document === undefined || isBroken(workspace, document)) done(false);
      else replacements.push({ file: document.file, edit: { span: shift(span, document.offset), newText } });
    },
  });
  return isPossible ? collect(documents.values(), additions, replacements) : undefined;
}

function openDocument(workspace: Workspace, resource: ResourcePlace): DocumentEdits | undefined {
  const document = workspace.document(resource.doc);
  if (document === undefined || isBroken(workspace, document)) return undefined;
  const { root } = workspace.tree(document);
  return { document, root, editor: createEditor(document.text, root) };
}

/** What text with syntax errors says is a guess, and so would be what a change of it says. */
const isBroken = (workspace: Workspace, document: SourceDocument): boolean =>
  workspace.tree(document).problems.some(({ severity }) => severity === 'error');

function resourceEditor(
  edits: DocumentEdits | undefined,
  resource: ResourcePlace,
  done: (success: boolean) => void,
): ResourceEditor {
  const find = (path: string): NodeRef | undefined => edits?.root?.at(pathInDocument(resource.rootPath, path));
  const act = (path: string, action: (editor: Editor, node: NodeRef) => boolean): void => {
    const node = find(path);
    done(edits !== undefined && node !== undefined && action(edits.editor, node));
  };
  const put = (path: string, value: PlainValue, before?: string): void => {
    if (edits !== undefined && edits.root !== undefined) {
      done(putAt(edits.editor, edits.root, pathInDocument(resource.rootPath, path), value, before));
    }
  };
  return {
    put,
    append(path, item) {
      const node = find(path);
      if (edits !== undefined && node?.kind === 'seq') done(edits.editor.appendItem(node, item));
      else put(path, [item]);
    },
    remove: (path) =>
      act(path, (editor, node) =>
        node.parent?.kind === 'seq' ? editor.removeItem(node) : isOnly(node) && editor.removeKey(node),
      ),
    removeEarlier: (path) => act(path, (editor, node) => earlierPairs(node).every((pair) => editor.removeKey(pair))),
    renameKey: (path, key) => act(path, (editor, node) => isOnly(node) && editor.renameKey(node, key)),
  };
}

/** False where the key stands there a second time: without the one pair the other would count. */
const isOnly = (node: NodeRef): boolean => earlierPairs(node).length === 0;

/** The values of the pairs with the same key that stand before this one. */
function earlierPairs(node: NodeRef): readonly NodeRef[] {
  const pairs = node.parent?.entries() ?? [];
  const own = pairs.findIndex(({ value }) => value === node);
  return pairs.slice(0, Math.max(0, own)).flatMap(({ key, value }) => (key === pairs[own]?.key ? [value] : []));
}

/** Sets what is there, or inserts the rest of the path into the deepest map that is there. */
function putAt(editor: Editor, root: NodeRef, path: string, value: PlainValue, before: string | undefined): boolean {
  const node = root.at(path);
  if (node !== undefined) {
    const isPlain = typeof value !== 'object' && value !== null && node.kind === 'scalar';
    return isPlain ? editor.setValue(node, value) : editor.replaceNode(node, value);
  }
  const steps = parsePath(path);
  if (steps === undefined) return false;
  for (let length = steps.length - 1; length >= 0; length--) {
    const above = root.at(formatPath(steps.slice(0, length)));
    const [key, ...rest] = steps.slice(length);
    if (above === undefined || typeof key !== 'string') continue;
    const inner = nest(rest, value);
    if (inner === undefined) return false;
    return above.kind === 'map'
      ? editor.insertKey(above, key, inner, { before })
      : editor.replaceNode(above, { [key]: inner });
  }
  return false;
}

/** The value below the steps: `['a', 'b']` and `1` give `{ a: { b: 1 } }`. A list can only be begun, at 0. */
function nest(steps: readonly PathStep[], value: PlainValue): PlainValue | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = nest(rest, value);
  if (inner === undefined) return undefined;
  if (typeof step === 'string') return { [step]: inner };
  return step === 0 ? [inner] : undefined;
}

function newDocument(file: SourceFile, value: PlainValue, isFurther: boolean): string {
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const needsEol = !isFurther && file.text !== '' && !file.text.endsWith('\n');
  return `${needsEol ? eol : ''}---${eol}${renderDocument(value).replace(/\r?\n/g, eol)}`;
}

function collect(
  documents: Iterable<DocumentEdits>,
  additions: ReadonlyMap<SourceFile, string>,
  replacements: readonly PlacedEdit[],
): ReadonlyMap<string, readonly TextEdit[]> | undefined {
  const result = new Map<string, TextEdit[]>();
  const add = (file: SourceFile, edits: readonly TextEdit[]): void => {
    if (edits.length > 0) result.set(file.uri, [...(result.get(file.uri) ?? []), ...edits]);
  };
  for (const { document, editor } of documents) {
    add(
      document.file,
      editor.edits().map((edit) => ({ ...edit, span: shift(edit.span, document.offset) })),
    );
  }
  for (const [file, newText] of additions)
    add(file, [{ span: { start: file.text.length, end: file.text.length }, newText }]);
  for (const { file, edit } of replacements) add(file, [edit]);
  const isSound = result.size > 0 && [...result.values()].every((edits) => !editsOverlap(edits));
  return isSound ? result : undefined;
}
