import type { PlainValue } from '../../model/fix.js';
import type { NodeSet, Requirement, Term } from '../../model/node-set.js';

/** A node set as the list of label selectors that the MetalLB kinds take; `undefined` if part of it cannot be written. */
export function selectorListOf(nodes: NodeSet): readonly PlainValue[] | undefined {
  const items = nodes.terms.map(selectorOfTerm);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** One label selector; a set of several terms cannot be written as one. */
export const selectorOfSet = (nodes: NodeSet): PlainValue | undefined =>
  nodes.terms.length === 1 && nodes.terms[0] !== undefined ? selectorOfTerm(nodes.terms[0]) : undefined;

function selectorOfTerm({ requirements, unknown }: Term): PlainValue | undefined {
  if (unknown || requirements.length === 0) return undefined;
  const isLabel = ({ operator, values }: Requirement): boolean => operator === 'In' && values.length === 1;
  const labels = Object.fromEntries(requirements.filter(isLabel).map(({ key, values }) => [key, values[0] ?? '']));
  const rest = requirements.filter((it) => !isLabel(it)).map(expressionOf);
  return {
    ...(Object.keys(labels).length > 0 ? { matchLabels: labels } : {}),
    ...(rest.length > 0 ? { matchExpressions: rest } : {}),
  };
}

const expressionOf = ({ key, operator, values }: Requirement): PlainValue =>
  values.length > 0 ? { key, operator, values } : { key, operator };
