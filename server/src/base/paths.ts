import picomatch from 'picomatch/posix.js';
import { memoize } from './memo.js';

/** A path or URI cut at its slashes: `file:///a/b` has root `file:///` and the parts `a`, `b`. */
interface SplitPath {
  readonly root: string;
  readonly parts: readonly string[];
}

const rootOf = (path: string): string => /^(?:[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)?\/?/i.exec(path)?.[0] ?? '';

/** Cuts a path and resolves `.` and `..`. Below a root there is nothing, so `..` stays there; else it is kept in front. */
function splitPath(path: string): SplitPath {
  const root = rootOf(path);
  const parts: string[] = [];
  for (const part of path.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts[parts.length - 1];
    if (part !== '..') parts.push(part);
    else if (last !== undefined && last !== '..') parts.pop();
    else if (root === '') parts.push(part);
  }
  return { root, parts };
}

const joinParts = ({ root, parts }: SplitPath): string => root + parts.join('/');

/** The path without `.`, `..`, doubled and final slashes: `a/c` for `./a/b/../c/`. Nothing left is the empty text. */
export const normalizePath = (path: string): string => joinParts(splitPath(path));

/** The folder of a path, normalised: `file:///a` for `file:///a/b.yaml`, the empty text for `b.yaml`. */
export function dirname(path: string): string {
  const { root, parts } = splitPath(path);
  return joinParts({ root, parts: parts.slice(0, -1) });
}

/** The last part of a path: `b.yaml` for `file:///a/b.yaml`, the empty text for a root. */
export const basename = (path: string): string => splitPath(path).parts.at(-1) ?? '';

/** Several paths as one, normalised: `joinPath('overlays/prod', '../base')` is `overlays/base`. */
export const joinPath = (...paths: readonly string[]): string =>
  normalizePath(paths.filter((path) => path !== '').join('/'));

/**
 * The way from a folder to a path: `../base/a.yaml` from `k/prod` to `k/base/a.yaml`, the empty text for the folder itself.
 * If the two have no common root, the second path itself.
 */
export function relativePath(from: string, to: string): string {
  const source = splitPath(from);
  const target = splitPath(to);
  if (source.root !== target.root) return joinParts(target);
  const differing = source.parts.findIndex((part, index) => part !== target.parts[index]);
  const common = differing === -1 ? source.parts.length : differing;
  return [...source.parts.slice(common).map(() => '..'), ...target.parts.slice(common)].join('/');
}

/** True if the path is the folder or lies below it: `isInside('a', 'a/b/c.yaml')`. */
export function isInside(dir: string, path: string): boolean {
  const outer = splitPath(dir);
  const inner = splitPath(path);
  return (
    outer.root === inner.root &&
    outer.parts.every((part, index) => part === inner.parts[index]) &&
    (outer.parts.length > 0 || inner.parts[0] !== '..')
  );
}

type Matcher = (path: string) => boolean;

/** A folder as a glob means what lies in it. A leading `!` has no meaning, for a list of globs would turn it round. */
const compileGlob = memoize<Matcher>(200, (glob) => {
  try {
    return picomatch(glob.endsWith('/') ? `${glob}**` : glob, { dot: true, nonegate: true });
  } catch {
    return () => false;
  }
});

/**
 * True if a glob matches a path relative to the folder of the glob: `apps/**` matches `apps/prod/pool.yaml`.
 * Hidden files count, `apps/` means all that lies in `apps`, and a glob that cannot be read matches nothing.
 */
export const globMatches = (glob: string, relative: string): boolean => glob !== '' && compileGlob(glob)(relative);
