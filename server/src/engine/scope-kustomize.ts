import { dirname, joinPath } from '../base/paths.js';
import type { ScopeFile } from './scope-file.js';

/** Everything that one kustomization, which no other one takes in, reaches. */
export interface Build {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** Folder of the kustomization, from the workspace folder. */
  readonly dir: string;
  readonly files: ReadonlySet<ScopeFile>;
  readonly patches: ReadonlySet<ScopeFile>;
  /** Namespace that the build stamps on a file's resources. */
  readonly namespaces: ReadonlyMap<ScopeFile, string>;
  readonly open: boolean;
}

interface Reached {
  readonly files: Set<ScopeFile>;
  readonly patches: Set<ScopeFile>;
  readonly namespaces: Map<ScopeFile, string>;
  readonly kustomizations: Set<ScopeFile>;
  open: boolean;
}

/** The builds of a workspace: one for each kustomization that no other one names. */
export function findBuilds(files: readonly ScopeFile[]): readonly Build[] {
  const index = indexFiles(files);
  const kustomizations = files.filter((file) => file.kustomization !== undefined);
  const reachedBy = new Map(kustomizations.map((file) => [file, reach(file, index)]));
  const taken = new Set<ScopeFile>();
  for (const [root, reached] of reachedBy) {
    for (const file of reached.kustomizations) if (file !== root) taken.add(file);
  }
  return [...reachedBy]
    .filter(([root]) => !taken.has(root))
    .map(([root, { files: own, patches, namespaces, open }]) => ({
      folder: root.folder,
      dir: dirname(root.path),
      files: own,
      patches,
      namespaces,
      open,
    }));
}

interface FileIndex {
  readonly byPath: ReadonlyMap<string, ScopeFile>;
  readonly kustomizationOfDir: ReadonlyMap<string, ScopeFile>;
}

const place = (file: ScopeFile, path: string): string => `${file.folder} ${path}`;

function indexFiles(files: readonly ScopeFile[]): FileIndex {
  return {
    byPath: new Map(files.map((file) => [place(file, file.path), file])),
    kustomizationOfDir: new Map(
      files.filter((file) => file.kustomization !== undefined).map((file) => [place(file, dirname(file.path)), file]),
    ),
  };
}

function reach(root: ScopeFile, index: FileIndex): Reached {
  const reached: Reached = {
    files: new Set(),
    patches: new Set(),
    namespaces: new Map(),
    kustomizations: new Set(),
    open: false,
  };
  visit(root, index, undefined, reached);
  return reached;
}

/** The outermost namespace wins, as in kustomize. */
function visit(file: ScopeFile, index: FileIndex, outer: string | undefined, reached: Reached): void {
  const kustomization = file.kustomization;
  if (kustomization === undefined || reached.kustomizations.has(file)) return;
  reached.kustomizations.add(file);
  reached.files.add(file);
  reached.open ||= kustomization.open;
  const namespace = outer ?? kustomization.namespace;
  for (const entry of kustomization.resources) {
    const path = joinPath(dirname(file.path), entry);
    const inner = index.kustomizationOfDir.get(place(file, path));
    const named = index.byPath.get(place(file, path));
    if (inner !== undefined) visit(inner, index, namespace, reached);
    else if (named === undefined) reached.open = true;
    else take(named, namespace, reached);
  }
  for (const entry of kustomization.patchFiles) {
    const patch = index.byPath.get(place(file, joinPath(dirname(file.path), entry)));
    if (patch === undefined) continue;
    reached.files.add(patch);
    reached.patches.add(patch);
  }
}

function take(file: ScopeFile, namespace: string | undefined, reached: Reached): void {
  reached.files.add(file);
  if (namespace !== undefined) reached.namespaces.set(file, namespace);
}
