import type { KindDefinition } from '../../engine/kind.js';
import type { RuleContext } from '../../engine/rule.js';
import type { Known } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { changeToOther } from './fixes.js';
import { didYouMean } from './words.js';

/** A name that should be one of a kind's resources. */
export interface NamedResource<F> {
  readonly kind: KindDefinition<F>;
  readonly name: Known<string>;
  /** What follows from it: `, so Service "shop" gets no address`. */
  readonly consequence: string;
  /** The other names of the list that it stands in: none of them may be there twice. */
  readonly beside?: readonly string[];
}

/** Reports a name that no resource of the kind has, as far as absence can be claimed; tells whether it is missing. */
export function reportUndefined<F>(
  resource: Resource,
  wanted: NamedResource<F>,
  { graph, scopeName, report }: RuleContext,
): boolean {
  const { kind, name, consequence, beside = [] } = wanted;
  if (name.value === '' || graph.define(kind.id, name.value).length > 0) return false;
  const severity = graph.absence(kind);
  if (severity === undefined) return true;
  const near = graph.near(kind.id, name.value);
  const kindName = kind.id.slice(kind.id.lastIndexOf('/') + 1);
  report({
    at: name,
    severity,
    message: `No ${kindName} named "${name.value}" exists in ${scopeName}${consequence}.${didYouMean(near)}`,
    related: near.flatMap((it) =>
      graph
        .define(kind.id, it)
        .map(({ resource: other, symbol }) => ({ in: other, at: symbol.path, message: `${kindName} "${it}"` })),
    ),
    fixes: near.map((it) => changeToOther(resource, name, it, beside)),
  });
  return true;
}
