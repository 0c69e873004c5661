import type { KindId } from '../model/gvk.js';
import type { KindDefinition } from './kind.js';
import type { Rule } from './rule.js';

/** The kinds and rules that an analysis works with. */
export interface Registry {
  readonly kinds: ReadonlyMap<KindId, KindDefinition>;
  /** Kinds of which there is one file in a folder, by the name of that file: `.symroute.yaml`. */
  readonly kindsByFile: ReadonlyMap<string, KindDefinition>;
  readonly rules: readonly Rule[];
  readonly rulesByCode: ReadonlyMap<string, Rule>;
  /** Rules about YAML itself. */
  readonly rulesOfDocuments: readonly Rule[];
  /** Rules about what leaves findings out. */
  readonly rulesOfSuppressions: readonly Rule[];
  readonly rulesByKind: ReadonlyMap<KindId, readonly Rule[]>;
  /** Rules that hold for a piece of this kind inside of another resource, too. */
  readonly rulesOfPieces: ReadonlyMap<KindId, readonly Rule[]>;
  /** Codes of rules whose finding is shown once for each file. */
  readonly oncePerFile: ReadonlySet<string>;
}

/** Files rules under the kinds that they check. */
export function createRegistry(kinds: readonly KindDefinition[], rules: readonly Rule[]): Registry {
  const rulesByKind = new Map<KindId, Rule[]>();
  for (const rule of rules) {
    for (const kind of kindsOf(rule, kinds)) rulesByKind.set(kind.id, [...(rulesByKind.get(kind.id) ?? []), rule]);
  }
  const rulesOfPieces = new Map(
    [...rulesByKind].map(([id, all]) => [id, all.filter((rule) => isAboutPieces(rule, id))]),
  );
  const oncePerFile = new Set(rules.filter((rule) => rule.oncePerFile === true).map(({ code }) => code));
  return {
    kinds: new Map(kinds.map((kind) => [kind.id, kind])),
    kindsByFile: new Map(kinds.flatMap((kind) => (kind.file === undefined ? [] : [[kind.file, kind]]))),
    rules,
    rulesByCode: new Map(rules.map((rule) => [rule.code, rule])),
    rulesOfDocuments: rules.filter((rule) => rule.checkDocument !== undefined),
    rulesOfSuppressions: rules.filter((rule) => rule.checkSuppression !== undefined),
    rulesByKind,
    rulesOfPieces,
    oncePerFile,
  };
}

/** True for a rule about one kind to which it makes no difference whether that is a resource of its own. */
const isAboutPieces = ({ kinds, needs, checksPieces }: Rule, id: KindId): boolean =>
  (checksPieces ?? needs === 'document') && typeof kinds !== 'string' && kinds.every((kind) => kind.id === id);

/** The kinds that a rule checks, of all kinds that there are. */
export function kindsOf({ kinds }: Rule, all: readonly KindDefinition[]): readonly KindDefinition[] {
  if (kinds === 'every') return all;
  return kinds === 'with-schema' ? all.filter(({ schema }) => schema !== undefined) : kinds;
}
