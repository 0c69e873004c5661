import { fingerprint } from '../../base/equal.js';
import { dirname } from '../../base/paths.js';
import type { KindId } from '../../model/gvk.js';
import type { ScopeFile } from './scope-file.js';
import { type Build, findBuilds, homeOfBuild } from './scope-kustomize.js';
import { findSides, groupBySide, holdsSamples, type Sides, thoseApart } from './scope-sides.js';

/** What a scope is filed under: its folder or cluster, so that it stays the same while files come and go. */
export type ScopeId = string;

/** Documents that can go to one cluster together. */
export interface Scope {
  readonly id: ScopeId;
  /** What messages call it: `this workspace`, `overlay "prod"`, `folder "blue"`. */
  readonly name: string;
  /** URIs of its files. */
  readonly files: ReadonlySet<string>;
  /** Kinds of which one name is defined in several files side by side, as sample folders do: which of them counts is open. */
  readonly alternatives: ReadonlySet<KindId>;
  /** Kinds of which its files hold resources that cannot be read, such as templates: names of them may be defined there. */
  readonly hides: ReadonlySet<KindId>;
  /** A build of the scope takes in something that is not in the files. */
  readonly open: boolean;
  /** URIs of its kustomizations whose builds change resources. */
  readonly builds: readonly string[];
  /** What its resources are filed under: its files, and what its builds make. */
  readonly homes: ReadonlySet<string>;
}

/** All scopes of a workspace, and what they say of each file. */
export interface ScopeTable {
  readonly scopes: readonly Scope[];
  /** Scopes of a file, by URI. */
  readonly of: ReadonlyMap<string, readonly ScopeId[]>;
  /** URIs of files that only patch what others define. */
  readonly patches: ReadonlySet<string>;
  /** Namespace that a build stamps on the resources of a file, by `<scope id> <uri>`. */
  readonly namespaces: ReadonlyMap<string, string>;
}

/** A set of files on its way to a scope. */
interface Group {
  readonly files: ReadonlySet<ScopeFile>;
  /** Files that define a resource, by the resource's identity. */
  readonly defines: ReadonlyMap<string, ScopeFile>;
  readonly builds: readonly Build[];
  readonly alternatives: ReadonlySet<KindId>;
  readonly dir: string;
  readonly sides: Sides;
}

const maxScopesOfShared = 16;

/**
 * Groups the files of a workspace by cluster: a scope is the widest set of files that could be applied together because nothing in it
 * is defined twice. Builds of kustomize and the files of one directory are the smallest sets; going up the folders, sets are joined
 * until two of them define the same resource. What is in no such conflict is shared by all sides of it.
 */
export function computeScopes(files: readonly ScopeFile[]): ScopeTable {
  const builds = findBuilds(files.filter(({ path }) => !holdsSamples(dirname(path))));
  const inBuild = new Set(builds.flatMap((build) => [...build.files]));
  const configured = [...new Set(files.flatMap((file) => file.clusters))];
  const groups: Group[] = configured.map((cluster) => groupOfCluster(cluster, files, builds));
  for (const folder of new Set(files.map((file) => file.folder))) {
    const own = files.filter((file) => file.folder === folder && file.clusters.length === 0);
    const roots = builds.filter((build) => build.folder === folder && build.root.clusters.length === 0);
    groups.push(
      ...groupFolder(
        own.filter((file) => !inBuild.has(file)),
        roots,
      ),
    );
  }
  return toTable(files, groups, builds);
}

/** A cluster gets its files, and everything that its kustomizations take in. */
function groupOfCluster(cluster: string, files: readonly ScopeFile[], builds: readonly Build[]): Group {
  const own = builds.filter((build) => build.root.clusters.includes(cluster));
  const all = new Set([
    ...files.filter((file) => file.clusters.includes(cluster)),
    ...own.flatMap((it) => [...it.files]),
  ]);
  return groupOf([...all], own, `cluster "${cluster}"`);
}

function groupFolder(free: readonly ScopeFile[], builds: readonly Build[]): readonly Group[] {
  const byDir = new Map<string, Group[]>();
  const sidesOf = findSides([...free, ...builds.flatMap((build) => [...build.files])]);
  const add = (dir: string, group: Group): void => {
    byDir.set(dir, [...(byDir.get(dir) ?? []), { ...group, sides: sidesOf(dir) }]);
  };
  for (const [dir, files] of bucket(free, (file) => dirname(file.path))) add(dir, groupOf(files, [], dir));
  for (const build of builds) add(build.dir, groupOf([...build.files], [build], build.dir));
  return joinUpwards(byDir);
}

/** Joins from the deepest folders up, so that a folder hands one group upwards wherever nothing is in conflict. */
function joinUpwards(byDir: Map<string, Group[]>): readonly Group[] {
  const deepest = [...byDir.keys()].reduce((most, dir) => Math.max(most, depth(dir)), 0);
  const levels = Array.from({ length: deepest + 1 }, () => new Set<string>());
  for (const dir of byDir.keys()) levels[depth(dir)]?.add(dir);
  for (let level = deepest; level > 0; level--) {
    for (const dir of levels[level] ?? []) {
      const parent = dirname(dir);
      levels[level - 1]?.add(parent);
      const above = byDir.get(parent) ?? [];
      above.push(...join(byDir.get(dir) ?? [], dir));
      byDir.set(parent, above);
    }
  }
  return join(byDir.get('') ?? [], '');
}

const depth = (dir: string): number => (dir === '' ? 0 : dir.split('/').length);

function join(all: readonly Group[], dir: string): readonly Group[] {
  if (all.length < 2) return all;
  const isSamples = (group: Group): boolean => group.alternatives.size > 0;
  const groups = all.filter((group) => !isSamples(group));
  return [...joinSound(groups, dir), ...all.filter(isSamples)];
}

