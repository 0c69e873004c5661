import { basename, dirname } from '../base/paths.js';

/**
 * Which side of a choice something is on, by the folder that offers the choice: `clusters` → `clusters/east`. Two things on different
 * sides of one choice never reach the same cluster.
 */
export type Sides = ReadonlyMap<string, string>;

export const noSides: Sides = new Map();

const choices = /^(?:clusters|sites|overlays|environments|envs|regions|datacenters)$/i;
const stages = /^(?:dev|development|test|testing|qa|uat|stage|staging|pre-?prod|prod|production|lab|sandbox)$/i;
const numbered = /^(?:cluster|site|env)[-_]?[a-z0-9]+$/i;

/** The sides that folders are on, of the folders in one parent: all of `clusters`, or those that are called as stages are. */
export function sidesOfFolders(parent: string, folders: readonly string[]): ReadonlyMap<string, Sides> {
  const isChoice = choices.test(basename(parent));
  for (const isSide of isChoice
    ? [() => true]
    : [(name: string) => stages.test(name), (name: string) => numbered.test(name)]) {
    const sides = folders.filter((folder) => isSide(basename(folder)));
    if (sides.length > 1) return new Map(sides.map((side) => [side, new Map([[parent, side]])]));
  }
  return new Map();
}

/** True if the two are on different sides of a choice. */
export const areApart = (a: Sides, b: Sides): boolean =>
  [...a].some(([choice, side]) => b.has(choice) && b.get(choice) !== side);

/** The folder below `parent` that holds the path; `undefined` for the parent itself. */
export function folderBelow(parent: string, path: string): string | undefined {
  let folder = path;
  while (folder !== '' && dirname(folder) !== parent) folder = dirname(folder);
  return folder === '' ? undefined : folder;
}

/** True for the folder in which operator projects keep one sample of each kind, to be shown and not to be applied together. */
export const holdsSamples = (folder: string): boolean => /(?:^|\/)config\/samples$/.test(folder);
