import { deepEqual } from '../../base/equal.js';
import { dirname } from '../../base/paths.js';
import type { ScopeFile } from './scope-file.js';

/**
 * Which sides something is on, by the choice that each belongs to: `clusters` → `east`. What is on different sides of one choice never
 * reaches the same cluster.
 */
export type Sides = ReadonlyMap<string, string>;

/** A choice, and the names of its sides. */
interface Choice {
  readonly id: string;
  readonly names: ReadonlySet<string>;
}

const choiceNames = /^(?:clusters|sites|overlays|environments|envs|regions|datacenters)$/i;
const stages = /^(?:dev|development|test|testing|qa|uat|stage|staging|pre-?prod|prod|production|lab|sandbox)$/i;
const numbered = /^(?:cluster|site|env)(?:[-_]?\d+|[-_][a-z])$/i;

/** The sides of folders: as their names say, and as what deploys them says. */
export function findSides(files: readonly ScopeFile[]): (folder: string) => Sides {
  const byName = sidesByName(new Set(files.map(({ path }) => dirname(path))));
  const targets = new Map<string, Sides[]>();
  for (const { path: from, deployments } of files) {
    for (const { path, cluster } of deployments) {
      const sides = cluster === undefined ? byName(dirname(from)) : new Map([['destination', cluster]]);
      targets.set(path, [...(targets.get(path) ?? []), sides]);
    }
  }
  return (folder) => new Map([...sidesByTarget(folder, targets), ...byName(folder)]);
}

/** Of the deployments of the nearest folder; nothing if they go to different clusters. */
function sidesByTarget(folder: string, targets: ReadonlyMap<string, readonly Sides[]>): Sides {
  const nearest = wayUp(folder).find((at) => targets.has(at));
  const [first = new Map<string, string>(), ...others] = nearest === undefined ? [] : (targets.get(nearest) ?? []);
  return others.every((it) => deepEqual([...it], [...first])) ? first : new Map();
}

/**
 * Reads from the names of folders which of them are meant for different clusters: those in `clusters` or `overlays`, those called as stages
 * are, `prod` and `staging`, and those that repeat such names elsewhere, `network/east` beside `clusters/east`. One alone is no choice.
 */
function sidesByName(folders: Iterable<string>): (folder: string) => Sides {
  const children = childrenOf(folders);
  const choices = choicesOf(children);
  const offered = new Map(
    [...children].map(([parent, names]) => [parent, choices.filter((it) => isOffered(it, names))]),
  );
  return (folder) => {
    const sides = new Map<string, string>();
    for (const at of wayUp(folder)) {
      for (const { id, names } of offered.get(parentOf(at)) ?? []) if (names.has(nameOf(at))) sides.set(id, nameOf(at));
    }
    return sides;
  };
}

const isOffered = (choice: Choice, folders: ReadonlySet<string>): boolean =>
  [...folders].filter((name) => choice.names.has(name)).length > 1;

/** The folder, and each that it lies in, without the root: `a/b` and `a`. Paths are normalised, so cutting them is enough. */
function wayUp(folder: string): readonly string[] {
  const way: string[] = [];
  for (let end = folder.length; end > 0; end = folder.lastIndexOf('/', end - 1)) way.push(folder.slice(0, end));
  return way;
}

const parentOf = (folder: string): string => folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);

/** Names of the folders in each folder. */
function childrenOf(folders: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>();
  for (const folder of folders) {
    for (const at of wayUp(folder)) {
      const known = children.get(parentOf(at));
      if (known === undefined) children.set(parentOf(at), new Set([nameOf(at)]));
      else known.add(nameOf(at));
    }
  }
  return children;
}

/** Choices with a name in common are one: it is offered at several places. */
function choicesOf(children: ReadonlyMap<string, ReadonlySet<string>>): readonly Choice[] {
  const choices: Choice[] = [];
  const add = (id: string, names: readonly string[]): void => {
    if (names.length < 2) return;
    const same = choices.filter((choice) => names.some((name) => choice.names.has(name)));
    for (const it of same) choices.splice(choices.indexOf(it), 1);
    choices.push({ id: same[0]?.id ?? id, names: new Set([...same.flatMap((it) => [...it.names]), ...names]) });
  };
  for (const [parent, names] of [...children].sort()) {
    const all = [...names];
    if (choiceNames.test(nameOf(parent))) add(parent, all);
    for (const pattern of [stages, numbered]) {
      const named = all.filter((name) => pattern.test(name));
      add(parent, named);
    }
  }
  return choices;
}

/** Those that are on another side of a choice than some other one. */
export function thoseApart<T extends { readonly sides: Sides }>(all: readonly T[]): readonly T[] {
  const taken = new Map<string, Set<string>>();
  for (const [choice, side] of all.flatMap(({ sides }) => [...sides])) {
    taken.set(choice, (taken.get(choice) ?? new Set()).add(side));
  }
  return all.filter(({ sides }) => [...sides.keys()].some((choice) => (taken.get(choice)?.size ?? 0) > 1));
}

/** Brings those together that are on one side of a choice and differ in none. */
export function groupBySide<T extends { readonly sides: Sides }>(all: readonly T[]): readonly (readonly T[])[] {
  interface Group {
    readonly sides: Map<string, string>;
    readonly items: T[];
  }
  const groups: Group[] = [];
  const bySide = new Map<string, readonly Group[]>();
  for (const item of all) {
    const sides = [...item.sides];
    const isFit = (group: Group): boolean =>
      sides.every(([choice, side]) => (group.sides.get(choice) ?? side) === side);
    const known = sides.flatMap(([choice, side]) => bySide.get(`${choice} ${side}`) ?? []).find(isFit);
    const group: Group = known ?? { sides: new Map(), items: [] };
    if (known === undefined) groups.push(group);
    group.items.push(item);
    for (const [choice, side] of sides) {
      if (group.sides.has(choice)) continue;
      group.sides.set(choice, side);
      bySide.set(`${choice} ${side}`, [...(bySide.get(`${choice} ${side}`) ?? []), group]);
    }
  }
  return groups.map(({ items }) => items);
}

/** True for the folder in which operator projects keep one sample of each kind, to be shown and not to be applied together. */
export const holdsSamples = (folder: string): boolean => /(?:^|\/)config\/samples$/.test(folder);
