import type { Fault } from './problem.js';
import { hasUnknownKeys, isMap, type SchemaData, unknownValue } from './values.js';

/** What a list must satisfy. `unique` says how items are compared: as values, as selectors, as expressions, or by one of their keys. */
export interface ListSpec {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unique?: string;
  /** Words that must not be in the list together. */
  readonly notTogether?: readonly string[];
}

/** True if a template stands somewhere in the value, so that it may be anything. */
function holdsUnknown(value: SchemaData): boolean {
  if (value === unknownValue) return true;
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return isMap(value) && (hasUnknownKeys(value) || Object.values(value).some(holdsUnknown));
}

const isExpressionValues = (key: string, value: unknown): value is readonly unknown[] =>
  key === 'values' && Array.isArray(value);

/** A text that is equal for equal items: keys in order, and the values of a label expression sorted. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? '';
  const pairs = Object.keys(value)
    .sort()
    .map((key) => {
      const item = value[key];
      return `${JSON.stringify(key)}:${isExpressionValues(key, item) ? textOf([...item].map(textOf).sort()) : textOf(item)}`;
    });
  return `{${pairs.join()}}`;
}

/** What an item is compared by; `undefined` if it is equal to nothing. */
function identityOf(item: SchemaData, unique: string): string | undefined {
  if (unique === 'value' || unique === 'selector' || unique === 'expression')
    return holdsUnknown(item) ? undefined : textOf(item);
  const value = isMap(item) ? item[unique] : undefined;
  return value === undefined || value === null || typeof value === 'symbol' || value === '' ? undefined : textOf(value);
}

function duplicateFaults(list: readonly SchemaData[], unique: string): Fault[] {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [second, item] of list.entries()) {
    const identity = identityOf(item, unique);
    if (identity === undefined) continue;
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, second);
    else
      faults.push({
        keyword: 'duplicate',
        at: isMap(item) && unique in item ? [second, unique] : [second],
        params: { first, second, value: item },
      });
  }
  return faults;
}

/** What is wrong with a list as a whole: its length, equal items, words that exclude each other. */
export function listFaults(
  list: readonly SchemaData[],
  { minimum, maximum, unique, notTogether }: ListSpec,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (minimum !== undefined && list.length < minimum)
    faults.push({ keyword: 'length', params: { minimum, value: list.length } });
  if (maximum !== undefined && list.length > maximum)
    faults.push({ keyword: 'length', params: { maximum, value: list.length } });
  if (unique !== undefined && list.length > 1) faults.push(...duplicateFaults(list, unique));
  if (notTogether?.every((word) => list.includes(word)) === true) {
    const second = Math.max(...notTogether.map((word) => list.indexOf(word)));
    faults.push({ keyword: 'exclusive', at: [second], params: { keys: notTogether } });
  }
  return faults;
}
