import { basename } from '../../base/paths.js';
import type { DocId } from '../../model/resource.js';
import type { BuiltResource } from './resource.js';
import {
  type BuiltMap,
  type BuiltValue,
  childOf,
  derivedFrom,
  type Origin,
  scalar,
  textAt,
  valueAt,
  withValueAt,
} from './value.js';

/** Stands for the hash that kustomize adds to a name, and for content that no manifest shows. */
const unknownText = '$(unknown)';

const isTrue = (value: BuiltValue | undefined): boolean => value?.kind === 'scalar' && value.data === true;

/** The resources that `configMapGenerator` and `secretGenerator` make. Those that only change others are left out. */
export function generated(root: BuiltMap, doc: DocId): readonly BuiltResource[] {
  return (['ConfigMap', 'Secret'] as const).flatMap((kind) => {
    const key = kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
    const entries = root.entries.get(key);
    return (entries?.kind === 'list' ? entries.items : []).flatMap((entry, index) => {
      if ((textAt(entry, 'behavior') ?? 'create') !== 'create') return [];
      const isHashed = ![entry, root].some((it) => keepsPlainName(it));
      return [{ unit: { doc, path: `${key}[${index}]` }, value: generate(entry, kind), formerIds: [], isHashed }];
    });
  });
}

/** True if the options say that names get no hash. */
function keepsPlainName(entry: BuiltValue): boolean {
  const options = childOf(entry, 'options') ?? childOf(entry, 'generatorOptions');
  return options !== undefined && isTrue(childOf(options, 'disableNameSuffixHash'));
}

/** True if a generator changes what another one made. */
export const mergesGenerated = (root: BuiltMap): boolean =>
  ['configMapGenerator', 'secretGenerator'].some((key) => {
    const entries = root.entries.get(key);
    return entries?.kind === 'list' && entries.items.some((it) => (textAt(it, 'behavior') ?? 'create') !== 'create');
  });

function generate(entry: BuiltValue, kind: 'ConfigMap' | 'Secret'): BuiltMap {
  const origin = derivedFrom(entry.origin);
  const text = (data: string, from: Origin = origin): BuiltValue => scalar(data, derivedFrom(from));
  const map = (entries: readonly (readonly [string, BuiltValue])[]): BuiltMap => ({
    kind: 'map',
    entries: new Map(entries),
    origin,
  });
  const copied = (key: string): readonly (readonly [string, BuiltValue])[] => {
    const value = childOf(entry, key);
    return value === undefined ? [] : [[key, { ...value, origin: derivedFrom(value.origin) }]];
  };
  const name = childOf(entry, 'name');
  const section = kind === 'Secret' ? 'stringData' : 'data';
  return map([
    ['apiVersion', text('v1')],
    ['kind', text(kind)],
    ['metadata', map([['name', text(textAt(entry, 'name') ?? unknownText, name?.origin)], ...copied('namespace')])],
    ...(kind === 'Secret'
      ? [['type', text(textAt(entry, 'type') ?? 'Opaque', childOf(entry, 'type')?.origin)] as const]
      : []),
    [section, map(contentOf(entry, text))],
  ]);
}

/** Values are shown only where the kustomization says them. */
function contentOf(
  entry: BuiltValue,
  text: (data: string, from?: Origin) => BuiltValue,
): readonly (readonly [string, BuiltValue])[] {
  const list = (key: string): readonly BuiltValue[] => {
    const value = childOf(entry, key);
    return value?.kind === 'list' ? value.items : [];
  };
  const literals = list('literals').map((item) => {
    const [, key = unknownText, value = ''] = /^([^=]*)=([^]*)$/.exec(textAt(item) ?? '') ?? [];
    return [key, text(value.replace(/^(["'])(.*)\1$/, '$2'), item.origin)] as const;
  });
  const files = list('files').map((item) => {
    const [first = '', ...rest] = (textAt(item) ?? '').split('=');
    return [rest.length > 0 ? first : basename(first), text(unknownText, item.origin)] as const;
  });
  const hasMore = list('envs').length > 0 || childOf(entry, 'env') !== undefined;
  return [...literals, ...files, ...(hasMore ? [[unknownText, text(unknownText)] as const] : [])];
}

/** The name with the hash, which only kustomize knows. */
export function withHash(value: BuiltMap): BuiltMap {
  const name = valueAt(value, ['metadata', 'name']);
  if (name?.kind !== 'scalar') return value;
  return withValueAt(value, ['metadata', 'name'], scalar(`${name.data}-${unknownText}`, name.origin));
}
