import type { ResourceEditor, ResourcePlace } from '../../model/fix.js';
import { joinPath } from '../../syntax/path.js';
import { isWhole, type Traced } from '../kustomize/value.js';
import { pathInDocument } from '../place.js';
import type { Workspace } from '../workspace.js';

/** What edits of a built resource go through. */
interface Ports {
  /** Edits of what is written. */
  written(resource: ResourcePlace): ResourceEditor;
  done(success: boolean): void;
}

/**
 * Edits of a resource that a build has made, as edits of what it was made from. Possible only where all of the text at one place is what
 * the build took over, so that the build of the edited text is the edited build.
 */
export function builtEditor(workspace: Workspace, resource: ResourcePlace, { written, done }: Ports): ResourceEditor {
  const traceTo = (path: string): Traced | undefined =>
    workspace.trace({ doc: resource.doc, path: pathInDocument(resource.rootPath, path) });
  const home = workspace.trace({ doc: resource.doc, path: '' })?.origin.doc;
  const edit = (
    path: string,
    isPossible: (traced: Traced) => boolean,
    act: (editor: ResourceEditor, at: string) => void,
  ) => {
    const traced = traceTo(path);
    if (traced === undefined || isFixed(path) || !isPossible(traced)) return done(false);
    const { origin, rest } = traced;
    act(written({ doc: origin.doc, rootPath: '' }), rest.reduce<string>(joinPath, origin.path));
  };
  /** A key that the text has and the build has not is one that a patch takes away. */
  const isFree = ({ origin, rest }: Traced): boolean => {
    const document = workspace.document(origin.doc);
    const [step = ''] = rest;
    const root = document === undefined ? undefined : workspace.tree(document).root;
    return origin.isCopy && origin.within === undefined && root?.at(joinPath(origin.path, step)) === undefined;
  };
  // By these a patch finds what it is for.
  const isFixed = (path: string): boolean =>
    !workspace.keepsNames(resource.doc) &&
    ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'].includes(pathInDocument(resource.rootPath, path));
  const canPut = (traced: Traced): boolean => (traced.rest.length > 0 ? isFree(traced) : isWhole(traced.value));
  /** Taken out of a patch, a value would only give way to the one that the patch stands over. */
  const canRemove = ({ rest, value }: Traced): boolean =>
    rest.length === 0 && value.origin.doc === home && isWhole(value);
  return {
    put: (path, value, before) => edit(path, canPut, (editor, at) => editor.put(at, value, before)),
    append: (path, item) => edit(path, canPut, (editor, at) => editor.append(at, item)),
    remove: (path) => edit(path, canRemove, (editor, at) => editor.remove(at)),
    removeEarlier: () => done(false),
    renameKey: (path, key) => edit(path, canRemove, (editor, at) => editor.renameKey(at, key)),
  };
}
