import { type BuiltResource, effectiveNamespace, idsOf, type ResId, withContent } from './resource.js';
import {
  type BuiltMap,
  type BuiltScalar,
  type BuiltValue,
  childOf,
  derivedFrom,
  emptyMap,
  isNothing,
  scalar,
  textAt,
  valueAt,
  withEntry,
  withOrigin,
} from './value.js';

/** Copies values between resources as an entry of `replacements` says; `undefined` if that cannot be followed. */
export function applyReplacement(
  resources: readonly BuiltResource[],
  entry: BuiltValue,
): readonly BuiltResource[] | undefined {
  const source = childOf(entry, 'source');
  const value = source === undefined ? undefined : sourceValue(resources, source);
  const targets = childOf(entry, 'targets');
  if (value === undefined || targets?.kind !== 'list') return undefined;
  let result: readonly BuiltResource[] | undefined = resources;
  for (const target of targets.items) result = result === undefined ? undefined : applyTarget(result, target, value);
  return result;
}

function sourceValue(resources: readonly BuiltResource[], source: BuiltValue): BuiltValue | undefined {
  const found = resources.filter((resource) => isNamed(resource, source));
  const [only] = found;
  const path = splitFieldPath(textAt(source, 'fieldPath') ?? 'metadata.name');
  const value = only === undefined || found.length > 1 ? undefined : valueAt(only.value, path.map(asStep));
  if (value === undefined) return undefined;
  const { delimiter, index } = optionsOf(source);
  if (delimiter === '') return value;
  const part = String(value.kind === 'scalar' ? value.data : '').split(delimiter)[index];
  return part === undefined ? undefined : scalar(part, derivedFrom(value.origin));
}

const asStep = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

const fields = ['group', 'version', 'kind', 'name'] as const;

/** True if what the selector says is what the resource is or was called. */
function isNamed(resource: BuiltResource, selector: BuiltValue): boolean {
  const namespace = textAt(selector, 'namespace');
  const isMeant = (id: ResId): boolean =>
    fields.every((field) => [undefined, id[field]].includes(textAt(selector, field))) &&
    (namespace === undefined || namespace === effectiveNamespace(id));
  return idsOf(resource).some(isMeant);
}

interface FieldOptions {
  readonly delimiter: string;
  readonly index: number;
  readonly create: boolean;
  /** What is created is a text: labels and annotations. */
  readonly isText: boolean;
}

function optionsOf(entry: BuiltValue): FieldOptions {
  const options = childOf(entry, 'options');
  const read = (key: string): unknown => {
    const value = options === undefined ? undefined : childOf(options, key);
    return value?.kind === 'scalar' ? value.data : undefined;
  };
  const index = read('index');
  return {
    delimiter: String(read('delimiter') ?? ''),
    index: typeof index === 'number' ? index : 0,
    create: read('create') === true,
    isText: false,
  };
}

function applyTarget(
  resources: readonly BuiltResource[],
  target: BuiltValue,
  value: BuiltValue,
): readonly BuiltResource[] | undefined {
  const select = childOf(target, 'select');
  const paths = childOf(target, 'fieldPaths');
  const rejects = childOf(target, 'reject');
  if (select === undefined || hasMore(select)) return undefined;
  const isMeant = (resource: BuiltResource): boolean =>
    isNamed(resource, select) && !(rejects?.kind === 'list' && rejects.items.some((it) => isNamed(resource, it)));
  const fieldPaths = paths?.kind === 'list' ? paths.items.flatMap((it) => textAt(it) ?? []) : ['metadata.name'];
  const options = optionsOf(target);
  const result: BuiltResource[] = [];
  for (const resource of resources) {
    const changed = isMeant(resource) ? setAll(resource, fieldPaths, value, options) : resource;
    if (changed === undefined) return undefined;
    result.push(changed);
  }
  return result;
}

/** Conditions on labels, and patterns for names, are left to kustomize. */
const hasMore = (select: BuiltValue): boolean =>
  ['labelSelector', 'annotationSelector'].some((key) => childOf(select, key) !== undefined) ||
  /[^\w.-]/.test(textAt(select, 'name') ?? '');

