/** What a selector can ask of one label. */
export type Operator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';

/** One condition on one label: `{ key: 'vrf', operator: 'In', values: ['true'] }`. `Exists` and `DoesNotExist` have no values. */
export interface Requirement {
  readonly key: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/**
 * All that is asked of one label, in a form that can be combined: `{ absent: false, only: true, values: ['a'] }` for `In [a]`,
 * `{ absent: true, only: false, values: ['a'] }` for `NotIn [a]`. Values are sorted and different.
 */
export interface LabelConstraint {
  /** Whether the label may be missing. */
  readonly absent: boolean;
  /** True: one of the values. False: any value but these. */
  readonly only: boolean;
  readonly values: readonly string[];
}

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

const common = (a: readonly string[], b: readonly string[]): string[] => a.filter((value) => b.includes(value));

const without = (a: readonly string[], b: readonly string[]): string[] => a.filter((value) => !b.includes(value));

/** The constraint of one requirement: `Exists` allows every value, but not absence. */
export function constraintOf({ operator, values }: Requirement): LabelConstraint {
  switch (operator) {
    case 'In':
      return { absent: false, only: true, values: sorted(values) };
    case 'NotIn':
      return { absent: true, only: false, values: sorted(values) };
    case 'Exists':
      return { absent: false, only: false, values: [] };
    case 'DoesNotExist':
      return { absent: true, only: true, values: [] };
  }
}

/** The values that both constraints allow, in their common form. */
export function bothAllow(a: LabelConstraint, b: LabelConstraint): LabelConstraint {
  const absent = a.absent && b.absent;
  if (a.only && b.only) return { absent, only: true, values: common(a.values, b.values) };
  if (a.only) return { absent, only: true, values: without(a.values, b.values) };
  if (b.only) return { absent, only: true, values: without(b.values, a.values) };
  return { absent, only: false, values: sorted([...a.values, ...b.values]) };
}

/** The values that one of the constraints allows: everything for `In [a]` and `NotIn [a]`. */
export function eitherAllows(a: LabelConstraint, b: LabelConstraint): LabelConstraint {
  const absent = a.absent || b.absent;
  if (a.only && b.only) return { absent, only: true, values: sorted([...a.values, ...b.values]) };
  if (a.only) return { absent, only: false, values: without(b.values, a.values) };
  if (b.only) return { absent, only: false, values: without(a.values, b.values) };
  return { absent, only: false, values: common(a.values, b.values) };
}

/** True if nothing is allowed, as for `In [a]` with `In [b]`. */
export const allowsNothing = ({ absent, only, values }: LabelConstraint): boolean =>
  !absent && only && values.length === 0;

/** True if nothing is asked of the label. */
export const allowsEverything = ({ absent, only, values }: LabelConstraint): boolean =>
  absent && !only && values.length === 0;

/** True if the label may have the value. */
export const allowsValue = ({ only, values }: LabelConstraint, value: string): boolean =>
  values.includes(value) === only;

/** True if all that the first constraint allows is allowed by the second: `In [a]` implies `Exists`. */
export function constraintImplies(a: LabelConstraint, b: LabelConstraint): boolean {
  if (a.absent && !b.absent) return false;
  if (a.only) return a.values.every((value) => allowsValue(b, value));
  return !b.only && b.values.every((value) => a.values.includes(value));
}

/** The constraint as at most two requirements, `undefined` if no conjunction says it (absent or one of some values). */
export function requirementsOf(
  key: string,
  { absent, only, values }: LabelConstraint,
): readonly Requirement[] | undefined {
  if (only && absent) return values.length > 0 ? undefined : [{ key, operator: 'DoesNotExist', values: [] }];
  if (only) return [{ key, operator: 'In', values }];
  const notIn: readonly Requirement[] = values.length > 0 ? [{ key, operator: 'NotIn', values }] : [];
  return absent ? notIn : [{ key, operator: 'Exists', values: [] }, ...notIn];
}
