import { dirname, isInside, joinPath } from '../../base/paths.js';
import type { BuildProblem, PathEntry } from '../../model/kustomization.js';
import { makePlace } from '../place.js';
import type { ScopeFile } from './scope-file.js';

/** Everything that one kustomization, which no other one takes in, reaches. */
export interface Build {
  /** The kustomization. */
  readonly root: ScopeFile;
  /** URI of the workspace folder. */
  readonly folder: string;
  /** Folder of the kustomization, from the workspace folder. */
  readonly dir: string;
  readonly files: ReadonlySet<ScopeFile>;
  readonly patches: ReadonlySet<ScopeFile>;
  /** Namespace that the build stamps on a file's resources. */
  readonly namespaces: ReadonlyMap<ScopeFile, string>;
  readonly open: boolean;
  /** Something in it changes resources, in more than their namespace. */
  readonly changes: boolean;
}

interface Reached {
  readonly files: Set<ScopeFile>;
  readonly patches: Set<ScopeFile>;
  readonly namespaces: Map<ScopeFile, string>;
  readonly kustomizations: Set<ScopeFile>;
  open: boolean;
  changes: boolean;
}

/** What resources are filed under that the build of a kustomization makes. */
export const homeOfBuild = (root: string): string => `build ${root}`;

/** The builds of a workspace: one for each kustomization that no other one names. */
export function findBuilds(files: readonly ScopeFile[]): readonly Build[] {
  const index = indexFiles(files);
  const reachedBy = new Map([...index.kustomizationOfDir.values()].map((file) => [file, reach(file, index)]));
  const taken = new Set<ScopeFile>();
  for (const [root, reached] of reachedBy) {
    for (const file of reached.kustomizations) if (file !== root) taken.add(file);
  }
  return [...reachedBy]
    .filter(([root]) => !taken.has(root))
    .map(([root, { files: own, patches, namespaces, open, changes }]) => ({
      root,
      folder: root.folder,
      dir: dirname(root.path),
      files: own,
      patches,
      namespaces,
      open,
      changes,
    }));
}

interface FileIndex {
  readonly byPath: ReadonlyMap<string, ScopeFile>;
  readonly kustomizationOfDir: ReadonlyMap<string, ScopeFile>;
}

/** kustomize looks for this name only, whatever a file says of itself. */
const isKustomization = ({ path, kustomization }: ScopeFile): boolean =>
  kustomization !== undefined && /(?:^|\/)kustomization\.ya?ml$/.test(path);

const place = (file: ScopeFile, path: string): string => `${file.folder} ${path}`;

function indexFiles(files: readonly ScopeFile[]): FileIndex {
  return {
    byPath: new Map(files.map((file) => [place(file, file.path), file])),
    kustomizationOfDir: new Map(files.filter(isKustomization).map((file) => [place(file, dirname(file.path)), file])),
  };
}

function reach(root: ScopeFile, index: FileIndex): Reached {
  const reached: Reached = {
    files: new Set(),
    patches: new Set(),
    namespaces: new Map(),
    kustomizations: new Set(),
    open: false,
    changes: false,
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
  reached.changes ||= kustomization.changes;
  const namespace = outer ?? kustomization.namespace;
  for (const entry of kustomization.resources) {
    const path = joinPath(dirname(file.path), entry.text);
    const inner = index.kustomizationOfDir.get(place(file, path));
    const named = index.byPath.get(place(file, path));
    if (inner !== undefined) visit(inner, index, namespace, reached);
    else if (named === undefined) reached.open = true;
    else take(named, namespace, reached);
  }
  for (const entry of kustomization.patchFiles) {
    const patch = index.byPath.get(place(file, joinPath(dirname(file.path), entry.text)));
    if (patch === undefined) continue;
    reached.files.add(patch);
    reached.patches.add(patch);
  }
}

function take(file: ScopeFile, namespace: string | undefined, reached: Reached): void {
  reached.files.add(file);
  if (namespace !== undefined) reached.namespaces.set(file, namespace);
}

/** What kustomize cannot read, each said once: files that are nowhere, and kustomizations that take in themselves. */
export function findPathProblems(files: readonly ScopeFile[]): readonly BuildProblem[] {
  const index = indexFiles(files);
  const done = new Set<ScopeFile>();
  const problems: BuildProblem[] = [];
  const roots = [...index.kustomizationOfDir.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const root of roots) follow(root, [], { index, done, problems, files });
  return problems;
}

interface PathCheck {
  readonly index: FileIndex;
  readonly files: readonly ScopeFile[];
  readonly done: Set<ScopeFile>;
  readonly problems: BuildProblem[];
}

function follow(file: ScopeFile, above: readonly ScopeFile[], check: PathCheck): void {
  if (check.done.has(file)) return;
  check.done.add(file);
  const note = (kind: 'cycle' | 'file-missing', entry: PathEntry, path: string): void => {
    check.problems.push({ kind, path, place: makePlace(file.kustomizationDoc ?? 0, entry.path, 'value') });
  };
  const stack = [...above, file];
  for (const entry of file.kustomization?.resources ?? []) {
    const path = joinPath(dirname(file.path), entry.text);
    const inner = check.index.kustomizationOfDir.get(place(file, path));
    if (inner === undefined) {
      if (!looksRemote(entry) && isMissing(file, path, check)) note('file-missing', entry, path);
    } else if (stack.includes(inner)) note('cycle', entry, path);
    else follow(inner, stack, check);
  }
  for (const entry of file.kustomization?.patchFiles ?? []) {
    const path = joinPath(dirname(file.path), entry.text);
    if (isMissing(file, path, check)) note('file-missing', entry, path);
  }
}

/** `example.com/repository` may be fetched. */
const looksRemote = ({ text }: PathEntry): boolean => /^[\w-]+\.[\w.-]+\//.test(text);

/** Only manifests and folders are known; of a folder that holds anything there may be more than is known. */
function isMissing(from: ScopeFile, path: string, { index, files }: PathCheck): boolean {
  if (path === '' || path.startsWith('..') || /[^\w./@+-]/.test(path)) return false;
  if (/\.ya?ml$/.test(path)) return !index.byPath.has(place(from, path));
  const isFolder = !/\.[A-Za-z]\w*$/.test(path);
  return isFolder && !files.some((file) => file.folder === from.folder && isInside(path, file.path));
}