function setAll(
  resource: BuiltResource,
  paths: readonly string[],
  value: BuiltValue,
  options: FieldOptions,
): BuiltResource | undefined {
  let map: BuiltValue | undefined = resource.value;
  for (const path of paths) {
    const isText = path.startsWith('metadata.');
    map = map === undefined ? undefined : setAt(map, splitFieldPath(path), value, { ...options, isText });
  }
  return map?.kind === 'map' ? withContent(resource, map) : undefined;
}

/** `['metadata', 'annotations', 'a.b/c']` of `metadata.annotations.[a.b/c]`; `[name=red]` keeps its brackets. */
export function splitFieldPath(path: string): readonly string[] {
  const parts = path.match(/\[[^\]]*\]|(?:\\.|[^.[\]])+/g) ?? [];
  return parts.map((part) => (/^\[[^=]*\]$/.test(part) ? part.slice(1, -1) : part.replaceAll('\\.', '.')));
}

/** Another value at the end of a path; `undefined` if the path does not lead there. */
function setAt(
  at: BuiltValue,
  [part, ...rest]: readonly string[],
  value: BuiltValue,
  options: FieldOptions,
): BuiltValue | undefined {
  if (part === undefined) return replaced(at, value, options);
  if (at.kind === 'list') return setInItems(at, part, rest, value, options);
  if (at.kind !== 'map') return undefined;
  const inner = at.entries.get(part);
  if (inner === undefined && !options.create) return undefined;
  const origin = derivedFrom(value.origin);
  const held = inner ?? (rest.length > 0 ? emptyMap(origin) : scalar(options.isText ? '' : null, origin));
  const changed = setAt(held, rest, value, options);
  return changed === undefined ? undefined : withEntry(at, part, changed);
}

function setInItems(
  list: Extract<BuiltValue, { kind: 'list' }>,
  part: string,
  rest: readonly string[],
  value: BuiltValue,
  options: FieldOptions,
): BuiltValue | undefined {
  const [, key = '', wanted = ''] = /^\[([^=]+)=(.*)\]$/.exec(part) ?? [];
  const isMeant = (item: BuiltValue, index: number): boolean => {
    if (key === '') return part === '*' || part === String(index);
    const field = childOf(item, key);
    return field?.kind === 'scalar' && String(field.data) === wanted;
  };
  let count = 0;
  const items: BuiltValue[] = [];
  for (const [index, item] of list.items.entries()) {
    const changed = isMeant(item, index) ? setAt(item, rest, value, options) : item;
    if (isMeant(item, index) && changed !== undefined) count++;
    // Of all items, those that lack the field are passed over.
    if (changed === undefined && part !== '*') return undefined;
    items.push(changed ?? item);
  }
  return count > 0 ? { ...list, items } : undefined;
}

/** A text stays a text and a number a number, whatever is put there. */
function replaced(before: BuiltValue, value: BuiltValue, { delimiter, index }: FieldOptions): BuiltValue | undefined {
  if (value.kind !== 'scalar') return delimiter === '' ? withOrigin(value, derivedFrom(value.origin)) : undefined;
  const origin = derivedFrom(value.origin);
  if (before.kind !== 'scalar') return delimiter === '' ? { ...value, origin } : undefined;
  const text = delimiter === '' ? String(value.data ?? '') : joined(String(before.data ?? ''), value, delimiter, index);
  return typeof before.data === 'string' ? scalar(text, origin) : scalar(asRead(text, before), origin);
}

function joined(text: string, { data }: BuiltScalar, delimiter: string, index: number): string {
  const parts = text.split(delimiter);
  const own = String(data ?? '');
  if (index < 0) return [own, ...parts].join(delimiter);
  if (index >= parts.length) return [...parts, own].join(delimiter);
  return parts.with(index, own).join(delimiter);
}

/** What a text without quotes is read as. */
function asRead(text: string, before: BuiltMap | BuiltScalar): string | number | boolean | null {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text === '' && isNothing(before) ? null : text;
}