/** Folders with alternatives side by side stay on their own: their samples say nothing about the manifests beside them. */
function joinSound(all: readonly Group[], dir: string): readonly Group[] {
  const groups = unite(all);
  if (groups.length < 2) return groups;
  const inConflict = conflicting(groups);
  const shared = groups.filter((group) => !inConflict.has(group));
  const sides = groups.filter((group) => inConflict.has(group));
  if (sides.length === 0) return mergeOfSides(shared, dir);
  if (sides.length > maxScopesOfShared) return shared.length > 0 ? [...sides, merge(shared, dir)] : sides;
  return sides.map((side) => merge([side, ...shared], side.dir));
}

/** Below the top, what is for all clusters is not joined with what is for one: further up there may be another one. */
function mergeOfSides(groups: readonly Group[], dir: string): readonly Group[] {
  if (dir === '') return [merge(groups, dir)];
  const bySides = bucket(groups, ({ sides }) => fingerprint([...sides].sort()));
  return [...bySides.values()].map((equal) => merge(equal, dir));
}

/** Joins what lies in different folders on the same side of a choice, as `clusters/east` and `network/east`, unless it is in conflict. */
function unite(groups: readonly Group[]): readonly Group[] {
  return groupBySide(groups).flatMap((side) => {
    const [first] = side;
    return first !== undefined && conflicting(side).size === 0 ? [merge(side, first.dir)] : side;
  });
}

/** The groups that define a resource which another group defines in another file, that share a base with another, or are apart from it. */
function conflicting(groups: readonly Group[]): ReadonlySet<Group> {
  const result = new Set(thoseApart(groups));
  const owner = new Map<string, { readonly group: Group; readonly file: ScopeFile }>();
  const baseOwner = new Map<ScopeFile, Group>();
  for (const group of groups) {
    for (const [identity, file] of group.defines) {
      const first = owner.get(identity);
      if (first === undefined) owner.set(identity, { group, file });
      else if (first.file !== file) result.add(first.group).add(group);
    }
    for (const file of group.files) {
      const first = baseOwner.get(file);
      if (first === undefined) baseOwner.set(file, group);
      else if (file.identities.length > 0) result.add(first).add(group);
    }
  }
  return result;
}

function groupOf(files: readonly ScopeFile[], builds: readonly Build[], dir: string): Group {
  const defines = new Map<string, ScopeFile>();
  const alternatives = new Set<KindId>();
  const placed = new Set<string>();
  const patches = new Set(builds.flatMap((build) => [...build.patches]));
  for (const file of files) {
    if (patches.has(file)) continue;
    for (const { kindId, namespace, name, isPlaced } of file.identities) {
      const stamped = namespace === undefined ? '' : (builds[0]?.namespaces.get(file) ?? namespace);
      const identity = `${kindId} ${stamped}/${name}`;
      const first = defines.get(identity);
      if (first === undefined) defines.set(identity, file);
      else if (isPlaced || placed.has(identity) || (first !== file && builds.length === 0)) alternatives.add(kindId);
      if (isPlaced) placed.add(identity);
      if (holdsSamples(dir)) alternatives.add(kindId);
    }
  }
  return { files: new Set(files), defines, builds, alternatives, dir, sides: new Map() };
}

function merge(groups: readonly Group[], dir: string): Group {
  if (groups.length === 1 && groups[0] !== undefined) return groups[0];
  return {
    files: new Set(groups.flatMap((group) => [...group.files])),
    defines: new Map(groups.flatMap((group) => [...group.defines])),
    builds: groups.flatMap((group) => group.builds),
    alternatives: new Set(groups.flatMap((group) => [...group.alternatives])),
    dir,
    sides: new Map(groups.flatMap((group) => [...group.sides])),
  };
}

function toTable(files: readonly ScopeFile[], groups: readonly Group[], builds: readonly Build[]): ScopeTable {
  const of = new Map<string, ScopeId[]>(files.map((file) => [file.uri, []]));
  const namespaces = new Map<string, string>();
  const scopes = groups.map((group, index): Scope => {
    const id = `${group.dir}#${groups.slice(0, index).filter((it) => it.dir === group.dir).length}`;
    for (const file of group.files) of.get(file.uri)?.push(id);
    for (const build of group.builds) {
      for (const [file, namespace] of build.namespaces) namespaces.set(`${id} ${file.uri}`, namespace);
    }
    const files = new Set([...group.files].map((file) => file.uri));
    const builtBy = group.builds.filter((build) => build.changes).map((build) => build.root.uri);
    return {
      id,
      name: groups.length === 1 ? 'this workspace' : scopeName(group),
      files,
      homes: builtBy.length === 0 ? files : new Set([...files, ...builtBy.map(homeOfBuild)]),
      alternatives: group.alternatives,
      hides: new Set([...group.files].flatMap((file) => file.hides)),
      open: group.builds.some((build) => build.open),
      builds: builtBy,
    };
  });
  const patches = new Set(builds.flatMap((build) => [...build.patches].map((file) => file.uri)));
  return { scopes, of, patches, namespaces };
}

function scopeName(group: Group): string {
  if (group.dir.startsWith('cluster "')) return group.dir;
  if (group.dir === '') return 'this workspace';
  const name = group.dir.slice(group.dir.lastIndexOf('/') + 1);
  return group.builds.length === 1 ? `overlay "${name}"` : `folder "${name}"`;
}

function bucket<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const result = new Map<string, T[]>();
  for (const item of items) {
    const list = result.get(keyOf(item));
    if (list === undefined) result.set(keyOf(item), [item]);
    else list.push(item);
  }
  return result;
}
