import {
  commonAnnotations,
  commonLabels,
  type FieldSpec,
  isMeant,
  keepsName,
  ownLabels,
  templateLabels,
} from './field-specs.js';
import { type BuiltResource, currentId, withContent } from './resource.js';
import {
  type BuiltMap,
  type BuiltValue,
  childOf,
  derivedFrom,
  emptyMap,
  isNothing,
  scalar,
  valueAt,
  withEntry,
  withOrigin,
  withValueAt,
} from './value.js';

/** A change to one resource. */
export type Transform = (resource: BuiltResource) => BuiltResource;

/** Puts a text before or behind the name. A finding about the name still belongs to where the resource is named. */
export const renamed =
  (part: BuiltValue, rename: (name: string) => string): Transform =>
  (resource) => {
    const name = valueAt(resource.value, ['metadata', 'name']);
    if (name?.kind !== 'scalar' || typeof name.data !== 'string' || keepsName(currentId(resource))) return resource;
    const changed = scalar(rename(name.data), derivedFrom(name.origin));
    return withContent(resource, withValueAt(resource.value, ['metadata', 'name'], changed), part.origin);
  };

/** Puts the resource into a namespace; a Namespace itself gets that name. Resources of the cluster are left alone. */
export const moved =
  (namespace: BuiltValue, isClusterScoped: (resource: BuiltResource) => boolean): Transform =>
  (resource) => {
    const value = withOrigin(namespace, derivedFrom(namespace.origin));
    if (currentId(resource).kind === 'Namespace' && currentId(resource).group === '') {
      return withContent(resource, withValueAt(resource.value, ['metadata', 'name'], value));
    }
    if (isClusterScoped(resource)) return resource;
    return withContent(resource, withValueAt(resource.value, ['metadata', 'namespace'], value));
  };

/** An entry of `labels`: its pairs, and where they go. */
export function labelled(entry: BuiltValue): Transform {
  const isTrue = (key: string): boolean => {
    const value = childOf(entry, key);
    return value?.kind === 'scalar' && value.data === true;
  };
  const more = isTrue('includeSelectors') ? commonLabels : isTrue('includeTemplates') ? templateLabels : [];
  return withPairs(childOf(entry, 'pairs'), [...ownLabels, ...more]);
}

/** `commonLabels`. */
export const commonlyLabelled = (pairs: BuiltValue | undefined): Transform => withPairs(pairs, commonLabels);

/** `commonAnnotations`. */
export const commonlyAnnotated = (pairs: BuiltValue | undefined): Transform => withPairs(pairs, commonAnnotations);

function withPairs(pairs: BuiltValue | undefined, specs: readonly FieldSpec[]): Transform {
  if (pairs?.kind !== 'map' || pairs.entries.size === 0) return (resource) => resource;
  return (resource) => {
    const id = currentId(resource);
    const meant = specs.filter((it) => isMeant(it, id));
    return withContent(
      resource,
      meant.reduce((value, { path, create }) => addPairs(value, path, pairs, create), resource.value),
    );
  };
}

function addPairs(map: BuiltMap, [key = '', ...rest]: readonly string[], pairs: BuiltMap, create: boolean): BuiltMap {
  const inner = map.entries.get(key);
  if (inner?.kind === 'list') {
    const items = inner.items.map((item) => (item.kind === 'map' ? addPairs(item, rest, pairs, create) : item));
    return withEntry(map, key, { ...inner, items });
  }
  const isAbsent = inner === undefined || isNothing(inner);
  if (isAbsent && (!create || key === 'volumeClaimTemplates')) return map;
  const held = isAbsent ? emptyMap(inner?.origin ?? derivedFrom(pairs.origin)) : inner;
  if (held?.kind !== 'map') return map;
  return withEntry(map, key, rest.length > 0 ? addPairs(held, rest, pairs, create) : withAll(held, pairs));
}

const withAll = (map: BuiltMap, pairs: BuiltMap): BuiltMap =>
  [...pairs.entries].reduce(
    (result, [key, value]) => withEntry(result, key, withOrigin(asText(value), derivedFrom(value.origin))),
    map,
  );

/** Labels are texts. */
const asText = (value: BuiltValue): BuiltValue =>
  value.kind === 'scalar' && typeof value.data !== 'string' ? scalar(String(value.data ?? ''), value.origin) : value;
