import { type BuiltResource, currentId, isBuiltIn, withContent } from './resource.js';
import {
  type BuiltList,
  type BuiltMap,
  type BuiltValue,
  isNothing,
  textAt,
  valueAt,
  withEntry,
  withValueAt,
} from './value.js';

/** A resource after a patch: `deleted` if the patch takes it away, `unknown` if the patch says something that is not understood. */
export type Patched = BuiltResource | 'deleted' | 'unknown';

/** Lists of Kubernetes' own kinds whose items are merged, with the keys that tell items apart. */
const mergeKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['env', ['name']],
  ['volumes', ['name']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['imagePullSecrets', ['name']],
  ['hostAliases', ['ip']],
  ['topologySpreadConstraints', ['topologyKey', 'whenUnsatisfiable']],
]);

const keysOfList = (path: readonly string[]): readonly string[] | undefined => {
  const [name = ''] = path.slice(-1);
  if (name !== 'ports') return mergeKeys.get(name);
  return path.length === 2 ? ['port', 'protocol'] : ['containerPort', 'protocol'];
};

/** What cannot be said of a merge is thrown within this file only. */
const unknown = Symbol('unknown');

/** Merges a strategic-merge patch into a resource. Name, namespace and kind stay what they are. */
export function applyStrategicMerge(resource: BuiltResource, patch: BuiltMap): Patched {
  try {
    const keysAt = isBuiltIn(currentId(resource)) ? keysOfList : () => undefined;
    const merged = mergeMap(resource.value, patch, [], keysAt);
    return merged === undefined ? 'deleted' : withContent(resource, keepIdentity(resource.value, merged));
  } catch (error) {
    if (error === unknown) return 'unknown';
    throw error;
  }
}

type KeysAt = (path: readonly string[]) => readonly string[] | undefined;

function keepIdentity(before: BuiltMap, after: BuiltMap): BuiltMap {
  const restore = (map: BuiltMap, steps: readonly string[]): BuiltMap => {
    const value = valueAt(before, steps);
    if (value !== undefined) return withValueAt(map, steps, value);
    const above = valueAt(map, steps.slice(0, -1));
    const [key = ''] = steps.slice(-1);
    return above?.kind === 'map' ? withValueAt(map, steps.slice(0, -1), withEntry(above, key, undefined)) : map;
  };
  return [['kind'], ['metadata', 'name'], ['metadata', 'namespace']].reduce(restore, after);
}

function mergeMap(base: BuiltMap, patch: BuiltMap, path: readonly string[], keysAt: KeysAt): BuiltMap | undefined {
  const directive = textAt(patch, '$patch');
  if (directive === 'delete') return undefined;
  if (directive === 'replace') return cleanMap(patch);
  if (directive !== undefined && directive !== 'merge') throw unknown;
  let result = base;
  for (const [key, value] of patch.entries) {
    if (key === '$patch') continue;
    if (key.startsWith('$')) throw unknown;
    result = withEntry(result, key, mergeValue(base.entries.get(key), value, [...path, key], keysAt));
  }
  return result;
}

function mergeValue(
  base: BuiltValue | undefined,
  patch: BuiltValue,
  path: readonly string[],
  keysAt: KeysAt,
): BuiltValue | undefined {
  if (isNothing(patch)) return undefined;
  if (base === undefined || isNothing(base)) return clean(patch);
  if (base.kind === 'map' && patch.kind === 'map') return mergeMap(base, patch, path, keysAt);
  if (base.kind === 'list' && patch.kind === 'list') return mergeList(base, patch, path, keysAt);
  if (base.kind !== patch.kind) throw unknown;
  // What a patch says again is not its doing.
  return base.kind === 'scalar' && patch.kind === 'scalar' && base.data === patch.data ? base : patch;
}

function mergeList(base: BuiltList, patch: BuiltList, path: readonly string[], keysAt: KeysAt): BuiltValue {
  const keys = keysAt(path);
  if (keys === undefined) return patch;
  const maps = patch.items.flatMap((item) => (item.kind === 'map' ? [item] : []));
  if (maps.length < patch.items.length) throw unknown;
  if (maps.some((item) => textAt(item, '$patch') === 'replace')) {
    return { ...patch, items: maps.flatMap((item) => (textAt(item, '$patch') === 'replace' ? [] : [item])) };
  }
  return mergeItems(base, maps, path, { keys, keysAt });
}

interface ListMerge {
  readonly keys: readonly string[];
  readonly keysAt: KeysAt;
}

/** Items of the patch that are new stand first. */
function mergeItems(
  base: BuiltList,
  patch: readonly BuiltMap[],
  path: readonly string[],
  { keys, keysAt }: ListMerge,
): BuiltList {
  const used = keys.filter((key) => [...base.items, ...patch].some((item) => fieldOf(item, key) !== undefined));
  if ([...base.items, ...patch].some((item) => used.some((key) => fieldOf(item, key) === undefined))) throw unknown;
  const idOf = (item: BuiltValue): string => used.map((key) => `${fieldOf(item, key)}`).join(' ');
  const changes = new Map(patch.map((item) => [idOf(item), item]));
  const kept = base.items.flatMap((item) => {
    const change = changes.get(idOf(item));
    changes.delete(idOf(item));
    return change === undefined || item.kind !== 'map' ? [item] : (mergeMap(item, change, path, keysAt) ?? []);
  });
  const fresh = [...changes.values()]
    .filter((item) => textAt(item, '$patch') !== 'delete')
    .flatMap((it) => cleanMap(it));
  return { ...base, items: [...fresh, ...kept] };
}

function fieldOf(item: BuiltValue, key: string): string | undefined {
  const value = item.kind === 'map' ? item.entries.get(key) : undefined;
  return value?.kind === 'scalar' && value.data !== null ? String(value.data) : undefined;
}

/** What a patch adds, without what only tells how to merge. Lists are taken as they are. */
function clean(value: BuiltValue): BuiltValue | undefined {
  if (value.kind === 'map') return textAt(value, '$patch') === 'delete' ? undefined : cleanMap(value);
  return value;
}

function cleanMap(map: BuiltMap): BuiltMap {
  const entries = [...map.entries].flatMap(([key, value]) => {
    if (key === '$patch' || isNothing(value)) return [];
    const cleaned = clean(value);
    return cleaned === undefined ? [] : ([[key, cleaned]] as const);
  });
  return { ...map, entries: new Map(entries) };
}
