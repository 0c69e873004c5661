import { deepEqual } from '../../base/equal.js';
import type { FaultKeyword, SchemaProblem } from '../../base/schema/problem.js';
import { schemaProblems } from '../../engine/schema-check.js';
import type { OpenResource } from '../../model/resource.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { formatPath } from '../../syntax/path.js';
import { surprisingReading } from './ambiguous-scalars.js';
import { type FieldSuggestion, suggestField } from './field-suggestions.js';
import { specificOwner } from './schema-owners.js';
import { type Steps, schemaNodeAt } from './schema-places.js';

/** A problem of the schema, with what a rule needs to report it. */
export interface PlacedProblem extends SchemaProblem {
  /** The path as text, `spec.peerPort`. */
  readonly at: string;
  /** What stands there; `undefined` for nothing. */
  readonly node: NodeRef | undefined;
  /** For an unknown key: what may have been meant. */
  readonly suggestion: FieldSuggestion | undefined;
  /** The key is missing because it is misspelt: a map that has an unknown key in place of a needed one is reported once. */
  readonly hidesMissing: boolean;
}

const rules: Readonly<Record<FaultKeyword, string>> = {
  type: 'schema-type',
  enum: 'schema-enum',
  range: 'schema-range',
  format: 'schema-pattern',
  required: 'schema-required',
  unknown: 'schema-unknown-field',
  forbidden: 'schema-unknown-field',
  exclusive: 'schema-mutually-exclusive',
  oneOf: 'schema-required-together',
  together: 'schema-required-together',
  duplicate: 'schema-duplicate-item',
  length: 'schema-range',
};

// By `at`, which the pieces of a resource share with it.
const filed = new WeakMap<OpenResource['at'], ReadonlyMap<string, readonly PlacedProblem[]>>();

/** The problems of a resource that the rule of this code reports: each belongs to one rule only. */
export const problemsFor = (resource: OpenResource, code: string): readonly PlacedProblem[] =>
  fileOf(resource).get(code) ?? [];

function fileOf(resource: OpenResource): ReadonlyMap<string, readonly PlacedProblem[]> {
  const known = filed.get(resource.at);
  if (known !== undefined) return known;
  const file = new Map<string, PlacedProblem[]>();
  for (const problem of read(resource)) {
    const code = codeOf(problem, resource);
    const before = file.get(code);
    if (before === undefined) file.set(code, [problem]);
    else before.push(problem);
  }
  filed.set(resource.at, file);
  return file;
}

function codeOf(problem: PlacedProblem, resource: OpenResource): string {
  const owner = specificOwner(problem, resource);
  if (owner !== undefined) return owner;
  if (problem.keyword === 'type' && isAmbiguousText(problem, resource)) return 'yaml-scalar-ambiguous';
  if (problem.keyword === 'length' && problem.params.minimum !== undefined) return 'schema-required';
  return rules[problem.keyword];
}

/** A word or number without quotes, where a text is wanted and the word would do. */
function isAmbiguousText({ params, path, node }: PlacedProblem, resource: OpenResource): boolean {
  if (node === undefined || params.expected?.includes('string') !== true || surprisingReading(node) === undefined)
    return false;
  const words = schemaNodeAt(resource, path)?.words;
  return words === undefined || words.includes(node.text());
}

/** The problems that count: what a patch lacks is in what it patches, and a misspelt key is not missing as well. */
function read(resource: OpenResource): readonly PlacedProblem[] {
  const problems = schemaProblems(resource).filter(reachesCluster).slice(0, mostProblems);
  if (problems.length === 0) return [];
  const placed = problems.filter((it) => !resource.partial || countsInPatch(it)).map((it) => place(it, resource));
  const missing = placed.flatMap((it) => missingOf(it));
  return placed
    .filter((it) => !missingOf(it).some((path) => placed.some((other) => fills(other, path))))
    .filter((it) => !isRepeated(it, placed))
    .map((it) => ({ ...it, hidesMissing: missing.some((path) => fills(it, path)) }));
}

/** What SOPS writes beside the fields that it encrypts is gone when the cluster sees the resource. */
const reachesCluster = ({ keyword, path, params }: SchemaProblem): boolean =>
  keyword !== 'unknown' || path.length > 1 || (path[0] ?? params.key) !== 'sops';

/** Nobody reads more of one resource. */
const mostProblems = 200;

/**
 * True if the rules of the schema speak of the value at this path already: it is wrong, or stands under a misspelt key. What another rule
 * says of it would be said twice.
 */
export function isReportedBySchema(resource: OpenResource, path: string): boolean {
  for (const [code, problems] of fileOf(resource)) {
    const isTold = (problem: PlacedProblem): boolean => {
      const target = targetOf(problem);
      return problem.at === path || (target !== undefined && formatPath(target) === path);
    };
    if (/^(?:schema|yaml)-/.test(code) && problems.some(isTold)) return true;
  }
  return false;
}

const lacking: ReadonlySet<FaultKeyword> = new Set(['required', 'oneOf', 'together']);

const countsInPatch = ({ keyword, params }: SchemaProblem): boolean =>
  !lacking.has(keyword) &&
  !(keyword === 'length' && params.minimum !== undefined) &&
  params.key?.startsWith('$') !== true;

function place(problem: SchemaProblem, resource: OpenResource): PlacedProblem {
  const at = formatPath(problem.path);
  const isUnknown = problem.keyword === 'unknown' || problem.keyword === 'forbidden';
  const allowed = (problem.params.allowed ?? []).filter((it) => typeof it === 'string');
  const suggestion = isUnknown ? suggestField(resource, problem.path, allowed) : undefined;
  return { ...problem, at, node: resource.at(at), suggestion, hidesMissing: false };
}

/** Where an unknown key should stand. */
function targetOf({ suggestion, path }: PlacedProblem): Steps | undefined {
  if (suggestion?.kind === 'rename') return [...path.slice(0, -1), suggestion.key];
  return suggestion?.kind === 'move' ? suggestion.target : undefined;
}

/** The keys that a problem says are missing. */
function missingOf({ keyword, params, path }: PlacedProblem): readonly Steps[] {
  if (!lacking.has(keyword)) return [];
  return (params.keys ?? [params.key ?? '']).map((key) => [...path, ...key.split('.')]);
}

const isWithin = (path: Steps, above: Steps): boolean => above.every((step, depth) => path[depth] === step);

/** True for an unknown key that was meant to be a missing one, or to stand in it. */
function fills(problem: PlacedProblem, missing: Steps): boolean {
  const target = targetOf(problem);
  return target !== undefined && isWithin(target, missing);
}

/** The content of an alias is judged where it is written, too. */
const isRepeated = (problem: PlacedProblem, all: readonly PlacedProblem[]): boolean =>
  problem.node?.aliased === true &&
  all.some(
    (it) => it.node?.aliased === false && it.keyword === problem.keyword && deepEqual(it.params, problem.params),
  );
