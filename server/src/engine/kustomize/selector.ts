import { type BuiltResource, currentId, effectiveNamespace, idsOf, type ResId } from './resource.js';
import { type BuiltMap, type BuiltValue, plainOf, textAt, valueAt } from './value.js';

/** Which resources a patch or replacement is for. Fields that are not written ask for nothing. */
export interface Selector {
  readonly group: RegExp | undefined;
  readonly version: RegExp | undefined;
  readonly kind: RegExp | undefined;
  readonly name: RegExp | undefined;
  readonly namespace: RegExp | undefined;
  readonly labels: string | undefined;
  readonly annotations: string | undefined;
}

/** Reads `target:` of a patch; `undefined` if one of its patterns cannot be read. */
export function readSelector(target: BuiltValue): Selector | undefined {
  try {
    const pattern = (key: string): RegExp | undefined => anchored(textAt(target, key));
    return {
      group: pattern('group'),
      version: pattern('version'),
      kind: pattern('kind'),
      name: pattern('name'),
      namespace: pattern('namespace'),
      labels: textAt(target, 'labelSelector'),
      annotations: textAt(target, 'annotationSelector'),
    };
  } catch {
    return undefined;
  }
}

/** A pattern has to match the whole text, and an empty one asks for nothing. */
const anchored = (pattern: string | undefined): RegExp | undefined =>
  pattern === undefined || pattern === '' ? undefined : new RegExp(`^(?:${pattern})$`);

/** True if the selector means the resource. `undefined`: a label condition that is not understood. */
export function selects(selector: Selector, resource: BuiltResource): boolean | undefined {
  if (!selectsId(selector, resource)) return false;
  const labels = matchesLabels(selector.labels, valueAt(resource.value, ['metadata', 'labels']));
  const annotations = matchesLabels(selector.annotations, valueAt(resource.value, ['metadata', 'annotations']));
  if (labels === false || annotations === false) return false;
  return labels === undefined || annotations === undefined ? undefined : true;
}

/** Names and namespaces count as they are and as they first were. */
function selectsId(selector: Selector, resource: BuiltResource): boolean {
  const now = currentId(resource);
  const first = idsOf(resource)[0] ?? now;
  const either = (pattern: RegExp | undefined, of: (id: ResId) => string): boolean =>
    pattern === undefined || pattern.test(of(first)) || pattern.test(of(now));
  return (
    either(selector.namespace, effectiveNamespace) &&
    either(selector.name, ({ name }) => name) &&
    (selector.group?.test(now.group) ?? true) &&
    (selector.version?.test(now.version) ?? true) &&
    (selector.kind?.test(now.kind) ?? true)
  );
}

/** A label condition of `kubectl get -l`, on a map of labels. */
function matchesLabels(condition: string | undefined, labels: BuiltValue | undefined): boolean | undefined {
  if (condition === undefined || condition.trim() === '') return true;
  const values = labels?.kind === 'map' ? asTexts(labels) : new Map<string, string>();
  const parts = splitOutsideBrackets(condition).map((part) => matchesPart(part.trim(), values));
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

const asTexts = (map: BuiltMap): ReadonlyMap<string, string> =>
  new Map([...map.entries].map(([key, value]) => [key, String(plainOf(value))]));

const splitOutsideBrackets = (text: string): readonly string[] => text.split(/,(?![^(]*\))/);

function matchesPart(part: string, labels: ReadonlyMap<string, string>): boolean | undefined {
  const [, key = '', not, list = ''] = /^([\w./-]+)\s+(not)?in\s*\(([^)]*)\)$/.exec(part) ?? [];
  if (key !== '') {
    const isIn = list.split(',').some((value) => value.trim() === labels.get(key));
    return not === undefined ? isIn : !isIn;
  }
  const [, name = '', sign, value = ''] = /^([\w./-]+)\s*(==?|!=)\s*([\w./-]*)$/.exec(part) ?? [];
  if (sign !== undefined) return (labels.get(name) === value) === (sign !== '!=');
  if (/^![\w./-]+$/.test(part)) return !labels.has(part.slice(1));
  return /^[\w./-]+$/.test(part) ? labels.has(part) : undefined;
}
