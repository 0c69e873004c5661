import {
  allowsEverything,
  allowsNothing,
  bothAllow,
  constraintImplies,
  constraintOf,
  eitherAllows,
  type LabelConstraint,
  type Requirement,
  requirementsOf,
} from './label-constraint.js';

/**
 * Nodes that meet all requirements: `{ requirements: [{ key: 'vrf', operator: 'In', values: ['true'] }], unknown: false }`.
 * If `unknown`, something that cannot be read is asked as well: the nodes are some of those that meet the requirements.
 * Requirements are sorted by key and never contradict each other.
 */
export interface Term {
  readonly requirements: readonly Requirement[];
  readonly unknown: boolean;
}

/** What a term asks of each label, by its key. */
export type Constraints = ReadonlyMap<string, LabelConstraint>;

const known = new WeakMap<readonly Requirement[], Constraints>();

/** The requirements by key, those of one key combined. Remembered, for a selector is compared with all others. */
export function constraintsOf(requirements: readonly Requirement[]): Constraints {
  const before = known.get(requirements);
  if (before !== undefined) return before;
  const constraints = combine(requirements);
  known.set(requirements, constraints);
  return constraints;
}

function combine(requirements: readonly Requirement[]): Constraints {
  const result = new Map<string, LabelConstraint>();
  for (const requirement of requirements) {
    const asked = constraintOf(requirement);
    const before = result.get(requirement.key);
    result.set(requirement.key, before === undefined ? asked : bothAllow(before, asked));
  }
  return result;
}

/** The term that asks for these constraints; `undefined` if they hold for no node or need more than one term. */
export function termOf(constraints: Constraints, unknown: boolean): Term | undefined {
  const requirements: Requirement[] = [];
  for (const [key, constraint] of [...constraints].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const asked = allowsNothing(constraint) ? undefined : requirementsOf(key, constraint);
    if (asked === undefined) return undefined;
    requirements.push(...asked);
  }
  return { requirements, unknown };
}

/** The nodes of both terms, `undefined` if no node can be. */
export const conjunction = (a: Term, b: Term): Term | undefined => termOf(bothAsk(a, b), a.unknown || b.unknown);

function bothAsk(a: Term, b: Term): Constraints {
  const asked = new Map(constraintsOf(a.requirements));
  for (const [key, constraint] of constraintsOf(b.requirements)) {
    const before = asked.get(key);
    asked.set(key, before === undefined ? constraint : bothAllow(before, constraint));
  }
  return asked;
}

/** True if no node can be in both terms: the same as no `conjunction`, without making one. */
export function areApart(a: Term, b: Term): boolean {
  const asked = constraintsOf(a.requirements);
  for (const [key, constraint] of constraintsOf(b.requirements)) {
    const other = asked.get(key);
    if (other !== undefined && !canBeAsked(key, bothAllow(other, constraint))) return true;
  }
  return false;
}

const canBeAsked = (key: string, constraint: LabelConstraint): boolean =>
  !allowsNothing(constraint) && requirementsOf(key, constraint) !== undefined;

/** True if the requirements of the first term, without what is unknown in it, enforce those of the second. */
export function enforces(a: Term, b: Term): boolean {
  const given = constraintsOf(a.requirements);
  for (const [key, asked] of constraintsOf(b.requirements)) {
    const constraint = given.get(key);
    if (constraint === undefined || !constraintImplies(constraint, asked)) return false;
  }
  return true;
}

/** True if adding the inner term to a set that has the outer one changes nothing. */
const absorbs = (outer: Term, inner: Term): boolean => (inner.unknown || !outer.unknown) && enforces(inner, outer);

/** The key whose constraint is the only difference of two terms. */
function onlyDifference(a: Constraints, b: Constraints): string | undefined {
  if (a.size !== b.size) return undefined;
  const differing = [...a].filter(([key, constraint]) => {
    const other = b.get(key);
    return other === undefined || !(constraintImplies(constraint, other) && constraintImplies(other, constraint));
  });
  const key = differing.length === 1 ? differing[0]?.[0] : undefined;
  return key !== undefined && b.has(key) ? key : undefined;
}

/** Two terms as one, if one can say it: `host in (a, b)` for `host=a` and `host=b`. */
function mergeTerms(a: Term, b: Term): Term | undefined {
  if (a.unknown || b.unknown) return undefined;
  const merged = new Map(constraintsOf(a.requirements));
  const others = constraintsOf(b.requirements);
  const key = onlyDifference(merged, others);
  const [mine, theirs] = key === undefined ? [] : [merged.get(key), others.get(key)];
  if (key === undefined || mine === undefined || theirs === undefined) return undefined;
  const either = eitherAllows(mine, theirs);
  if (allowsEverything(either)) merged.delete(key);
  else merged.set(key, either);
  return termOf(merged, false);
}

/** The terms with one more, in the shortest form that is easily found: no term is part of another, and neighbours are one. */
export function addTerm(terms: readonly Term[], added: Term): readonly Term[] {
  if (terms.some((term) => absorbs(term, added))) return terms;
  const kept = terms.filter((term) => !absorbs(added, term));
  for (const term of kept) {
    const merged = mergeTerms(term, added);
    if (merged !== undefined)
      return addTerm(
        kept.filter((other) => other !== term),
        merged,
      );
  }
  return [...kept, added];
}

const named = (value: string): string => (value === '' ? '""' : value);

/** A requirement in words: `vrf=true`, `with zone`. */
export function describeRequirement({ key, operator, values }: Requirement): string {
  const [first, ...more] = values.map(named);
  const list = [first, ...more].join(', ');
  switch (operator) {
    case 'In':
      return more.length === 0 ? `${key}=${list}` : `${key} in (${list})`;
    case 'NotIn':
      return more.length === 0 ? `${key}!=${list}` : `${key} not in (${list})`;
    case 'Exists':
      return `with ${key}`;
    case 'DoesNotExist':
      return `without ${key}`;
  }
}

/** A term in words: `vrf=true and with zone`. */
export function describeTerm({ requirements, unknown }: Term): string {
  const asked = requirements.map(describeRequirement).join(' and ');
  if (asked === '') return unknown ? 'unknown nodes' : 'all nodes';
  return unknown ? `some nodes of ${asked}` : asked;
}
