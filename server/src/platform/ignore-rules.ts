import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { FilePath } from './fs.js';

/** Name of the files in which version control is told what to leave out. */
export const ignoreFileName = '.gitignore';

/** What the `.gitignore` of a folder says, and those of the folders above it. */
export interface IgnoreRules {
  readonly folder: FilePath;
  readonly rules: Ignore;
  readonly above: IgnoreRules | undefined;
}

/** The rules of a folder that has a `.gitignore`; those from above if it cannot be read. */
export async function readIgnoreRules(
  folder: FilePath,
  above: IgnoreRules | undefined,
): Promise<IgnoreRules | undefined> {
  try {
    return { folder, rules: ignore().add(await readFile(path.join(folder, ignoreFileName), 'utf8')), above };
  } catch {
    return above;
  }
}

/** The rules that hold in a folder because of the folders above it, up to the top of its repository; none outside of one. */
export async function rulesAbove(folder: FilePath): Promise<IgnoreRules | undefined> {
  const outer: FilePath[] = [];
  for (let at = path.resolve(folder); !(await exists(path.join(at, '.git'))); at = path.dirname(at)) {
    if (path.dirname(at) === at) return undefined;
    outer.push(path.dirname(at));
  }
  let rules: IgnoreRules | undefined;
  for (const each of outer.reverse()) rules = await readIgnoreRules(each, rules);
  // Who asks for an ignored folder by name means it.
  return isIgnoredBy(rules, path.resolve(folder), true) ? undefined : rules;
}

const exists = (file: FilePath): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** True if the rules leave a file or folder out; the nearest folder that says something about it decides. */
export function isIgnoredBy(rules: IgnoreRules | undefined, file: FilePath, isFolder: boolean): boolean {
  for (let each = rules; each !== undefined; each = each.above) {
    const relative = path.relative(each.folder, file).split(path.sep).join('/');
    if (relative === '' || !ignore.isPathValid(relative)) continue;
    const { ignored, unignored } = each.rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
